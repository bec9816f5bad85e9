import { describe, expect, it } from "vitest";
import { browse, executable, picture } from "./chromium";
import {
  address,
  buy,
  judgement,
  LATE_MS,
  local,
  logIn,
  shownPrice,
  shownPriceAtLeast,
  startTrial,
  trader,
} from "./platform";

describe.skipIf(executable === undefined)("the page of a platform", () => {
  it("shows a trade, a price that moves, and a venue that falls silent", { timeout: 600_000 }, () =>
    browse("light", async (page) => {
      await page.goto(address);
      await judgement(page, "Judging");
      await picture(page, "platform-home");
      await logIn(page, trader);
      await startTrial(page, "Starter 25K");
      await buy(page, "0.01");
      await expect
        .poll(() => page.getByTestId("equity").textContent(), { timeout: LATE_MS })
        .toMatch(/^\$[\d,]+\.\d\d$/);
      await picture(page, "platform-position");

      const before = await shownPrice(page);
      await local("market/move", { symbol: "BTC-USD", percent: 3, seconds: 1 });
      const asked = performance.now();
      await shownPriceAtLeast(page, before * 1.025);
      console.log(
        `moved by 3 % within a second, seen ${Math.round(performance.now() - asked)} ms after it was asked`,
      );
      await picture(page, "platform-moved");

      const chart = page.getByRole("region", { name: /^(Equity and its lines|Price of)/ });
      await chart.getByRole("radio", { name: "BTC-USD" }).check();
      await page.getByRole("img", { name: /^BTC-USD: Mark/ }).waitFor();
      await page.getByTestId("no-candles").waitFor({ state: "hidden", timeout: LATE_MS });
      await picture(page, "platform-candles");

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
