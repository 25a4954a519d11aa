import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { answerTo, expectHeading, pressContinue, startAnswering, textOf } from "./answering-steps.ts";
import { accessibilityFaults, inspectPage } from "./inspect-page.ts";
import { type AskedQuestion, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const QUESTIONS: readonly AskedQuestion[] = [
  {
    kind: "single",
    id: "colour",
    text: "Which colour should the benches be?",
    options: [
      { id: "green", text: "Green" },
      { id: "other", text: "Another colour", other: true },
    ],
  },
  { kind: "text", id: "words", text: "What else should we know about the benches?" },
];
const WORDS = "My grandmother needs a bench half-way up the hill.";

let slug: string;
beforeAll(async () => {
  ({ slug } = await (await signInAsOfficer(stage.platform)).open("Benches typed and kept", QUESTIONS));
});
const at = (page: string) => `${stage.platform.resident}/consultations/${slug}/${page}`;

const begin = async () => {
  const visitor = await stage.visitor();
  await startAnswering(visitor.page, stage.platform.resident, slug);
  await visitor.page.goto(at("questions/words"));
  return visitor;
};
const field = (page: Page) => page.getByLabel("What else");
const said = (page: Page) => textOf(page.locator(".cc-saved"));

describe("what a resident typed and did not send", () => {
  it("is there when they closed the tab and come back in another", async () => {
    const { page, context } = await begin();
    await field(page).pressSequentially(WORDS);
    await expect.poll(() => said(page), { timeout: 10_000 }).toBe("Saved");
    await page.close();
    const later = await context.newPage();
    await later.goto(at("questions/words"));
    expect(await field(later).inputValue()).toBe(WORDS);
    await later.goto(at("check"));
    expect(await textOf(answerTo(later, "What else"))).toBe(WORDS);
  });

  it("is there when they went back before the second was over in which it is kept", async () => {
    const { page } = await begin();
    await field(page).fill(WORDS);
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await expectHeading(page, "Which colour should the benches be?");
    await expect
      .poll(
        async () => {
          await page.goto(at("questions/words"));
          return field(page).inputValue();
        },
        { timeout: 10_000 },
      )
      .toBe(WORDS);
  });

  it("is kept with the answer it stands beside, which they chose after they wrote it", async () => {
    const { page } = await begin();
    await page.goto(at("questions/colour"));
    await page.locator('[id="colour.other.words"]').fill("Yellow");
    await page.getByLabel("Another colour").check();
    await expect.poll(() => said(page), { timeout: 10_000 }).toBe("Saved");
    await page.goto(at("check"));
    expect(await textOf(answerTo(page, "Which colour"))).toContain("Yellow");
  });

  it("stays in the form when the network drops, which a sentence says, and is kept once it is back", async () => {
    const { page, context } = await begin();
    await context.setOffline(true);
    await field(page).pressSequentially(WORDS);
    await expect.poll(() => said(page), { timeout: 10_000 }).toBe("Not saved yet. Press Continue to save it.");
    expect(await field(page).inputValue()).toBe(WORDS);
    expect(await accessibilityFaults(page)).toEqual([]);
    await inspectPage(page, "typed-without-network");
    await context.setOffline(false);
    await expect.poll(() => said(page), { timeout: 10_000 }).toBe("Saved");
    await page.reload();
    expect(await field(page).inputValue()).toBe(WORDS);
    await pressContinue(page);
    await page.goto(at("check"));
    expect(await textOf(answerTo(page, "What else"))).toBe(WORDS);
  });
});
