import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import type { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const SCREENSHOTS = fileURLToPath(new URL("screenshots", import.meta.url));

const WIDE = { width: 1280, height: 1024 };
/** WCAG 1.4.10: what a 1280 pixel wide window has left at 400 % zoom. */
export const NARROW = { width: 320, height: 256 };

type Findings = Pick<Awaited<ReturnType<AxeBuilder["analyze"]>>, "violations">;
declare const axe: { run(options: { runOnly: string[]; resultTypes: string[] }): Promise<Findings> };

const inJourneys = createRequire(import.meta.url);
const AXE = readFileSync(createRequire(inJourneys.resolve("@axe-core/playwright")).resolve("axe-core"), "utf8");
const haveAxe = new WeakSet<Page>();

/**
 * What axe finds, as short sentences; an empty list on a page that is as it should be. Needs scripts in the page.
 * It is brought in once for all the pages a visitor goes on to, which takes half the time of the builder that brings
 * it in each time.
 */
export const accessibilityFaults = async (page: Page): Promise<string[]> => {
  if (!haveAxe.has(page)) await page.addInitScript({ content: AXE });
  haveAxe.add(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const { violations } = await page.evaluate((tags) => axe.run({ runOnly: tags, resultTypes: ["violations"] }), TAGS);
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target).join("; ")})`);
};

/** How many pixels the page can be scrolled sideways, and what sticks out. */
export const sidewaysScroll = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth - clientWidth}px: ${out.map((one) => `${one.tagName}.${one.className}`).join(", ")}`];
  });

/** Shows a page as it is at 400 % zoom: 320 CSS pixels wide, each four pixels of the screen. */
const zoomTo400Percent = async (page: Page): Promise<() => Promise<void>> => {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", { ...NARROW, deviceScaleFactor: 4, mobile: false });
  return () => session.detach();
};

const takePicture = async (page: Page, name: string, width: number): Promise<void> => {
  if (process.env.JOURNEY_SCREENSHOTS !== "1") return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}-${width}.png`, fullPage: true });
};

/**
 * Looks at a page wide, narrow and at 400 % zoom, as it was loaded and with everything folded opened: axe finds
 * nothing and nothing has to be scrolled sideways. Pictures of it are kept where JOURNEY_SCREENSHOTS=1.
 */
export const inspectPage = async (page: Page, name: string): Promise<void> => {
  const faults: Record<string, string[]> = {};
  await page.setViewportSize(WIDE);
  faults["axe, 1280 wide"] = await accessibilityFaults(page);
  faults["sideways, 1280 wide"] = await sidewaysScroll(page);
  await takePicture(page, name, WIDE.width);
  const folded = page.locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
  await page.setViewportSize(NARROW);
  faults["axe, 320 wide"] = await accessibilityFaults(page);
  faults["sideways, 320 wide"] = await sidewaysScroll(page);
  await takePicture(page, name, NARROW.width);
  const zoomOut = await zoomTo400Percent(page);
  faults["sideways, 400 % zoom"] = await sidewaysScroll(page);
  await zoomOut();
  await page.setViewportSize(WIDE);
  const found = Object.entries(faults).filter(([, texts]) => texts.length > 0);
  expect(found, `${name} (${page.url()})`).toEqual([]);
};
