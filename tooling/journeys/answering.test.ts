import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  answerTo,
  expectError,
  expectHeading,
  FRAMEWORK,
  pressContinue,
  ratherNotSay,
  referenceOn,
  sendAnswers,
  skipQuestions,
  startAnswering,
  textOf,
} from "./answering-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

describe("a resident without JavaScript", () => {
  it("finds a consultation, answers it one question a page, checks, changes, sends, and comes back with the reference", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(stage.platform.resident);
    await page.getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
    await expectHeading(page, "Draft Collaborative Communities Framework");
    for (const part of ["What is proposed", "What you can change", "Other ways to answer"])
      expect(await page.getByRole("heading", { name: part }).count()).toBe(1);
    await page.getByRole("button", { name: "Start now" }).first().click();

    await expectHeading(page, "How far do you agree with the vision?");
    expect(await textOf(page.locator(".govuk-caption-l"))).toBe("Question 1 of 5");
    await page.getByLabel("Agree", { exact: true }).check();
    await pressContinue(page);
    await expectHeading(page, "Which of the three areas should come first?");
    await pressContinue(page);
    await expectHeading(page, "Which equality objectives matter most where you live?");
    await page.getByLabel("Access to services").check();
    await page.getByLabel("Improving resilience").check();
    await pressContinue(page);
    await page.getByLabel("What red tape gets in the way").fill("The form for a street party.\n\nIt is nine pages.");
    await pressContinue(page);
    await page.getByRole("link", { name: "Back" }).click();
    expect(await page.getByLabel("What red tape gets in the way").inputValue()).toBe(
      "The form for a street party.\n\nIt is nine pages.",
    );
    await pressContinue(page);
    await pressContinue(page);

    await expectHeading(page, "Where do you live?");
    await page.getByLabel("I will give my postcode").check();
    await page.getByLabel("Postcode", { exact: true }).fill("rm202aa");
    await pressContinue(page);

    await expectHeading(page, "Check your answers before you send them");
    expect(await textOf(answerTo(page, "How far do you agree"))).toBe("Agree");
    expect(await textOf(answerTo(page, "Which of the three areas"))).toBe("Not provided");
    expect((await textOf(answerTo(page, "Which equality objectives"))).split("\n")).toEqual([
      "Access to services",
      "Improving resilience",
    ]);
    expect(await textOf(answerTo(page, "Where you live"))).toMatch(/^RM20 2AA, .+/);
    const change = page.getByRole("link", { name: "Change (How far do you agree with the vision?)" });
    expect(await textOf(change.locator(".govuk-visually-hidden"))).toContain("How far do you agree");
    await change.click();
    expect(await page.getByLabel("Agree", { exact: true }).isChecked()).toBe(true);
    await page.getByLabel("Strongly disagree").check();
    await pressContinue(page);
    await expectHeading(page, "Check your answers before you send them");
    expect(await textOf(answerTo(page, "How far do you agree"))).toBe("Strongly disagree");

    const reference = await sendAnswers(page);
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.reload();
    expect(await referenceOn(page)).toBe(reference);

    await page.getByRole("link", { name: "Look up your answers" }).click();
    const sloppy = reference.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
    await page.getByLabel("Your reference").fill(`  ${sloppy}.`);
    await page.getByRole("button", { name: "Look up" }).click();
    await expectHeading(page, "What came of it");
    expect(await page.getByText("There is no result yet.").count()).toBe(1);
    expect(await textOf(answerTo(page, "How far do you agree"))).toBe("Strongly disagree");
    expect(await textOf(answerTo(page, "What red tape"))).toContain("It is nine pages.");
  });

  it("may skip every question and still send", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await skipQuestions(page);
    await ratherNotSay(page);
    expect(await page.getByText("You have not answered any question yet.").count()).toBe(1);
    expect(await sendAnswers(page)).toMatch(/-/);
  });

  it("sees, on the page of a consultation that has ended, what changed and how people answered", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(stage.platform.resident);
    await page.getByRole("link", { name: "Small grants for neighbours’ ideas" }).click();
    await page.getByRole("heading", { name: "What changed", exact: true }).waitFor();
    expect(await page.getByText("We could not, because").count()).toBe(1);
    expect(await page.getByRole("button", { name: "Start now" }).count()).toBe(0);
    await page.getByText("Show as a table").first().click();
    expect(await page.getByRole("table").first().isVisible()).toBe(true);
  });

  it("cannot start to answer a consultation that is only planned", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(stage.platform.resident);
    await page.getByRole("link", { name: "Opening hours at libraries and community hubs" }).click();
    await page.getByText("This consultation has not opened yet.").waitFor();
    expect(await page.getByRole("button", { name: "Start now" }).count()).toBe(0);
  });
});

describe("where a resident lives, without JavaScript", () => {
  const atWhere = async (): Promise<Page> => {
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}/where`);
    return page;
  };
  const give = async (page: Page, postcode: string): Promise<void> => {
    await page.getByLabel("I will give my postcode").check();
    await page.getByLabel("Postcode", { exact: true }).fill(postcode);
    await pressContinue(page);
  };

  it("is asked for where the postcode could be in several areas, and nothing is guessed", async () => {
    const page = await atWhere();
    await give(page, "RM17 6SL");
    await expectHeading(page, "Which of these areas do you live in?");
    await pressContinue(page);
    const areas = page.getByRole("radio");
    await expectError(page, "Choose your area, or say that you are not sure", areas.first());
    const name = (await textOf(page.locator(".govuk-radios__label").first())).trim();
    await areas.first().check();
    await pressContinue(page);
    expect(await textOf(answerTo(page, "Where you live"))).toBe(`RM17 6SL, ${name}`);
  });

  it("may stay unsure between the areas of a postcode", async () => {
    const page = await atWhere();
    await give(page, "RM17 6SL");
    await page.getByLabel("I am not sure").check();
    await pressContinue(page);
    expect(await textOf(answerTo(page, "Where you live"))).toBe("RM17 6SL. I am not sure");
  });

  it("may be outside the place, and the answer is taken all the same", async () => {
    const page = await atWhere();
    await give(page, "SW1A 1AA");
    expect(await textOf(answerTo(page, "Where you live"))).toBe("I do not live in Thurrock");
    expect(await sendAnswers(page)).toMatch(/-/);
  });

  it("may be a postcode that is not in the list", async () => {
    const page = await atWhere();
    await give(page, "RM17 1AA");
    expect(await textOf(answerTo(page, "Where you live"))).toContain("RM17 1AA");
  });

  it("may be not sure", async () => {
    const page = await atWhere();
    await page.getByLabel("I am not sure of my postcode").check();
    await pressContinue(page);
    expect(await textOf(answerTo(page, "Where you live"))).toBe("I am not sure");
  });

  it("is asked again where the postcode cannot be read, with what was typed", async () => {
    const page = await atWhere();
    await give(page, "Grays town");
    const field = page.getByLabel("Postcode", { exact: true });
    await expectError(page, "Enter a full postcode, like RM17 6SL", field);
    expect(await field.inputValue()).toBe("Grays town");
    expect(await page.getByLabel("I will give my postcode").isChecked()).toBe(true);
  });

  it("is asked again where a postcode was promised and left empty, or nothing was chosen", async () => {
    const page = await atWhere();
    await pressContinue(page);
    await expectError(page, "Choose where you live, or say that you would rather not", page.getByRole("radio").first());
    await give(page, " ");
    const field = page.getByLabel("Postcode", { exact: true });
    await expectError(page, "Enter your postcode, or choose another answer", field);
  });
});
