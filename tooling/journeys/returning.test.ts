import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerTo,
  expectHeading,
  pressContinue,
  ratherNotSay,
  sendAnswers,
  startAnswering,
  startAsAnother,
  textOf,
} from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { tabAndPress, typeInto } from "./keyboard-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
let slug: string;
let id: string;
let responses: () => Promise<number>;
beforeAll(async () => {
  const officer = await signInAsOfficer(stage.platform);
  ({ slug, id } = await officer.open("Benches to come back to", ONE_OF_EACH));
  responses = () => officer.responses(id);
}, 120_000);

const WORDS = "Oak, please.\nWith a back.";
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first().click();

/** The newest message of the demonstration to an address. */
const messageTo = async (page: Page, address: string): Promise<string> => {
  await page.goto(`${stage.platform.resident}/demonstration/outbox`);
  const texts = await textOf(page.locator("main"));
  return texts.slice(texts.indexOf(address));
};

/** To the last question, with every question answered but that one. */
const toTheLast = async (page: Page, start = startAnswering): Promise<void> => {
  await start(page, stage.platform.resident, slug);
  await page.getByLabel("Blue", { exact: true }).check();
  await pressContinue(page);
  await page.getByLabel("In the park").check();
  await pressContinue(page);
};

describe("saving answers and coming back to them", () => {
  it("goes on in another browser without JavaScript, by reference, address and code, and nothing is lost", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await toTheLast(page);
    await page.getByLabel("What else should we know").fill(WORDS);
    await press(page, "Save and come back later");
    await expectHeading(page, "Save your answers for later");
    const reference = (await textOf(page.locator(".govuk-inset-text .cc-reference"))).trim();
    expect(reference).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await page.getByLabel("E-mail address").fill("not an address");
    await press(page, "Save with this address");
    expect(await textOf(page.locator(".govuk-error-summary"))).toContain("Enter your full e-mail address");
    await page.getByLabel("E-mail address").fill("ana@example.org");
    await press(page, "Save with this address");
    await expect
      .poll(() => page.getByText("We sent the reference to ana@example.org").count(), { timeout: 10_000 })
      .toBe(1);
    expect(await messageTo(page, "ana@example.org")).toContain(reference);

    const other = (await stage.visitorWithoutScripts()).page;
    await other.goto(`${stage.platform.resident}/reference`);
    await other.getByRole("link", { name: "Go on with answers that you have not sent" }).click();
    await other.getByLabel("The reference of your answers").fill(reference.toLowerCase());
    await other.getByLabel("The e-mail address you gave").fill("ana@example.org");
    await press(other, "Send me a code");
    await expectHeading(other, "Check your e-mail");
    const code = /\d{3} \d{3}/.exec(await messageTo(page, "ana@example.org"))?.[0] as string;
    await other.getByLabel("Your code").fill("000000");
    await press(other, "Go on with my answers");
    expect(await textOf(other.locator(".govuk-error-summary"))).toContain("This is not the code we sent you");
    await other.getByLabel("Your code").fill(code);
    await press(other, "Go on with my answers");
    await expectHeading(other, "Check your answers before you send them");
    expect(await textOf(answerTo(other, "Which colour"))).toBe("Blue");
    expect(await textOf(answerTo(other, "What else should we know"))).toBe(WORDS);
    const before = await responses();
    const sent = await sendAnswers(other);
    await page.goto(`${stage.platform.resident}/consultations/${slug}/check`);
    expect(await page.getByText(sent).count()).toBe(1);
    expect(await responses()).toBe(before + 1);
  });

  it("saves a page whose question is not answered yet, and shows the same to whoever asks with what is not there", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);
    await press(page, "Save and come back later");
    await expectHeading(page, "Save your answers for later");
    // The last page before sending can be left in the same way.
    await page.goto(`${stage.platform.resident}/consultations/${slug}/check`);
    await page.getByRole("link", { name: "Save and come back later", exact: true }).click();
    await expectHeading(page, "Save your answers for later");
    await page.goto(`${stage.platform.resident}/come-back`);
    await page.getByLabel("The reference of your answers").fill("7F3K-9QXD-M2TD");
    await page.getByLabel("The e-mail address you gave").fill("nobody@example.org");
    await press(page, "Send me a code");
    await expectHeading(page, "Check your e-mail");
  });

  it("works with a keyboard, and every page of it is as it should be", async () => {
    const { page } = await stage.visitor();
    await startAnswering(page, stage.platform.resident, slug);
    await page.getByLabel("Blue", { exact: true }).check();
    await inspectPage(page, "returning-question");
    await tabAndPress(page, page.getByRole("button", { name: "Save and come back later" }));
    await page.getByRole("heading", { name: "Save your answers for later" }).waitFor();
    await inspectPage(page, "returning-save");
    await typeInto(page, "E-mail address", "key@example.org");
    await tabAndPress(page, page.getByRole("button", { name: "Save with this address" }));
    await page.getByText("We sent the reference to key@example.org").waitFor();
    await inspectPage(page, "returning-saved");
    const reference = (await textOf(page.locator(".govuk-inset-text .cc-reference").first())).trim();
    await page.goto(`${stage.platform.resident}/come-back`);
    await inspectPage(page, "returning-come-back");
    await typeInto(page, "The reference of your answers", reference);
    await typeInto(page, "The e-mail address you gave", "key@example.org");
    await tabAndPress(page, page.getByRole("button", { name: "Send me a code" }));
    await page.getByRole("heading", { name: "Check your e-mail" }).waitFor();
    await inspectPage(page, "returning-code");
    await page.goto(`${stage.platform.resident}/come-back`);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.locator(".govuk-error-summary").waitFor();
    await inspectPage(page, "returning-come-back-wrong");
  });
});

