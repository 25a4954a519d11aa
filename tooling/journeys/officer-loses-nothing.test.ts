import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { textOf } from "./answering-steps.ts";
import { daysFromToday, ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const WORDS = "Six benches: two in the shade, and one half-way up the hill.";

/** An officer in the middle of writing a plan. */
const writing = async (title: string) => {
  const { page, context } = await stage.visitor();
  await signIn(page, `${stage.platform.staff}/consultations/new`);
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByLabel("Consult", { exact: true }).check();
  await page.getByRole("button", { name: "Save and continue" }).click();
  await see(page, "What is proposed");
  const field = page.getByLabel("What is proposed, and why");
  await field.fill(WORDS);
  return { page, context, field };
};

const save = (page: Page) => page.getByRole("button", { name: "Save and go to the overview" }).click();

describe("nothing an officer typed is lost", () => {
  it("when the session ends: they sign in again over the page, and save", async () => {
    const { page, context, field } = await writing("Benches with a lost session");
    await context.clearCookies();
    await save(page);
    const dialog = page.getByRole("dialog", { name: "You have been signed out" });
    await dialog.waitFor();
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    expect(await field.inputValue()).toBe(WORDS);
    await dialog.getByRole("button", { name: "Sign in as Demonstration engagement officer" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(await field.inputValue()).toBe(WORDS);
    await save(page);
    await see(page, "Benches with a lost session");
    await page.getByRole("link", { name: "What is proposed" }).click();
    expect(await field.inputValue()).toBe(WORDS);
  });

  it("when the service does not answer: the page says so, and saving works later", async () => {
    const { page, field } = await writing("Benches in an outage");
    await stage.platform.stopApi();
    try {
      await save(page);
      const summary = page.locator(".govuk-error-summary");
      await summary.waitFor();
      expect(await textOf(summary)).toContain("What you typed is still here");
      expect(await page.title()).toMatch(/^Error: /);
      expect(await field.inputValue()).toBe(WORDS);
    } finally {
      await stage.platform.startApi();
    }
    await save(page);
    await see(page, "Benches in an outage");
  });

  it("when a colleague saved the same plan meanwhile: both are shown, and nothing is put over the other unasked", async () => {
    const { page, field } = await writing("Benches of two officers");
    const { page: colleague } = await stage.visitor();
    await signIn(colleague, page.url());
    await see(colleague, "What is proposed");
    await colleague.getByLabel("What is proposed, and why").fill("Ten benches.");
    await save(colleague);
    await see(colleague, "Benches of two officers");
    await save(page);
    await page.getByRole("heading", { name: "What your colleague saved in this part" }).waitFor();
    expect(await textOf(page.getByRole("main"))).toContain("Ten benches.");
    expect(await field.inputValue()).toBe(WORDS);
    await save(page);
    await see(page, "Benches of two officers");
    await page.getByRole("link", { name: "What is proposed" }).click();
    expect(await field.inputValue()).toBe(WORDS);
  });

  it("when a colleague saved the same page of a design meanwhile: both are shown, and what was typed stays", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Benches designed by two", ONE_OF_EACH);
    const address = `${stage.platform.staff}/consultations/${id}/design/access`;
    const people = await Promise.all([stage.visitor(), stage.visitor()]);
    const [page, colleague] = people.map((one) => one.page) as [Page, Page];
    for (const one of [page, colleague]) {
      await signIn(one, address);
      await see(one, "Languages, Easy Read and files");
    }
    await page.getByLabel("Which languages it is in, and why").fill(WORDS);
    await colleague.getByLabel("Which languages it is in, and why").fill("Ten languages.");
    await save(colleague);
    await see(colleague, "Benches designed by two");
    await save(page);
    await page.getByRole("heading", { name: "What is saved in this part now" }).waitFor();
    expect(await textOf(page.getByRole("main"))).toContain("Ten languages.");
    expect(await page.getByLabel("Which languages it is in, and why").inputValue()).toBe(WORDS);
    await save(page);
    await see(page, "Benches designed by two");
    await page.goto(address);
    expect(await page.getByLabel("Which languages it is in, and why").inputValue()).toBe(WORDS);
  });

  it("when the page is loaded again, or left: what was typed comes back, or leaving is asked about", async () => {
    const { page, field } = await writing("Benches loaded again");
    // The browser asks before it loads the page again; this person says yes.
    page.on("dialog", (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText("What you typed here before and did not save was kept.").waitFor();
    expect(await field.inputValue()).toBe(WORDS);
    await page.getByRole("navigation").getByRole("link", { name: "Desk" }).first().click();
    const dialog = page.getByRole("dialog", { name: "Leave without saving?" });
    await dialog.getByRole("button", { name: "Stay on this page" }).click();
    expect(await field.inputValue()).toBe(WORDS);
  });

  it("when a save is refused: every answer stays, and each fault is named at its field", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.open("Benches on paper", ONE_OF_EACH);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/enter`);
    await see(page, "Enter an answer");
    await page.getByLabel("Paper", { exact: true }).check();
    const [year, month, day] = daysFromToday(2).split("-") as [string, string, string];
    await page.locator("#receivedOn-day").fill(day);
    await page.locator("#receivedOn-month").fill(month);
    await page.locator("#receivedOn-year").fill(year);
    await page.getByLabel("3. What else should we know").fill("ă".repeat(201));
    const saveAnswer = page.getByRole("button", { name: "Save the answer" });
    await saveAnswer.click();
    await page
      .locator(".govuk-error-summary")
      .getByText(/It is 1 too long|1 character too|200 characters/)
      .waitFor();
    expect(await page.getByLabel("3. What else should we know").inputValue()).toHaveLength(201);
    await page.getByLabel("3. What else should we know").fill("ă".repeat(200));
    await saveAnswer.click();
    await page.locator(".govuk-error-summary").getByText("cannot be later than today").waitFor();
    const [thisYear, thisMonth, today] = daysFromToday(0).split("-") as [string, string, string];
    await page.locator("#receivedOn-day").fill(today);
    await page.locator("#receivedOn-month").fill(thisMonth);
    await page.locator("#receivedOn-year").fill(thisYear);
    // Pressed twice: kept once.
    await saveAnswer.dblclick();
    await see(page, "Answer saved");
    expect(await planner.responses(id)).toBe(1);
  });

  it("when a file cannot be taken in at all: it says why, and nothing is kept of it", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.open("Benches in a broken file", ONE_OF_EACH);
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/import`);
    await see(page, "Import answers");
    const check = page.getByRole("button", { name: "Check the file" });
    const summary = page.locator(".govuk-error-summary");
    await check.click();
    await summary.getByText("Choose a CSV file.").waitFor();
    for (const [buffer, why] of [
      [Buffer.from("PK\u0003\u0004"), "This is a spreadsheet file."],
      [Buffer.from("Name,Colour\nKim,Green\n"), "Add a column “Received”"],
      [Buffer.from('Received,Q1\n1/6/2026,"Green\n'), "a quotation mark is opened and not closed"],
    ] as const) {
      await page.getByLabel("CSV file").setInputFiles({ name: "calls.csv", mimeType: "text/csv", buffer });
      await check.click();
      await summary.getByText(why).waitFor();
    }
    // Saved by an old spreadsheet: not in UTF-8, and with semicolons.
    const old = Buffer.from(`Received;Q3\n${daysFromToday(0)};caf\u00e9 in the park\n`, "latin1");
    await page.getByLabel("CSV file").setInputFiles({ name: "calls.csv", mimeType: "text/csv", buffer: old });
    await check.click();
    await page.getByRole("button", { name: "Import 1 answer" }).click();
    await see(page, "1 answer imported");
    await page.goto(`${stage.platform.staff}/consultations/${id}/words/words`);
    await page.getByText("café in the park").waitFor();
  });
});
