import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, expect } from "vitest";
import { browse } from "./chromium";
import { perform, type Stage } from "./stage";

/** The built page on an address of its own, with the headers that it is served with. */
async function serve(): Promise<{ server: PreviewServer; address: string }> {
  const server = await preview({ preview: { port: 0, host: "127.0.0.1", headers: SECURITY }, logLevel: "error" });
  const bound = server.httpServer.address();
  if (typeof bound !== "object" || bound === null) {
    throw new Error("no address");
  }
  return { server, address: `http://127.0.0.1:${bound.port}` };
}

/** What the platform's gateway sends, and stricter: no inline style sheet either. */
const SECURITY = {
  "content-security-policy":
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** Opens a path before a staged platform; whatever the page throws or its policy refuses fails the test. */
function visit(
  address: string,
  path: string,
  on: Stage,
  scheme: "light" | "dark",
  work: (page: Page) => Promise<void>,
): Promise<void> {
  return browse(scheme, async (page) => {
    const faults: string[] = [];
    page.on("pageerror", (fault) => faults.push(fault.message));
    page.on("console", (said) => {
      if (said.text().includes("Content Security Policy")) {
        faults.push(said.text());
      }
    });
    await perform(page, on);
    await page.goto(address + path);
    await work(page);
    expect(faults).toEqual([]);
  });
}

/** The built page, served for as long as the tests of a file run. */
export function served(): { address: () => string; visit: Visit } {
  let server: PreviewServer;
  let address = "";
  beforeAll(async () => {
    ({ server, address } = await serve());
  });
  afterAll(() => server?.close());
  return {
    address: () => address,
    visit: (path, on, work, scheme = "light") => visit(address, path, on, scheme, work),
  };
}

type Visit = (
  path: string,
  on: Stage,
  work: (page: Page) => Promise<void>,
  scheme?: "light" | "dark",
) => Promise<void>;

/** Signs in where the page asks for it. */
export async function logIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill("trader@assay.example");
  await page.getByLabel("Password").fill("right");
  await page.getByRole("main").getByRole("button", { name: "Log in" }).click();
  await page.getByRole("button", { name: "Log out" }).waitFor();
}

/** No finding of axe-core, whatever its weight. */
export async function accessible(page: Page): Promise<void> {
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

/** Waits until an account's page shows all that it read: its journal, its book, and the room of its chances. */
export async function deskRead(page: Page): Promise<void> {
  await page.getByTestId("chain").getByText("chain holds").waitFor();
  await page.locator("table.book").waitFor();
  await page.getByTestId("prospect").waitFor();
}

/** Where everything is that a reader looks for. */
export const places = (page: Page): Promise<string[]> =>
  page
    .locator("section, h1, h2, .banner, th, td, dt, dd, .figures > div, button, input, .plot")
    .evaluateAll((elements) =>
      elements.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect();
        return `${each.tagName} ${x} ${y} ${width} ${height}`;
      }),
    );