describe("changing answers until the consultation closes", () => {
  it("starts from the reference, keeps it, and is counted once", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await toTheLast(page);
    await pressContinue(page);
    await ratherNotSay(page);
    const reference = await sendAnswers(page);
    const before = await responses();

    const other = (await stage.visitorWithoutScripts()).page;
    await other.goto(`${stage.platform.resident}/reference/${reference}`);
    await press(other, "Change your answers");
    await expectHeading(other, "Check your answers before you send them");
    expect(await textOf(answerTo(other, "Which colour"))).toBe("Blue");
    await other.getByRole("link", { name: "Change (Which colour should the benches be?)" }).click();
    await other.getByLabel("Green", { exact: true }).check();
    await pressContinue(other);
    await page.goto(`${stage.platform.resident}/reference/${reference}`);
    expect(await textOf(answerTo(page, "Which colour"))).toBe("Blue");
    expect(await sendAnswers(other)).toBe(reference);
    await page.reload();
    expect(await textOf(answerTo(page, "Which colour"))).toBe("Green");
    expect(await textOf(answerTo(page, "Changed"))).toMatch(/\d{4}$/);
    expect(await responses()).toBe(before);
  });

  it("asks first where this browser has other answers that were not sent, and works with a keyboard", async () => {
    const { page } = await stage.visitor();
    await toTheLast(page);
    await pressContinue(page);
    await ratherNotSay(page);
    const reference = await sendAnswers(page);
    await toTheLast(page, startAsAnother);
    await page.goto(`${stage.platform.resident}/reference/${reference}`);
    await inspectPage(page, "returning-reference");
    await tabAndPress(page, page.getByRole("button", { name: "Change your answers" }));
    await page.getByRole("heading", { name: "You have begun other answers" }).waitFor();
    await inspectPage(page, "returning-other-draft");
    await tabAndPress(page, page.getByRole("button", { name: "Change the answers I sent" }));
    await expectHeading(page, "Check your answers before you send them");
    expect(await sendAnswers(page)).toBe(reference);
  });
});

describe("helping somebody to answer", () => {
  it("says on every page that somebody helps, reads every answer back before it is sent, and starts clean with the next", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(`${stage.platform.resident}/consultations/${slug}`);
    await page.getByRole("link", { name: "I am helping somebody to answer" }).first().click();
    await press(page, "Start with the person");
    expect(await textOf(page.locator(".govuk-error-summary"))).toContain("Enter your name");
    await page.getByLabel("Your name").fill("Hana Helper");
    await page.getByLabel("Your group").fill("Example CVS");
    await press(page, "Start with the person");
    await expectHeading(page, "Which colour should the benches be?");
    const bar = page.getByRole("complementary", { name: "You are helping" });
    expect(await textOf(bar)).toContain("Hana Helper, Example CVS");
    await page.getByLabel("Blue", { exact: true }).check();
    await pressContinue(page);
    await pressContinue(page);
    await page.getByLabel("What else should we know").fill(WORDS);
    await pressContinue(page);
    await ratherNotSay(page);
    expect(await bar.count()).toBe(1);
    await press(page, "Send your answers");
    await expectHeading(page, "Read the answers back");
    expect(await textOf(answerTo(page, "Which colour"))).toBe("Blue");
    expect(await textOf(answerTo(page, "What else should we know"))).toBe(WORDS);
    const before = await responses();
    await press(page, "Send the answers");
    expect(await textOf(page.locator(".govuk-error-summary"))).toContain("tick the box");
    expect(await responses()).toBe(before);
    await page.getByLabel("I read these back and the person agreed").check();
    await press(page, "Send the answers");
    await expectHeading(page, "Answers received");
    expect(await responses()).toBe(before + 1);
    await press(page, "Help another person");
    await expectHeading(page, "Which colour should the benches be?");
    expect(await page.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await textOf(bar)).toContain("Hana Helper");
    await press(page, "Stop helping");
    await expect.poll(() => bar.count(), { timeout: 10_000 }).toBe(0);
    await page.goto(`${stage.platform.resident}/consultations/${slug}/check`);
    expect(await page.getByText("Blue").count()).toBe(0);
  });

  it("works with a keyboard, and every page of it is as it should be", async () => {
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/consultations/${slug}/help`);
    await inspectPage(page, "returning-help");
    await typeInto(page, "Your name", "Hana Helper");
    await typeInto(page, "Your group", "Example CVS");
    await tabAndPress(page, page.getByRole("button", { name: "Start with the person" }));
    await page.getByRole("heading", { name: "Which colour should the benches be?" }).waitFor();
    await inspectPage(page, "returning-helping-question");
    await page.getByLabel("Green", { exact: true }).check();
    await page.goto(`${stage.platform.resident}/consultations/${slug}/check`);
    await tabAndPress(page, page.getByRole("button", { name: "Send your answers" }));
    await page.getByRole("heading", { name: "Read the answers back" }).waitFor();
    await inspectPage(page, "returning-read-back");
    await tabAndPress(page, page.getByRole("button", { name: "Send the answers" }));
    await page.locator(".govuk-error-summary").waitFor();
    await inspectPage(page, "returning-read-back-wrong");
    await tabAndPress(page, page.getByLabel("I read these back and the person agreed"), "Space");
    await tabAndPress(page, page.getByRole("button", { name: "Send the answers" }));
    await page.getByRole("heading", { name: "Answers received" }).waitFor();
    await inspectPage(page, "returning-helped");
  });
});
