import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll } from "vitest";

const PLACES = [
  process.env["ASSAY_CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const QUIET = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** How long a machine that does much else may take to show something. */
export const PATIENCE_MS = 60_000;

/** The browser to test with, or nothing when this machine has none. */
export const executable = PLACES.find((path) => path !== undefined && existsSync(path));

/** One browser for all tests of a file; each test has a context that nobody used before. */
let running: Promise<Browser> | undefined;

afterAll(async () => (await running)?.close());

/** Runs work in a window of its own that remembers nothing, and leaves nothing. */
export async function browse<T>(scheme: "light" | "dark", work: (page: Page) => Promise<T>): Promise<T> {
  if (executable === undefined) {
    throw new Error("no Chromium found: install one (Debian: apt-get install chromium) or set ASSAY_CHROMIUM");
  }
  running ??= chromium.launch({ executablePath: executable, args: QUIET });
  const context = await (
    await running
  ).newContext({ colorScheme: scheme, viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  try {
    return await work(page);
  } finally {
    // A page asks until its end; an answer that comes too late is nobody's failure.
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await context.close();
  }
}

/** Where pictures go, when somebody wants to look at them. */
export const pictures = process.env["ASSAY_PICTURES"];

/** Takes a picture of the whole page if they are wanted. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) {
    await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  }
}
