import { describe, expect, it } from "vitest";
import { executable, PATIENCE_MS, picture } from "./chromium";
import { CERTIFIED, future } from "./future";
import { ASSESSMENT, FAILED, socket, stage } from "./stage";
import { accessible, deskRead, logIn, places, served } from "./visit";

/** What may come of an account, and the documents about it. */
const { visit } = served();
/** How late a part of the page comes that is fetched by itself. */
const LATE_MS = 1_000;
/** A question that is still running however often it is asked after. */
const ENDLESS = 1_000_000;
const DESK = `/assessments/${ASSESSMENT.id}`;

describe.skipIf(executable === undefined)("the account's chances", () => {
  it("come with their interval, are asked anew after its journal went on, and move nothing", async () => {
    const on = await stage();
    on.future.slow = ENDLESS;
    await visit(DESK, on, async (page) => {
      await page.route(/OutlookPanel-.*\.js$/, async (route) => {
        await new Promise((resolve) => setTimeout(resolve, LATE_MS));
        await route.continue();
      });
      await logIn(page);
      const panel = page.getByRole("region", { name: "Shall I pass?" });
      await panel.getByText("Simulating: 35 %").waitFor();
      await deskRead(page);
      const before = await places(page);
      on.future.slow = 0;
      await panel.getByText("31.2 %", { exact: true }).waitFor();
      await panel.getByText("30.5 \u2013 31.9 %").waitFor();
      await panel.getByRole("img", { name: /After 30 days nine in ten paths lie between/ }).waitFor();
      expect(await places(page)).toEqual(before);
      expect(on.future.questions).toHaveLength(1);
      on.assessments = [{ ...ASSESSMENT, sequence: "24" }];
      await expect.poll(() => on.future.questions.length, { timeout: PATIENCE_MS }).toBe(2);
      await panel.getByText("31.2 %", { exact: true }).waitFor();
    });
  });

  it("follow the socket: how far they are, and when to look", async () => {
    const on = await stage();
    on.future.slow = ENDLESS;
    await visit(DESK, on, async (page) => {
      const staged = await socket(page);
      await logIn(page);
      const panel = page.getByRole("region", { name: "Shall I pass?" });
      await panel.getByText("Simulating: 35 %").waitFor();
      await expect.poll(() => staged.heard.has("simulations"), { timeout: PATIENCE_MS }).toBe(true);
      const simulation = "a0000000-0000-4000-8000-000000000001";
      const told = (done: number) =>
        staged.say({
          type: "progress",
          channel: "simulations",
          data: { simulation, done: String(done), paths: "20000", at: "2026-11-21T10:00:00.000000Z" },
        });
      told(9_000);
      await panel.getByText("Simulating: 45 %").waitFor();
      told(16_000);
      await panel.getByText("Simulating: 80 %").waitFor();
      on.future.slow = 0;
      const { looks } = on.future;
      const data = { simulation, kind: "drawdown-projection", paths: "20000", at: "2026-11-21T10:00:01.000000Z" };
      staged.say({ type: "event", channel: "simulations", sequence: "1", event: "completed", data });
      await panel.getByText("31.2 %", { exact: true }).waitFor();
      expect(on.future.looks).toBe(looks + 1);
    });
  });

  it("are not told where a rule cannot be simulated", async () => {
    const detail = "The engine lacks: overall (overallLoss): resetApartFromTheDay.";
    const refuses = { status: 422, code: "rules-not-simulated", detail };
    await visit(DESK, { ...(await stage()), future: { ...future(), refuses } }, async (page) => {
      await logIn(page);
      await page.getByText(`No chance is told for this account. ${detail}`).waitFor();
      await accessible(page);
      await picture(page, "desk-not-simulated-light");
    });
  });

  it("are compared with half the size and one loss more, under stresses of one's own", async () => {
    const on = await stage();
    on.future.slow = ENDLESS;
    await visit(`${DESK}/outlook`, on, async (page) => {
      await logIn(page);
      // What one loss comes to is known once the journal was read; until then nothing is answered.
      await page.getByRole("row", { name: /^One loss more, \$120\.64/ }).waitFor();
      on.future.slow = 0;
      const half = page.getByRole("row", { name: /^Half the size/ });
      await half.getByText("14.5 points less").waitFor();
      await expect.poll(() => on.future.questions.length, { timeout: PATIENCE_MS }).toBe(3);
      const [base, ...otherwise] = on.future.questions.map((each) => each.trader?.sizeTimes ?? each.lossFirst);
      expect(base).toBeUndefined();
      expect(otherwise.sort()).toEqual(["0.5", "120.64"]);
      await page.getByRole("button", { name: "Take away stress 4" }).click();
      await page.getByLabel("Name of stress 1").fill("A wild week");
      await page.getByLabel("Volatility, times, stress 1").fill("3.5");
      await page.keyboard.press("Enter");
      await page.getByRole("row", { name: /^A wild week/ }).waitFor();
      expect(
        on.future.questions
          .findLast((each) => each.scenarios?.length)
          ?.scenarios?.map((each) => [each.name, each.volatility]),
      ).toEqual([
        ["A wild week", "3.5"],
        ["Costs tripled", "1"],
        ["Gaps of 5 %", "1"],
      ]);
    });
  });
});

