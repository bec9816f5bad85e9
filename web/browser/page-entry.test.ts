import { describe, expect, it } from "vitest";
import { executable, picture } from "./chromium";
import { ASSESSMENT, stage, type Stage } from "./stage";
import { accessible, logIn, served } from "./visit";

/** How people come in: by log-in, by a purchase, with a theme of their own, and when nothing answers. */
const { visit } = served();
const DESK = `/assessments/${ASSESSMENT.id}`;

describe.skipIf(executable === undefined)("the way in", () => {
  it("leads from log-in to a trial by keyboard alone", async () => {
    const on = { ...(await stage()), assessments: [] as Stage["assessments"] };
    await visit("/login", on, async (page) => {
      await page.getByLabel("E-mail").focus();
      await page.keyboard.type("trader@assay.example");
      await page.keyboard.press("Tab");
      await page.keyboard.type("right");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "choose a tier" }).press("Enter");
      const trial = page.getByRole("button", { name: "Start a trial of Starter 25K" });
      await trial.press("Enter");
      await page.getByTestId("equity").waitFor();
      expect(new URL(page.url()).pathname).toBe(DESK);
    });
  });

  it("says that a password is wrong", async () =>
    visit("/login", await stage(), async (page) => {
      await page.getByLabel("E-mail").fill("trader@assay.example");
      await page.getByLabel("Password").fill("wrong");
      await page.getByRole("main").getByRole("button", { name: "Log in" }).click();
      await page.getByRole("alert").getByText("The address or the password is wrong.").waitFor();
    }));

  it("shows what programs may ask, by a library of this origin", async () =>
    visit("/reference.html", await stage(), async (page) => {
      await page.getByText("Places an order").waitFor();
      await page.getByText("/api/v1/admin/users").first().waitFor();
    }));

  it("leads from a purchase that waits to the account it opened", async () => {
    const on = await stage();
    on.purchases = [{ id: "9", status: "pending", checkoutUrl: "/checkout/9" }];
    await visit("/purchases/9", on, async (page) => {
      await logIn(page);
      await page.getByText("Waiting for the payment").waitFor();
      on.purchases = [{ id: "9", status: "completed", assessmentId: ASSESSMENT.id }];
      await page.getByTestId("equity").waitFor();
      expect(new URL(page.url()).pathname).toBe(DESK);
    });
  });

  it("keeps the theme that was chosen", async () =>
    visit("/", await stage(), async (page) => {
      const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const light = await paper();
      await page.getByRole("button", { name: /^Theme/ }).click();
      const dark = await paper();
      expect(dark).not.toBe(light);
      await page.reload();
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await paper()).toBe(dark);
    }));

  it("says that nothing answers, and goes on when it does", async () => {
    const on = { ...(await stage()), down: true };
    await visit("/", on, async (page) => {
      await page.getByTestId("judgement").getByText("No prices").waitFor();
      await accessible(page);
      await picture(page, "down-light");
      on.down = false;
      await page.getByTestId("judgement").getByText("Judging").waitFor();
    });
  });
});
