import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import {
  answerTo,
  expectHeading,
  pressContinue,
  ratherNotSay,
  sendAnswers,
  startAnswering,
  textOf,
} from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { pressHere, tabAndPress, tabTo } from "./keyboard-steps.ts";
import { type AskedQuestion, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const OPTIONS = [
  { id: "parks", text: "More trees in the parks" },
  { id: "roads", text: "Smoother roads" },
  { id: "clubs", text: "Clubs for young people" },
];
const QUESTIONS: readonly AskedQuestion[] = [
  { kind: "ranking", id: "order", text: "What should come first?", options: OPTIONS },
  { kind: "allocation", id: "budget", text: "How would you share out £50?", options: OPTIONS, total: 5_000 },
  {
    kind: "place",
    id: "where",
    text: "Where is a bench missing?",
    takes: ["point", "ward", "named"],
    wards: [
      { code: "E05002235", name: "Grays Riverside" },
      { code: "E05002236", name: "Grays Thurrock" },
      { code: "E05002230", name: "Belhus" },
    ],
  },
  {
    kind: "file",
    id: "photos",
    text: "Can you show us the place?",
    most: 2,
    maxBytes: 2_000_000,
    endings: ["jpg", "csv"],
  },
];

let id: string;
let slug: string;
beforeAll(async () => {
  ({ id, slug } = await (await signInAsOfficer(stage.platform)).open("Benches and more", QUESTIONS));
});

const at = (page: string, prefix = "") => `${stage.platform.resident}${prefix}/consultations/${slug}/${page}`;
const TABLE = { name: "Where it is.csv", mimeType: "text/csv", buffer: Buffer.from("place,benches\nHere,0\n") };
const pressByKeyboard = (page: Page, name: string) =>
  tabAndPress(page, page.getByRole("button", { name, exact: true }));
/** Chooses in a list with its keys, as without a mouse. */
const choosePlace = async (page: Page, label: string, presses: number): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  for (let press = 0; press < presses; press += 1) await page.keyboard.press("ArrowDown");
};
const typeAt = async (page: Page, label: string, text: string): Promise<void> => {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
};

