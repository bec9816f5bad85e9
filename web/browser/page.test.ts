import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { executable, PATIENCE_MS, picture } from "./chromium";
import { ASSESSMENT, broken, FAILED, stage } from "./stage";
import { PAGES } from "./pages";
import { accessible, deskRead, logIn, places, served } from "./visit";

/** The built page before a staged platform: what it shows, to whom, and how it looks doing so. */
const { address, visit } = served();
/** A machine that does much else takes its time for every page twice. */
const ALL_MS = 300_000;
const DESK = `/assessments/${ASSESSMENT.id}`;
const VERDICT = `/assessments/${FAILED.id}/verdict`;

const wide = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.skipIf(executable === undefined)("the pages", () => {
  it.each(["light", "dark"] as const)("are accessible and whole signed out, %s", async (scheme) => {
    await visit(
      "/",
      await stage(),
      async (page) => {
        await page.getByTestId("mark-BTC-USD").getByText("84,240.00").waitFor();
        await page.getByText("hash checked here").nth(2).waitFor();
        expect(await page.getByTestId("judgement").textContent()).toContain("Judging");
        await accessible(page);
        await picture(page, `home-${scheme}`);
        for (const name of ["Log in", "Register"]) {
          await page.getByRole("banner").getByRole("link", { name }).click();
          await page.getByLabel("E-mail").waitFor();
          await accessible(page);
          await picture(page, `${name.toLowerCase().replace(" ", "-")}-${scheme}`);
        }
      },
      scheme,
    );
  });

  it.each(["light", "dark"] as const)(
    "are accessible and whole signed in, %s",
    { timeout: ALL_MS },
    async (scheme) => {
      const on = { ...(await stage()), roles: ["admin", "trader"] };
      await visit(
        "/login",
        on,
        async (page) => {
          await logIn(page);
          for (const { name, path, whole, of } of PAGES) {
            Object.assign(on, await (of ?? stage)(), { roles: on.roles });
            await page.setViewportSize({ width: 1280, height: 900 });
            await page.goto(address() + path);
            await whole(page);
            await accessible(page);
            await picture(page, `${name}-${scheme}`);
            await page.setViewportSize({ width: 360, height: 740 });
            // A chart learns of its new width a frame later.
            await expect
              .poll(() => wide(page), { timeout: PATIENCE_MS, message: `px that ${name} is wider than a telephone` })
              .toBeLessThanOrEqual(0);
            await picture(page, `${name}-telephone-${scheme}`);
          }
        },
        scheme,
      );
    },
  );

  it("have figures that are all of one width", async () =>
    visit("/", await stage(), async (page) => {
      const cell = page.getByTestId("mark-BTC-USD");
      await cell.getByText("84,240.00").waitFor();
      expect(await cell.evaluate((each) => getComputedStyle(each).fontVariantNumeric)).toBe("tabular-nums");
    }));
});

