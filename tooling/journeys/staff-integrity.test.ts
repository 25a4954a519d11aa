import { expect, it } from "vitest";
import { textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

type Listed = { result: { data: { id: string; state: string; countIsFinal: boolean }[] } };

it("an officer judges answers by keyboard: a pair, a campaign, a late answer, a text, a translation", async () => {
  const { page } = await stage.visitor();
  const { staff } = stage.platform;
  await signIn(page, `${staff}/`);
  const { result } = (await page.evaluate(
    async () => (await fetch("/trpc/consultations.list")).json() as unknown,
  )) as Listed;
  const { id } = result.data.find(({ state, countIsFinal }) => state === "closed" && !countIsFinal) ?? { id: "none" };
  const at = `${staff}/consultations/${id}/integrity`;
  const main = () => textOf(page.locator("main"));

  await expect
    .poll(
      async () => {
        await page.goto(at);
        await see(page, "Judging answers");
        return main();
      },
      { timeout: 30_000, interval: 1_000 },
    )
    .toContain("One pair waits for a decision");
  await inspectPage(page, "staff-integrity");

  await page.getByRole("link", { name: "Answers that may be from one person" }).focus();
  await page.keyboard.press("Enter");
  await see(page, "Answers that may be from one person");
  expect(await main()).toContain("The same postcode and the same words");
  await inspectPage(page, "staff-integrity-pair");
  await page.getByRole("button", { name: "Decide" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Choose whether they are from one person.").first().waitFor();
  await inspectPage(page, "staff-integrity-pair-error");
  await page.getByLabel("One person: one of the two counts").focus();
  await page.keyboard.press("Space");
  await page.getByLabel("Why", { exact: true }).focus();
  await page.keyboard.type("The same words in the same hand.");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText("It is decided.").waitFor();
  await page.goto(`${at}/duplicates?decided=yes`);
  await page.getByRole("button", { name: "Take this decision back" }).waitFor();
  expect(await main()).toContain("One person: the earlier answer is kept and not counted");
  await inspectPage(page, "staff-integrity-decided");

  await page.goto(`${at}/campaigns`);
  await see(page, "Texts that are the same, or nearly");
  await page.getByText("6 answers to").waitFor();
  await inspectPage(page, "staff-integrity-campaigns");
  await page.goto(`${at}/bursts`);
  await see(page, "Unusually busy hours");
  await inspectPage(page, "staff-integrity-bursts");
  await page.goto(`${at}/late`);
  await see(page, "Answers that came too late");
  expect(await main()).toContain("7 minutes");
  await inspectPage(page, "staff-integrity-late");
  await page.getByRole("link", { name: "Read the answer" }).click();
  await see(page, /^One answer/);
  await page.locator("summary").first().focus();
  await page.keyboard.press("Enter");
  await page.getByLabel("It is about something else").check();
  await page.getByLabel("Note for colleagues").first().fill("Not about the bus.");
  await inspectPage(page, "staff-integrity-answer");
  await page.getByRole("button", { name: "Set this text aside" }).click();
  await page.getByText("The text is set aside.").waitFor();
  await page.goto(`${at}/set-aside`);
  await page.getByRole("button", { name: "Put it back" }).waitFor();
  await inspectPage(page, "staff-integrity-set-aside");

  await page.goto(`${staff}/consultations/${id}/words/why`);
  await page.getByLabel("Search").fill("lampe");
  await page.getByRole("button", { name: "Search" }).click();
  await expect
    .poll(() => page.locator("[lang=pl]").allTextContents())
    .toEqual([expect.stringContaining("Proszę o lampę")]);
  expect(await main()).toContain("It is dark at the stop.");
  await page.locator("summary").first().click();
  await inspectPage(page, "staff-integrity-words");
});
