import type { BrowserContext } from "playwright-core";
import { describe, expect, it } from "vitest";
import {
  answerTo,
  expectHeading,
  heading,
  pressContinue,
  ratherNotSay,
  referenceOn,
  sendAnswers,
  startAnswering,
  textOf,
} from "./answering-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const WORDS = "My grandmother needs a bench half-way up the hill.";

const begin = async (title: string) => {
  const officer = await signInAsOfficer(stage.platform);
  const { id, slug } = await officer.open(title, ONE_OF_EACH);
  const visitor = await stage.visitorWithoutScripts();
  await startAnswering(visitor.page, stage.platform.resident, slug);
  return { ...visitor, officer, id, at: `${stage.platform.resident}/consultations/${slug}` };
};

/** Answers the first and the last question and comes to the check page. */
const upToCheck = async (title: string) => {
  const begun = await begin(title);
  const { page } = begun;
  await page.getByLabel("Green").check();
  await pressContinue(page);
  await pressContinue(page);
  await page.getByLabel("What else").fill(WORDS);
  await pressContinue(page);
  await ratherNotSay(page);
  return begun;
};

const cookieOf = async (context: BrowserContext): Promise<string> =>
  (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");

describe("nothing a resident without JavaScript wrote is lost", () => {
  it("when the form has expired: the answer at hand is kept, and the page says that the others are gone", async () => {
    const { page, context, at } = await begin("Benches with an expired form");
    await page.goto(`${at}/questions/words`);
    await page.getByLabel("What else").fill(WORDS);
    await context.clearCookies();
    await pressContinue(page);
    expect(await textOf(page.locator(".govuk-notification-banner"))).toContain(
      "We could not find your earlier answers",
    );
    await expectHeading(page, "Which colour should the benches be?");
    await page.goto(`${at}/check`);
    expect(await textOf(answerTo(page, "What else"))).toBe(WORDS);
  });

  it("when the form has expired before a page that keeps nothing: there is a way to start again", async () => {
    const { page, context, at } = await begin("Benches with an expired check");
    await context.clearCookies();
    for (const path of ["check", "where", "questions/colour"]) {
      await page.goto(`${at}/${path}`);
      await expectHeading(page, "We could not find your answers");
    }
    await page.getByRole("button", { name: "Start now" }).click();
    await expectHeading(page, "Which colour should the benches be?");
  });

  it("when it is sent twice at once, and again by going back: one answer, the same reference each time", async () => {
    const { page, context, at, officer, id } = await upToCheck("Benches sent twice");
    const cookie = await cookieOf(context);
    const send = async () => {
      const { origin } = new URL(at);
      const headers = { cookie, origin, "content-type": "application/x-www-form-urlencoded" };
      const answer = await fetch(`${at}/check`, { method: "POST", headers, body: "", redirect: "manual" });
      return answer.headers.get("location");
    };
    const sentTo = await Promise.all(Array.from({ length: 8 }, send));
    const reference = await sendAnswers(page);
    expect(new Set(sentTo.map((path) => path?.split("/").at(-1)))).toEqual(new Set([reference]));
    await page.waitForLoadState();
    await page.goBack();
    // The browser asks for the page again, and is taken to what was sent.
    expect(await referenceOn(page)).toBe(reference);
    expect(await officer.responses(id)).toBe(1);
  });

  it("when an answer is sent and then changed in an older tab: what was sent stands", async () => {
    const { page, context, at, officer, id } = await upToCheck("Benches in two tabs");
    const older = await context.newPage();
    await older.goto(`${at}/questions/words?from=check`);
    const reference = await sendAnswers(page);
    await older.getByLabel("What else").fill("Something else");
    await pressContinue(older);
    expect(await referenceOn(older)).toBe(reference);
    await page.goto(`${stage.platform.resident}/reference/${reference}`);
    expect(await textOf(answerTo(page, "What else"))).toBe(WORDS);
    expect(await officer.responses(id)).toBe(1);
  });

  it("when there are unsent answers on the device: they can be gone on with, or thrown away", async () => {
    const { page, at } = await upToCheck("Benches on one device");
    await page.goto(at);
    await page.getByRole("button", { name: "Start now" }).first().click();
    await expectHeading(page, "You have answers that you did not send");
    await page.getByRole("button", { name: "Go on with these answers" }).click();
    expect(await textOf(answerTo(page, "What else"))).toBe(WORDS);
    await page.goto(at);
    await page.getByRole("button", { name: "Start now" }).first().click();
    await page.getByRole("button", { name: "Throw them away and start again" }).click();
    await expectHeading(page, "Which colour should the benches be?");
    expect(await page.getByLabel("Green").isChecked()).toBe(false);
    await page.goto(`${at}/check`);
    expect(await textOf(answerTo(page, "What else"))).toBe("Not provided");
  });

  it("when somebody else answers on the same device: it is another answer with another reference", async () => {
    const { page, at, officer, id } = await upToCheck("Benches for two people");
    const first = await sendAnswers(page);
    await page.goto(at);
    await page.getByRole("button", { name: "Start now" }).first().click();
    // Whoever only wants to change them is led there, and does not answer twice.
    await expectHeading(page, "You have sent your answers");
    const look = page.getByRole("button", { name: "See the answers that were sent" });
    expect(await look.getAttribute("href")).toBe(`/reference/${first}`);
    await page.getByRole("button", { name: "Answer as another person" }).click();
    await expectHeading(page, "Which colour should the benches be?");
    expect(await page.getByLabel("Green").isChecked()).toBe(false);
    await page.goto(`${at}/check`);
    expect(await sendAnswers(page)).not.toBe(first);
    expect(await officer.responses(id)).toBe(2);
  });

  it("when the consultation closes while somebody is writing: the words are shown back", async () => {
    const { page, at, officer, id } = await upToCheck("Benches closed while writing");
    await page.goto(`${at}/questions/words?from=check`);
    const more = `${WORDS} And one in the shade.`;
    await page.getByLabel("What else").fill(more);
    await officer.withdraw(id, "The money was withdrawn.");
    await pressContinue(page);
    await expectHeading(page, "Your answers were not sent");
    expect(await textOf(page.locator("main"))).toContain("This consultation was withdrawn.");
    // Not only what was just typed: the earlier answers too.
    const shown = await textOf(page.locator("blockquote"));
    expect(shown).toContain(more);
    expect(shown).toContain("Green");
    expect(await officer.responses(id)).toBe(0);
  });

  it("when the consultation closes on the last pages: all the words are shown back", async () => {
    const { page, at, officer, id } = await upToCheck("Benches closed at the end");
    const where = await page.context().newPage();
    await where.goto(`${at}/where`);
    await officer.withdraw(id, "The money was withdrawn.");
    await page.getByRole("button", { name: "Send your answers" }).click();
    await expectHeading(page, "Your answers were not sent");
    await ratherNotSay(where);
    for (const one of [page, where]) {
      await expectHeading(one, "Your answers were not sent");
      expect(await textOf(one.locator("blockquote"))).toContain(WORDS);
    }
    await expect
      .poll(
        async () => {
          await page.goto(at);
          return textOf(page.locator("main"));
        },
        { timeout: 15_000 },
      )
      .toContain("The money was withdrawn.");
  });

  it("when the service cannot keep it for a while: the words stay in the form, and can be sent later", async () => {
    const { page, at } = await begin("Benches in an outage");
    await page.goto(`${at}/questions/words`);
    await page.getByLabel("What else").fill(WORDS);
    await stage.platform.stopApi();
    try {
      // Longer than any page is held: a person may write for a while.
      await page.waitForTimeout(6_000);
      await pressContinue(page);
      await expect.poll(() => page.title(), { timeout: 10_000 }).toMatch(/^Error: /);
      expect(await textOf(page.locator(".govuk-error-summary"))).toContain("Your answer could not be saved.");
      expect(await page.getByLabel("What else").inputValue()).toBe(WORDS);
      const other = await stage.visitorWithoutScripts();
      const answer = await other.page.goto(`${stage.platform.resident}/areas?postcode=RM202AA`);
      expect([answer?.status(), await heading(other.page)]).toEqual([503, "Sorry, there is a problem"]);
    } finally {
      await stage.platform.startApi();
    }
    await pressContinue(page);
    await expectHeading(page, "Where do you live?");
    await ratherNotSay(page);
    expect(await textOf(answerTo(page, "What else"))).toBe(WORDS);
  });
});
