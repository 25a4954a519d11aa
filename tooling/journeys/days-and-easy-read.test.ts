import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FRAMEWORK, textOf } from "./answering-steps.ts";
import { accessibilityFaults, inspectPage } from "./inspect-page.ts";
import { tabAndPress, tabTo } from "./keyboard-steps.ts";
import { type AskedQuestion, daysFromToday, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const QUESTIONS: readonly AskedQuestion[] = [
  { kind: "date", id: "happened", text: "When did it happen?", required: true, notIn: "future" },
  { kind: "date", id: "wanted", text: "When would you like it?", required: true, least: "month", notIn: "past" },
];

const LANGUAGES = [
  {
    prefix: "",
    before: "The date must be today or in the past",
    after: "The date must be today or in the future",
    paper: "Do not write a day that is still to come.",
  },
  {
    prefix: "/ro",
    before: "Data trebuie să fie azi sau în trecut",
    after: "Data trebuie să fie azi sau în viitor",
    paper: "Nu scrieți o zi care nu a venit încă.",
  },
  {
    prefix: "/pl",
    before: "Data musi być dzisiejsza lub wcześniejsza",
    after: "Data musi być dzisiejsza lub późniejsza",
    paper: "Nie wpisuj dnia, który dopiero nadejdzie.",
  },
  {
    prefix: "/lt",
    before: "Data turi būti šiandienos arba ankstesnė",
    after: "Data turi būti šiandienos arba vėlesnė",
    paper: "Nerašykite dienos, kuri dar neatėjo.",
  },
] as const;

const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname.endsWith(path));
const goOn = (page: Page) => tabAndPress(page, page.locator("main form .govuk-button").first());

/** Types a date as far as it is given, over what stands there. */
const typeDate = async (page: Page, id: string, typed: { day?: string; month?: string; year: string }) => {
  for (const part of ["day", "month", "year"] as const) {
    const box = page.locator(`[id="${id}.${part}"]`);
    await tabTo(page, box);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.keyboard.insertText(typed[part] ?? "");
  }
};
const partsOf = (isoDay: string) => {
  const [year = "", month = "", day = ""] = isoDay.split("-");
  return { year, month: String(Number(month)), day: String(Number(day)) };
};

