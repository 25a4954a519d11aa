import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FRAMEWORK, textOf } from "./answering-steps.ts";
import { accessibilityFaults, inspectPage } from "./inspect-page.ts";
import { tabAndPress, tabTo } from "./keyboard-steps.ts";
import { type AskedQuestion, daysFromToday, signInAsOfficer } from "./officer-calls.ts";
import { readAllAgain, see, signIn, takePaper, written } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const QUESTIONS: readonly AskedQuestion[] = [
  { kind: "place", id: "spot", text: "Where should the bench be?", required: true, takes: ["point", "named"] },
  { kind: "place", id: "called", text: "What is the place called?", required: true, takes: ["named"] },
  {
    kind: "file",
    id: "photo",
    text: "Can you show us?",
    required: false,
    most: 2,
    maxBytes: 1_000_000,
    endings: ["csv", "pdf"],
  },
];

const LANGUAGES = [
  { prefix: "", way: "With a postcode", list: "Choose an area from a list", middle: "the middle of Grays Thurrock" },
  {
    prefix: "/ro",
    way: "Cu un cod poștal",
    list: "Aleg o zonă dintr-o listă",
    middle: "mijlocul zonei Grays Thurrock",
  },
  { prefix: "/pl", way: "Podam kod pocztowy", list: "Wybiorę obszar z listy", middle: "środek obszaru Grays Thurrock" },
  {
    prefix: "/lt",
    way: "Nurodysiu pašto kodą",
    list: "Pasirinksiu vietovę iš sąrašo",
    middle: "vietovės Grays Thurrock vidurys",
  },
] as const;

const goOn = (page: Page) => tabAndPress(page, page.locator("main form .govuk-button").first());
const at = (page: Page, path: string) => page.waitForURL((url) => url.pathname.endsWith(path));

describe("a place without JavaScript, by keyboard", () => {
  it.each(LANGUAGES)("is given as the middle of an area, and by its name ($prefix)", async (words) => {
    const officer = await signInAsOfficer(stage.platform);
    const { slug } = await officer.open(`Benches ${words.prefix}`, QUESTIONS);
    const { page } = await stage.visitorWithoutScripts();
    const survey = `${words.prefix}/consultations/${slug}`;
    await page.goto(`${stage.platform.resident}${survey}`);
    await tabAndPress(page, page.locator("a.govuk-button--start, button.govuk-button--start").first());
    await at(page, "/questions/spot");

    // The map would need a script: the way to it is not there at all, for the eye, the keyboard or a screen reader.
    expect(await page.locator("a[href*='/questions/spot/map']").isVisible()).toBe(false);

    // From the list: the area stands for its middle, and the page says so.
    await tabTo(page, page.getByLabel(words.way));
    await page.keyboard.press("ArrowDown");
    expect(await page.getByLabel(words.list).isChecked()).toBe(true);
    await tabTo(page, page.locator('[id="spot.ward"]'));
    await page.locator('[id="spot.ward"]').selectOption({ label: "Grays Thurrock" });
    await goOn(page);
    await at(page, "/questions/called");
    await page.waitForLoadState();
    await page.goBack();
    await page.reload();
    expect(await textOf(page.locator("main"))).toContain(words.middle);

    // By postcode, with a mistake first: nothing is lost and it is said what to do.
    await page.getByLabel(words.way).focus();
    await page.keyboard.press("Space");
    await tabTo(page, page.locator('[id="spot.postcode"]'));
    await page.keyboard.insertText("ZZ1");
    await goOn(page);
    await page.locator(".govuk-error-summary").waitFor();
    expect(await page.locator('[id="spot.postcode"]').inputValue()).toBe("ZZ1");
    await page.locator('[id="spot.postcode"]').focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("RM17 6SL");
    await goOn(page);
    await page.waitForURL((url) => /\/(?:area|questions\/called)$/.test(url.pathname));
    if (page.url().includes("/area")) {
      await page.locator("main input[type=radio]").first().focus();
      await page.keyboard.press("Space");
      await goOn(page);
    }
    await at(page, "/questions/called");
    await tabTo(page, page.locator('[id="called.name"]'));
    await page.keyboard.insertText("By the old mill");
    await goOn(page);
    await at(page, "/questions/photo");
  });

  it("fits a small window and gives nothing to axe", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { slug } = await officer.open("Benches, looked at", QUESTIONS);
    const { page } = await stage.visitor();
    await page.goto(`${stage.platform.resident}/consultations/${slug}`);
    await page.getByRole("button", { name: "Start now" }).first().click();
    await at(page, "/questions/spot");
    await page.getByRole("link", { name: "Choose on a map" }).waitFor();
    await page.getByLabel("Choose an area from a list").check();
    await inspectPage(page, "place-point-only");
    await page.getByLabel("With a postcode").check();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('[id="spot.postcode"]').fill("RM17 6SL");
    await inspectPage(page, "place-point-postcode");
  });
});

