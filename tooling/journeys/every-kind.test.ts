import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { textOf } from "./answering-steps.ts";
import { accessibilityFaults, inspectPage } from "./inspect-page.ts";
import { tabAndPress, tabTo } from "./keyboard-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const PARKS = "/consultations/your-parks-a-survey";

/** What a page says in each language: a date and a number among the answers, and an error. */
const LANGUAGES = [
  { prefix: "", tag: "en-GB", date: "June 2024", hours: "2.5 hours a week", most: "Choose at most 3 answers" },
  {
    prefix: "/ro",
    tag: "ro",
    date: "iunie 2024",
    hours: "2,5 ore pe săptămână",
    most: "Alegeți cel mult 3 răspunsuri",
  },
  {
    prefix: "/pl",
    tag: "pl",
    date: "czerwiec 2024",
    hours: "2,5 godz. tygodniowo",
    most: "Wybierz najwyżej 3 odpowiedzi",
  },
  {
    prefix: "/lt",
    tag: "lt",
    date: "2024 m. birželis",
    hours: "2,5 val. per savaitę",
    most: "Pasirinkite ne daugiau kaip 3 atsakymus",
  },
] as const;

/** An input by the name of its field, which is its id. */
const input = (page: Page, id: string) => page.locator(`[id="${id}"]`);

const go = async (page: Page): Promise<void> => {
  const before = page.url();
  await tabAndPress(page, page.locator("main form > .govuk-button-group button").first());
  await page.waitForLoadState();
  // An error comes back to the same address; anything else leads on.
  if (page.url() === before) await page.locator("main").waitFor();
};

const at = (page: Page, key: string) => page.waitForURL((url) => url.pathname.endsWith(`${PARKS}/questions/${key}`));

/** The summary has the focus, and its link leads to the input that is wrong. */
const mend = async (page: Page, id: string): Promise<string> => {
  const summary = page.locator(".govuk-error-summary");
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((one) => one === document.activeElement), { timeout: 10_000 }).toBe(true);
  const link = summary.getByRole("link");
  const said = await textOf(link);
  await tabAndPress(page, link);
  expect(await input(page, id).evaluate((one) => one === document.activeElement)).toBe(true);
  return said.trim();
};

const type = async (page: Page, id: string, text: string): Promise<void> => {
  if (!(await input(page, id).evaluate((one) => one === document.activeElement))) await tabTo(page, input(page, id));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
};

const tick = (page: Page, id: string) => tabAndPress(page, input(page, id), "Space");

/** A row or a list of radios: the first has the focus, and the arrows go on. */
const choose = async (page: Page, id: string, place: number): Promise<void> => {
  if (!(await input(page, id).evaluate((one) => one === document.activeElement))) await tabTo(page, input(page, id));
  await page.keyboard.press("Space");
  for (let presses = 1; presses < place; presses += 1) await page.keyboard.press("ArrowDown");
};

const begin = async (page: Page, prefix: string): Promise<void> => {
  await page.goto(stage.platform.resident + prefix + PARKS);
  await tabAndPress(page, page.locator("main form button").first());
  await at(page, "how-often");
};

