import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectHeading, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { tabAndPress, tabTo } from "./keyboard-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const TITLE = "Benches under the limes";
const POLISH = { title: "Ławki pod lipami", summary: "Powiedz nam, gdzie mają stać ławki." };

/** In which language an element is read aloud. */
const languageOf = (page: Page, selector: string): Promise<string> =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => (one.closest("[lang]") as HTMLElement).lang);

const translate = async (page: Page, english: string, words: string, checked: boolean): Promise<void> => {
  await tabTo(page, page.getByLabel(`In Polish: ${english}`, { exact: true }));
  await page.keyboard.insertText(words);
  if (checked) await tabAndPress(page, page.getByLabel(`Checked: ${english}`, { exact: true }), "Space");
};

describe("a consultation whose title is translated", () => {
  it("is read in Polish wherever it is named, as an officer wrote it beside the English", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const summary = "Tell us where benches should stand.";
    const { id, slug } = await officer.open(TITLE, ONE_OF_EACH, { summary });
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions/pl`);
    await see(page, "Texts in Polish");
    await page.getByRole("heading", { name: "About the consultation" }).waitFor();
    await translate(page, TITLE, POLISH.title, true);
    await translate(page, summary, POLISH.summary, false);
    await inspectPage(page, "staff-title-typed");
    await tabAndPress(page, page.getByRole("button", { name: "Save the translation", exact: true }));
    await page.getByText("Saved: texts in Polish.").waitFor();
    await page.getByText(/by Demonstration engagement officer, /).waitFor();

    const { page: resident } = await stage.visitorWithoutScripts();
    const { resident: site } = stage.platform;
    const here = `/consultations/${slug}`;
    await resident.goto(`${site}/pl/consultations?words=${encodeURIComponent("limes")}`);
    const card = resident.locator(".cc-card").filter({ hasText: POLISH.title });
    expect(await textOf(card)).toContain(POLISH.summary);
    expect(await languageOf(resident, ".cc-card__title")).toBe("pl");
    await card.getByRole("link", { name: POLISH.title }).click();
    await resident.waitForURL((url) => url.pathname.endsWith(here));
    await expectHeading(resident, POLISH.title);
    expect(await resident.title()).toContain(POLISH.title);
    const main = await textOf(resident.locator("main"));
    // The rest is English still, and the summary nobody has checked: the page says both, once.
    expect(main.split("ponieważ nie została jeszcze przetłumaczona")).toHaveLength(2);
    expect(main.split("nikt jeszcze nie sprawdził tłumaczenia")).toHaveLength(2);
    await resident.getByRole("button", { name: "Zacznij teraz" }).first().click();
    await resident.getByRole("button", { name: "Zapisz i wróć później" }).click();
    // The page of a question has a caption too, so the address is waited for first.
    await resident.waitForURL((url) => url.pathname.endsWith("/save"));
    expect(await textOf(resident.locator(".govuk-caption-l"))).toBe(POLISH.title);
    for (const path of [`${here}/check`, `${here}/continue`]) {
      await resident.goto(`${site}/pl${path}`);
      expect(await textOf(resident.locator(".govuk-caption-l").first())).toBe(POLISH.title);
    }
    await resident.goto(`${site}/pl${here}/paper?size=large`);
    expect(await textOf(resident.locator("h1"))).toBe(POLISH.title);
    const feed = await (await resident.request.get(`${site}/pl/feeds/consultations.atom`)).text();
    expect(feed).toContain(`<title>${POLISH.title}</title>`);

    // Nobody translated it into Lithuanian: it is English there, and read aloud as English.
    await resident.goto(`${site}/lt${here}`);
    expect((await textOf(resident.locator("h1"))).trim()).toBe(TITLE);
    expect(await languageOf(resident, "h1")).toBe("en");
  });

  it("stays usable wide and narrow in the demonstration's three languages", async () => {
    const { page } = await stage.visitor();
    const { resident: site } = stage.platform;
    for (const [language, title] of [
      ["ro", "Parcurile dumneavoastră: un chestionar"],
      ["pl", "Twoje parki: ankieta"],
      ["lt", "Jūsų parkai: apklausa"],
    ] as const) {
      await page.goto(`${site}/${language}/consultations/your-parks-a-survey`);
      await expectHeading(page, title);
      expect(await languageOf(page, "h1")).toBe(language);
      await inspectPage(page, `resident-title-${language}`);
    }
    await page.goto(`${site}/pl`);
    await inspectPage(page, "resident-home-pl");
    await page.goto(`${site}/pl/consultations`);
    await inspectPage(page, "resident-portal-pl");
    await page.goto(`${site}/pl/consultations/your-parks-a-survey/paper`);
    await inspectPage(page, "resident-paper-pl");
  });
});
