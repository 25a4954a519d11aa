import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectHeading, FRAMEWORK, textOf } from "./answering-steps.ts";
import { inspectPage, NARROW } from "./inspect-page.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const GRANTS = "small-grants-for-neighbours-ideas";
const REFERENCE = /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/;
const shownReference = async (page: Page): Promise<string> => (await textOf(page.locator(".cc-reference"))).trim();

describe("somebody who finds it unfair", () => {
  it("says so in Polish on a narrow screen without JavaScript, loses nothing, and looks it up again", async () => {
    const { page } = await stage.visitorWithoutScripts({ viewport: NARROW });
    await page.goto(`${stage.platform.resident}/pl/consultations/${FRAMEWORK}`);
    await page.getByRole("link", { name: "Zobacz, czy to jest uczciwe" }).click();
    await expectHeading(page, "Czy to jest uczciwe?");
    await page.getByRole("button", { name: "Powiedz nam, jeśli to nie jest uczciwe" }).click();
    const send = () => page.getByRole("button", { name: "Wyślij" }).click();
    await send();
    const summary = page.locator(".govuk-error-summary");
    expect(await summary.getByRole("link").allInnerTexts()).toEqual([
      "Wybierz, co chcesz zrobić",
      "Napisz własnymi słowami, o co chodzi",
    ]);
    const words = page.getByLabel("Napisz to własnymi słowami");
    await words.fill("Nikt na naszej ulicy nic nie wiedział. ".repeat(140));
    await page.getByLabel("Złożyć skargę, że to nie jest uczciwe").check();
    await send();
    expect(await textOf(summary.getByRole("link"))).toContain("5000");
    expect(await words.inputValue()).toContain("Nikt na naszej ulicy");
    expect(await page.getByLabel("Złożyć skargę").isChecked()).toBe(true);
    await words.fill("Nikt na naszej ulicy nic nie wiedział.");
    const form = `${stage.platform.resident}/pl/consultations/${FRAMEWORK}/challenge`;
    const nonce = await page.locator("input[name=nonce]").inputValue();
    const sent = { about: "consultation", nonce, kind: "complain", words: "Nikt na naszej ulicy nic nie wiedział." };
    await send();
    await expectHeading(page, "Mamy to, co zostało wysłane");
    const reference = await shownReference(page);
    expect(reference).toMatch(REFERENCE);

    // The same form sent again, as by a double tap or a page loaded again, is the same challenge.
    const again = await page.request.post(form, { form: sent, headers: { origin: stage.platform.resident } });
    expect(again.url()).toContain(reference);

    await page.goto(`${stage.platform.resident}/pl/reference`);
    await page.getByLabel("Twój kod odpowiedzi").fill(reference.toLowerCase());
    await page.getByRole("button", { name: "Szukaj" }).click();
    await expectHeading(page, "Zobacz, co z tego wynikło");
    expect(await page.getByText("Nikt na naszej ulicy nic nie wiedział.").count()).toBe(1);
    expect(await page.getByText("Zgłoszenie przyszło").count()).toBe(1);
  });

  it("meets pages with nothing that axe finds and no sideways scrolling", async () => {
    const { page } = await stage.visitor();
    const go = (path: string) => page.goto(stage.platform.resident + path);
    await go(`/consultations/${FRAMEWORK}/fairness`);
    await inspectPage(page, "fairness");
    await go(`/pl/consultations/${GRANTS}/fairness`);
    await inspectPage(page, "fairness-polish");
    await go(`/consultations/${FRAMEWORK}/challenge`);
    await inspectPage(page, "challenge");
    await page.getByRole("button", { name: "Send it" }).click();
    await inspectPage(page, "challenge-wrong");
    await page.getByLabel("Complain that this is not fair").check();
    await page.getByLabel("Say it in your own words").fill("The poster gives another day.");
    await page.getByRole("button", { name: "Send it" }).click();
    await inspectPage(page, "challenge-sent");
    await page.getByRole("link", { name: "See what came of it" }).click();
    await inspectPage(page, "challenge-looked-up");
  });

  it("sees on the page of an activity what others said and what came of it, and not their words", async () => {
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}/fairness`);
    const text = await textOf(page.locator("main"));
    expect(text).toContain("every poster was changed the same day");
    expect(text).not.toContain("the poster in the library gives the wrong closing day");
    expect(await page.locator(".cc-score__picture .cc-score__mark").count()).toBe(14);
  });
});

describe("the decisions in public", () => {
  it("are listed, and each says who decided what, and leads to what people were asked", async () => {
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/decisions`);
    await inspectPage(page, "decisions");
    await page.goto(`${stage.platform.resident}/pl/decisions/demonstration-${GRANTS}`);
    await inspectPage(page, "decision-polish");
    await page.goto(`${stage.platform.resident}/decisions/demonstration-${GRANTS}`);
    expect(await textOf(page.locator("main"))).toContain("Agreed, with two changes (made up).");
    await page.getByRole("link", { name: /Small grants/i }).click();
    expect(new URL(page.url()).pathname).toBe(`/consultations/${GRANTS}`);
  });
});
