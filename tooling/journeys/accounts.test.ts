import { describe, expect, it } from "vitest";
import { codeIn, readMessage, signIn, wrongCode } from "./account-steps.ts";
import {
  expectError,
  expectHeading,
  FRAMEWORK,
  ratherNotSay,
  sendAnswers,
  skipQuestions,
  startAnswering,
  startAsAnother,
  textOf,
} from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const answered = async (
  page: Awaited<ReturnType<typeof stage.visitor>>["page"],
  start = startAnswering,
): Promise<string> => {
  await start(page, stage.platform.resident, FRAMEWORK);
  await skipQuestions(page);
  await ratherNotSay(page);
  return sendAnswers(page);
};

describe("a resident who wants to find their answers again, without JavaScript", () => {
  it("keeps a reference by signing in with a code, and takes it off again", async () => {
    const { page, context } = await stage.visitorWithoutScripts();
    const site = stage.platform.resident;
    const reference = await answered(page);
    await page.getByRole("button", { name: "Keep it in my account" }).click();
    await expectHeading(page, "Sign in by e-mail");

    const address = page.getByLabel("Your e-mail address");
    await address.fill("ana at example.org");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await expectError(page, "Enter your full e-mail address, with its @", address);
    expect(await address.inputValue()).toBe("ana at example.org");
    await address.fill("ana@example.org");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await expectHeading(page, "Check your e-mail");

    const code = codeIn((await readMessage(page, site, "ana@example.org")).text);
    const typed = page.getByLabel("Your code");
    await typed.fill(wrongCode(code));
    await page.getByRole("button", { name: "Sign in" }).click();
    await expectError(page, "This is not the code we sent you. Check it and try again", typed);
    expect(await typed.inputValue()).toBe(wrongCode(code));
    await typed.fill(code);
    await page.getByRole("button", { name: "Sign in" }).click();

    await expectHeading(page, "Your account");
    expect(await textOf(page.locator("main"))).toContain("You are signed in as ana@example.org");
    const session = (await context.cookies()).find(({ name }) => name === "account");
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax", expires: -1 });
    await page.locator(".cc-card").getByRole("link").click();
    expect(page.url()).toBe(`${site}/reference/${reference}`);
    await page.waitForLoadState();
    await page.goBack();

    const another = await answered(page, startAsAnother);
    await page.goto(`${site}/account`);
    const field = page.getByLabel("Your reference");
    await field.fill("1234");
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await expectError(page, "Enter the 12 letters and numbers of your reference, like 7F3K-9QXD-M2TD", field);
    await field.fill(another.toLowerCase());
    await page.getByRole("button", { name: "Keep this answer" }).click();
    await expect.poll(() => page.locator(".cc-card").count(), { timeout: 10_000 }).toBe(2);
    await page.getByRole("button", { name: "Take off this list" }).first().click();
    await expect.poll(() => page.locator(".cc-card").count(), { timeout: 10_000 }).toBe(1);
    await page.goto(`${site}/reference/${another}`);
    await expectHeading(page, "What came of it");

    await page.goto(`${site}/account`);
    await page.getByRole("button", { name: "Sign out", exact: true }).click();
    await expectHeading(page, "You are signed out");
    await page.waitForLoadState();
    await page.goBack();
    await page.goto(`${site}/account`);
    await expectHeading(page, "Sign in by e-mail");
  });

  it("opens the link on another device, where only the button signs in, and only once", async () => {
    const { page: computer } = await stage.visitorWithoutScripts();
    const site = stage.platform.resident;
    await computer.goto(`${site}/account/sign-in`);
    await computer.getByLabel("Your e-mail address").fill("bo@example.org");
    await computer.getByRole("button", { name: "Send me a code" }).click();
    const { link, text } = await readMessage(computer, site, "bo@example.org");

    const scanner = await fetch(link);
    expect(scanner.status).toBe(200);
    const { page: telephone } = await stage.visitorWithoutScripts();
    await telephone.goto(link);
    await expectHeading(telephone, "Do you want to sign in?");
    expect(await textOf(telephone.locator("main"))).toContain("as bo@example.org");
    await telephone.getByRole("button", { name: "Sign in now" }).click();
    await expectHeading(telephone, "Your account");

    await telephone.goto(link);
    await expectHeading(telephone, "You cannot sign in with this link");
    expect(await textOf(telephone.locator("main"))).toContain("This link was used already. Ask for another code.");
    await telephone.goto(`${site}/account/link/a-link-of-long-ago-that-is-gone`);
    expect(await textOf(telephone.locator("main"))).toContain("This link is too old.");
    const typed = computer.getByLabel("Your code");
    await typed.fill(codeIn(text));
    await computer.getByRole("button", { name: "Sign in" }).click();
    await expectError(computer, "This code was used already. Ask for another code", typed);
  });

  it("is stopped after five wrong codes, and told what to do", async () => {
    const { page } = await stage.visitorWithoutScripts();
    const site = stage.platform.resident;
    await page.goto(`${site}/account/sign-in`);
    await page.getByLabel("Your e-mail address").fill("guessed@example.org");
    await page.getByRole("button", { name: "Send me a code" }).click();
    const code = codeIn((await readMessage(page, site, "guessed@example.org")).text);
    for (const tried of [...Array.from({ length: 5 }, () => wrongCode(code)), code]) {
      await page.getByLabel("Your code").fill(tried);
      await page.getByRole("button", { name: "Sign in" }).click();
    }
    const said = await textOf(page.locator(".govuk-error-summary"));
    expect(said).toContain("A wrong code was typed too often. Ask for another code");
  });

  it("does all of it in Polish", async () => {
    const { page } = await stage.visitorWithoutScripts({ locale: "pl" });
    const site = stage.platform.resident;
    await page.goto(`${site}/pl/account`);
    await expectHeading(page, "Zaloguj się e-mailem");
    await page.getByLabel("Twój adres e-mail").fill("zofia");
    await page.getByRole("button", { name: "Wyślij mi kod" }).click();
    expect(await textOf(page.locator(".govuk-error-summary"))).toContain("Wpisz cały swój adres e-mail, ze znakiem @");
    expect(await page.getByLabel("Twój adres e-mail").inputValue()).toBe("zofia");
    await page.getByLabel("Twój adres e-mail").fill("zofia@example.org");
    await page.getByRole("button", { name: "Wyślij mi kod" }).click();
    const { text, link } = await readMessage(page, site, "zofia@example.org");
    expect(text).toContain("Twój kod do serwisu Wyraź swoją opinię");
    expect(link).toMatch(`${site}/pl/account/link/`);
    await page.getByLabel("Twój kod").fill(wrongCode(codeIn(text)));
    await page.getByRole("button", { name: "Zaloguj się" }).click();
    expect(await textOf(page.locator(".govuk-error-summary"))).toContain("To nie jest kod, który wysłaliśmy.");
    await page.goto(link);
    await page.getByRole("button", { name: "Zaloguj się teraz" }).click();
    await expectHeading(page, "Twoje konto");
    expect(new URL(page.url()).pathname).toBe("/pl/account");
    await page.getByRole("link", { name: "Usuń swoje konto" }).click();
    await page.getByRole("button", { name: "Usuń moje konto" }).click();
    await expectHeading(page, "Twoje konto jest usunięte");
    await page.goto(`${site}/pl/account`);
    await expectHeading(page, "Zaloguj się e-mailem");
  });
});

