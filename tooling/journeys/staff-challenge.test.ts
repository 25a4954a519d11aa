import { expect, it } from "vitest";
import { FRAMEWORK, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { see } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

it("an officer sorts, answers and publishes a challenge, and everybody sees what came of it", async () => {
  const resident = await stage.visitor();
  await resident.page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}/challenge`);
  await resident.page.getByLabel("Complain that this is not fair").check();
  await resident.page.getByLabel("Say it in your own words").fill("Nobody in our street was told.");
  await resident.page.getByRole("button", { name: "Send it" }).click();

  const { page } = await stage.visitor();
  const press = (name: string) => page.getByRole("button", { name }).click();
  await page.goto(`${stage.platform.staff}/challenges`);
  await press("Sign in as Demonstration engagement officer");
  await see(page, "Challenges");
  await inspectPage(page, "staff-challenges");
  await page.getByRole("link", { name: "Draft Collaborative Communities Framework" }).first().click();
  await see(page, "A challenge");
  await inspectPage(page, "staff-challenge-received");
  await press("Acknowledge it");
  await page.getByLabel("Upheld: the person is right").check();
  await page.getByLabel("What was found, and why").fill("One street was left out.");
  await press("Save the answer");
  await page.getByText("Say what is done about it.").first().waitFor();
  await page.getByLabel("What is done about it").fill("The street has letters now.");
  await inspectPage(page, "staff-challenge-answering");
  await press("Save the answer");
  await press("Publish the outcome");
  await page.getByText("The outcome is public.").waitFor();
  await inspectPage(page, "staff-challenge-published");

  const told = async () => {
    await resident.page.goto(`${stage.platform.resident}/consultations/${FRAMEWORK}/fairness`);
    return textOf(resident.page.locator("main"));
  };
  await expect.poll(told, { timeout: 15_000, interval: 500 }).toContain("The street has letters now.");
  expect(await told()).not.toContain("Nobody in our street was told.");
  await page.goto(`${stage.platform.staff}/decisions`);
  await see(page, "Decisions");
  await inspectPage(page, "staff-decisions");
});
