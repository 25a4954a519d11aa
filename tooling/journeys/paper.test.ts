import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { FRAMEWORK, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { tabAndPress, tabTo, typeDay, typeInto } from "./keyboard-steps.ts";
import { readAllAgain, see, signIn, takePaper } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
const PICTURES = fileURLToPath(new URL("screenshots", import.meta.url));

/** The page as it comes out of a printer, on A4. */
const printed = async (page: Page, name: string): Promise<Buffer> => {
  mkdirSync(PICTURES, { recursive: true });
  const keep = process.env.JOURNEY_SCREENSHOTS === "1" ? { path: `${PICTURES}/${name}.pdf` } : {};
  return page.pdf({ preferCSSPageSize: true, ...keep });
};

/** The smallest letters on the page, in points. */
const smallestPrint = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const sizes = [...document.querySelectorAll("main *")]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    return Math.round(Math.min(...sizes) * 0.75);
  });

it("anybody prints the questions from the public page, in large print and in their language", async () => {
  const { page } = await stage.visitor();
  await page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}`);
  await page.getByRole("link", { name: "Print the questions", exact: true }).click();
  await see(page, "Draft Collaborative Communities Framework");
  await page.getByText("This copy has no number, so you may copy it.").waitFor();
  await page.getByRole("heading", { name: "Question 5: What would you change in the draft?" }).waitFor();
  await inspectPage(page, "paper-standard");
  const standard = await printed(page, "paper-standard");
  await page.getByRole("link", { name: "Large print" }).click();
  await page.locator(".paper--large").waitFor();
  expect(await smallestPrint(page)).toBeGreaterThanOrEqual(18);
  await inspectPage(page, "paper-large");
  const large = await printed(page, "paper-large");
  for (const file of [standard, large]) expect(file.subarray(0, 4).toString()).toBe("%PDF");
  await page.getByRole("link", { name: "Polski" }).click();
  await page.getByRole("heading", { name: "Gdzie mieszkasz?" }).waitFor();
  await inspectPage(page, "paper-polish");
});

/** Boxes that do not lie within what they are for: a list's item, a cell, or a line. */
const straying = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll(".paper-box, .paper-number, .paper-amount")].flatMap((box) => {
      const [own, around] = [box, box.closest("li, td, p")].map((element) => element?.getBoundingClientRect());
      if (!own || !around) return ["a box of nothing"];
      const isWithin = own.left >= around.left - 1 && own.right <= around.right + 1;
      const isSeen = own.width > 10 && own.height > 10;
      const isBeside = own.top >= around.top - 10 && own.bottom <= around.bottom + 10;
      return isWithin && isBeside && isSeen ? [] : [box.closest("li, td, p")?.textContent || "a cell"];
    }),
  );

it("every box to write in is beside what it is for, of every kind of question", async () => {
  const { page } = await stage.visitor();
  for (const size of ["standard", "large"]) {
    await page.goto(`${stage.platform.resident}/consultations/your-parks-a-survey/paper?size=${size}`);
    await see(page, "Your parks: a survey");
    await page.emulateMedia({ media: "print" });
    // Eleven numbers of a scale, three parts of a day, and the cells or lists of a grid among them.
    expect(await page.locator(".paper-scale .paper-box").count()).toBe(11);
    expect(await page.locator(".paper-date .paper-number").count()).toBe(2);
    expect(await straying(page)).toEqual([]);
  }
});

it("an officer enters a paper by keyboard alone, and a second one reads it without seeing the first reading", async () => {
  const { page } = await stage.visitor();
  const staff = stage.platform.staff;
  await signIn(page, staff);
  await page.getByRole("table").getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
  await see(page, "Draft Collaborative Communities Framework");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.goto(`${staff}/consultations/${id}/paper`);
  await see(page, "Paper and telephone");
  await page.getByRole("table").waitFor();
  await inspectPage(page, "staff-paper");
  const print = page.getByRole("row", { name: /standard print/ }).getByRole("link", { name: /Print/ });
  const copies = (await print.getAttribute("href")) ?? "";
  const { page: sheets } = await stage.visitor();
  await sheets.goto(copies);
  const reference = await textOf(sheets.locator(".paper-reference strong").first());
  await inspectPage(sheets, "paper-copies");
  await printed(sheets, "paper-copies");
  await page.goto(`${staff}/consultations/${id}/script`);
  await see(page, "Script for the telephone and face to face");
  await page.getByRole("heading", { name: "At the end" }).waitFor();
  await inspectPage(page, "staff-script");

  await page.goto(`${staff}/consultations/${id}/enter`);
  await see(page, "Enter an answer");
  const today = new Date().toLocaleDateString("en-CA", { timeZone: "Europe/London" });
  await tabTo(page, page.getByRole("group", { name: "How the answer came in" }).getByRole("radio"));
  // A figure chooses, Enter goes on.
  await page.keyboard.press("1");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText(reference.toLowerCase());
  await page.keyboard.press("Enter");
  await page.getByText("This copy asks version 1.").waitFor();
  await typeDay(page, "Day it was received", today);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  for (const figure of ["2", "3"]) {
    await page.keyboard.press(figure);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("1");
  await page.keyboard.press("4");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Made up: three forms for one bench.");
  await inspectPage(page, "staff-enter-paper");
  await page.getByLabel("4. What red tape").focus();
  await page.keyboard.press("Control+Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("answer-change");
  await tabAndPress(page, page.getByRole("button", { name: "Save and enter the next" }));
  await page.getByText(`The answer before is saved under the reference ${reference}.`).waitFor();
  expect(await page.getByLabel("Paper", { exact: true }).isChecked()).toBe(true);
  expect(await page.getByLabel("4. What red tape").inputValue()).toBe("");
  await inspectPage(page, "staff-entered-next");

  await page.goto(`${staff}/consultations/${id}/intake`);
  await see(page, "What came in");
  const totals = page.getByRole("table", { name: "By way, altogether" });
  expect(await textOf(totals.getByRole("row", { name: /^Altogether/ }))).toMatch(/^Altogether\s+[1-9]/);
  await page.getByRole("heading", { name: "How answers came in" }).waitFor();
  await inspectPage(page, "staff-intake");
  await page.getByRole("link", { name: "Emails, letters and public posts" }).click();
  await page.getByText("I read the draft on the bus.").waitFor();
  await inspectPage(page, "staff-own-words");

  const second = await stage.visitor();
  await readAllAgain(second.page, `${staff}/consultations/${id}`);
  await inspectPage(second.page, "staff-checks");
  expect(await takePaper(second.page, reference, 8)).toBe(true);
  expect(await textOf(second.page.locator("main"))).not.toContain("three forms for one bench");
  await inspectPage(second.page, "staff-check-blind");
  await tabTo(
    second.page,
    second.page.getByRole("group", { name: "1. How far" }).getByRole("radio", { checked: true }),
  );
  for (const figure of ["1", "3"]) {
    await second.page.keyboard.press(figure);
    await second.page.keyboard.press("Enter");
  }
  await second.page.keyboard.press("1");
  await second.page.keyboard.press("4");
  await typeInto(
    second.page,
    "4. What red tape gets in the way of what your community wants to do?",
    "made up three forms for one bench",
  );
  await second.page.getByRole("button", { name: "Compare with the first reading" }).click();
  await see(second.page, "Second readings");
  await second.page.getByText("1 answer differs.").waitFor();
  await second.page
    .getByRole("link", { name: /: 1 difference$/ })
    .last()
    .click();
  await see(second.page, "Two readings of one paper");
  await inspectPage(second.page, "staff-differences");
  await second.page.getByLabel("Agree", { exact: true }).check();
  await second.page.getByRole("button", { name: "Settle the differences" }).click();
  await see(second.page, "Second readings");
  await second.page.getByText("The differences are settled.").waitFor();
});