describe("a resident who is signed in", () => {
  it("moves the account to another address with the code that goes there", async () => {
    const { page } = await stage.visitorWithoutScripts();
    const site = stage.platform.resident;
    await signIn(page, site, "old@example.org");
    await page.getByRole("link", { name: "Change your e-mail address" }).click();
    await page.getByLabel("Your new e-mail address").fill("new@example.org");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await page.getByLabel("Your code").fill(codeIn((await readMessage(page, site, "new@example.org")).text));
    await page.getByRole("button", { name: "Change my address" }).click();
    expect(await textOf(page.locator("main"))).toContain("new@example.org");
    const told = await readMessage(page, site, "old@example.org");
    expect(told.text).toContain("Your account has another e-mail address now");
  });

  it("is nobody on the staff site, and is signed out on every device at once", async () => {
    const { page } = await stage.visitor();
    const site = stage.platform.resident;
    await signIn(page, site, "everywhere@example.org");
    const { page: other } = await stage.visitorWithoutScripts();
    await signIn(other, site, "everywhere@example.org");
    await page.goto(stage.platform.staff);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await expectHeading(page, "Sign in");
    await page.goto(`${site}/account`);
    await page.getByRole("button", { name: "Sign out on every device" }).click();
    await expectHeading(page, "You are signed out");
    await other.reload();
    await expectHeading(other, "Sign in by e-mail");
  });

  it("cannot be made to do anything by another site", async () => {
    const { page, context } = await stage.visitorWithoutScripts();
    const site = stage.platform.resident;
    await signIn(page, site, "careful@example.org");
    const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    for (const path of ["delete", "sign-out", "sign-out-everywhere", "answers", "address"]) {
      const answer = await fetch(`${site}/account/${path}`, {
        method: "POST",
        headers: { cookie, origin: "https://elsewhere.example", "content-type": "application/x-www-form-urlencoded" },
        body: "",
      });
      expect(answer.status, path).toBe(403);
    }
    await page.reload();
    await expectHeading(page, "Your account");
  });
});

