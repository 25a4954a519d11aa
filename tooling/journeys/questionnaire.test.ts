import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { choose, tabAndPress, tabTo, typeInto } from "./keyboard-steps.ts";
import { type AskedQuestion, ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const press = (page: Page, name: string): Promise<void> =>
  tabAndPress(page, page.getByRole("button", { name, exact: true }));
const hasFocus = (page: Page, name: string): Promise<boolean> =>
  page.getByRole("button", { name, exact: true }).evaluate((one) => one === document.activeElement);
const select = async (page: Page, label: string, words: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(words);
};
const titles = async (page: Page): Promise<string[]> =>
  (await page.locator(".staff-question__title").allInnerTexts()).map((text) => text.replace(/\s+/g, " "));

const options = [
  { id: "parks", text: "Parks" },
  { id: "roads", text: "Roads" },
];
const EVERY_KIND: readonly AskedQuestion[] = [
  ...ONE_OF_EACH,
  { kind: "number", id: "people", text: "How many people live with you?", min: 0, max: 20, unit: "people" },
  { kind: "date", id: "moved", text: "When did you move here?", from: "1950-01-01" },
  { kind: "scale", id: "happy", text: "How happy are you here?", min: 0, max: 10, declines: ["do-not-know"] },
  {
    kind: "matrix",
    id: "services",
    text: "How good are these?",
    rows: options,
    columns: [
      { id: "good", text: "Good" },
      { id: "poor", text: "Poor" },
    ],
  },
  { kind: "ranking", id: "order", text: "What comes first?", options },
  { kind: "allocation", id: "budget", text: "How would you share out £100?", options, total: 10_000 },
  { kind: "place", id: "where", text: "Which place do you mean?", takes: ["point", "named"] },
  { kind: "file", id: "photo", text: "Do you have a photo?", endings: ["jpg", "png"] },
];

describe("an officer who builds a questionnaire with a keyboard alone", () => {
  it("puts questions in order and lets one wait for another, and what cannot be is named at its place", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Swimming lessons in the holidays", []);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
    await see(page, "Questions");

    await press(page, "Add a question");
    await page.keyboard.insertText("Does a child of yours swim?");
    await typeInto(page, "Answer 1", "Yes");
    // Enter goes to the next answer, and makes one where there is none: half a list is not sent.
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("No");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.getByLabel("Answer 3", { exact: true }).evaluate((one) => one === document.activeElement))
      .toBe(true);
    await page.keyboard.insertText("Now and then");
    await page.getByText("Let people say “I do not know”").waitFor();
    await press(page, "Done with question 1");
    await select(page, "Kind of question", "Answer in");
    await press(page, "Add a question");
    await page.keyboard.insertText("What keeps your child from it?");
    await choose(page, "Who is asked this question", "Only some, by an earlier answer");
    await select(page, "Earlier question", "1. Does");
    await select(page, "Only if", "the answer is one");
    await tabAndPress(
      page,
      page.getByRole("group", { name: "These answers" }).getByLabel("No", { exact: true }),
      "Space",
    );
    await select(page, "How it is answered", "Choose several");
    await page.getByLabel("Most answers a person may choose (optional)", { exact: true }).waitFor();
    await select(page, "How it is answered", "Answer in");
    await page.getByLabel("Longest answer, in characters", { exact: true }).waitFor();
    await press(page, "Done with question 2");
    await page.getByText("Asked only if the answer to question 1 is “No”.").waitFor();

    await press(page, "Move up question 2");
    await page.getByText("waits for “Does a child of yours swim?”, which is asked later.").first().waitFor();
    expect(await titles(page)).toEqual([
      "Question 1. What keeps your child from it?",
      "Question 2. Does a child of yours swim?",
    ]);
    // The button moved along, and still has the focus.
    expect(await hasFocus(page, "Move up question 1")).toBe(true);
    await inspectPage(page, "staff-builder-problem");
    await press(page, "Save the questions");
    await page.locator(".govuk-error-summary").waitFor();
    await press(page, "Move down question 1");
    await expect.poll(() => page.getByText("which is asked later").count(), { timeout: 10_000 }).toBe(0);
    await press(page, "Save the questions");
    await page.getByText("Saved: questions.").waitFor();
    const next = page.getByRole("table", { name: "Who is asked what, and what comes next" });
    expect(await textOf(next)).toMatch(/Only if the answer to question 1 is “No”/);

    // Taken out by mistake, and back again where it was.
    await press(page, "Edit question 1");
    await press(page, "Remove question 1");
    expect(await titles(page)).toHaveLength(1);
    expect(await hasFocus(page, "Undo")).toBe(true);
    await page.keyboard.press("Enter");
    expect(await titles(page)).toHaveLength(2);
  });

  it("sees everything of every kind, and the pages stay usable wide and narrow", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Every kind of question there is", EVERY_KIND);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
    await see(page, "Questions");
    await inspectPage(page, "staff-builder");
    for (let number = 1; number <= EVERY_KIND.length; number += 1)
      await page.getByRole("button", { name: `Edit question ${number}`, exact: true }).click();
    await inspectPage(page, "staff-builder-opened");
    await page.getByRole("button", { name: "Save the questions" }).click();
    await page.getByText("Saved: questions.").waitFor();
  });

  it("reads a question of the bank whole before taking it", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Who lives by the benches", ONE_OF_EACH);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
    await see(page, "Questions");
    const folded = (summary: string | RegExp) => page.locator("summary", { hasText: summary });
    await tabAndPress(page, folded("Take questions from the bank"));
    const asked = "Do any of your conditions or illnesses reduce your ability to carry out day to day activities?";
    await tabAndPress(page, folded(asked));
    const whole = page.locator("details details", { has: folded(asked) });
    await whole.getByText("Yes, a little").waitFor();
    const said = await textOf(whole);
    for (const words of [
      "Not at all",
      "“Prefer not to say”",
      "Only those where the answer to question 1 is “Yes”.",
      "Do you have any physical or mental health conditions",
      "GOV.UK Design System, equality information pattern",
    ])
      expect(said).toContain(words);
    // Reading is not taking.
    const taken = page.getByRole("checkbox", { name: asked });
    expect(await taken.isChecked()).toBe(false);
    await inspectPage(page, "staff-bank");
    await tabAndPress(page, taken, "Space");
    await press(page, "Add the chosen questions");
    await expect.poll(() => titles(page)).toContain(`Question ${ONE_OF_EACH.length + 2}. ${asked}`);
  });

  it("tells everybody why the questions changed, once people can answer", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id, slug } = await planner.open("Benches asked about again", ONE_OF_EACH);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
    await see(page, "Questions");
    await select(page, "Kind of question", "A number");
    await press(page, "Add a question");
    await page.keyboard.insertText("How many benches should there be?");
    await press(page, "Save the questions");
    await page.locator(".govuk-error-summary").getByRole("link", { name: "Say why the questions change." }).waitFor();
    await inspectPage(page, "staff-builder-why");
    await typeInto(page, "Why the questions change", "Many of you asked how many there will be.");
    await press(page, "Save the questions");
    await page.getByText("Saved: version 2 of the questions.").waitFor();
    await page.getByRole("heading", { name: "Version 2" }).waitFor();
    await inspectPage(page, "staff-builder-versions");

    const { page: resident } = await stage.visitorWithoutScripts();
    for (const [language, words] of [
      ["", "The questions changed"],
      ["/ro", "Întrebările s-au schimbat"],
      ["/pl", "Pytania się zmieniły"],
      ["/lt", "Klausimai pasikeitė"],
    ] as const) {
      await resident.goto(`${stage.platform.resident}${language}/consultations/${slug}`);
      expect(await textOf(resident.locator("main"))).toContain(words);
      expect(await textOf(resident.locator("main"))).toContain("Many of you asked how many there will be.");
    }
  });

  it("translates beside the English, and says what somebody has checked", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Benches in other languages", ONE_OF_EACH);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions/pl`);
    await see(page, "Texts in Polish");
    const first = page.getByLabel(/^In Polish: /).first();
    await tabTo(page, first);
    await page.keyboard.insertText("W jakim kolorze mają być ławki?");
    await page.getByText("Not saved yet").waitFor();
    await tabAndPress(page, page.getByLabel(/^Checked: /).first(), "Space");
    await inspectPage(page, "staff-translation-typed");
    // Leaving now would lose it.
    await page.getByRole("navigation").getByRole("link", { name: "Questions" }).first().click();
    await page.getByRole("dialog").waitFor();
    await page.getByRole("button", { name: "Stay on this page" }).click();
    await press(page, "Save the translation");
    await page.getByText("Saved: texts in Polish.").waitFor();
    await page.getByText(/by Demonstration engagement officer, /).waitFor();
    await page.goto(`${stage.platform.staff}/translations`);
    await see(page, "Translations to do");
    await page.getByRole("link", { name: /: Benches in other languages, Polish$/ }).waitFor();
    await inspectPage(page, "staff-translations-to-do");
  });

  it("translates the same English once, and takes it over unchecked wherever it stands again", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const yesNo = [
      { id: "yes", text: "Yes" },
      { id: "no", text: "No" },
    ];
    const { id } = await planner.plan("Three questions with the same answers", [
      { kind: "single", id: "walk", text: "Do you walk there?", options: yesNo },
      { kind: "single", id: "cycle", text: "Do you cycle there?", options: yesNo },
      { kind: "single", id: "drive", text: "Do you drive there?", options: yesNo },
    ]);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions/pl`);
    await see(page, "Texts in Polish");
    const boxes = (english: string) => page.getByLabel(`In Polish: ${english}`, { exact: true });
    const values = (english: string) =>
      boxes(english).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value));
    const offers = page.getByRole("button", { name: /^Take over “/ });
    expect(await offers.count()).toBe(0);
    await tabTo(page, boxes("Yes").first());
    await page.keyboard.insertText("Tak");
    await expect.poll(() => offers.count(), { timeout: 10_000 }).toBe(2);
    // One alone: the box that it went into has the focus.
    await tabAndPress(page, offers.first());
    await expect.poll(() => values("Yes")).toEqual(["Tak", "Tak", ""]);
    expect(
      await boxes("Yes")
        .nth(1)
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await boxes("No").first().fill("Nie");
    await expect.poll(() => offers.count(), { timeout: 10_000 }).toBe(3);
    await page.getByLabel("Checked: No", { exact: true }).first().check();
    await page
      .getByText(/, checked there/)
      .first()
      .waitFor();
    await inspectPage(page, "staff-translation-offered");
    // All that are empty, and none of them checked.
    await page.getByRole("button", { name: "Take over 3 translations" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => values("Yes")).toEqual(["Tak", "Tak", "Tak"]);
    expect(await values("No")).toEqual(["Nie", "Nie", "Nie"]);
    expect(
      await boxes("No")
        .nth(1)
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await inspectPage(page, "staff-translation-taken-over");
    await press(page, "Save the translation");
    await page.getByText("Saved: texts in Polish.").waitFor();
    await page.reload();
    await see(page, "Texts in Polish");
    expect(await values("Yes")).toEqual(["Tak", "Tak", "Tak"]);
    const checked = page.getByLabel("Checked: No", { exact: true });
    expect(await checked.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked))).toEqual([
      true,
      false,
      false,
    ]);
  });
});