describe("a ranking, a budget, a place and files", () => {
  it("are answered with a keyboard and without JavaScript, mistakes are put right, and all of it is sent", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);

    await choosePlace(page, "More trees in the parks", 1);
    await choosePlace(page, "Clubs for young people", 1);
    await pressByKeyboard(page, "Continue");
    await page.getByText("Give each place to one answer only").first().waitFor();
    expect(await page.locator(".govuk-error-summary a").getAttribute("href")).toBe("#order.clubs");
    expect(await page.getByLabel("More trees in the parks").inputValue()).toBe("1");
    await choosePlace(page, "Clubs for young people", 1);
    await pressByKeyboard(page, "Continue");

    await expectHeading(page, "How would you share out £50?");
    expect(await textOf(page.locator(".cc-sharing__left"))).toBe("Left to give out: £50 of £50.");
    await typeAt(page, "Smoother roads", "30.50");
    await typeAt(page, "Clubs for young people", "ten");
    await pressByKeyboard(page, "Continue");
    await page.getByText("Enter an amount for “Clubs for young people”, like 20 or 12.50").first().waitFor();
    expect(await page.getByLabel("Clubs for young people").inputValue()).toBe("ten");
    await typeAt(page, "Clubs for young people", "£10");
    await pressByKeyboard(page, "Continue");
    await page.getByText("Share out all of £50. There is £9.50 left").first().waitFor();
    expect(await textOf(page.locator(".cc-sharing__left"))).toBe("Left to give out: £9.50 of £50.");
    await typeAt(page, "Clubs for young people", "19.50");
    await pressByKeyboard(page, "Continue");

    await expectHeading(page, "Where is a bench missing?");
    await typeAt(page, "Postcode", "RM17 6SL");
    await pressByKeyboard(page, "Continue");
    await expectHeading(page, "Which area is it in?");
    await tabAndPress(page, page.getByLabel("Grays Riverside"), "Space");
    await pressByKeyboard(page, "Continue");

    await expectHeading(page, "Can you show us the place?");
    await tabTo(page, page.getByLabel("Can you show us the place?"));
    await page
      .getByLabel("Can you show us the place?")
      .setInputFiles({ ...TABLE, buffer: Buffer.from("a,b\n=1+1,2\n") });
    await pressByKeyboard(page, "Send this file");
    await page.getByText("The table has cells that calculate something").first().waitFor();
    await page.getByLabel("Can you show us the place?").setInputFiles(TABLE);
    await pressByKeyboard(page, "Send this file");
    await page.getByText("Where it is.csv").waitFor();
    await page
      .getByLabel("Can you show us the place?")
      .setInputFiles({ ...TABLE, name: "And here.csv", buffer: Buffer.from("a,b\n1,2\n") });
    await pressByKeyboard(page, "Continue");

    await ratherNotSay(page);
    expect(await textOf(answerTo(page, "What should come first"))).toBe(
      "1. More trees in the parks\n2. Clubs for young people",
    );
    expect(await textOf(answerTo(page, "How would you share"))).toContain("Smoother roads: £30.50");
    expect(await textOf(answerTo(page, "Where is a bench"))).toBe("Grays Riverside");
    await tabAndPress(page, page.getByRole("link", { name: "Remove And here.csv" }));
    await expectHeading(page, "Remove “And here.csv”?");
    await pressByKeyboard(page, "Remove the file");
    await expectHeading(page, "Check your answers before you send them");
    expect(await page.getByText("And here.csv").count()).toBe(0);
    expect(await page.getByText("Where it is.csv").count()).toBe(1);
    expect(await sendAnswers(page)).toMatch(/-/);
  });

  it("are refused with the sentence where the field is, in each language", async () => {
    const { page } = await stage.visitor();
    for (const [prefix, button, tied] of [
      ["", "Continue", "Give each place to one answer only"],
      ["/ro", "Continuați", "Dați fiecare loc unui singur răspuns"],
      ["/pl", "Dalej", "Każde miejsce daj tylko jednej odpowiedzi"],
      ["/lt", "Tęsti", "Kiekvieną vietą duokite tik vienam atsakymui"],
    ] as const) {
      await page.goto(`${stage.platform.resident}${prefix}/consultations/${slug}`);
      await page.locator("form[action$='/start'] button").first().click();
      const name = prefix.slice(1) || "en";
      await page.goto(at("questions/order", prefix));
      await inspectPage(page, `fields-${name}-ranking`);
      await page.locator(".cc-ranking__opener").click();
      for (const option of ["parks", "roads"]) await page.locator(`[id="order.${option}"]`).selectOption("1");
      await page.getByRole("button", { name: button, exact: true }).click();
      const wrong = page.locator(".govuk-error-summary a");
      expect([await textOf(wrong), await wrong.getAttribute("href")]).toEqual([tied, "#order.roads"]);
      expect(await page.locator('[id="order.parks"]').inputValue()).toBe("1");
      await inspectPage(page, `fields-${name}-ranking-wrong`);

      await page.goto(at("questions/budget", prefix));
      await page.locator('[id="budget.parks"]').fill("60");
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.locator(".govuk-error-summary").waitFor();
      await inspectPage(page, `fields-${name}-budget-wrong`);

      await page.goto(at("questions/where", prefix));
      await inspectPage(page, `fields-${name}-place`);
      await page.locator('[id="where.postcode"]').fill("nowhere");
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.locator(".govuk-error-summary a[href='#where.postcode']").waitFor();
      await inspectPage(page, `fields-${name}-place-wrong`);
      await page.goto(at("questions/where/map", prefix));
      await inspectPage(page, `fields-${name}-map`);

      await page.goto(at("questions/photos", prefix));
      await page.locator("#photos").setInputFiles({ ...TABLE, name: "plan.pdf" });
      await page.getByRole("button", { name: button, exact: true }).click();
      await page.locator(".govuk-error-summary a[href='#photos']").waitFor();
      await inspectPage(page, `fields-${name}-file-wrong`);
      await page.locator("#photos").setInputFiles(TABLE);
      await page.locator("button[name=add]").click();
      await page.locator(".cc-files").waitFor();
      await inspectPage(page, `fields-${name}-file`);
    }
  });
});

describe("a file that was sent", () => {
  it("is on the officer's page by its name, and is saved as it came", async () => {
    const { page } = await stage.visitor({ acceptDownloads: true });
    await signIn(page, `${stage.platform.staff}/consultations/${id}`);
    await tabAndPress(page, page.getByRole("link", { name: "Files people sent" }));
    await see(page, "Files people sent");
    await inspectPage(page, "staff-files");
    const link = page.getByRole("link", { name: "Where it is.csv" });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe("where-it-is.csv");
    expect(readFileSync(await download.path()).equals(TABLE.buffer)).toBe(true);
  });

  it("is refused where it is too large, on the page of the question or, far too large, on one that says so", async () => {
    const { page } = await stage.visitorWithoutScripts();
    await startAnswering(page, stage.platform.resident, slug);
    const send = async (bytes: number) => {
      await page.goto(at("questions/photos"));
      await page.locator("#photos").setInputFiles({ ...TABLE, buffer: Buffer.alloc(bytes, "a") });
      await pressContinue(page);
    };
    await send(3_000_000);
    await page.getByText("“Where it is.csv” must be 2 MB or smaller").first().waitFor();
    await send(11_000_000);
    await expectHeading(page, "That is too much to send at once");
  });
});

