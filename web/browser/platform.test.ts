import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browse, executable, picture } from "./chromium";

/** The page before a platform that runs: ASSAY_URL says where, ASSAY_EMAIL and ASSAY_PASSWORD who. */
const address = process.env["ASSAY_URL"] ?? "";
const email = process.env["ASSAY_EMAIL"] ?? "";
const password = process.env["ASSAY_PASSWORD"] ?? "";

const LATE_MS = 60_000;
/** A price that moved is on the page within this. */
const SEEN_MS = 2_000;

const local = async (path: string, body: unknown): Promise<void> => {
  const answer = await fetch(`${address}/local/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
};

const shownPrice = async (page: Page): Promise<number> =>
  Number((await page.getByTestId("mark-BTC-USD").textContent())?.replaceAll(",", ""));

const judgement = (page: Page, words: string): Promise<void> =>
  page.getByTestId("judgement").getByText(words).waitFor({ timeout: LATE_MS });

const logIn = async (page: Page): Promise<void> => {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Log in" }).click();
  await page.getByRole("button", { name: "Log out" }).waitFor({ timeout: LATE_MS });
};

const startTrial = async (page: Page): Promise<void> => {
  const another = page.getByRole("button", { name: "Start another" });
  const trial = page.getByRole("button", { name: /^Start a trial/ }).first();
  await another.or(trial).first().waitFor({ timeout: LATE_MS });
  if (await another.isVisible()) {
    await another.click();
  }
  await trial.click();
  await page.getByTestId("equity").waitFor({ timeout: LATE_MS });
  await page.getByTestId("chain").getByText("chain holds").waitFor({ timeout: LATE_MS });
};

const buy = async (page: Page, quantity: string): Promise<void> => {
  await page.getByLabel("Quantity").fill(quantity);
  await page.getByRole("button", { name: "Buy" }).click();
  await page.getByTestId("order-outcome").getByText("Filled").waitFor({ timeout: LATE_MS });
  const positions = page.getByRole("region", { name: "Positions" });
  await positions.getByRole("rowheader", { name: "BTC-USD" }).waitFor({ timeout: LATE_MS });
};

describe.skipIf(executable === undefined)("the page of a platform", () => {
  it("shows a trade, a price that moves, and a venue that falls silent", { timeout: 600_000 }, () =>
    browse("light", async (page) => {
      await page.goto(address);
      await judgement(page, "Judging");
      await picture(page, "platform-signed-out");
      await logIn(page);
      await startTrial(page);
      await buy(page, "0.01");
      expect(await page.getByTestId("equity").textContent()).toMatch(/^\$[\d,]+\.\d\d$/);
      await picture(page, "platform-position");

      const before = await shownPrice(page);
      await local("market/move", { symbol: "BTC-USD", percent: 3, seconds: 1 });
      const asked = performance.now();
      while ((await shownPrice(page)) < before * 1.025) {
        expect(performance.now() - asked, "ms until the page shows the new price").toBeLessThan(1_000 + SEEN_MS);
        await page.waitForTimeout(20);
      }
      console.log(
        `moved by 3 % within a second, seen ${Math.round(performance.now() - asked)} ms after it was asked`,
      );
      await picture(page, "platform-moved");

      await local("venues/kraken", { state: "down" });
      const silent = performance.now();
      await judgement(page, "Judgement pauses");
      await page.locator('tr[data-symbol="BTC-USD"] [data-state="SINGLE"]').waitFor({ timeout: LATE_MS });
      await page.getByTestId("doubt").getByText("BTC-USD is SINGLE").waitFor({ timeout: LATE_MS });
      console.log(`one venue stopped, shown SINGLE after ${Math.round(performance.now() - silent)} ms`);
      await picture(page, "platform-single");
      await local("venues/kraken", { state: "up" });
      await judgement(page, "Judging");
      await page.getByTestId("chain").getByText("chain holds").waitFor();
      await picture(page, "platform-again");
    }),
  );
});
