import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

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

/** The browser to test with, or nothing when this machine has none. */
export const executable = PLACES.find((path) => path !== undefined && existsSync(path));

/** Runs work in a browser that nobody used before, and removes what it left. */
export async function browse<T>(scheme: "light" | "dark", work: (page: Page) => Promise<T>): Promise<T> {
  if (executable === undefined) {
    throw new Error("no Chromium found: install one (Debian: apt-get install chromium) or set ASSAY_CHROMIUM");
  }
  const profile = await mkdtemp(join(tmpdir(), "assay-browser-"));
  let context: BrowserContext | undefined;
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: executable,
      args: QUIET,
      colorScheme: scheme,
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
    });
    const page = context.pages()[0] ?? (await context.newPage());
    return await work(page);
  } finally {
    await context?.close();
    await rm(profile, { recursive: true, force: true });
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
