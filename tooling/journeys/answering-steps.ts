import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

export const FRAMEWORK = "draft-collaborative-communities-framework";

/** What a person sees of an element, line by line. */
export const textOf = (locator: Locator): Promise<string> =>
  // biome-ignore lint/performance/useDomNodeTextContent: the markup's own text has other line breaks, and hidden words
  locator.innerText();

/** The page's only heading of the first level, as it is read. */
export const heading = async (page: Page): Promise<string> => (await textOf(page.locator("h1"))).trim();

/** Waits until the page that was asked for is there: a key that is pressed does not wait for what it leads to. */
export const expectHeading = (page: Page, text: string): Promise<void> =>
  expect.poll(() => heading(page).catch(() => "a page on its way"), { timeout: 10_000 }).toBe(text);

export const pressContinue = (page: Page): Promise<void> => page.getByRole("button", { name: "Continue" }).click();

/** From the consultation's own page to its first question. */
export const startAnswering = async (page: Page, site: string, slug: string): Promise<void> => {
  await page.goto(`${site}/consultations/${slug}`);
  await page.getByRole("button", { name: "Start now" }).first().click();
};

/** The same in a browser that has sent answers already. */
export const startAsAnother = async (page: Page, site: string, slug: string): Promise<void> => {
  await startAnswering(page, site, slug);
  await page.getByRole("button", { name: "Answer as another person" }).click();
};

/** Past every question that is left, without an answer. */
export const skipQuestions = async (page: Page): Promise<void> => {
  while (new URL(page.url()).pathname.includes("/questions/")) await pressContinue(page);
};

/** Past the question of where a person lives. */
export const ratherNotSay = async (page: Page): Promise<void> => {
  await page.getByLabel("I would rather not say").check();
  await pressContinue(page);
};

/** @returns the reference on the confirmation page */
export const sendAnswers = async (page: Page): Promise<string> => {
  await page.getByRole("button", { name: "Send your answers" }).click();
  return referenceOn(page);
};

export const referenceOn = async (page: Page): Promise<string> => {
  await expectHeading(page, "Answers received");
  return (await textOf(page.locator(".govuk-panel .cc-reference"))).trim();
};

/** What the check page or the page of a reference says about a question. @param question how it begins */
export const answerTo = (page: Page, question: string): Locator =>
  page
    .locator(".govuk-summary-list__row")
    .filter({ has: page.locator("dt", { hasText: new RegExp(`^${question}`) }) })
    .locator(".govuk-summary-list__value");

/** The summary at the top says what is wrong, has the focus, and its link leads to the field. */
export const expectError = async (page: Page, text: string, field: Locator): Promise<void> => {
  await expect.poll(() => page.title(), { timeout: 10_000 }).toMatch(/^Error: /);
  const summary = page.locator(".govuk-error-summary");
  await expect
    .poll(() => summary.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
    .toBe(true);
  const link = summary.getByRole("link");
  expect(await textOf(link)).toBe(text);
  expect(await textOf(page.locator(".govuk-error-message").first())).toContain(text);
  await link.click();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
};
