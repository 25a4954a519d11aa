import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Control, readPage, type Served } from "./served-form.ts";
import type { Said, Visit } from "./visit.ts";

const FORM = "main form[method=post]";

/** The controls of a form as they stand after scripts have run and somebody has typed. */
const controlsOn = (page: Page): Promise<Control[]> =>
  page.evaluate((selector) => {
    const form = document.querySelector<HTMLFormElement>(selector);
    return [...(form?.elements ?? [])].flatMap((one): Control[] => {
      if (one instanceof HTMLButtonElement && one.name !== "")
        return [{ name: one.name, kind: "button", value: one.value, isChosen: false, values: [] }];
      if (one instanceof HTMLTextAreaElement)
        return [{ name: one.name, kind: "area", value: one.value, isChosen: false, values: [] }];
      if (one instanceof HTMLSelectElement) {
        const values = [...one.options].map(({ value }) => value);
        return [{ name: one.name, kind: "list", value: one.value, isChosen: false, values }];
      }
      if (!(one instanceof HTMLInputElement) || one.name === "") return [];
      const kind = ["radio", "checkbox", "hidden", "file"].includes(one.type) ? one.type : "text";
      return [{ name: one.name, kind: kind as Control["kind"], value: one.value, isChosen: one.checked, values: [] }];
    });
  }, FORM);

/** “I do not know” beside a field has the same name. */
const named = (page: Page, name: string): Locator =>
  page.locator(`${FORM} [name="${name}"]:not([type=checkbox], [type=radio])`);

/** Puts options in order with the buttons of the script, and so that nothing that was in order before stays. */
const putInOrder = async (page: Page, wanted: ReadonlyMap<string, string>): Promise<void> => {
  const rows = page.locator(".cc-ranking__item");
  for (const out = rows.locator("[data-move=out]"); (await out.count()) > 0; ) await out.first().click();
  const order = [...wanted]
    .filter(([, place]) => place !== "")
    .sort(([, one], [, other]) => Number(one) - Number(other));
  for (const [name] of order) {
    const label = (await page.locator(`label[for="${name}"]`).textContent()) ?? "";
    const row = rows.filter({ has: page.getByText(label, { exact: true }) });
    await row.locator("[data-move=add]").click();
  }
};

const fill = async (page: Page, { fields, file }: Said): Promise<void> => {
  const controls = await controlsOn(page);
  const places = new Map<string, string>();
  for (const { name, kind, value, isChosen, value: stands } of controls) {
    const all = fields[name] ?? [];
    const [text = ""] = all;
    const one = page.locator(`${FORM} [name="${name}"][value=${JSON.stringify(value)}]`);
    if (kind === "radio" && all.includes(value) && !isChosen) await one.check();
    else if (kind === "checkbox") await one.setChecked(all.includes(value));
    else if ((kind === "text" || kind === "area") && text !== stands) await named(page, name).fill(text);
    else if (kind === "list" && (await named(page, name).isVisible())) await named(page, name).selectOption(text);
    else if (kind === "list") places.set(name, text);
    else if (kind === "file" && file)
      await named(page, name).setInputFiles({ name: file.name, mimeType: file.type, buffer: file.bytes });
  }
  if (places.size > 0) await putInOrder(page, places);
};

/**
 * Somebody with JavaScript, in a real browser: what helps with a question helps, and what is typed is kept meanwhile.
 * @param site the address of the resident site
 */
export const visitInBrowser = (page: Page, site: string): Visit & { readonly keptWhileTyped: () => number } => {
  let status = 200;
  let kept = 0;
  let sentWhileTyped = 0;
  let pagesTyped = 0;
  page.on("response", (answer) => {
    if (answer.request().isNavigationRequest() && answer.frame() === page.mainFrame()) status = answer.status();
    if (!/\/keep\//.test(answer.url())) return;
    sentWhileTyped += 1;
    if (answer.status() === 204) kept += 1;
  });
  const path = () => page.url().replace(site, "");
  const loaded = async (act: () => Promise<unknown>): Promise<void> => {
    await Promise.all([page.waitForEvent("load"), act()]);
  };
  return {
    path,
    wasRefused: () => status === 400,
    keptWhileTyped: () => kept,
    page: async (): Promise<Served> => ({ ...readPage(await page.content()), controls: await controlsOn(page) }),
    open: async (to) => {
      const link = page.locator(`a[href=${JSON.stringify(to)}]`).first();
      await loaded(() =>
        page.url() !== "about:blank" && path() !== to ? openBy(link, site + to) : page.goto(site + to),
      );
    },
    say: async (said) => {
      const form = page.locator(FORM).first();
      const [before, sentBefore] = [await controlsOn(page), sentWhileTyped];
      if (said.button === undefined) await fill(page, said);
      const typed = await controlsOn(page);
      const isTyped = typed.some(
        ({ kind, value }, at) => (kind === "text" || kind === "area") && before[at]?.value !== value,
      );
      if (isTyped) pagesTyped += 1;
      // On every second page they think for a moment before going on: where a part is an answer, it is kept by then.
      if (isTyped && pagesTyped % 2 === 1 && (await form.getAttribute("data-keep-at")) !== null)
        await expect.poll(() => sentWhileTyped, { timeout: 10_000 }).toBeGreaterThan(sentBefore);
      const button =
        said.button === undefined ? "button:not([name]):not([type=button])" : `button[name="${said.button}"]`;
      await loaded(() => form.locator(button).first().click());
    },
  };
};

const openBy = async (link: Locator, address: string): Promise<unknown> =>
  (await link.count()) > 0 && (await link.isVisible()) ? link.click() : link.page().goto(address);
