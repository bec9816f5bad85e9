import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browse, executable, picture } from "./chromium";
import { ASSESSMENT, journal, perform, stage, VIOLATION, type Stage } from "./stage";

/** The built page before a staged platform: what it shows, to whom, and how it looks doing so. */
let server: PreviewServer;
let address: string;

beforeAll(async () => {
  server = await preview({ preview: { port: 0, host: "127.0.0.1" }, logLevel: "error" });
  const bound = server.httpServer.address();
  address = typeof bound === "object" && bound !== null ? `http://127.0.0.1:${bound.port}/` : "";
});
afterAll(() => server?.close());

const visit = (on: Stage, scheme: "light" | "dark", work: (page: Page) => Promise<void>) =>
  browse(scheme, async (page) => {
    const faults: string[] = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    await perform(page, on);
    await page.goto(address);
    await work(page);
    expect(faults).toEqual([]);
  });

const logIn = async (page: Page): Promise<void> => {
  await page.getByLabel("E-mail").fill("trader@assay.example");
  await page.getByLabel("Password").fill("right");
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("button", { name: "Log out" }).waitFor();
};

const accessible = async (page: Page): Promise<void> => {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
};

/** Where everything is that a reader looks for. */
const places = (page: Page): Promise<string[]> =>
  page.locator("section, h2, .banner, th, td, dt, .figures > div, button, input").evaluateAll((elements) =>
    elements.map((each) => {
      const { x, y, width, height } = each.getBoundingClientRect();
      return `${each.tagName} ${x} ${y} ${width} ${height}`;
    }),
  );

describe.skipIf(executable === undefined)("the page", () => {
  it.each(["light", "dark"] as const)("is readable and accessible signed out, %s", (scheme) =>
    visit(stage(), scheme, async (page) => {
      await page.getByTestId("mark-BTC-USD").getByText("84,240.00").waitFor();
      expect(await page.getByTestId("judgement").textContent()).toContain("Judging");
      await accessible(page);
      await picture(page, `signed-out-${scheme}`);
    }),
  );

  it.each(["light", "dark"] as const)("is readable and accessible with an account, %s", async (scheme) => {
    const on = { ...stage(), journal: await journal(12), violations: [VIOLATION] };
    on.assessments = [{ ...ASSESSMENT, status: "active" }];
    await visit(on, scheme, async (page) => {
      await logIn(page);
      await page.getByTestId("chain").getByText("12 lines, chain holds").waitFor();
      // 99981.42 + 1 x (84240 - 84510) - 2.5 x (3009.6 - 3010)
      expect(await page.getByTestId("equity").textContent()).toBe("$99,712.42");
      await accessible(page);
      await picture(page, `account-${scheme}`);
    });
  });

  it("follows prices and keeps everything in its place", async () => {
    const on = { ...stage(), journal: await journal(3) };
    await visit(on, "light", async (page) => {
      await logIn(page);
      await page.getByTestId("chain").waitFor();
      const before = await places(page);
      const btc = on.instruments[0]!;
      on.instruments = [
        { ...btc, mark: { price: "9999.5", bid: "9999.5", ask: "10000", state: "single", tape: "48300" } },
        ...on.instruments.slice(1),
      ];
      await page.getByTestId("mark-BTC-USD").getByText("9,999.50").waitFor();
      expect(await page.getByTestId("judgement").textContent()).toContain("Judgement pauses");
      expect(await page.getByTestId("judgement").textContent()).toContain("BTC-USD SINGLE");
      expect(await page.getByTestId("doubt").textContent()).toContain("BTC-USD is SINGLE");
      expect(await places(page)).toEqual(before);
      await accessible(page);
      await picture(page, "single-light");
    });
  });

  it("starts a trial by keyboard alone", async () => {
    const on = { ...stage(), assessments: [] as Stage["assessments"], journal: await journal(1) };
    await visit(on, "light", async (page) => {
      await page.getByLabel("E-mail").focus();
      await page.keyboard.type("trader@assay.example");
      await page.keyboard.press("Tab");
      await page.keyboard.type("right");
      await page.keyboard.press("Enter");
      const trial = page.getByRole("button", { name: "Start a trial of Professional" });
      await trial.waitFor();
      await accessible(page);
      await picture(page, "tiers-light");
      await trial.focus();
      await page.keyboard.press("Enter");
      await page.getByTestId("equity").waitFor();
    });
  });

  it("says what was refused: a password, an order with its numbers", async () => {
    const on = { ...stage(), journal: await journal(1) };
    await visit(on, "light", async (page) => {
      await page.getByLabel("E-mail").fill("trader@assay.example");
      await page.getByLabel("Password").fill("wrong");
      await page.getByRole("button", { name: "Log in" }).click();
      await page.getByRole("alert").getByText("Address or password is wrong.").waitFor();
      await logIn(page);
      await page.getByLabel("Quantity").fill("1");
      await page.getByLabel("Stop-loss").fill("80000");
      await page.getByRole("button", { name: "Buy" }).click();
      await page.getByTestId("order-outcome").getByText("Denied: free-margin, needed 84241.50, free 12.00").waitFor();
      expect(on.orders).toEqual([
        { side: "buy", type: "market", symbol: "BTC-USD", quantity: "1", stopLoss: "80000" },
      ]);
      await picture(page, "denied-light");
    });
  });

  it("says that a chain is broken", async () => {
    const lines = await journal(4);
    const on = { ...stage(), journal: lines.map((each) => (each.sequence === "2" ? { ...each, tape: "1" } : each)) };
    await visit(on, "light", async (page) => {
      await logIn(page);
      await page.getByTestId("chain").getByText("chain breaks at line 3").waitFor();
    });
  });

  it("says that nothing answers, and goes on when it does", async () => {
    const on = { ...stage(), down: true };
    await visit(on, "light", async (page) => {
      await page.getByTestId("judgement").getByText("No prices").waitFor();
      await accessible(page);
      await picture(page, "down-light");
      on.down = false;
      await page.getByTestId("judgement").getByText("Judging").waitFor();
    });
  });

  it("fits a telephone", () =>
    visit(stage(), "light", async (page) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await logIn(page);
      await page.getByTestId("equity").waitFor();
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(wide).toBeLessThanOrEqual(0);
      await accessible(page);
      await picture(page, "telephone");
    }));
});