describe("with JavaScript", () => {
  const open = async (question: string) => {
    const { page } = await stage.visitor();
    await startAnswering(page, stage.platform.resident, slug);
    await page.goto(at(`questions/${question}`));
    return page;
  };

  it("a ranking is put in order by buttons, keys and dragging, is said aloud, and is the same in the lists", async () => {
    const page = await open("order");
    const order = () => page.locator("ol.cc-ranking__order .cc-ranking__name").allInnerTexts();
    await tabAndPress(page, page.getByRole("button", { name: "Put in my order: Smoother roads" }));
    await tabAndPress(page, page.getByRole("button", { name: "Put in my order: Clubs for young people" }));
    expect(await order()).toEqual(["Smoother roads", "Clubs for young people"]);
    await page.keyboard.press("ArrowUp");
    expect(await order()).toEqual(["Clubs for young people", "Smoother roads"]);
    expect(await textOf(page.locator(".cc-ranking [aria-live]"))).toBe("Clubs for young people is now 1st of 2.");
    expect(await page.locator('[id="order.clubs"]').inputValue()).toBe("1");
    await inspectPage(page, "fields-ranking-ordered");

    const [first, second] = [0, 1].map((at) => page.locator("ol.cc-ranking__order .cc-ranking__grip").nth(at));
    const [from, to] = [await first?.boundingBox(), await second?.boundingBox()];
    if (!from || !to) throw new Error("There are two rows.");
    await page.mouse.move(from.x + 5, from.y + 5);
    await page.mouse.down();
    await page.mouse.move(to.x + 5, to.y + to.height, { steps: 5 });
    await page.mouse.up();
    expect(await order()).toEqual(["Smoother roads", "Clubs for young people"]);

    await page.getByRole("button", { name: "Choose places from lists" }).click();
    await page.getByLabel("More trees in the parks", { exact: true }).selectOption("3");
    expect(await order()).toEqual(["Smoother roads", "Clubs for young people", "More trees in the parks"]);
    await inspectPage(page, "fields-ranking-lists");
    await pressContinue(page);
    await page.goto(at("questions/order"));
    expect(await order()).toEqual(["Smoother roads", "Clubs for young people", "More trees in the parks"]);
  });

  it("what is left of a budget is said while it is shared out", async () => {
    const page = await open("budget");
    const left = () => textOf(page.locator(".cc-sharing__left"));
    await typeAt(page, "Smoother roads", "1,0");
    expect(await left()).toBe("Left to give out: £49 of £50.");
    await typeAt(page, "More trees in the parks", "60");
    expect(await left()).toBe("That is £11 more than the £50 you have.");
    await typeAt(page, "More trees in the parks", "lots");
    expect(await left()).toBe("One of the amounts cannot be read, so what is left is not known.");
    await typeAt(page, "More trees in the parks", "49");
    expect(await left()).toBe("All given out: £50.");
    await expect.poll(() => textOf(page.locator("[data-sharing] [aria-live]"))).toBe("All given out: £50.");
    await inspectPage(page, "fields-budget");
  });

  it("a place is chosen on the map with a keyboard, and what was chosen is on the question's page", async () => {
    const page = await open("where");
    await tabAndPress(page, page.getByRole("link", { name: "Choose on a map" }));
    await expectHeading(page, "Choose a place on the map");
    await tabTo(page, page.getByRole("application"));
    const where = () => textOf(page.locator("[data-map-where]"));
    await page.keyboard.press("+");
    await expect.poll(where).toMatch(/One press moves \d+ metres\.$/);
    const before = await where();
    for (const key of ["ArrowLeft", "ArrowLeft", "ArrowDown"]) await page.keyboard.press(key);
    await expect.poll(where).not.toBe(before);
    await expect.poll(where).toMatch(/^(Near [A-Z]|No area we know).*51\.\d{5}, 0\.\d{5}\.$/);
    await inspectPage(page, "fields-map-moved");
    await tabTo(page, page.getByRole("application"));
    await pressHere(page, "Enter");
    await page.getByRole("heading", { name: "Can you show us the place?" }).waitFor();
    await page.goto(at("questions/where"));
    expect(await page.getByLabel("The place I chose on the map").isChecked()).toBe(true);
    expect(await page.getByText(/^Your place on the map: 51\.\d{5}, 0\.\d{5}/).count()).toBe(1);
    await inspectPage(page, "fields-place-chosen");
  });
});