describe("a date seen from the day of answering, without JavaScript and by keyboard", () => {
  it.each(LANGUAGES)(
    "is refused with a sentence, loses nothing, and is taken once it is right ($prefix)",
    async (say) => {
      const officer = await signInAsOfficer(stage.platform);
      const { slug } = await officer.open(`Days of answering ${say.prefix}`, QUESTIONS);
      const { page } = await stage.visitorWithoutScripts();
      const survey = `${stage.platform.resident}${say.prefix}/consultations/${slug}`;
      await page.goto(`${survey}/paper`);
      expect(await textOf(page.locator("main"))).toContain(say.paper);
      await page.goto(survey);
      await tabAndPress(page, page.locator("a.govuk-button--start, button.govuk-button--start").first());
      await at(page, "/questions/happened");
      // Two days on, so that the test may run over midnight.
      const later = partsOf(daysFromToday(2));
      await typeDate(page, "happened", later);
      await goOn(page);
      await page.locator(".govuk-error-summary").waitFor();
      expect(await textOf(page.locator(".govuk-error-summary"))).toContain(say.before);
      expect(await page.locator('[id="happened.year"]').inputValue()).toBe(later.year);
      await typeDate(page, "happened", { year: partsOf(daysFromToday(0)).year });
      await goOn(page);
      await at(page, "/questions/wanted");
      const earlier = partsOf(daysFromToday(-40));
      await typeDate(page, "wanted", { month: earlier.month, year: earlier.year });
      await goOn(page);
      await page.locator(".govuk-error-summary").waitFor();
      expect(await textOf(page.locator(".govuk-error-summary"))).toContain(say.after);
      const still = partsOf(daysFromToday(40));
      await typeDate(page, "wanted", { month: still.month, year: still.year });
      await goOn(page);
      await page.waitForURL((url) => !url.pathname.includes("/questions/"));
    },
  );

  it("fits a small window and gives nothing to axe, also with the mistake shown", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { slug } = await officer.open("Days, looked at", QUESTIONS);
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/consultations/${slug}`);
    await page.getByRole("button", { name: "Start now" }).first().click();
    await at(page, "/questions/happened");
    await inspectPage(page, "date-not-in-future");
    const later = partsOf(daysFromToday(2));
    for (const part of ["day", "month", "year"] as const)
      await page.locator(`[id="happened.${part}"]`).fill(later[part]);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.locator(".govuk-error-summary").waitFor();
    await inspectPage(page, "date-not-in-future-wrong");
  });
});

describe("an officer who asks for a date", () => {
  it("chooses that it is not in the future, and is told of an earliest day that leaves nobody a date", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Days that are asked for", [
      { kind: "date", id: "happened", text: "When did it happen?" },
    ]);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
    await see(page, "Questions");
    await page.getByRole("button", { name: "Edit question 1", exact: true }).click();
    await tabAndPress(page, page.getByLabel("Any day"), "Space");
    await page.keyboard.press("ArrowDown");
    const notFuture = page.getByLabel("Not in the future: on the day of answering or before it");
    await expect.poll(() => notFuture.isChecked()).toBe(true);
    const earliest = page.getByRole("group", { name: "Earliest day (optional)" }).getByRole("textbox");
    const far = partsOf(daysFromToday(2_000));
    for (const [place, part] of (["day", "month", "year"] as const).entries())
      await earliest.nth(place).fill(far[part]);
    await page.getByText("Nobody could give a date: the earliest day").first().waitFor();
    await inspectPage(page, "staff-date-contradiction");
    await page.getByRole("button", { name: "Save the questions" }).click();
    await page
      .locator(".govuk-error-summary")
      .getByRole("link", { name: /^Question 1.*Nobody could give a date/ })
      .waitFor();
    for (const place of [0, 1, 2]) await earliest.nth(place).fill("");
    await page.getByRole("button", { name: "Save the questions" }).click();
    await page.getByText("Saved: questions.").waitFor();
    await page.getByRole("button", { name: "Show the questions as on a telephone" }).click();
    const preview = page.frameLocator("iframe.staff-preview");
    await preview.getByText("It must be today or an earlier day.").waitFor();
    // Tried out on a page of its own: in the frame the browser keeps the focus where the officer is.
    await page.goto(`${await planner.previewAddress(id)}/questions`);
    const later = partsOf(daysFromToday(2));
    for (const part of ["day", "month", "year"] as const)
      await page.locator(`[id="happened.${part}"]`).fill(later[part]);
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("link", { name: "The date must be today or in the past" }).waitFor();
  });
});

describe("an Easy Read version that comes late", () => {
  it("is attached while people answer, is offered to everybody, and the history says since when", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { id, slug } = await officer.open("Late in easy words", QUESTIONS);
    const { page } = await stage.visitor();
    const { resident, staff } = stage.platform;
    await page.goto(`${resident}/consultations/${FRAMEWORK}`);
    const files = await page
      .locator("main a[href$='.pdf']")
      .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
    expect(files.length).toBeGreaterThanOrEqual(2);
    const [first, second] = await Promise.all(
      files.slice(0, 2).map(async (file) => (await page.context().request.get(file)).body()),
    );

    await signIn(page, `${staff}/consultations/${id}/paper`);
    await see(page, "Paper and telephone");
    await page.getByRole("heading", { name: "Attach an Easy Read version now" }).waitFor();
    await page.getByRole("button", { name: "Attach it" }).click();
    await page.getByText("Choose a file.").first().waitFor();
    await inspectPage(page, "staff-easy-read-late-wrong");
    const attach = async (title: string, buffer: Buffer | undefined, press: string) => {
      await page.getByLabel("Title of the Easy Read version").fill(title);
      await page
        .getByLabel("File", { exact: true })
        .setInputFiles({ name: "easy.pdf", mimeType: "application/pdf", buffer: buffer ?? Buffer.from("") });
      await page.getByLabel("How many pages has this file? (optional)").fill("1");
      await page.getByRole("button", { name: press }).click();
    };
    await attach("Days in easy words", first, "Attach it");
    await page.getByRole("heading", { name: "Put another in the place of “Days in easy words”" }).waitFor();
    await attach("Days in easier words", second, "Replace it");
    await page.getByRole("heading", { name: "Put another in the place of “Days in easier words”" }).waitFor();
    await inspectPage(page, "staff-easy-read-late");

    await page.goto(`${resident}/consultations/${slug}`);
    await page
      .getByRole("link", { name: /^Easy Read: Days in easier words \(PDF, 1 page, / })
      .first()
      .waitFor();
    await page.getByText("an earlier Easy Read version").waitFor();
    await inspectPage(page, "resident-easy-read-late");
    for (const [prefix, sentence] of [
      ["", "Answers to an earlier copy still count."],
      ["/ro", "Răspunsurile pe un exemplar mai vechi contează în continuare."],
      ["/pl", "Odpowiedzi na wcześniejszym egzemplarzu nadal się liczą."],
      ["/lt", "Atsakymai ankstesniame egzemplioriuje vis tiek įskaitomi."],
    ]) {
      await page.goto(`${resident}${prefix}/consultations/${slug}/fairness`);
      await page.getByText(sentence ?? "").waitFor();
      expect(await accessibilityFaults(page)).toEqual([]);
    }
    await page.goto(`${resident}/consultations/${slug}/fairness`);
    await inspectPage(page, "resident-fairness-easy-read");
  });
});
