import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browse, executable, picture } from "./chromium";
import { address, admin, buy, LATE_MS, local, logIn, opened, shownPrice } from "./platform";

const DRAFT = readFileSync(new URL("../../proof/src/main/resources/packs/starter-25k.json", import.meta.url), "utf8");
const TIER = "Starter 25K";
const NOTIONAL = 42_000;
const DECLINED = "4000000000000002";
const GOOD = "4242424242424242";

/** Registers somebody new, field by field, and sends the form by a key. */
async function register(page: Page): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Register" }).click();
  await page.getByLabel("E-mail").fill(`walker-${Date.now()}@assay.example`);
  await page.getByLabel("Password").fill("a long walk on a cold morning");
  await page.getByLabel("Name others see").fill("Walker");
  await page.getByLabel("Country").fill("DE");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Log out" }).waitFor({ timeout: LATE_MS });
}

/** Buys the tier: a card that is declined, then a good one. A platform without payments offers a trial instead. */
async function obtain(page: Page): Promise<void> {
  await page.getByRole("button", { name: `Buy ${TIER}` }).click({ timeout: LATE_MS });
  const closed = page.getByText("Payments are not open on this platform yet");
  const card = page.locator('input[name="cardNumber"]');
  await closed.or(card).first().waitFor({ timeout: LATE_MS });
  if (await closed.isVisible()) {
    console.log("payments are not open: the walk goes on with a trial");
    await page.getByRole("button", { name: `Start a trial of ${TIER}` }).click();
  } else {
    await card.fill(DECLINED);
    await card.press("Enter");
    await page.getByText("Your card was declined").first().waitFor({ timeout: LATE_MS });
    await picture(page, "walk-declined");
    await card.fill(GOOD);
    await card.press("Enter");
  }
  await opened(page);
}

/** The chances of what is held, and how they would be otherwise. */
async function foresee(page: Page): Promise<void> {
  const chances = page.getByRole("region", { name: "Shall I pass?" });
  await chances.getByText("20,000 paths").waitFor({ timeout: LATE_MS });
  await chances.getByRole("link", { name: "What would change it" }).click();
  for (const name of [/^Half the size \d+\.\d %/, /^One loss more, \$\S+ \d+\.\d %/]) {
    await page.getByRole("row", { name }).waitFor({ timeout: LATE_MS });
  }
  await page.getByRole("button", { name: "Test my trades" }).click();
  await page.getByText("It takes 30 closed trades").waitFor({ timeout: LATE_MS });
  await picture(page, "walk-outlook");
  await page.getByRole("link", { name: "The account" }).click();
  await opened(page);
}

/** The documents that were made at the end, and one that is asked for and saved. */
async function document(page: Page): Promise<void> {
  await page.getByRole("main").getByRole("link", { name: "Reports" }).first().click();
  await page.getByLabel("Report", { exact: true }).selectOption("trade-history");
  await page.getByRole("radio", { name: "CSV" }).focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Make it" }).click();
  for (const name of [/^Trade history .* ready/, /^Compliance report .* ready/, /^Assessment summary .* ready/]) {
    await page.getByRole("row", { name }).waitFor({ timeout: 2 * LATE_MS });
  }
  const saved = page.waitForEvent("download");
  await page
    .getByRole("row", { name: /^Trade history/ })
    .getByRole("button", { name: /^CSV/ })
    .click();
  const file = await (await saved).path();
  expect(readFileSync(file, "utf8")).toMatch(/^"No\.","Instrument"[^]*BTC-USD/);
  await picture(page, "walk-reports");
}

/** What a pack would cost the firm. */
async function price(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Rule packs" }).click();
  await page.getByLabel("Its JSON").fill(DRAFT);
  await page.getByRole("button", { name: "Simulate a crowd" }).click();
  await page.getByText("Owed for each account sold").waitFor({ timeout: LATE_MS });
  await picture(page, "walk-population");
}

describe.skipIf(executable === undefined)("a walk through the product", () => {
  it("goes from registering to a verdict that is verified and that an admin sees", { timeout: 600_000 }, () =>
    browse("dark", async (page) => {
      await page.goto(address);
      await register(page);
      await obtain(page);
      const assessment = new URL(page.url()).pathname.split("/").at(-1) ?? "";
      const quantity = (NOTIONAL / (await shownPrice(page))).toFixed(4);
      await page.getByRole("region", { name: "Order", exact: true }).waitFor();
      await buy(page, quantity);
      await picture(page, "walk-holding");
      await foresee(page);

      await local("market/move", { symbol: "BTC-USD", percent: -7, seconds: 8 });
      await page.getByRole("link", { name: "See what happened, and check it" }).click({ timeout: LATE_MS });
      await page.getByRole("heading", { level: 1, name: /^Failed by/ }).waitFor({ timeout: LATE_MS });
      await page.getByTestId("told").getByText("That is the violation.").waitFor({ timeout: LATE_MS });
      await page.getByText("Hash computed here").first().waitFor({ timeout: LATE_MS });
      await page.getByRole("row", { name: /is a breach/ }).waitFor();

      await page.getByRole("button", { name: "Verify in this page" }).click();
      const conclusion = page.getByTestId("verification").getByText(/^(Verdict failed|Refused)/);
      await conclusion.waitFor({ timeout: 2 * LATE_MS });
      const steps = page.getByTestId("verification").locator("li[data-step]");
      const found = await steps.evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset["status"]));
      expect(found, (await steps.allTextContents()).join("\n")).toEqual([
        "holds",
        "holds",
        "holds",
        "holds",
        "notRun",
        "notRun",
        "holds",
      ]);
      expect(await conclusion.textContent()).toContain("signed by the platform");
      await page
        .getByText(/^.*All \d+ receipts that this browser kept lie on it/)
        .first()
        .waitFor();
      await picture(page, "walk-verified");

      await page.getByRole("link", { name: "Journal" }).click();
      await page.getByTestId("chain").getByText("chain holds").waitFor({ timeout: LATE_MS });
      await page
        .getByTestId("receipts")
        .getByText(/[1-9]\d* kept, [1-9]\d* signed/)
        .waitFor({ timeout: LATE_MS });
      await picture(page, "walk-journal");

      await page.getByRole("link", { name: "Back to the account" }).click();
      await document(page);

      await page.getByRole("button", { name: "Log out" }).click();
      await logIn(page, admin);
      await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Admin" }).click();
      await page.getByRole("textbox", { name: "Assessment" }).fill(assessment);
      await page.keyboard.press("Enter");
      await page.getByTestId("status").getByText("failed").waitFor({ timeout: LATE_MS });
      await picture(page, "walk-admin");
      await price(page);
    }),
  );
});
