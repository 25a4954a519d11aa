import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FRAMEWORK, ratherNotSay, sendAnswers, skipQuestions, startAnswering } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

describe("somebody’s own data", () => {
  it("is asked about without scripts, and what was typed is kept where something is to be put right", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(`${stage.platform.resident}/privacy`);
    await page
      .getByRole("main")
      .getByRole("link", { name: /^See all that we keep/ })
      .click();
    await see(page, "Your data");
    await page.getByRole("link", { name: "Ask us about your data" }).click();
    await page.getByLabel("Tell us more").fill("Everything, please.");
    await press(page, "Send");
    await see(page, "Ask us about your data");
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel("Tell us more").inputValue()).toBe("Everything, please.");
    await page.getByLabel("Show me what you keep about me").check();
    await page.getByLabel("By e-mail").check();
    await page.getByLabel("Your address").fill("ana");
    await press(page, "Send");
    await page.getByRole("link", { name: "Enter an e-mail to write to you at, like you@example.org" }).waitFor();
    await page.getByLabel("Your address").fill("ana@example.org");
    await press(page, "Send");
    await see(page, "See how it stands");
    await page.getByRole("main").getByText("We will answer by").first().waitFor();
  });

  it("is erased by whoever may, after it is known who asks; the resident sees that it was done", async () => {
    const { page } = await stage.visitor();
    await startAnswering(page, stage.platform.resident, FRAMEWORK);
    await skipQuestions(page);
    await ratherNotSay(page);
    const reference = await sendAnswers(page);
    await page.goto(`${stage.platform.resident}/pl/your-data/ask`);
    await page.getByLabel("Usuńcie to, co o mnie przechowujecie").check();
    await page.getByLabel("Numery Twoich odpowiedzi").fill(reference);
    await page.getByLabel("E-mailem").check();
    await page.getByLabel("Twój adres").fill("bo@example.org");
    await press(page, "Wyślij");
    await see(page, "Sprawdź stan sprawy");
    const status = page.url();

    const { page: desk } = await stage.visitor();
    await signIn(desk, `${stage.platform.staff}/personal-data`, "administrator");
    await see(desk, "Personal data");
    await inspectPage(desk, "staff-personal-data");
    await desk
      .getByRole("table")
      .first()
      .getByRole("link", { name: /^Erase ?, received/ })
      .first()
      .click();
    await see(desk, "Erase");
    await inspectPage(desk, "staff-data-request");
    await desk.getByRole("button", { name: "Note how you know who asks" }).click();
    await see(desk, "How do you know who asks?");
    await press(desk, "Save");
    await inspectPage(desk, "staff-data-request-identity-wrong");
    await desk.getByLabel("they knew the reference of the answer").check();
    await desk.getByLabel("In a few words").fill("It was in the request.");
    await press(desk, "Save");
    await see(desk, "Erase");
    await desk.getByRole("button", { name: "Carry it out and end the request" }).click();
    await see(desk, "Carry it out");
    await inspectPage(desk, "staff-data-request-carry-out");
    await press(desk, "Carry it out");
    await see(desk, "Erase");
    await desk.getByText("It is done. What stays:").waitFor();

    await page.goto(status);
    await page.getByRole("main").getByText("Zrobione.").first().waitFor();
    await page.goto(`${stage.platform.resident}/reference/${reference}`);
    await page.locator(".govuk-error-summary").waitFor();
  });

  it("is given out as a copy in which other people are taken out", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await page.goto(`${stage.platform.resident}/your-data/ask`);
    await page.getByLabel("Show me what you keep about me").check();
    await page.getByLabel("Tell us more").fill("My neighbour Bo Lind told me to ask.");
    await page.getByLabel("By e-mail").check();
    await page.getByLabel("Your address").fill("cy@example.org");
    await press(page, "Send");
    await see(page, "See how it stands");

    const { page: desk } = await stage.visitor();
    await signIn(desk, `${stage.platform.staff}/personal-data`, "administrator");
    await desk
      .getByRole("link", { name: /^See what is kept ?, received/ })
      .last()
      .click();
    await see(desk, "See what is kept");
    await desk.getByRole("main").getByText("Bo Lind").first().waitFor();
    const address = desk.url();
    await desk.goto(`${address}/identity`);
    await desk.getByLabel("known to a member of staff in person").check();
    await desk.getByLabel("In a few words").fill("By a colleague.");
    await press(desk, "Save");
    await see(desk, "See what is kept");
    await desk.goto(`${address}/copy`);
    await see(desk, "What is kept about the person");
    const box = desk.getByLabel("Words to take out of “Your words”");
    await box.fill("Bo Lind");
    await box.locator("xpath=ancestor::form").getByRole("button", { name: "Take out" }).click();
    await desk.getByText("My neighbour [redacted] told me to ask.").waitFor();
    await inspectPage(desk, "staff-data-copy");
    const saving = desk.waitForEvent("download");
    await press(desk, "Make the copy");
    expect((await saving).suggestedFilename()).toMatch(/^your-data-.*\.zip$/);
  });
});

describe("a page about personal data has nothing that axe finds and no sideways scrolling:", () => {
  it("on the resident site, in English and in another language", async () => {
    const { page } = await stage.visitor();
    for (const [name, path] of Object.entries({
      "your-data": "/your-data",
      "your-data-ask": "/your-data/ask",
      "your-data-complain": "/your-data/complain",
      "your-data-status": "/your-data/status",
      "your-data-status-wrong": "/your-data/status/1234",
      "your-data-lithuanian": "/lt/your-data/ask",
    })) {
      await page.goto(stage.platform.resident + path);
      await inspectPage(page, name);
    }
    await page.goto(`${stage.platform.resident}/your-data/complain`);
    await press(page, "Send");
    await page.locator(".govuk-error-summary").waitFor();
    await inspectPage(page, "your-data-complain-wrong");
    await page.getByLabel("What went wrong?").fill("Nobody asked me.");
    await page.getByLabel("By post").check();
    await page.getByLabel("Your address").fill("Dee\n1 Example Street\nGrays");
    await press(page, "Send");
    await see(page, "See how it stands");
    await inspectPage(page, "your-data-sent");
  });

  it("on the staff site: complaints, holds, what is past its date, the map", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/personal-data`, "monitoring officer");
    await see(page, "Personal data");
    await page
      .getByRole("link", { name: /^Complaint of/ })
      .first()
      .click();
    await see(page, "Complaint about the use of personal data");
    await inspectPage(page, "staff-data-complaint");
    await page.goto(`${stage.platform.staff}/personal-data/holds`);
    await see(page, "Legal holds");
    await page.getByLabel("A person, by their e-mail or post address").check();
    await page.getByLabel("Which one").fill("dee@example.org");
    await page.getByLabel("Why it must be kept").fill("A claim was announced.");
    await press(page, "Set the hold");
    await page.getByText("The hold is set.", { exact: true }).waitFor();
    await inspectPage(page, "staff-legal-holds");
    await page.goto(`${stage.platform.staff}/personal-data/retention`);
    await see(page, "What is past its date");
    await inspectPage(page, "staff-retention");
    await page.goto(`${stage.platform.staff}/personal-data/map`);
    await see(page, "Data map");
    await inspectPage(page, "staff-data-map");
  });
});