describe.skipIf(executable === undefined)("the account's page", () => {
  it("computes equity exactly from the journal's costs and the closing sides", async () =>
    visit(DESK, await stage(), async (page) => {
      await logIn(page);
      await page.getByTestId("chain").getByText("21 lines, chain holds").waitFor();
      // 24985.03 + (0.3 x 84240 - 25209.3) + (6034.2 - 2 x 3017.02)
      await page.getByTestId("equity").getByText("$25,047.89").waitFor();
    }));

  it("follows prices and keeps everything in its place", async () => {
    const on = await stage();
    await visit(DESK, on, async (page) => {
      await logIn(page);
      await deskRead(page);
      await page.getByLabel("Quantity").fill("0.1");
      await page.getByTestId("preview").getByText("Would fill at").waitFor();
      const before = await places(page);
      const btc = on.instruments[0]!;
      on.instruments = [
        { ...btc, mark: { price: "79999.5", bid: "79999.5", ask: "80000", state: "single", tape: "848300" } },
        ...on.instruments.slice(1),
      ];
      await page.getByTestId("mark-BTC-USD").getByText("79,999.50").waitFor();
      expect(await page.getByTestId("judgement").textContent()).toContain("Judgement pauses");
      expect(await page.getByTestId("judgement").textContent()).toContain("BTC-USD SINGLE");
      await page.getByTestId("doubt").getByText("BTC-USD is SINGLE").waitFor();
      await page.getByTestId("equity").getByText("$23,775.74").waitFor();
      await page.getByTestId("preview").getByText("80,000.00").waitFor();
      expect(await places(page)).toEqual(before);
      await accessible(page);
      await picture(page, "desk-single-light");
    });
  });

  it("tries an order before it is sent, and says a denial with its numbers", async () => {
    const on = await stage();
    await visit(DESK, on, async (page) => {
      await logIn(page);
      await page.getByLabel("Quantity").fill("0.1");
      await page.getByLabel("Stop-loss").fill("82000");
      await page.getByTestId("preview").getByText("Would fill at 84,241.50, fee 16.85").waitFor();
      const daily = page.getByTestId("preview").locator("tr.chosen");
      expect(await daily.getByRole("rowheader").textContent()).toBe("Daily loss, binds first");
      expect(await daily.getByRole("cell").allTextContents()).toEqual(["1,250.37", "1,233.52", "992.52"]);
      await page.getByRole("button", { name: "Largest at stop" }).click();
      expect(await page.getByLabel("Quantity").inputValue()).toMatch(/^0\.4\d+$/);
      await page.getByLabel("Quantity").fill("1");
      await page.getByTestId("preview").getByText("Would be denied: it needs $42,120.75 of margin").waitFor();
      await page.getByRole("button", { name: "Buy 1 BTC-USD" }).click();
      await page
        .getByTestId("order-outcome")
        .getByText("Denied: it needs $42,120.75 of margin and $12.00 is free.")
        .waitFor();
      expect(on.orders).toEqual([
        { side: "buy", type: "market", symbol: "BTC-USD", quantity: "1", stopLoss: "82000" },
      ]);
      await picture(page, "desk-denied-light");
    });
  });

  it("keeps room for when a line is drawn anew, which the journal says", async () => {
    await visit(DESK, await stage(), async (page) => {
      let read: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (read = resolve));
      await page.route(/\/journal\?/, async (route) => {
        await held;
        await route.fallback();
      });
      await logIn(page);
      const below = page.getByRole("heading", { name: /^Profit target/ });
      await page.getByText("$1,250.37").last().waitFor();
      await page.getByTestId("prospect").getByText("20,000 paths").waitFor();
      const before = await below.boundingBox();
      expect(await page.getByText(/Resets in/).count()).toBe(0);
      read();
      await page.getByText(/^Resets in .* at the present worth/).waitFor();
      expect(await below.boundingBox()).toEqual(before);
    });
  });

  it("draws candles, and says so while there are none", async () => {
    const on = await stage();
    await visit(DESK, on, async (page) => {
      await logIn(page);
      await page
        .getByRole("region", { name: /Equity and its lines/ })
        .getByRole("radio", { name: "BTC-USD" })
        .check();
      await page.getByRole("img", { name: /BTC-USD: Mark 84,240.00, Cost 84,031.00, Binds/ }).waitFor();
      await page.getByTestId("no-candles").waitFor({ state: "hidden" });
      await picture(page, "desk-candles-light");
    });
    await visit(DESK, { ...on, withCandles: false }, async (page) => {
      await logIn(page);
      await page
        .getByRole("region", { name: /Equity and its lines/ })
        .getByRole("radio", { name: "BTC-USD" })
        .check();
      await page.getByTestId("no-candles").getByText("No candles yet").waitFor();
    });
  });

  it("says that a chain is broken, and that a receipt is contradicted", async () => {
    const on = await broken();
    on.journal = on.journal.map((each) => (each.sequence === "19" ? { ...each, tape: "1" } : each));
    await visit(`/assessments/${FAILED.id}/journal`, on, async (page) => {
      await logIn(page);
      await page.getByTestId("chain").getByText("chain breaks at line 20").waitFor();
      on.journal = on.journal.map((each) => (each.sequence === "20" ? { ...each, tape: "1" } : each));
      await page.getByTestId("receipts").getByText("3 kept, 3 signed").waitFor();
      await page.reload();
      await page.getByTestId("receipts").getByText("1 contradicted").waitFor();
      await accessible(page);
    });
  });
});

describe.skipIf(executable === undefined)("a verdict's page", () => {
  it("tells what happened, adds it up, and verifies the bundle in the page", async () => {
    const on = await broken();
    await visit(VERDICT, on, async (page) => {
      await logIn(page);
      await page.getByRole("heading", { name: "Failed by daily loss" }).waitFor();
      await page
        .getByTestId("told")
        .getByText("0.72 s later, the hold being 0.5 s, entry 62 still had it at $23,620.92")
        .waitFor();
      await page.getByRole("row", { name: /^Equity 23,620.9203/ }).waitFor();
      await page.getByRole("row", { name: /is a breach \u2212104.1682/ }).waitFor();
      await page.getByRole("button", { name: "Verify in this page" }).click();
      await page
        .getByText("Verdict failed by rule daily: consistent, and signed by the platform\u2019s key.")
        .waitFor();
      const steps = page.getByTestId("verification").locator("li[data-step]");
      expect(await steps.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["status"]))).toEqual([
        "holds",
        "holds",
        "holds",
        "holds",
        "notRun",
        "notRun",
        "holds",
      ]);
      await accessible(page);
      await picture(page, "verdict-verified-light");
    });
  });

  it("refuses a bundle that was changed, and names the step", async () => {
    const on = await broken();
    on.zip = on.zip.slice();
    on.zip[40_000] = (on.zip[40_000] ?? 0) ^ 1;
    await visit(VERDICT, on, async (page) => {
      await logIn(page);
      await page.getByRole("button", { name: "Verify in this page" }).click();
      await page.getByText("Refused: this is not what was signed.").waitFor();
      expect(await page.getByTestId("verification").locator('li[data-status="refused"]').count()).toBe(1);
      await accessible(page);
      await picture(page, "verdict-refused-light");
    });
  });
});
