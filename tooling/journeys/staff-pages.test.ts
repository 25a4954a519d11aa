import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { inspectPage } from "./inspect-page.ts";
import { daysFromToday, ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { callsSheet, see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

const officerAt = async (path: string, title: string | RegExp): Promise<Page> => {
  const { page } = await stage.visitor();
  await signIn(page, stage.platform.staff + path);
  await see(page, title);
  return page;
};

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const wrong = (page: Page) => page.locator(".govuk-error-summary").waitFor();

const open = async (title: string): Promise<string> => {
  const planner = await signInAsOfficer(stage.platform);
  const { id } = await planner.open(title, ONE_OF_EACH);
  return `/consultations/${id}`;
};

/** Each page of a design by its address, with its heading. */
const DESIGN_PAGES = [
  ["purpose", "Purpose and proposal"],
  ["influence", "Nothing is settled yet"],
  ["time", "Time, duty and late answers"],
  ["people", "Who is asked, and how they answer"],
  ["access", "Languages, Easy Read and files"],
  ["protection", "Equality and privacy"],
  ["answers", "How answers were counted and read"],
  ["themes", "Themes and replies"],
  ["decision", "Decision and meeting"],
  ["standards", "Standards and evaluation"],
] as const;

describe("a page of the staff site has nothing that axe finds and no sideways scrolling:", () => {
  it("signing in, the desk, and what is not there or not allowed", async () => {
    const { page } = await stage.visitor();
    await page.goto(stage.platform.staff);
    await see(page, "Sign in");
    await inspectPage(page, "staff-sign-in");
    await signIn(page, stage.platform.staff);
    await see(page, "Desk");
    await page.getByRole("table").waitFor();
    await inspectPage(page, "staff-desk");
    await page.goto(`${stage.platform.staff}/nothing`);
    await see(page, "Page not found");
    await inspectPage(page, "staff-not-found");
    const { page: councillor } = await stage.visitor();
    await signIn(councillor, `${stage.platform.staff}/consultations/new`, "ward councillor");
    await see(councillor, "You cannot do this");
    await inspectPage(councillor, "staff-not-allowed");
  });

  it("every part of a plan, empty, wrong and filled", async () => {
    const page = await officerAt("/consultations/new", "New consultation");
    await inspectPage(page, "staff-new");
    await press(page, "Save and continue");
    await wrong(page);
    await inspectPage(page, "staff-new-wrong");
    await page.getByLabel("Title", { exact: true }).fill("Benches on every page of the staff site");
    await page.getByLabel("Consult", { exact: true }).check();
    await press(page, "Save and continue");
    await see(page, "What is proposed");
    await inspectPage(page, "staff-plan-proposal");
    await press(page, "Save and continue");
    await see(page, "What people can change");
    await page.getByLabel("What cannot change", { exact: true }).fill("The money");
    await press(page, "Save and continue");
    await wrong(page);
    await inspectPage(page, "staff-plan-influence-wrong");
    await page.getByLabel("Why it cannot change").fill("It was set in this year’s budget.");
    await press(page, "Save and continue");
    await see(page, "Decision and dates");
    await page.locator("#closesOn-day").fill("31");
    await press(page, "Save and continue");
    await wrong(page);
    await inspectPage(page, "staff-plan-decision-wrong");
    await page.locator("#closesOn-day").fill("");
    await press(page, "Save and continue");
    await see(page, "Contact");
    await inspectPage(page, "staff-plan-contact");
    await press(page, "Save and continue");
    await see(page, "Where people find it");
    await inspectPage(page, "staff-plan-listing");
    await press(page, "Save and continue");
    await see(page, "Questions");
    await inspectPage(page, "staff-plan-no-questions");
    for (const kind of ["single", "several", "text"]) {
      await page.getByLabel("Kind of question").selectOption(kind);
      await press(page, "Add a question");
    }
    await press(page, "Save and go to the overview");
    await wrong(page);
    await inspectPage(page, "staff-plan-questions-wrong");
    await page.getByRole("navigation").getByRole("link", { name: "Desk" }).first().click();
    await page.getByRole("dialog").waitFor();
    await inspectPage(page, "staff-leave");
    await press(page, "Leave without saving");
    await see(page, "Desk");
    await page.getByRole("main").getByRole("link", { name: "Benches on every page" }).last().click();
    await see(page, "Benches on every page of the staff site");
    await inspectPage(page, "staff-overview-planned");
  });

  it("opening, entering and importing answers", async () => {
    const at = await open("Benches entered and imported");
    const page = await officerAt(at, "Benches entered and imported");
    await inspectPage(page, "staff-overview-open");
    await page.getByRole("link", { name: "Enter an answer" }).click();
    await see(page, "Enter an answer");
    await inspectPage(page, "staff-enter");
    await press(page, "Save the answer");
    await wrong(page);
    await page.getByLabel("Postcode (optional)").fill("RM17 6SL");
    await press(page, "Look up postcode");
    await page.getByText("Choose one below").first().waitFor();
    await inspectPage(page, "staff-enter-wrong");
    await page.getByLabel("Paper", { exact: true }).check();
    const [year, month, day] = daysFromToday(0).split("-") as [string, string, string];
    for (const [part, text] of Object.entries({ day, month, year }))
      await page.locator(`#receivedOn-${part}`).fill(text);
    await page.getByLabel("Green").check();
    await page.getByLabel("not sure which ward").check();
    await press(page, "Save the answer");
    await see(page, "Answer saved");
    await inspectPage(page, "staff-entered");
    await page.getByRole("link", { name: "Import answers" }).click();
    await see(page, "Import answers");
    await press(page, "Check the file");
    await wrong(page);
    await inspectPage(page, "staff-import-wrong");
    const buffer = callsSheet(daysFromToday(0));
    await page.getByLabel("CSV file").setInputFiles({ name: "calls.csv", mimeType: "text/csv", buffer });
    await press(page, "Check the file");
    await page.getByRole("heading", { name: "What would happen" }).waitFor();
    await inspectPage(page, "staff-import-checked");
    await press(page, "Import 2 answers");
    await see(page, "2 answers imported");
    await inspectPage(page, "staff-imported");
  });

  it("counts, what people wrote, and areas", async () => {
    const page = await officerAt("/", "Desk");
    await page.getByRole("table").getByRole("link", { name: "Draft Collaborative Communities Framework" }).click();
    await see(page, "Draft Collaborative Communities Framework");
    await page.getByRole("link", { name: "Counts" }).click();
    await see(page, "Counts");
    await page.getByRole("figure", { name: "Answers by ward" }).waitFor();
    await inspectPage(page, "staff-counts");
    await page
      .getByRole("link", { name: /^Read what people wrote/ })
      .first()
      .click();
    await see(page, "What red tape gets in the way of what your community wants to do?");
    await page.getByRole("listitem").first().waitFor();
    await inspectPage(page, "staff-words");
    await page.goto(`${stage.platform.staff}/areas`);
    await see(page, "Areas");
    await page.getByRole("table").first().waitFor();
    await inspectPage(page, "staff-areas");
    await page
      .getByRole("link", { name: /^Change the area of/ })
      .first()
      .click();
    await see(page, /^Change the area of/);
    await inspectPage(page, "staff-area");
  });

  it("telling what changed, and signing in again", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const page = await officerAt("/", "Desk");
    await page.getByRole("table").getByRole("link", { name: "Evening buses to the hospital" }).click();
    await see(page, "Evening buses to the hospital");
    await page.getByText("Result was due on").waitFor();
    await inspectPage(page, "staff-overview-closed");
    const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    await planner.writeOutcome(id);
    await page.reload();
    for (const [button, said] of [
      ["Begin to read the answers", "It is now: being read."],
      ["Report is ready", "It is now: reported."],
      ["The decision is on record", "It is now: decided."],
    ] as const) {
      await press(page, button);
      await page.getByText(said).waitFor();
    }
    await page.getByRole("button", { name: "Publish what changed" }).click();
    await see(page, "Publish what changed");
    await press(page, "Add another point");
    await press(page, "Publish what changed");
    await wrong(page);
    await inspectPage(page, "staff-feedback-wrong");
    await page.getByRole("button", { name: "Remove point 2" }).click();
    await page.getByLabel("What was decided").fill("Two more buses in the evening.");
    await page.getByLabel("You said").fill("The last bus is too early.");
    await page.getByLabel("We did it").check();
    await page.getByLabel("We did", { exact: true }).fill("The last bus goes at 10pm.");
    await page.context().clearCookies();
    await press(page, "Publish what changed");
    await page.getByRole("dialog", { name: "You have been signed out" }).waitFor();
    await inspectPage(page, "staff-signed-out");
    await press(page, "Sign in as Demonstration engagement officer");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await press(page, "Publish what changed");
    await see(page, "Evening buses to the hospital");
    await inspectPage(page, "staff-overview-answered");
  });

  it("every page of a design, and what can be done beside the next step", async () => {
    const planner = await signInAsOfficer(stage.platform);
    const { id } = await planner.plan("Benches on every page of a design", ONE_OF_EACH);
    const page = await officerAt(`/consultations/${id}/design`, "Design");
    await inspectPage(page, "staff-design");
    for (const [path, title] of DESIGN_PAGES) {
      await page.goto(`${stage.platform.staff}/consultations/${id}/design/${path}`);
      await see(page, title);
      await inspectPage(page, `staff-design-${path}`);
    }
    // Rows are added and removed by keyboard, and the focus goes with them.
    await page.goto(`${stage.platform.staff}/consultations/${id}/design/people`);
    await see(page, "Who is asked, and how they answer");
    await page.getByRole("button", { name: "Add another group" }).press("Enter");
    expect(await page.locator("#audiences-2-name").evaluate((one) => one === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "Remove group 2" }).press("Enter");
    expect(await page.locator("#audiences").evaluate((one) => one === document.activeElement)).toBe(true);
    // Another post reads what it may not write, and who may.
    const { page: clerk } = await stage.visitor();
    await signIn(clerk, `${stage.platform.staff}/consultations/${id}/design/protection`, "committee clerk");
    await clerk.getByText("Only the engagement officer or a legal adviser can write this.").waitFor();
    await inspectPage(clerk, "staff-design-to-read");
  });

  it("each small page for what can be done to one that is open", async () => {
    const at = await open("Benches with more time");
    const page = await officerAt(at, "Benches with more time");
    for (const [link, name] of [
      ["Give people more time", "staff-extend"],
      ["Announce a changed proposal", "staff-change-proposal"],
      ["Pause it", "staff-pause"],
    ] as const) {
      await page.getByRole("link", { name: link, exact: true }).click();
      await see(page, link);
      await inspectPage(page, name);
      await page.getByRole("link", { name: "Do not do it" }).click();
      await see(page, "Benches with more time");
    }
    await page.goto(`${stage.platform.staff}${at}/do/withdraw`);
    await page.getByText("Only the head of service or the monitoring officer can do this.").waitFor();
    await page.goto(`${stage.platform.staff}${at}/do/pause`);
    await page.getByLabel("Reason", { exact: true }).fill("The site is flooded.");
    await press(page, "Pause it now");
    await see(page, "Benches with more time");
    await page.getByRole("button", { name: "Let it go on" }).click();
    await see(page, "Let it go on");
    await press(page, "Let it go on now");
    await page.getByText("It is now: open.").waitFor();
  });

  it("the registers, and an entry of each kind", async () => {
    const page = await officerAt("/registers", "Registers");
    await inspectPage(page, "staff-registers");
    await page.goto(`${stage.platform.staff}/registers/duty`);
    await page.getByText("Not verified", { exact: true }).first().waitFor();
    await inspectPage(page, "staff-register-duty");
    for (const register of ["poll", "outage", "promise"]) {
      await page.goto(`${stage.platform.staff}/registers/${register}/new`);
      await see(page, /^New entry/);
      await press(page, "Save the entry");
      await wrong(page);
      await inspectPage(page, `staff-register-${register}-wrong`);
    }
    const { page: legal } = await stage.visitor();
    await signIn(legal, `${stage.platform.staff}/registers/duty/best-value`, "legal adviser");
    await inspectPage(legal, "staff-register-duty-entry");
    await legal.getByLabel("What else must be done").fill("Tell people early.");
    await press(legal, "Save the entry");
    await see(legal, "Duties in law");
    await legal.getByText("The entry was saved.").waitFor();
    await legal.goto(`${stage.platform.staff}/registers/duty/best-value`);
    await legal.getByLabel("Law or guidance that you read").fill("The guidance of 2015");
    await press(legal, "Mark it as verified");
    await legal.getByText(/^Verified by Demonstration legal adviser on .* against The guidance of 2015\.$/).waitFor();
  });

  it("the page of a plan, and the preview of it", async () => {
    const page = await officerAt("/", "Desk");
    await page.getByRole("table").getByRole("link", { name: "Opening hours at libraries and community hubs" }).click();
    await see(page, "Opening hours at libraries and community hubs");
    const preview = await page.getByRole("link", { name: /^Preview as residents/ }).getAttribute("href");
    await page.goto(preview ?? "");
    expect(await page.title()).toContain("Opening hours at libraries");
    await inspectPage(page, "preview");
  });

  it("what is shown when the service does not answer", async () => {
    const page = await officerAt("/", "Desk");
    await stage.platform.stopApi();
    try {
      await page.reload();
      await see(page, "Sorry, there is a problem");
      await inspectPage(page, "staff-problem");
    } finally {
      await stage.platform.startApi();
    }
    await press(page, "Try again");
    await see(page, "Desk");
  });
});
