import type { Page } from "playwright-core";

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

/** A day as people write it: 2026-06-03 is 3/6/2026. */
const written = (day: string): string => day.split("-").map(Number).reverse().join("/");

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