describe.skipIf(executable === undefined)("prediction contracts", () => {
  it("are written down by keyboard, refused in their place, and come to a strip and its figures", async () => {
    const on = await stage();
    await visit(`${DESK}/outlook`, on, async (page) => {
      await logIn(page);
      const panel = page.getByRole("region", { name: "Prediction contracts" });
      await panel.getByText("They cost $62.00: +$38.00 on yes, \u2212$62.00 on no.").waitFor();
      await panel.getByRole("button", { name: "Take away market 2" }).click();
      await panel.getByLabel("Contracts, market 1").fill("1.5");
      await panel.getByText("Contracts are a whole number from 1 to 1,000,000.").waitFor();
      const before = on.future.questions.length;
      await panel.getByLabel("Chance, %, market 1").press("Enter");
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-invalid")), {
          timeout: PATIENCE_MS,
        })
        .toBe("true");
      expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("1.5");
      await accessible(page);
      expect(on.future.questions.slice(before).filter((each) => each.markets !== undefined)).toEqual([]);
      await page.keyboard.press("Control+A");
      await page.keyboard.type("200");
      await page.keyboard.press("Enter");
      const table = panel.getByRole("table", { name: "What the contracts come to" });
      await table.getByRole("row", { name: "Worst: every bet is lost \u2212$124.00" }).waitFor();
      await table.getByRole("row", { name: "Chance of a loss 40.0 %" }).waitFor();
      await table.getByRole("row", { name: "Expected \u2212$4.00" }).waitFor();
      await panel.getByRole("img", { name: /^From \u2212\$124\.00 to \+\$76\.00/ }).waitFor();
      await panel.getByText(/Even the worst case would be within/).waitFor();
      expect(on.future.questions.flatMap((each) => each.markets ?? [])).toEqual([
        { name: "The next rate decision is a cut", paid: "124", contracts: 200, probability: "0.6" },
      ]);
      await accessible(page);
    });
  });
});

describe.skipIf(executable === undefined)("an account's reports", () => {
  it("are asked for, made while one looks on, and saved", async () => {
    const on = await stage();
    await visit(`${DESK}/reports`, on, async (page) => {
      await logIn(page);
      await page.getByText("None yet.").waitFor();
      await accessible(page);
      await page.getByLabel("Report", { exact: true }).selectOption("trade-history");
      await page.getByRole("radio", { name: "CSV" }).check();
      await page.getByRole("button", { name: "Make it" }).click();
      await page.getByText("It is being made.").waitFor();
      const row = page.getByRole("row", { name: /^Trade history/ });
      await row.getByText("ready").waitFor();
      const saved = page.waitForEvent("download");
      await row.getByRole("button", { name: /CSV/ }).click();
      expect((await saved).suggestedFilename()).toMatch(/^trade-history-.*\.csv$/);
      await page.getByRole("navigation").getByRole("link", { name: "Reports" }).click();
      await page.getByRole("heading", { name: "Your reports" }).waitFor();
      await row.getByRole("link", { name: "Starter 25K" }).click();
      await page.getByRole("button", { name: "Make it" }).waitFor();
    });
  });

  it("lead from a passed account's certificate to the page where anybody can check it", async () => {
    const passed = { ...ASSESSMENT, status: "passed" as const };
    const on = { ...(await stage()), assessments: [passed], future: { ...future(), reports: [CERTIFIED] } };
    await visit(`${DESK}/reports`, on, async (page) => {
      await logIn(page);
      await page.getByRole("link", { name: "The page where anybody can check the certificate" }).click();
      await page.getByTestId("valid").getByText("This certificate is valid").waitFor();
    });
    await visit(`/certificates/${FAILED.id}`, on, async (page) => {
      await page.getByRole("heading", { name: "There is no such certificate" }).waitFor();
      await accessible(page);
    });
  });
});
