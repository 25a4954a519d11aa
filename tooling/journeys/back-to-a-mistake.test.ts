import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectError, expectHeading, pressContinue, startAnswering } from "./answering-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { useStage } from "./stage.ts";

const stage = useStage({ withStaff: false });

const QUESTION = "What else should we know about the benches?";
const TOO_MUCH = "A bench by the gate. ".repeat(20);

let slug: string;
beforeAll(async () => {
  ({ slug } = await (await signInAsOfficer(stage.platform)).open("Benches after a mistake", ONE_OF_EACH));
});
const field = (page: Page) => page.getByLabel("What else");

const makeAMistake = async () => {
  const { page } = await stage.visitor();
  await startAnswering(page, stage.platform.resident, slug);
  await page.goto(`${stage.platform.resident}/consultations/${slug}/questions/words`);
  await field(page).fill(TOO_MUCH);
  await pressContinue(page);
  await expectError(page, "Your answer must be 200 characters or fewer. It is 219 too long", field(page));
  return page;
};

describe("going back to a page that said what was wrong", () => {
  it("shows the question with what was put right, and not a fault of the browser", async () => {
    const page = await makeAMistake();
    await field(page).fill("A bench by the gate.");
    await pressContinue(page);
    await expectHeading(page, "Where do you live?");
    await page.waitForLoadState();
    await page.goBack({ waitUntil: "load" });
    await expectHeading(page, QUESTION);
    await expect.poll(() => field(page).inputValue()).toBe("A bench by the gate.");
    // Once more, because the link to the field is a step of its own.
    await page.goBack({ waitUntil: "load" });
    await expectHeading(page, QUESTION);
  });

  it("shows the question also when it was left by a link", async () => {
    const page = await makeAMistake();
    await page.getByRole("link", { name: "Back", exact: true }).click();
    await expectHeading(page, "Where should the benches be?");
    await page.waitForLoadState();
    await page.goBack({ waitUntil: "load" });
    await expectHeading(page, QUESTION);
    await page.goBack({ waitUntil: "load" });
    await expectHeading(page, QUESTION);
  });

  it("keeps what was typed when the page is loaded again before it is left", async () => {
    const page = await makeAMistake();
    await page.reload();
    await expectHeading(page, QUESTION);
    expect(await field(page).inputValue()).toBe(TOO_MUCH);
  });
});