describe("a resident with a keyboard alone, without JavaScript", () => {
  for (const words of LANGUAGES)
    it(`answers a survey of every kind with errors on the way, checks, takes a round out and sends, in ${words.tag}`, async () => {
      const { page } = await stage.visitorWithoutScripts();
      await begin(page, words.prefix);
      expect(await page.locator("html").getAttribute("lang")).toBe(words.tag);
      await go(page);
      await mend(page, "how-often");
      await choose(page, "how-often", 2);
      await go(page);

      await at(page, "reasons");
      for (const id of ["reasons", "reasons-2", "reasons-4", "reasons-5"]) await tick(page, id);
      await type(page, "reasons.other.words", "Feeding the ducks");
      await go(page);
      expect(await mend(page, "reasons")).toBe(words.most);
      expect(await input(page, "reasons.other.words").inputValue()).toBe("Feeding the ducks");
      await page.keyboard.press("Space");
      await go(page);

      await at(page, "last-visit");
      await type(page, "last-visit.month", "6");
      await go(page);
      await mend(page, "last-visit.year");
      expect(await input(page, "last-visit.month").inputValue()).toBe("6");
      await type(page, "last-visit.year", "2024");
      await go(page);

      await at(page, "safe");
      await choose(page, "safe", 9);
      expect(await input(page, "safe-9").isChecked()).toBe(true);
      await go(page);

      await at(page, "quality");
      for (const [place, row] of ["paths", "benches", "play", "toilets"].entries())
        await choose(page, `quality.${row}`, place + 1);
      await go(page);

      await at(page, "companion-age");
      await choose(page, "companion-age", 2);
      await go(page);
      await at(page, "companion-hours");
      await type(page, "companion-hours", "a few");
      await go(page);
      await mend(page, "companion-hours");
      expect(await input(page, "companion-hours").inputValue()).toBe("a few");
      await type(page, "companion-hours", "2,5");
      await go(page);
      await at(page, "companion");
      await choose(page, "companion", 1);
      await go(page);
      await at(page, "companion-age/2");
      await choose(page, "companion-age", 4);
      await go(page);
      await at(page, "companion-hours/2");
      await go(page);
      await at(page, "companion/2");
      await choose(page, "companion", 2);
      await go(page);

      for (const key of ["order", "share", "where", "photo"]) {
        await at(page, key);
        await go(page);
      }
      await at(page, "else");
      await type(page, "else", "More shade.");
      await tick(page, "else-decline-1");
      await go(page);
      await mend(page, "else");
      expect(await input(page, "else").inputValue()).toBe("More shade.");
      await tick(page, "else-decline-1");
      await go(page);

      await page.waitForURL(/\/where$/);
      await tabTo(page, page.locator("input[name=where]").first());
      await page.keyboard.press("ArrowUp");
      await go(page);
      await page.waitForURL(/\/check$/);
      const answers = page.locator("main");
      for (const said of [words.date, words.hours, "Feeding the ducks", "More shade."])
        expect(await textOf(answers)).toContain(said);

      const rounds = page.locator('main a[href*="/rounds/companion/"]');
      expect(await rounds.count()).toBe(2);
      await tabAndPress(page, rounds.last());
      await page.waitForURL(/rounds\/companion\/2$/);
      await tabAndPress(page, page.locator("main form button"));
      await page.waitForURL(/\/check$/);
      expect(await rounds.count()).toBe(0);
      expect(await textOf(answers)).toContain(words.hours);

      await tabAndPress(page, page.locator("main form button").last());
      await page.waitForURL(/\/sent\//);
      await tabAndPress(page, page.locator('main a[href*="/reference/"]'));
      await page.waitForURL(/\/reference\//);
      expect(await textOf(answers)).toContain(words.date);
    });

  it("is not asked what does not concern them, and is told when an answer is no longer asked for", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await begin(page, "");
    await choose(page, "how-often", 1);
    await go(page);
    await tick(page, "reasons-7");
    await go(page);
    await at(page, "last-visit");
    await page.goto(`${stage.platform.resident}${PARKS}/questions/what-stops`);
    await at(page, "reasons");
    await page.goto(`${stage.platform.resident}${PARKS}/questions/how-often?from=check`);
    await choose(page, "how-often", 1);
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowDown");
    await go(page);
    // The change asks something for the first time: there before going back to checking.
    await at(page, "what-stops");
    await go(page);
    await page.waitForURL(/\/check$/);
    expect(await page.getByText("You gave 1 answer that is no longer asked for.").count()).toBe(1);
    expect(await page.getByText("I only pass through").count()).toBe(0);
  });
});

describe("the pages of a survey of every kind", () => {
  it("are as they should be for everybody, as they come and with an error, wide, narrow and at 400 %", async () => {
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/pl${PARKS}`);
    await page.locator("main form button").first().click();
    const next = () => page.locator(".govuk-button-group button").first().click();
    await next();
    await inspectPage(page, "asked-single-with-error");
    await input(page, "how-often").check();
    await next();
    await input(page, "reasons-4").check();
    await input(page, "reasons.other.words").fill("Kaczki");
    await next();
    await inspectPage(page, "asked-several-with-error");
    await input(page, "reasons-5").check();
    await next();
    await inspectPage(page, "asked-date");
    await next();
    await input(page, "safe-5").check();
    await inspectPage(page, "asked-scale");
    await next();
    await input(page, "quality.paths").check();
    await inspectPage(page, "asked-matrix");
    await next();
    await next();
    await input(page, "companion-hours").fill("dwa");
    await next();
    await inspectPage(page, "asked-number-with-error");
    await input(page, "companion-hours").fill("2,5");
    await next();
    await input(page, "companion").check();
    await inspectPage(page, "asked-another");
    await next();
    await next();
    await next();
    await next();
    for (const _ of ["order", "share", "where", "photo"]) await next();
    await inspectPage(page, "asked-text");
    await page.goto(`${stage.platform.resident}/pl${PARKS}/check`);
    await inspectPage(page, "asked-check");
    await page.locator('main a[href*="/rounds/companion/"]').first().click();
    await inspectPage(page, "asked-remove-round");
  });
});

describe("what a resident types", () => {
  it("is kept a second after they stop, and is there when they come back without having pressed anything", async () => {
    const { page } = await stage.visitor();
    await page.goto(stage.platform.resident + PARKS);
    await page.locator("main form button").first().click();
    await page.goto(`${stage.platform.resident}${PARKS}/questions/else`);
    await input(page, "else").fill("Benches in the shade, please.");
    await page.locator(".cc-saved", { hasText: "Saved" }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.goto(`${stage.platform.resident}${PARKS}/check`);
    expect(await page.getByText("Benches in the shade, please.").count()).toBe(1);
    await page.goto(`${stage.platform.resident}${PARKS}/questions/else`);
    await input(page, "else").fill("Benches in the sun.");
    // Sent before the second is over: the form is what counts.
    await page.getByRole("button", { name: "Continue" }).click();
    await page.goto(`${stage.platform.resident}${PARKS}/check`);
    expect(await page.getByText("Benches in the sun.").count()).toBe(1);
  });
});
