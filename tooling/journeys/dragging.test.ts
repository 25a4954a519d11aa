import { isDeepStrictEqual } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectHeading, pressContinue, startAnswering } from "./answering-steps.ts";
import { tabAndPress } from "./keyboard-steps.ts";
import { type AskedQuestion, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const OPTIONS = [
  { id: "parks", text: "More trees in the parks" },
  { id: "roads", text: "Smoother roads" },
  { id: "clubs", text: "Clubs for young people" },
];
const question = (id: string, text: string): AskedQuestion => ({ kind: "text", id, text, maxLength: 200 });
const FOUR = [question("a", "First?"), question("b", "Second?"), question("c", "Third?"), question("d", "Fourth?")];

/** So tall that nothing scrolls, with a question open as well. */
const TALL = { width: 1280, height: 5_000 };

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
const middle = ({ x, y, width, height }: Box) => ({ x: x + width / 2, y: y + height / 2 });

const titles = async (page: Page): Promise<string[]> =>
  (await page.locator(".staff-question__title").allInnerTexts()).map((text) => text.replace(/^\D*\d+\. /, "").trim());

const heads = (page: Page) => page.locator(".staff-question__head");

/** Where the heads are once nothing moves them any more. */
const restingHeads = async (page: Page): Promise<readonly Box[]> => {
  let boxes: (Box | null)[] = [];
  await expect
    .poll(async () => {
      const before = boxes;
      boxes = await Promise.all((await heads(page).all()).map((head) => head.boundingBox()));
      return isDeepStrictEqual(boxes, before);
    })
    .toBe(true);
  return boxes.filter((box) => box !== null);
};

/** With the button of a real mouse held down, as a hand does it. */
const dragHead = async (page: Page, from: number, to: number): Promise<void> => {
  const boxes = await restingHeads(page);
  const [start, end] = [boxes[from], boxes[to]].map((box) => middle(box as Box));
  if (!start || !end) throw new Error("There are two.");
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
};

describe("an officer who puts questions in order", () => {
  it("by dragging comes to the same order as with a keyboard, and it is saved", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const order: string[][] = [];
    for (const way of ["mouse", "keyboard"]) {
      const { id } = await officer.plan(`Questions put in order by ${way}`, FOUR);
      const { page } = await stage.visitor({ viewport: TALL });
      await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
      await see(page, "Questions");
      expect(await titles(page)).toEqual(["First?", "Second?", "Third?", "Fourth?"]);
      const press = (name: string) => tabAndPress(page, page.getByRole("button", { name, exact: true }));
      if (way === "mouse") {
        await dragHead(page, 3, 1);
        await expect.poll(() => titles(page)).toEqual(["First?", "Fourth?", "Second?", "Third?"]);
        await dragHead(page, 0, 2);
      } else {
        for (const name of ["Move up question 4", "Move up question 3"]) await press(name);
        for (const name of ["Move down question 1", "Move down question 2"]) await press(name);
      }
      await expect.poll(() => titles(page)).toEqual(["Fourth?", "Second?", "First?", "Third?"]);
      await press("Save the questions");
      await page.getByText("Saved: questions.").waitFor();
      await page.reload();
      await see(page, "Questions");
      order.push(await titles(page));
    }
    expect(order[0]).toEqual(["Fourth?", "Second?", "First?", "Third?"]);
    expect(order[1]).toEqual(order[0]);
  });

  it("changes nothing by letting go elsewhere, and drags no question that is open", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { id } = await officer.plan("Questions dragged to nowhere", FOUR);
    const { page } = await stage.visitor({ viewport: TALL });
    await signIn(page, `${stage.platform.staff}/consultations/${id}/questions`);
    await see(page, "Questions");
    const heading = middle((await page.getByRole("heading", { level: 1 }).boundingBox()) as Box);
    const start = middle((await heads(page).nth(2).boundingBox()) as Box);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move(heading.x, heading.y, { steps: 8 });
    await page.mouse.up();
    await page.getByRole("button", { name: "Edit question 1", exact: true }).click();
    await expect.poll(() => heads(page).first().getAttribute("draggable")).toBe("false");
    await dragHead(page, 0, 1);
    expect(await titles(page)).toEqual(["First?", "Second?", "Third?", "Fourth?"]);
    // Those that are not open can still be dragged past it.
    await dragHead(page, 1, 0);
    await expect.poll(() => titles(page)).toEqual(["Second?", "First?", "Third?", "Fourth?"]);
  });
});

describe("a resident who puts answers in order", () => {
  const asked: AskedQuestion = { kind: "ranking", id: "order", text: "What should come first?", options: OPTIONS };
  const order = (page: Page) => page.locator("ol.cc-ranking__order .cc-ranking__name").allInnerTexts();
  const grips = (page: Page) => page.locator("ol.cc-ranking__order .cc-ranking__grip");
  const WANTED = ["Clubs for young people", "More trees in the parks", "Smoother roads"];

  /** A finger, which the browser's own protocol moves: it goes through touch, pointer and scrolling as a real one does. */
  const dragWithFinger = async (page: Page, from: number, to: number): Promise<void> => {
    const [start, end] = [await grips(page).nth(from).boundingBox(), await grips(page).nth(to).boundingBox()];
    if (!start || !end) throw new Error("There are two.");
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });
    const [first, last] = [middle(start), { x: middle(end).x, y: end.y + (to < from ? 2 : end.height - 2) }];
    await touch("touchStart", first);
    for (let step = 1; step <= 10; step += 1)
      await touch("touchMove", { x: first.x, y: first.y + ((last.y - first.y) * step) / 10 });
    await touch("touchEnd");
    await session.detach();
  };

  it("by mouse, finger and keys comes to the same order, and it is what is sent", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { slug } = await officer.open("Answers put in order", [asked]);
    for (const way of ["mouse", "finger", "keys"]) {
      const { page } = await stage.visitor({ hasTouch: way === "finger", viewport: { width: 390, height: 800 } });
      await startAnswering(page, stage.platform.resident, slug);
      for (const { text } of OPTIONS) await page.getByRole("button", { name: `Put in my order: ${text}` }).click();
      expect(await order(page)).toEqual(OPTIONS.map(({ text }) => text));
      const last = grips(page).nth(2);
      await last.scrollIntoViewIfNeeded();
      const scrolled = await page.evaluate(() => scrollY);
      if (way === "finger") await dragWithFinger(page, 2, 0);
      else if (way === "mouse") {
        const [from, to] = [await last.boundingBox(), await grips(page).first().boundingBox()];
        if (!from || !to) throw new Error("There are two.");
        await page.mouse.move(from.x + 5, from.y + 5);
        await page.mouse.down();
        await page.mouse.move(to.x + 5, to.y + 2, { steps: 8 });
        await page.mouse.up();
      } else for (let press = 0; press < 2; press += 1) await page.locator(":focus").press("ArrowUp");
      await expect.poll(() => order(page), { message: way }).toEqual(WANTED);
      expect(await page.evaluate(() => scrollY)).toBe(scrolled);
      await pressContinue(page);
      await expectHeading(page, "Where do you live?");
      await page.waitForLoadState();
      await page.goBack();
      await expect.poll(() => order(page), { message: way }).toEqual(WANTED);
    }
  });
});
