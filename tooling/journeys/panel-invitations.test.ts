import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { expectHeading, pressContinue, ratherNotSay, sendAnswers, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { tabAndPress, typeInto } from "./keyboard-steps.ts";
import { ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
let id: string;
let responses: () => Promise<number>;
beforeAll(async () => {
  const officer = await signInAsOfficer(stage.platform);
  ({ id } = await officer.open("Benches for a panel", ONE_OF_EACH));
  responses = () => officer.responses(id);
}, 120_000);

/** A link in the newest message to an address. */
const linkTo = async (page: Page, address: string, purpose: "answer" | "leave"): Promise<string> => {
  const look = async (): Promise<string | undefined> => {
    await page.goto(`${stage.platform.resident}/demonstration/outbox`);
    const texts = await textOf(page.locator("main"));
    return new RegExp(`\\S+/panel/${purpose}/\\S+`).exec(texts.slice(texts.indexOf(address)))?.[0];
  };
  let found: string | undefined;
  await expect.poll(async () => (found = await look()), { timeout: 10_000 }).toBeDefined();
  return found as string;
};

describe("panel invitations", () => {
  it("have a made-up panel in the demonstration, and say which cap holds", async () => {
    const { page } = await stage.visitor();
    await signIn(page, stage.platform.staff);
    await page.getByRole("table").getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
    await see(page, "Draft Collaborative Communities Framework");
    await page.getByRole("link", { name: "Panel invitations" }).click();
    await see(page, "Panel invitations");
    await page.getByText("3 (25 %)").waitFor();
    await page.getByText("This cap is the default.").waitFor();
    await inspectPage(page, "staff-panel-invitations-made-up");
    await page.getByRole("link", { name: "Hub devices" }).click();
    await see(page, "Shared devices in hubs");
    await page.getByText("Example Community Hub (made up)").first().waitFor();
    await inspectPage(page, "staff-hub-devices-made-up");
  });

  it("are sent by an officer with a keyboard, who is told which lines were not and why", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/consultations/${id}/invitations`);
    await see(page, "Panel invitations");
    await tabAndPress(page, page.getByRole("button", { name: "Send the invitations" }));
    await page.locator(".govuk-error-summary").getByText("Tick that these people agreed to be invited.").waitFor();
    await inspectPage(page, "staff-panel-invitations-wrong");
    await typeInto(page, "E-mail addresses", "ana@example.org\nnobody\nbo@example.org");
    await typeInto(page, "When and how these people agreed", "Signed the panel form at the May fair.");
    await tabAndPress(page, page.getByLabel("Each of these people agreed to be invited"), "Space");
    await tabAndPress(page, page.getByRole("button", { name: "Send the invitations" }));
    await page.getByText("2 people were invited.").waitFor();
    await page.getByText("Line 2: This is not an e-mail address.").waitFor();
    expect(await page.getByLabel("E-mail addresses").inputValue()).toBe("nobody");
    await inspectPage(page, "staff-panel-invitations");
  });

  it("take one answer without JavaScript, in whatever browser the link is opened", async () => {
    const { page } = await stage.visitorWithoutScripts();
    const link = await linkTo(page, "ana@example.org", "answer");
    await page.goto(link);
    await expectHeading(page, "You are invited to answer");
    await page.getByRole("button", { name: "Start now" }).click();
    await page.getByLabel("Blue", { exact: true }).check();
    await pressContinue(page);
    const other = (await stage.visitorWithoutScripts()).page;
    await other.goto(link);
    await other.getByRole("button", { name: "Start now" }).click();
    await expectHeading(other, "Check your answers before you send them");
    expect(await other.getByText("Blue").count()).toBe(1);
    await pressContinue(page);
    await pressContinue(page);
    await ratherNotSay(page);
    await sendAnswers(page);
    await other.goto(link);
    await expectHeading(other, "This link was used already");
    expect(await responses()).toBe(1);
  });

  it("let a person leave by one press, and every page of it is as it should be", async () => {
    const { page } = await stage.visitor();
    await page.goto(await linkTo(page, "bo@example.org", "answer"));
    await inspectPage(page, "panel-invited");
    const leave = await linkTo(page, "bo@example.org", "leave");
    await page.goto(leave);
    await inspectPage(page, "panel-leave");
    await tabAndPress(page, page.getByRole("button", { name: "Leave the panel" }));
    await page.getByRole("heading", { name: "You have left the panel" }).waitFor();
    await inspectPage(page, "panel-left");
    // A mail program presses for the person, from nowhere (RFC 8058).
    expect((await fetch(leave, { method: "POST" })).status).toBe(200);
    await page.goto(`${stage.platform.resident}/panel/answer/nothing`);
    await expectHeading(page, "This link does not work");
  });
});
