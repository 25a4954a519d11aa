import { describe, expect, it } from "vitest";
import { answerTo, expectHeading, FRAMEWORK, referenceOn, textOf } from "./answering-steps.ts";
import { tabAndPress, tabTo } from "./keyboard-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

for (const javaScriptEnabled of [false, true])
  describe(`a resident with a keyboard alone, JavaScript ${javaScriptEnabled ? "on" : "off"}`, () => {
    it("skips to the content with the first key", async () => {
      const { page } = await stage.visitor({ javaScriptEnabled });
      await page.goto(stage.platform.resident);
      await page.keyboard.press("Tab");
      const skip = page.getByRole("link", { name: "Skip to main content" });
      expect(await skip.evaluate((link) => link === document.activeElement)).toBe(true);
      const box = await skip.boundingBox();
      expect(box?.height).toBeGreaterThan(20);
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.closest("#main-content") !== null)).toBe(true);
    });

    it("answers a consultation from the list to the confirmation, an error on the way", async () => {
      const { page } = await stage.visitor({ javaScriptEnabled });
      await page.goto(stage.platform.resident);
      const button = (name: string) => page.getByRole("button", { name });
      await tabAndPress(page, page.getByRole("link", { name: "Draft Collaborative Communities Framework" }));
      await page.waitForURL(/consultations\/draft/);
      await tabAndPress(page, button("Start now"));
      await page.waitForURL(/questions\/vision/);

      await tabTo(page, page.getByRole("radio"));
      await page.keyboard.press("Space");
      await page.keyboard.press("ArrowDown");
      expect(await page.getByLabel("Agree", { exact: true }).isChecked()).toBe(true);
      await tabAndPress(page, button("Continue"));
      await page.waitForURL(/questions\/first/);
      await tabAndPress(page, button("Continue"), "Space");
      await page.waitForURL(/questions\/objectives/);
      await tabAndPress(page, page.getByLabel("Access to services"), "Space");
      await tabAndPress(page, page.getByLabel("Workforce development"), "Space");
      await tabAndPress(page, button("Continue"));
      await page.waitForURL(/questions\/red-tape/);
      await tabTo(page, page.getByRole("textbox"));
      await page.keyboard.type("The form for a street party.");
      await page.keyboard.press("Enter");
      await page.keyboard.type("It is nine pages.");
      await tabAndPress(page, button("Continue"));
      await page.waitForURL(/questions\/change/);
      await tabAndPress(page, button("Continue"));
      await page.waitForURL(/where/);

      await tabTo(page, page.getByLabel("I will give my postcode"));
      await page.keyboard.press("Space");
      await tabTo(page, page.getByLabel("Postcode", { exact: true }));
      await page.keyboard.type("RM1");
      // Enter in a field sends the form, as everywhere.
      await page.keyboard.press("Enter");
      const summary = page.locator(".govuk-error-summary");
      await summary.waitFor();
      await expect
        .poll(() => summary.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
        .toBe(true);
      await tabAndPress(page, summary.getByRole("link"));
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.type("SW1A 1AA");
      await page.keyboard.press("Enter");
      await page.waitForURL(/check/);
      expect(await textOf(answerTo(page, "Where you live"))).toBe("I do not live in Thurrock");

      await tabAndPress(page, page.getByRole("link", { name: "Change (Which of the three areas" }));
      await page.waitForURL(/questions\/first/);
      await tabTo(page, page.getByRole("radio"));
      await page.keyboard.press("ArrowUp");
      expect(await page.getByLabel("I do not know").isChecked()).toBe(true);
      await tabAndPress(page, button("Continue"));
      await page.waitForURL(/check/);
      expect(await textOf(answerTo(page, "Which of the three"))).toBe("I do not know");
      await tabAndPress(page, button("Send your answers"));
      await page.waitForURL(/sent/);
      const reference = await referenceOn(page);

      await tabAndPress(page, page.getByRole("link", { name: "Look up your answers" }));
      await page.waitForURL(/reference/);
      await tabTo(page, page.getByLabel("Your reference"));
      await page.keyboard.type(reference.toLowerCase());
      await page.keyboard.press("Enter");
      await page.waitForURL(/reference\/.+/);
      await expectHeading(page, "What came of it");
      expect(await textOf(answerTo(page, "What red tape"))).toBe("The form for a street party.\nIt is nine pages.");
    });

    it("changes the language, opens what is folded, and scrolls what is wider than the window", async () => {
      const { page } = await stage.visitor({ javaScriptEnabled, viewport: { width: 320, height: 640 } });
      await page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}`);
      await tabAndPress(page, page.getByRole("link", { name: "Polski" }));
      await page.waitForURL(/\/pl\//);
      await page.goto(`${stage.platform.resident}/consultations/small-grants-for-neighbours-ideas`);
      await tabAndPress(page, page.locator("summary"));
      expect(await page.getByRole("table").first().isVisible()).toBe(true);
      await page.goto(`${stage.platform.resident}/areas`);
      await tabTo(page, page.getByRole("button", { name: "Find" }));
      await tabTo(page, page.getByRole("link", { name: "Cookies" }));
    });
  });
