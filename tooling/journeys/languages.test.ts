import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FRAMEWORK, textOf } from "./answering-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

type Words = {
  readonly lang: string;
  readonly path: string;
  readonly start: string;
  readonly first: string;
  readonly next: string;
  readonly where: string;
  readonly chooseWhere: string;
  readonly error: string;
  readonly notSaid: string;
  readonly check: string;
  readonly change: string;
  readonly send: string;
  readonly sent: string;
  readonly look: string;
};

/** What the pages say, written down once more: a page that falls back to another language is seen. */
const LANGUAGES: readonly Words[] = [
  {
    lang: "en-GB",
    path: "",
    start: "Start now",
    first: "Question 1 of 5",
    next: "Continue",
    where: "Where do you live?",
    chooseWhere: "Choose where you live, or say that you would rather not",
    error: "Error: ",
    notSaid: "I would rather not say",
    check: "Check your answers before you send them",
    change: "Change",
    send: "Send your answers",
    sent: "Answers received",
    look: "See your answers and what came of them",
  },
  {
    lang: "ro",
    path: "/ro",
    start: "Începeți acum",
    first: "Întrebarea 1 din 5",
    next: "Continuați",
    where: "Unde locuiți?",
    chooseWhere: "Alegeți unde locuiți sau spuneți că preferați să nu răspundeți",
    error: "Eroare: ",
    notSaid: "Prefer să nu spun",
    check: "Verificați răspunsurile înainte să le trimiteți",
    change: "Schimbați",
    send: "Trimiteți răspunsurile",
    sent: "Am primit răspunsurile",
    look: "Vedeți răspunsurile dumneavoastră și ce a rezultat",
  },
  {
    lang: "pl",
    path: "/pl",
    start: "Zacznij teraz",
    first: "Pytanie 1 z 5",
    next: "Dalej",
    where: "Gdzie mieszkasz?",
    chooseWhere: "Wybierz, gdzie mieszkasz, lub zaznacz, że wolisz nie mówić",
    error: "Błąd: ",
    notSaid: "Wolę nie mówić",
    check: "Sprawdź odpowiedzi przed wysłaniem",
    change: "Zmień",
    send: "Wyślij odpowiedzi",
    sent: "Mamy Twoje odpowiedzi",
    look: "Zobacz swoje odpowiedzi i co z nich wynikło",
  },
  {
    lang: "lt",
    path: "/lt",
    start: "Pradėti",
    first: "1 klausimas iš 5",
    next: "Tęsti",
    where: "Kur gyvenate?",
    chooseWhere: "Pasirinkite, kur gyvenate, arba nurodykite, kad nenorite sakyti",
    error: "Klaida: ",
    notSaid: "Nenoriu sakyti",
    check: "Patikrinkite atsakymus prieš išsiųsdami",
    change: "Keisti",
    send: "Išsiųsti atsakymus",
    sent: "Atsakymus gavome",
    look: "Pamatykite savo atsakymus ir kas iš jų išėjo",
  },
];

/** The texts that stand in the language of the page itself: what is marked as another language is left out. */
const textsInPageLanguage = (page: Page, html: string): Promise<string[]> =>
  page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, "text/html");
    const texts: string[] = [];
    const add = (text: string | null, element: Element | null) => {
      const plain = text?.replace(/\s+/g, " ").trim() ?? "";
      if (element?.closest("[lang]") === parsed.documentElement && /\p{L}{3}/u.test(plain)) texts.push(plain);
    };
    const walker = parsed.createTreeWalker(parsed.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) add(node.textContent, node.parentElement);
    for (const element of parsed.querySelectorAll("[aria-label], [title], [alt], [placeholder]"))
      for (const name of ["aria-label", "title", "alt", "placeholder"]) add(element.getAttribute(name), element);
    return texts;
  }, html);

/** Names, and a word that Polish has as well. */
/** "(PDF, 1 kB)" is written alike in the four languages. */
const KIND_AND_SIZE = /^\([A-Z]{3,4}, [\d.,]+ [kM]?B\)$/;
const SAME_EVERYWHERE = new Set(["Collaborative Communities", "consultation@example.org", "Menu"]);

