import type { Page } from "playwright-core";
import { textOf } from "./answering-steps.ts";

/** The newest message to an address, as the demonstration's outbox shows it. Reads it in a tab of its own. */
export const readMessage = async (page: Page, site: string, to: string): Promise<{ text: string; link: string }> => {
  const tab = await page.context().newPage();
  await tab.goto(`${site}/demonstration/outbox`);
  const card = tab.locator(".cc-card").filter({ hasText: to }).first();
  const text = await textOf(card);
  const link =
    (await card.getByRole("link").count()) > 0 ? await card.getByRole("link").first().getAttribute("href") : "";
  await tab.close();
  return { text, link: link ?? "" };
};

export const codeIn = (text: string): string => /\d{3} \d{3}/.exec(text)?.[0] ?? "no code in the message";

export const wrongCode = (code: string): string => (code.startsWith("0") ? "1" : "0") + code.slice(1);

/** From the page that asks for an address to the account. */
export const signIn = async (page: Page, site: string, address: string): Promise<void> => {
  await page.goto(`${site}/account`);
  await page.getByLabel("Your e-mail address").fill(address);
  await page.getByRole("button", { name: "Send me a code" }).click();
  await page.getByLabel("Your code").fill(codeIn((await readMessage(page, site, address)).text));
  await page.getByRole("button", { name: "Sign in" }).click();
};
