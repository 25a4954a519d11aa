import type { Page } from "playwright-core";
import { textOf } from "./answering-steps.ts";

/** Waits for a page of the staff site by its heading. */
export const see = async (page: Page, title: string | RegExp): Promise<void> => {
  await page
    .getByRole("heading", { level: 1, name: title, ...(typeof title === "string" && { exact: true }) })
    .waitFor();
};

/** Opens a page of the staff site, signing in on the way. */
export const signIn = async (page: Page, address: string, post = "engagement officer"): Promise<void> => {
  await page.goto(address);
  await see(page, "Sign in");
  await page.getByRole("button", { name: `Sign in as Demonstration ${post}` }).click();
  await page.getByRole("button", { name: "Sign out" }).waitFor();
};

/** Opens the second readings as another officer, and has every paper of the consultation read again. */
export const readAllAgain = async (page: Page, consultation: string): Promise<void> => {
  await signIn(page, `${consultation}/checks`, "second engagement officer");
  await see(page, "Second readings");
  await page.getByLabel("How many of 100").fill("100");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByRole("table").waitFor();
};

/** Takes papers to read a second time until ours is on the screen, and says whether it came up. The others are sent as they are. */
export const takePaper = async (page: Page, reference: string, most: number): Promise<boolean> => {
  for (let tries = 0; tries < most; tries += 1) {
    await page.getByRole("button", { name: "Take one to read" }).click();
    await see(page, "Read a paper a second time");
    if ((await textOf(page.locator(".govuk-inset-text"))).includes(reference)) return true;
    await page.getByRole("button", { name: "Compare with the first reading" }).click();
    await see(page, "Second readings");
  }
  return false;
};

/** A day as people write it: 2026-06-03 is 3/6/2026. */
export const written = (day: string): string => day.split("-").map(Number).reverse().join("/");

/** A file of calls as a spreadsheet writes it: with a byte-order mark, a line break inside a cell, and one bad row. */
export const callsSheet = (today: string): Buffer =>
  Buffer.from(
    `\uFEFF${[
      "Call reference,Received,Postcode,Which colour should the benches be?,Where should the benches be?,Q3,Agent",
      `C-1,${written(today)},RM20 2AA,Green,In the park; By the shops,"One in the shade,\nand one “half-way” up.",Kim`,
      `C-2,${written(today)},,Purple,In the park,,Kim`,
      `C-3,${written(today)},RM17 6SL,Blue,At the bus stop,,Kim`,
    ].join("\r\n")}\r\n`,
  );