/** Once its style sheet is there, which a press of a button does not wait for. */
const look = async (page: Parameters<typeof inspectPage>[0], name: string): Promise<void> => {
  await page.waitForLoadState("load");
  await inspectPage(page, name);
};

describe("every page about accounts", () => {
  it("has nothing that axe finds and no sideways scrolling", async () => {
    const { page } = await stage.visitor();
    const site = stage.platform.resident;
    const long = "a.person.with.a.rather.long.name@the-residents-association-of-an-example.example.org";
    await answered(page);
    await look(page, "sent-with-account");
    await page.goto(`${site}/account`);
    await look(page, "account-sign-in");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await look(page, "account-sign-in-wrong");
    await page.getByLabel("Your e-mail address").fill(long);
    await page.getByRole("button", { name: "Send me a code" }).click();
    await look(page, "account-code");
    await page.getByRole("button", { name: "Sign in" }).click();
    await look(page, "account-code-wrong");
    const { link } = await readMessage(page, site, long);
    await page.goto(`${site}/demonstration/outbox`);
    await look(page, "account-outbox");
    await page.goto(link);
    await look(page, "account-link");
    await page.getByRole("button", { name: "Sign in now" }).click();
    await look(page, "account-empty");
    await page.goto(link);
    await look(page, "account-link-used");
    await answered(page, startAsAnother);
    await page.getByRole("button", { name: "Keep it in my account" }).click();
    await look(page, "account");
    for (const [name, path] of Object.entries({
      "account-address": "/account/address",
      "account-delete": "/account/delete",
      "account-polish": "/pl/account",
      "account-signed-out": "/account/signed-out",
    })) {
      await page.goto(site + path);
      await look(page, name);
    }
    await page.goto(`${site}/account/address`);
    await page.getByLabel("Your new e-mail address").fill("somewhere.else@example.org");
    await page.getByRole("button", { name: "Send me a code" }).click();
    await look(page, "account-address-code");
    await page.goto(`${site}/account/delete`);
    await page.getByRole("button", { name: "Delete my account" }).click();
    await look(page, "account-deleted");
  });

  it("shows staff of a demonstration what was written", async () => {
    const { page } = await stage.visitor();
    await page.goto(stage.platform.staff);
    await page.getByRole("button", { name: /Demonstration engagement officer/ }).click();
    await page.getByRole("link", { name: "Outbox" }).click();
    await page.getByRole("heading", { level: 1, name: "Outbox" }).waitFor();
    await page.locator(".staff-message").first().waitFor();
    expect(await textOf(page.locator(".staff-message").first())).toContain("code");
    await look(page, "staff-outbox");
  });
});
