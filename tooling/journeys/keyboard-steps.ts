import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

type Focused = { readonly what: string; readonly marked: boolean; readonly seen: boolean };

/** What has the focus, whether a ring or bar marks it, and whether it is in the window with nothing over it. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const what = `${element.tagName.toLowerCase()} “${(element.textContent || element.id).trim().slice(0, 60)}”`;
    const label = (element as HTMLInputElement).labels?.[0];
    // A choice draws itself, and its ring, in front of its label.
    const drawn = [getComputedStyle(element), ...(label ? [getComputedStyle(label, "::before")] : [])];
    const marked = drawn.some(
      ({ outlineStyle, outlineWidth, boxShadow }) =>
        (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none",
    );
    const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 10));
    const seen = top !== null && (element.contains(top) || top.contains(element) || label?.contains(top) === true);
    return { what, marked, seen };
  });

/** Goes on with Tab until something has the focus. Everything on the way can be seen to have it. */
export const tabTo = async (page: Page, target: Locator): Promise<void> => {
  const way: string[] = [];
  await target.first().waitFor();
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const has = await focused(page);
    if (has.what.startsWith("body")) continue;
    expect(has).toEqual({ what: has.what, marked: true, seen: true });
    if (await target.first().evaluate((element) => element === document.activeElement)) return;
    way.push(has.what);
  }
  throw new Error(`The Tab key does not come to ${target}. It came to: ${way.join(", ")}.`);
};

/**
 * Presses a key where the focus is and, unlike the keyboard alone, waits until a page that it leads to has begun: what
 * is read next is then never still the page before.
 */
export const pressHere = (page: Page, key: string): Promise<void> => page.locator(":focus").press(key);

/** Goes to a link or button and uses it. */
export const tabAndPress = async (page: Page, target: Locator, key: "Enter" | "Space" = "Enter"): Promise<void> => {
  await tabTo(page, target);
  await pressHere(page, key);
};

/** Puts words into the field with that label, in place of what is there. */
export const typeInto = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
};

/** Types a day into the three boxes of a date. @param day as 2026-06-03 */
export const typeDay = async (page: Page, legend: string, day: string): Promise<void> => {
  const boxes = page.getByRole("group", { name: legend }).getByRole("textbox");
  for (const [place, part] of day.split("-").reverse().entries()) {
    await tabTo(page, boxes.nth(place));
    await page.keyboard.insertText(part);
  }
};

/** Chooses one of several radios with the arrow keys, as a keyboard does. */
export const choose = async (page: Page, legend: string, label: string): Promise<void> => {
  const group = page.getByRole("group", { name: legend });
  const wanted = group.getByLabel(label, { exact: true });
  const chosen = group.getByRole("radio", { checked: true });
  if ((await chosen.count()) > 0) await tabTo(page, chosen);
  else await tabAndPress(page, group.getByRole("radio"), "Space");
  const all = await group.getByRole("radio").count();
  for (let presses = 0; presses < all && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press("ArrowDown");
  expect(await wanted.isChecked()).toBe(true);
};
