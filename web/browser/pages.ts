import type { Page } from "playwright-core";
import { certified, future, SOME } from "./future";
import { ASSESSMENT, broken, FAILED, stage, type Stage } from "./stage";
import { packNamed, PACKS } from "./story";
import { deskRead } from "./visit";

const DESK = `/assessments/${ASSESSMENT.id}`;
const VERDICT = `/assessments/${FAILED.id}/verdict`;

const REJECTED = {
  id: "9",
  status: "failed" as const,
  checkoutUrl: "/checkout/9",
  failure: "generic_decline",
  tier: { id: "0", name: "Starter 25K", version: "1" },
  price: { amount: "149", currency: "USD" },
};

/** The outlook with all that can be asked there. */
async function askedEverything(page: Page): Promise<void> {
  await page.getByTestId("prospect").first().getByText("20,000 paths").waitFor();
  await page
    .getByRole("row", { name: /Half the size/ })
    .getByText("24.2 %")
    .waitFor();
  await page.getByRole("button", { name: "Simulate" }).click();
  await page.getByRole("button", { name: "Work it out" }).click();
  await page.getByTestId("outcomes").waitFor();
  await page.getByRole("button", { name: "Test my trades" }).click();
  await page.getByText("Hard to explain by luck").waitFor();
  await page.getByRole("row", { name: /^Costs tripled \d+\.\d %/ }).waitFor();
}

/** A draft with its population's answer. */
async function askedWhatADraftCosts(page: Page): Promise<void> {
  const pack = PACKS.get(packNamed("starter-25k"));
  await page.getByLabel("Its JSON").fill(JSON.stringify(JSON.parse(pack?.text ?? "{}"), undefined, 2));
  await page.getByRole("button", { name: "Simulate a crowd" }).click();
  await page.getByText("$112.41").waitFor();
}

/** Every page, and what is on it once it is whole. */
export const PAGES: {
  name: string;
  path: string;
  whole: (page: Page) => Promise<unknown>;
  of?: () => Promise<Stage>;
}[] = [
  { name: "assessments", path: "/", whole: (page) => page.getByRole("link", { name: /Trade/ }).waitFor() },
  { name: "tiers", path: "/tiers", whole: (page) => page.getByText("hash checked here").nth(2).waitFor() },
  {
    name: "desk",
    path: DESK,
    whole: async (page) => {
      await deskRead(page);
      await page.getByTestId("prospect").getByText("20,000 paths").waitFor();
    },
  },
  { name: "outlook", path: `${DESK}/outlook`, whole: askedEverything },
  {
    name: "reports",
    path: `${DESK}/reports`,
    of: async () => ({
      ...(await stage()),
      ends: false,
      assessments: [{ ...ASSESSMENT, status: "passed" }],
      future: { ...future(), reports: SOME },
    }),
    whole: (page) => page.getByRole("progressbar", { name: "Performance metrics, made so far" }).waitFor(),
  },
  {
    name: "all-reports",
    path: "/reports",
    of: async () => ({ ...(await stage()), ends: false, future: { ...future(), reports: SOME } }),
    whole: (page) => page.getByRole("link", { name: "Starter 25K" }).first().waitFor(),
  },
  { name: "certificate", path: certified, whole: (page) => page.getByTestId("valid").waitFor() },
  { name: "journal", path: `${DESK}/journal`, whole: (page) => page.getByTestId("chain").waitFor() },
  {
    name: "verdict",
    path: VERDICT,
    of: broken,
    whole: async (page) => {
      await page.getByText("The mark that confirmed").waitFor();
      await page.getByText("Hash computed here").nth(1).waitFor();
    },
  },
  {
    name: "purchase",
    path: "/purchases/9",
    of: async () => ({ ...(await stage()), purchases: [REJECTED] }),
    whole: (page) => page.getByText("Not paid").waitFor(),
  },
  { name: "verify", path: "/verify", whole: (page) => page.getByLabel("Evidence bundle, a zip").waitFor() },
  {
    name: "admin-assessment",
    path: `/admin/assessments/${ASSESSMENT.id}`,
    whole: (page) => page.getByRole("button", { name: "Freeze" }).waitFor(),
  },
  { name: "admin-tiers", path: "/admin/tiers", whole: (page) => page.getByText("Starter 25K").first().waitFor() },
  { name: "admin-users", path: "/admin/users", whole: (page) => page.getByText("bob@assay.example").waitFor() },
  {
    name: "admin-assessments",
    path: "/admin/assessments",
    whole: (page) => page.getByRole("region", { name: "Assessments, scrollable" }).waitFor(),
  },
  {
    name: "admin-violations",
    path: "/admin/violations",
    of: broken,
    whole: (page) => page.getByRole("rowheader", { name: "daily" }).waitFor(),
  },
  { name: "admin-packs", path: "/admin/packs", whole: askedWhatADraftCosts },
  { name: "admin-audit", path: "/admin/audit", whole: (page) => page.getByText("tier-changed").waitFor() },
  { name: "lost", path: "/nowhere", whole: (page) => page.getByText("There is no such page").first().waitFor() },
];