describe("an officer with papers", () => {
  it("adds a scan, imports a file that names its version, and is told which papers are read again", async () => {
    const officer = await signInAsOfficer(stage.platform);
    const { id } = await officer.open("Papers with scans", QUESTIONS);
    const { page } = await stage.visitor();
    const { staff } = stage.platform;
    await signIn(page, `${staff}/consultations/${id}/enter`);
    await see(page, "Enter an answer");
    await page.getByLabel("Paper", { exact: true }).check();
    const [year = "", month = "", day = ""] = daysFromToday(0).split("-");
    const received = page.getByRole("group", { name: "Day it was received" }).getByRole("textbox");
    for (const [place, part] of [day, month, year].entries()) await received.nth(place).fill(part);
    await page.getByLabel("2. What is the place called? (in words)").fill("By the old mill");
    const scans = page.getByLabel("3. Can you show us?");
    const csv = (name: string, words: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(words) });
    await scans.setInputFiles(csv("formula.csv", "a\n=1+1\n"));
    await page.locator(".govuk-error-message").first().waitFor();
    expect(await page.getByLabel("2. What is the place called? (in words)").inputValue()).toBe("By the old mill");
    await scans.setInputFiles(csv("benches.csv", "a,b\n1,2\n"));
    await page.getByText("benches.csv (1 kB)").waitFor();
    await inspectPage(page, "staff-enter-scan");
    // A page that is loaded again finds the form with its scan.
    await page.reload();
    await page.getByText("benches.csv (1 kB)").waitFor();
    await page.getByRole("button", { name: "Save the answer" }).click();
    await see(page, "Answer saved");
    await page.goto(`${staff}/consultations/${id}/files`);
    await page.getByText("benches.csv").waitFor();

    await page.goto(`${staff}/consultations/${id}/import`);
    await see(page, "Import answers");
    await page.getByLabel("Paper", { exact: true }).check();
    const sheet = `Paper number,Received,Q2,Version 1\nP-1,${written(daysFromToday(0))},By the pond,\n`;
    await page.getByLabel("CSV file").setInputFiles(csv("papers.csv", sheet));
    await page.getByRole("button", { name: "Check the file" }).click();
    await page.getByText("Version 1, as the file says").waitFor();
    await inspectPage(page, "staff-import-papers");
    await page.getByRole("button", { name: "Import 1 answer" }).click();
    await see(page, "1 answer imported");

    const second = await stage.visitor();
    await readAllAgain(second.page, `${staff}/consultations/${id}`);
    await inspectPage(second.page, "staff-checks-imported");
    expect(await takePaper(second.page, "P-1", 2)).toBe(true);
    await second.page.getByText("It came in with the file “papers.csv”, line 2").waitFor();
    await inspectPage(second.page, "staff-check-imported-paper");
  });

  it("finds Easy Read and the rounds in the pack, and where to go on in the script", async () => {
    const { page } = await stage.visitor();
    const { staff, resident } = stage.platform;
    await page.goto(`${resident}/consultations/${FRAMEWORK}`);
    const easy = page.getByRole("link", {
      name: /^Easy Read: The draft framework in easy words \(PDF, 1 page, \d+ kB\)$/,
    });
    await easy.first().waitFor();
    await inspectPage(page, "resident-easy-read");
    await page.goto(`${resident}/pl/consultations/${FRAMEWORK}/paper`);
    await page.getByRole("link", { name: /\(PDF, 1 strona, / }).waitFor();
    await signIn(page, staff);
    await page.getByRole("table").getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
    await see(page, "Draft Collaborative Communities Framework");
    await page.goto(`${page.url()}/paper`);
    await page.getByText("Print it and put it beside the questions.").waitFor();
    await page.getByRole("table").waitFor();
    await inspectPage(page, "staff-paper-easy-read");
    await page.getByLabel("How many pages has it? (optional)").fill("many");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.locator(".govuk-error-message").first().waitFor();
    await page.getByLabel("There is none yet").check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("No document is named as the Easy Read version.").waitFor();
    await page.getByLabel("The draft framework in easy words").check();
    await page.getByLabel("How many pages has it? (optional)").fill("1");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Print it and put it beside the questions.").waitFor();

    await page.goto(staff);
    await page
      .getByRole("table")
      .getByRole("link", { name: /^Your parks/ })
      .click();
    await see(page, /^Your parks/);
    const parks = page.url();
    await page.goto(`${parks}/paper`);
    await see(page, "Paper and telephone");
    await page.getByLabel("How often is a part printed that can be answered several times?").first().selectOption("2");
    await inspectPage(page, "staff-paper-rounds");
    const pack = await page.getByRole("link", { name: /^Standard print/ }).getAttribute("href");
    expect(pack).toContain("rounds=2");
    await page.goto(`${parks}/script`);
    await page.getByRole("heading", { name: "At the end" }).waitFor();
    await page.getByText("→ go to question").first().waitFor();
    await inspectPage(page, "staff-script-routes");
    await page.goto(pack ?? "");
    await page.getByText("Or ask us for more pages. You can answer this part up to").waitFor();
    await inspectPage(page, "paper-two-rounds");
  });
});