describe("a resident without JavaScript", () => {
  for (const words of LANGUAGES)
    it(`answers from beginning to end in ${words.lang}`, async () => {
      const { page } = await stage.visitorWithoutScripts();
      const expectLanguage = async () => expect(await page.locator("html").getAttribute("lang")).toBe(words.lang);
      const next = () => page.getByRole("button", { name: words.next }).click();

      await page.goto(stage.platform.resident + (words.path || "/"));
      await expectLanguage();
      const link = page.locator("main a", { hasText: "Draft Collaborative Communities Framework" });
      await link.click();
      await expectLanguage();
      const heading = page.locator("h1");
      expect(await heading.evaluate((element) => (element.closest("[lang]") as HTMLElement).lang)).toMatch(/^en/);
      await page.getByRole("button", { name: words.start }).first().click();
      expect(await textOf(page.locator(".govuk-caption-l"))).toBe(words.first);
      await expectLanguage();
      await page.getByRole("radio").first().check();
      for (let question = 0; question < 5; question += 1) await next();
      await expect.poll(async () => (await textOf(heading)).trim(), { timeout: 10_000 }).toBe(words.where);
      await next();
      await expect.poll(async () => (await page.title()).startsWith(words.error), { timeout: 10_000 }).toBe(true);
      expect(await textOf(page.locator(".govuk-error-summary a"))).toBe(words.chooseWhere);
      await page.getByLabel(words.notSaid).check();
      await next();
      expect(await textOf(heading)).toBe(words.check);
      expect(await page.getByRole("link", { name: words.change }).count()).toBe(6);
      await expectLanguage();
      await page.getByRole("button", { name: words.send }).click();
      expect(await textOf(heading)).toContain(words.sent);
      await page.getByRole("link", { name: words.look }).click();
      expect(new URL(page.url()).pathname).toMatch(new RegExp(`^${words.path}/reference/`));
      await expectLanguage();
    });

  it("finds no English words left over where a page is in another language, and what is in English is marked", async () => {
    const { page, context } = await stage.visitorWithoutScripts();
    const { resident } = stage.platform;
    await page.goto(`${resident}/consultations/${FRAMEWORK}`);
    await page.getByRole("button", { name: "Start now" }).first().click();
    const read = async (path: string) => {
      const answer = await context.request.get(resident + path);
      const texts = await textsInPageLanguage(page, await answer.text());
      expect(texts.length).toBeGreaterThan(10);
      return texts;
    };
    const at = `/consultations/${FRAMEWORK}`;
    const paths = [
      "/",
      at,
      "/consultations/small-grants-for-neighbours-ideas",
      "/consultations/opening-hours-at-libraries-and-community-hubs",
      ...["vision", "objectives", "change"].map((question) => `${at}/questions/${question}`),
      `${at}/where`,
      `${at}/area?postcode=RM176SL`,
      `${at}/check`,
      `${at}/continue`,
      "/reference",
      "/areas",
      "/areas?postcode=SW1A1AA",
      "/accessibility",
      "/privacy",
      "/cookies",
      "/nothing",
    ];
    const found: string[] = [];
    for (const path of paths) {
      const english = new Set(await read(path));
      for (const { path: prefix, lang } of LANGUAGES.slice(1))
        for (const text of await read(path === "/" ? prefix : prefix + path))
          if (english.has(text) && !SAME_EVERYWHERE.has(text) && !KIND_AND_SIZE.test(text))
            found.push(`${lang} ${path}: ${text}`);
    }
    expect(found).toEqual([]);
  });

  it("stays on the page when changing the language", async () => {
    const { page } = await stage.visitorWithoutScripts();
    const { resident } = stage.platform;
    await page.goto(`${resident}/consultations/${FRAMEWORK}`);
    await page.getByRole("button", { name: "Start now" }).first().click();
    await page.getByLabel("Agree", { exact: true }).check();
    await page.getByRole("button", { name: "Continue" }).click();
    const journey = [
      ["questions/vision?from=check", "Polski", "/pl"],
      ["where", "Lietuvių", "/lt"],
      ["area?postcode=RM17%206SL", "Română", "/ro"],
      ["check", "Polski", "/pl"],
    ] as const;
    for (const [path, name, prefix] of journey) {
      await page.goto(`${resident}/consultations/${FRAMEWORK}/${path}`);
      await page.getByRole("link", { name, exact: true }).click();
      expect(page.url()).toBe(`${resident}${prefix}/consultations/${FRAMEWORK}/${path}`);
      await page.getByRole("link", { name: "English", exact: true }).click();
      expect(page.url()).toBe(`${resident}/consultations/${FRAMEWORK}/${path}`);
    }
    await page.goto(`${resident}/lt/consultations/${FRAMEWORK}/questions/vision`);
    expect(await page.getByLabel("Agree", { exact: true }).isChecked()).toBe(true);
  });
});
