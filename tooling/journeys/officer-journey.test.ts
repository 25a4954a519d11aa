import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  answerTo,
  expectHeading,
  pressContinue,
  ratherNotSay,
  sendAnswers,
  startAnswering,
  textOf,
} from "./answering-steps.ts";
import { choose, tabAndPress, tabTo, typeDay, typeInto } from "./keyboard-steps.ts";
import { daysFromToday, ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { callsSheet, see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const press = (page: Page, name: string): Promise<void> => tabAndPress(page, page.getByRole("button", { name }));
const follow = (page: Page, name: string | RegExp): Promise<void> =>
  tabAndPress(page, page.getByRole("main").getByRole("link", { name }));

describe("an officer with a keyboard alone", () => {
  it("plans a consultation on a level, sees what is missing, previews it, and reads what is known before it is a plan", async () => {
    const { page, context } = await stage.visitor();
    await page.goto(stage.platform.staff);
    await see(page, "Sign in");
    await press(page, "Sign in as Demonstration engagement officer");
    await see(page, "Desk");
    await press(page, "New consultation");
    await see(page, "New consultation");

    // Nothing typed yet: the summary says what is needed, and leads there.
    await press(page, "Save and continue");
    const summary = page.locator(".govuk-error-summary");
    await summary.waitFor();
    await expect
      .poll(() => summary.evaluate((element) => element === document.activeElement), { timeout: 10_000 })
      .toBe(true);
    expect(await page.title()).toMatch(/^Error: /);
    await tabAndPress(page, summary.getByRole("link").first());
    expect(await page.getByLabel("Title", { exact: true }).evaluate((one) => one === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.insertText("Benches for the high street");
    await choose(page, "Level of engagement", "Consult");
    await typeInto(page, "Summary", "Where should benches be, and in which colour?");
    await press(page, "Save and continue");

    await see(page, "What is proposed");
    await typeInto(page, "What is proposed, and why", "Six new benches.\n\nThe other choice is to leave it as it is.");
    await press(page, "Save and continue");

    await see(page, "What people can change");
    await typeInto(page, "Open to influence 1", "The colour");
    await press(page, "Add another thing people can change");
    await page.keyboard.insertText("The places");
    await typeInto(page, "What cannot change", "The number of benches");
    await typeInto(page, "Why it cannot change", "The money was set in this year’s budget.");
    await press(page, "Save and continue");

    await see(page, "Decision and dates");
    await typeInto(page, "Who will decide", "Cabinet");
    await press(page, "Save and go to the overview");
    await see(page, "Benches for the high street");
    const missing = page.getByRole("main").getByRole("list").filter({ hasText: "Ask at least one question" });
    expect(await missing.getByRole("link").count()).toBe(3);
    // What stands before the next step is said instead of its button.
    await page.getByText("It cannot go on yet").waitFor();
    expect(await page.getByRole("button", { name: "Make it a plan" }).count()).toBe(0);
    await follow(page, "Say on which day it closes.");
    await see(page, "Decision and dates");
    expect(await page.locator("#closesOn-day").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Shift+Tab");
    await typeDay(page, "Last day to answer", daysFromToday(40));
    await press(page, "Save and continue");

    await see(page, "Contact");
    await typeInto(page, "Telephone", "01632 960 123");
    await press(page, "Save and continue");

    await see(page, "Where people find it");
    await press(page, "Save and continue");

    await see(page, "Questions");
    await press(page, "Add a question");
    await page.keyboard.insertText("Which colour should the benches be?");
    await typeInto(page, "Answer 1", "Green");
    await typeInto(page, "Answer 2", "Blue");
    await press(page, "Done with question 1");
    await tabTo(page, page.getByLabel("Kind of question"));
    await page.keyboard.type("Choose several");
    await press(page, "Add a question");
    await page.keyboard.insertText("Where should the benches be?");
    await typeInto(page, "Answer 1", "In the park");
    await typeInto(page, "Answer 2", "By the shops");
    await press(page, "Add an answer");
    await page.keyboard.insertText("At the bus stop");
    await press(page, "Done with question 2");
    await tabTo(page, page.getByLabel("Kind of question"));
    await page.keyboard.type("Answer in");
    await press(page, "Add a question");
    await page.keyboard.insertText("What else should we know about the benches?");
    await press(page, "Done with question 3");
    await press(page, "Move up question 3");
    await press(page, "Move down question 2");
    await press(page, "Save and go to the overview");

    await see(page, "Benches for the high street");
    expect(await page.getByText("Nothing is missing in the plan.").count()).toBe(1);
    const previewed = context.waitForEvent("page");
    await follow(page, /^Preview as residents will see it/);
    const preview = await previewed;
    await preview.waitForLoadState();
    expect(new URL(preview.url()).origin).toBe(stage.platform.resident);
    await expectHeading(preview, "Benches for the high street");
    expect(await preview.getByText("Nothing here can be sent.").count()).toBe(1);
    for (const text of ["Which colour should", "Where should the benches", "What else should we know", "The places"])
      expect(await textOf(preview.locator("main"))).toContain(text);
    await preview.close();
    // Until it is open, nobody else sees it.
    const { page: stranger } = await stage.visitorWithoutScripts();
    const unseen = await stranger.goto(`${stage.platform.resident}/consultations/benches-for-the-high-street`);
    expect(unseen?.status()).toBe(404);

    await follow(page, /^Search what is known already/);
    await see(page, "What is known already");
    await press(page, "Confirm that this was searched");
    await see(page, "Benches for the high street");
    await press(page, "Make it a plan");
    await page.getByText("It is now: planned.").waitFor();
    await page.getByRole("heading", { name: "Next: designed" }).waitFor();
  });

  it("takes answers in by web, paper and file, and counts them", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id, slug } = await planner.open("Benches answered by every channel", ONE_OF_EACH);
    const at = `${stage.platform.staff}/consultations/${id}`;
    const { page } = await stage.visitor();
    await signIn(page, at);

    // One on the web.
    const { page: resident } = await stage.visitorWithoutScripts();
    await startAnswering(resident, stage.platform.resident, slug);
    await resident.getByLabel("Green").check();
    await pressContinue(resident);
    await pressContinue(resident);
    await pressContinue(resident);
    await ratherNotSay(resident);
    const onTheWeb = await sendAnswers(resident);

    // One on paper.
    await page.goto(`${at}/enter`);
    await see(page, "Enter an answer");
    await choose(page, "How the answer came in", "Paper");
    await typeDay(page, "Day it was received", daysFromToday(0));
    await choose(page, "Which colour should the benches be?", "Blue");
    await tabAndPress(page, page.getByLabel("By the shops"), "Space");
    await tabTo(page, page.getByLabel("3. What else should we know"));
    await page.keyboard.insertText("Written in pencil: ławka dla babci.");
    await typeInto(page, "Postcode (optional)", "RM20 2AA");
    await press(page, "Look up postcode");
    await page.getByText("RM20 2AA is in").first().waitFor();
    await press(page, "Save the answer");
    await see(page, "Answer saved");
    const onPaper = (await textOf(page.locator(".govuk-panel strong"))).trim();
    expect(onPaper).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);

    // Three by telephone, from a file; one of them cannot be taken in.
    await page.goto(`${at}/import`);
    await see(page, "Import answers");
    const file = { name: "calls.csv", mimeType: "text/csv", buffer: callsSheet(daysFromToday(0)) };
    const chooseFile = async () => {
      const asked = page.waitForEvent("filechooser");
      await tabAndPress(page, page.getByLabel("CSV file"), "Enter");
      await (await asked).setFiles(file);
    };
    const reported = (label: string) => textOf(answerTo(page, label));
    await chooseFile();
    await press(page, "Check the file");
    await page.getByRole("heading", { name: "What would happen" }).waitFor();
    expect(await reported("Would be added")).toBe("2");
    expect(await reported("Cannot be taken in")).toBe("1");
    expect(await reported("Columns not used")).toBe("Agent");
    const bad = page.getByRole("table", { name: "Lines that cannot be taken in" }).getByRole("row").nth(1);
    // The first answer runs over two lines of the file.
    expect(await textOf(bad)).toMatch(/^4\s+“Purple” is not an answer to “Which colour should the benches be\?”/);
    expect(await planner.responses(id)).toBe(2);
    await press(page, "Import 2 answers");
    await see(page, "2 answers imported");
    expect(await planner.responses(id)).toBe(4);
    await press(page, "Import another file");
    await chooseFile();
    await press(page, "Check the file");
    await page.getByText("There is nothing to import from this file.").waitFor();
    expect(await reported("Already there, not added again")).toBe("2");
    expect(await planner.responses(id)).toBe(4);

    // Counted, each figure with its base.
    await tabAndPress(
      page,
      page.getByRole("navigation", { name: "This consultation" }).getByRole("link", { name: "Counts" }),
    );
    await see(page, "Counts");
    const main = page.getByRole("main");
    await main.getByText("4 answers", { exact: true }).waitFor();
    const chart = (name: string) => page.getByRole("figure", { name });
    const figures = async (name: string) => {
      await tabAndPress(page, chart(name).locator("summary"));
      return (await chart(name).getByRole("row").allInnerTexts()).join("\n");
    };
    expect(await textOf(chart("Which colour"))).toContain("Of 4 who answered this question. 0 skipped it.");
    expect(await textOf(chart("Where should the benches be"))).toContain(
      "Of 3 who answered this question. 1 skipped it.",
    );
    expect(await figures("Which colour")).toMatch(/Green\s+2\s+50/);
    expect(await figures("How answers came in")).toMatch(/Web\s+1[\s\S]*Paper\s+1[\s\S]*Telephone\s+2/);
    expect(await main.getByText("The ward is known for 2.").count()).toBe(1);
    const picture = chart("Answers by ward");
    expect(await picture.getByRole("img", { name: "Answers by ward" }).locator("polygon").count()).toBe(20);
    expect(await picture.getByRole("row").count()).toBe(21);
    await tabTo(page, page.getByLabel("Channel"));
    await page.keyboard.type("Tel");
    await press(page, "Apply");
    await main.getByText("2 answers by telephone").waitFor();
    expect(await textOf(chart("Which colour"))).toContain("Of 2 who answered this question.");
    await follow(page, /^Read what people wrote/);
    await see(page, "What else should we know about the benches?");
    expect(await textOf(main)).toContain("ławka dla babci.");

    await page.goto(`${stage.platform.resident}/reference/${onPaper}`);
    expect(await textOf(answerTo(page, "What else"))).toBe("Written in pencil: ławka dla babci.");
    expect(onTheWeb).not.toBe(onPaper);
  });

  it("takes one that has closed through reading, report and decision, tells what changed; residents see it by reference", async () => {
    const { page } = await stage.visitor();
    await signIn(page, stage.platform.staff);
    const planner = await signInAsOfficer(stage.platform);
    await tabAndPress(page, page.getByRole("table").getByRole("link", { name: "Bins and recycling days" }));
    await see(page, "Bins and recycling days");
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";

    // Paper that was received in time is still entered.
    await page.goto(`${stage.platform.staff}/consultations/${id}/enter`);
    await see(page, "Enter an answer");
    await choose(page, "How the answer came in", "Paper");
    await typeDay(page, "Day it was received", await planner.closingDay(id));
    await tabTo(page, page.locator("#answer-why"));
    await page.keyboard.insertText("Each week would suit us.");
    await choose(page, "If there is no postcode, what did they say?", "Not said");
    await press(page, "Save the answer");
    await see(page, "Answer saved");
    const onPaper = (await textOf(page.locator(".govuk-panel strong"))).trim();

    await page.goto(`${stage.platform.staff}/consultations/${id}`);
    await see(page, "Bins and recycling days");
    await page.getByText("Say how double, campaign and late answers were counted.").waitFor();
    await planner.writeOutcome(id);
    await page.reload();
    await press(page, "Begin to read the answers");
    await page.getByText("It is now: being read.").waitFor();
    await press(page, "Report is ready");
    await page.getByText("It is now: reported.").waitFor();
    await press(page, "The decision is on record");
    await page.getByText("It is now: decided.").waitFor();

    await press(page, "Publish what changed");
    await see(page, "Publish what changed");
    await typeInto(page, "What was decided", "Cabinet decided on six green benches.");
    await typeInto(page, "You said", "Green would be nicer.");
    await choose(page, "What came of it", "We did it");
    await typeInto(page, "We did", "All benches will be green.");
    await press(page, "Add another point");
    await page.keyboard.insertText("We need twelve.");
    await tabAndPress(page, page.getByRole("group", { name: "Point 2" }).getByRole("radio"), "Space");
    await page.keyboard.press("ArrowDown");
    await typeInto(page, "Because", "The money was set in this year’s budget.");
    await press(page, "Publish what changed");
    await see(page, "Bins and recycling days");
    await page.getByText("What changed is published.").waitFor();

    const { page: resident } = await stage.visitorWithoutScripts();
    await resident.goto(`${stage.platform.resident}/reference`);
    await resident.getByLabel("Your reference").fill(onPaper.toLowerCase());
    await resident.getByRole("button", { name: "Look up" }).click();
    const shown = await textOf(resident.locator("main"));
    for (const text of [
      "On paper",
      "Cabinet decided on six green benches.",
      "Green would be nicer.",
      "All benches will be green.",
      "We could not, because",
      "The money was set in this year’s budget.",
    ])
      expect(shown).toContain(text);
  });
});
