import { describe, expect, it } from "vitest";
import {
  answerTo,
  expectError,
  expectHeading,
  FRAMEWORK,
  heading,
  pressContinue,
  ratherNotSay,
  sendAnswers,
  skipQuestions,
  startAnswering,
  textOf,
} from "./answering-steps.ts";
import { pressHere } from "./keyboard-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const benches = async (title: string, changed: { required?: boolean } = {}): Promise<string> => {
  const officer = await signInAsOfficer(stage.platform);
  const { slug } = await officer.open(
    title,
    ONE_OF_EACH.map((question) => ({ ...question, ...changed })),
  );
  return slug;
};

/** Another reference that is well formed: its first character is another one, and the check character goes with it. */
const nextReference = (reference: string): string => {
  const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const places = [...reference.replaceAll("-", "")].map((character) => alphabet.indexOf(character));
  const first = places[0] === 5 ? 6 : 5;
  const check = ((places[11] as number) + first - (places[0] as number) + 31) % 31;
  return [first, ...places.slice(1, 11), check].map((place) => alphabet[place]).join("");
};

describe("a resident whose input cannot be taken, without JavaScript", () => {
  it("keeps every word of a text that is too long, and is told by how much", async () => {
    const slug = await benches("Benches and long texts");
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);
    await page.goto(`${stage.platform.resident}/consultations/${slug}/questions/words`);
    const long = `${"A bench for my neighbour, please. ".repeat(6)}End.`;
    const field = page.getByLabel("What else should we know");
    await field.fill(long);
    await pressContinue(page);
    const over = long.length - 200;
    await expectError(page, `Your answer must be 200 characters or fewer. It is ${over} too long`, field);
    expect(await field.inputValue()).toBe(long);
    await field.fill(long.slice(0, 200).trim());
    await pressContinue(page);
    await ratherNotSay(page);
    expect(await textOf(answerTo(page, "What else"))).toBe(long.slice(0, 200).trim());
  });

  it("may write in any script, with emoji and from right to left, and gets it back as it was", async () => {
    const slug = await benches("Benches in any script");
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);
    await page.goto(`${stage.platform.resident}/consultations/${slug}/questions/words`);
    const words = "שלום! مقعد لجدتي 👩‍👩‍👧 Zażółć gęślą jaźń, șezlong – <b>&amp;</b> “quoted” 0️⃣";
    await page.getByLabel("What else should we know").fill(words);
    await pressContinue(page);
    await ratherNotSay(page);
    expect(await textOf(answerTo(page, "What else"))).toBe(words);
    const reference = await sendAnswers(page);
    await page.goto(`${stage.platform.resident}/reference/${reference}`);
    expect(await textOf(answerTo(page, "What else"))).toBe(words);
    expect(await answerTo(page, "What else").locator("[dir=auto]").count()).toBe(1);
  });

  it("is asked again where a question must be answered and nothing was chosen", async () => {
    const slug = await benches("Benches that must be answered", { required: true });
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);
    await pressContinue(page);
    await expectError(page, "Choose an answer", page.getByRole("radio").first());
    await page.getByLabel("Blue").check();
    await pressContinue(page);
    await pressContinue(page);
    await expectError(page, "Choose an answer", page.getByRole("checkbox").first());
    await page.getByLabel("By the shops").check();
    await pressContinue(page);
    await pressContinue(page);
    await expectError(page, "Enter your answer", page.getByLabel("What else should we know"));
  });

  it("is shown which answers are missing when going straight to the check page and sending", async () => {
    const slug = await benches("Benches that must all be answered", { required: true });
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);
    await page.goto(`${stage.platform.resident}/consultations/${slug}/check`);
    await page.getByRole("button", { name: "Send your answers" }).click();
    await expect.poll(() => page.title(), { timeout: 10_000 }).toMatch(/^Error: /);
    expect(await page.getByText("You can still send this").count()).toBe(0);
    const summary = page.locator(".govuk-error-summary");
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await summary.getByRole("link").count()).toBe(3);
    await summary.getByRole("link", { name: "Which colour should the benches be? Choose an answer" }).click();
    // The link led to the question on this page; the next link after it changes its answer.
    await page.keyboard.press("Tab");
    await pressHere(page, "Enter");
    await page.getByLabel("Green").check();
    await pressContinue(page);
    await expectHeading(page, "Check your answers before you send them");
    expect(await textOf(answerTo(page, "Which colour"))).toBe("Green");
  });

  it("is told whether a reference is no reference, mistyped, or nobody’s", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await skipQuestions(page);
    await ratherNotSay(page);
    const reference = await sendAnswers(page);
    await page.goto(`${stage.platform.resident}/reference`);
    const field = page.getByLabel("Your reference");
    const lookUp = async (typed: string, expected: string) => {
      await field.fill(typed);
      await page.getByRole("button", { name: "Look up" }).click();
      await expectError(page, expected, field);
      expect(await field.inputValue()).toBe(typed);
    };
    const form = "Enter the 12 letters and numbers of your reference, like 7F3K-9QXD-M2TD";
    await lookUp("", form);
    await lookUp("1234", form);
    const other = reference.startsWith("7") ? "8" : "7";
    await lookUp(
      other + reference.slice(1),
      "Check your reference: one or more of its letters or numbers is not right",
    );
    await lookUp(nextReference(reference), "There is no answer with this reference. Check it, or ask us for help");
  });

  it("is told in their language when to come again where references were looked up too often, and keeps what was typed", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(`${stage.platform.resident}/pl/reference`);
    const field = page.locator("[name=reference]");
    // Thirty in ten minutes are let through, and another one each twenty seconds that this takes.
    for (let time = 0; time < 60; time += 1) {
      await field.fill("7f3k 9qxd m2td");
      const answering = page.waitForResponse((response) => response.request().method() === "POST");
      await page.locator("main form button").click();
      const answered = await answering;
      await page.waitForLoadState();
      if (answered.status() === 429) {
        const wait = Number(answered.headers()["retry-after"]);
        expect([wait > 0, wait <= 60]).toEqual([true, true]);
        // The page before says what is wrong as well: this one is waited for by its words.
        await page.locator(".govuk-error-message", { hasText: "Proszę spróbować ponownie za minutę." }).waitFor();
        expect(await field.inputValue()).toBe("7f3k 9qxd m2td");
        return;
      }
      expect(answered.status()).toBe(404);
    }
    expect.fail("Sixty references were looked up, and no limit was met.");
  });

  it("is told on the area page that a postcode cannot be read", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(`${stage.platform.resident}/areas`);
    const field = page.getByLabel("Postcode");
    await field.fill("RM17");
    await page.getByRole("button", { name: "Find" }).click();
    await expectError(page, "Enter a full postcode, like RM17 6SL", field);
    await field.fill("RM20 2AA");
    await page.getByRole("button", { name: "Find" }).click();
    expect(await textOf(page.locator(".govuk-inset-text"))).toContain("RM20 2AA is in:");
  });

  it("gets a plain page for what is not there", async () => {
    const { page } = await stage.visitorWithoutScripts();
    for (const path of ["/nothing", "/consultations/nothing", `/consultations/${FRAMEWORK}/questions/nothing`]) {
      const answer = await page.goto(`${stage.platform.resident}${path}`);
      expect([answer?.status(), await heading(page)]).toEqual([404, "Page not found"]);
    }
  });
});
