import type { Page } from "playwright-core";
import { expect } from "vitest";
import { PATIENCE_MS } from "./chromium";

/** The platform that runs: ASSAY_URL says where, the others who may log in. */
export const address = process.env["ASSAY_URL"] ?? "";
export const trader = {
  email: process.env["ASSAY_EMAIL"] ?? "",
  password: process.env["ASSAY_PASSWORD"] ?? "",
};
export const admin = {
  email: process.env["ASSAY_ADMIN_EMAIL"] ?? "",
  password: process.env["ASSAY_ADMIN_PASSWORD"] ?? "",
};

export const LATE_MS = PATIENCE_MS;

/** The one call beside the page: what only this machine's platform has. */
export async function local(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${address}/local/${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  expect(answer.status, await answer.text()).toBeLessThan(300);
}

/** Logs in by keys, from wherever the page stands. */
export async function logIn(page: Page, who: { email: string; password: string }): Promise<void> {
  await page.getByRole("banner").getByRole("link", { name: "Log in" }).click();
  await page.getByLabel("E-mail").fill(who.email);
  await page.getByLabel("Password").fill(who.password);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Log out" }).waitFor({ timeout: LATE_MS });
}

/** Starts a trial of a tier and waits until the account is open and its journal holds. */
export async function startTrial(page: Page, tier: string): Promise<void> {
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Tiers" }).click();
  await page.getByRole("button", { name: `Start a trial of ${tier}` }).click({ timeout: LATE_MS });
  await opened(page);
}

/** Waits for an account's page to be whole. */
export async function opened(page: Page): Promise<void> {
  await page.getByTestId("equity").getByText("$").waitFor({ timeout: LATE_MS });
  await page.getByTestId("chain").getByText("chain holds").waitFor({ timeout: LATE_MS });
}

export const shownPrice = async (page: Page): Promise<number> =>
  Number((await page.getByTestId("mark-BTC-USD").textContent())?.replaceAll(",", ""));

/** Waits until the page shows this price or a higher one. */
export const shownPriceAtLeast = (page: Page, price: number): Promise<void> =>
  expect.poll(() => shownPrice(page), { timeout: LATE_MS, interval: 20 }).toBeGreaterThanOrEqual(price);

export const judgement = (page: Page, words: string): Promise<void> =>
  page.getByTestId("judgement").getByText(words).waitFor({ timeout: LATE_MS });

/**
 * Sends the order that stands in the ticket; once more where the page says that nothing was sent, since a machine that
 * paused for a second had no prices. An answer that is late is a fill that shows among the positions.
 */
async function send(page: Page): Promise<void> {
  const outcome = page.getByTestId("order-outcome");
  const sent = outcome.getByText(/Filled|the answer is late/);
  const silent = outcome.getByText("nothing was sent");
  do {
    await page.getByLabel("Quantity").press("Enter");
    await sent.or(silent).waitFor({ timeout: LATE_MS });
  } while (!(await sent.isVisible()));
}

/** Buys at the market: the preview says what it would do, then it is done. */
export async function buy(page: Page, quantity: string): Promise<void> {
  await page.getByLabel("Quantity").fill(quantity);
  await page.getByTestId("preview").getByText("Would fill at").waitFor({ timeout: LATE_MS });
  await send(page);
  const positions = page.getByRole("region", { name: "Positions", exact: true });
  await positions.getByRole("rowheader", { name: /BTC-USD/ }).waitFor({ timeout: LATE_MS });
}
