import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { expectHeading, startAnswering, textOf } from "./answering-steps.ts";
import { inspectPage } from "./inspect-page.ts";
import { daysFromToday, ONE_OF_EACH, signInAsOfficer } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();
const TITLE = "Hedges along the riverside path";

/** As many days whether it opens in the last minute of today or at once: what is set aside covers exactly that. */
const THREE_WEEKS = { plannedToOpenOn: daysFromToday(0), opensAtTime: "23:59", closesOn: daysFromToday(21) };

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const gate = (page: Page, rule: string) => page.getByRole("listitem").filter({ hasText: `${rule}. Source` });

/** Somebody in a post, at the page of a consultation, in a browser of their own. */
const at = async (id: string, post: string): Promise<Page> => {
  const { page } = await stage.visitor();
  await signIn(page, `${stage.platform.staff}/consultations/${id}`, post);
  await see(page, TITLE);
  return page;
};

describe("a consultation goes from an idea to its opening by the checklist", () => {
  it("each step by the post it belongs to; a rule is mended where it is written, or set aside by who may, or by nobody", async () => {
    const planner = await signInAsOfficer(stage.platform);
    // Three weeks are less than the council's own least time, and three parts of the design are missing.
    const { id, slug } = await planner.plan(TITLE, ONE_OF_EACH, { ...THREE_WEEKS }, [
      "memory",
      "declaration",
      "closingRules",
    ]);
    const officer = await at(id, "engagement officer");

    await gate(officer, "PLAN-01")
      .getByRole("link", { name: /^Search what is known already/ })
      .click();
    await see(officer, "What is known already");
    const found = officer.getByRole("checkbox");
    expect(await found.count()).toBeGreaterThan(0);
    await press(officer, "Save, and go to the overview");
    await officer.locator(".govuk-error-summary").waitFor();
    await inspectPage(officer, "staff-known-wrong");
    for (const box of await found.all()) await box.check();
    await officer.getByLabel("Why people are asked again").fill("The path has moved since then.");
    await press(officer, "Save, and go to the overview");
    await see(officer, TITLE);
    await press(officer, "Make it a plan");
    await officer.getByText("It is now: planned.").waitFor();
    await press(officer, "Finish the design");
    await officer.getByText("It is now: designed.").waitFor();
    expect(await officer.getByRole("button", { name: "Approve it" }).count()).toBe(0);
    await officer.getByText("This step is taken by the head of service").waitFor();

    const head = await at(id, "head of service");
    await press(head, "Approve it");
    await head.getByText("It is now: approved.").waitFor();

    // Approved, and not ready to be given its day: what is missing, what would satisfy it, who decides.
    await officer.reload();
    await officer.getByRole("heading", { name: "Next: due to open" }).waitFor();
    expect(await officer.getByRole("link", { name: "Give it its day to open" }).count()).toBe(0);
    await inspectPage(officer, "staff-overview-checklist");
    const late = gate(officer, "CON-14");
    expect(await textOf(late)).toContain("Publish the rule for late answers and for post.");
    expect(await textOf(late)).toContain("Nobody can set this aside.");
    expect(await late.getByRole("link", { name: /^Set this rule aside/ }).count()).toBe(0);
    const short = gate(officer, "CON-07");
    expect(await textOf(short)).toContain("the head of service can set it aside");
    expect(await short.getByRole("link", { name: /^Set this rule aside/ }).count()).toBe(0);

    // The rules for late answers are part of the design, which goes back for that.
    await officer.getByRole("link", { name: "Send the design back" }).click();
    await see(officer, "Send the design back");
    await press(officer, "Send it back");
    await officer.locator(".govuk-error-summary").waitFor();
    await inspectPage(officer, "staff-act-wrong");
    await officer.getByLabel("designed", { exact: true }).check();
    await officer.getByLabel("Reason", { exact: true }).fill("The rule for late answers is missing.");
    await press(officer, "Send it back");
    await see(officer, TITLE);
    await officer.goto(`${stage.platform.staff}/consultations/${id}/design/time`);
    await see(officer, "Time, duty and late answers");
    await officer.getByLabel("What happens to answers that come late").fill("They are read, and not counted.");
    await press(officer, "Save and go to the overview");
    await officer.locator(".govuk-error-summary").waitFor();
    await inspectPage(officer, "staff-design-wrong");
    await officer.getByLabel(/^Working days in which paper/).fill("5");
    const [year, month, day] = daysFromToday(0).split("-") as [string, string, string];
    for (const [part, text] of Object.entries({ day, month, year }))
      await officer.locator(`#closingRules-publishedOn-${part}`).fill(text);
    await press(officer, "Save and go to the overview");
    await see(officer, TITLE);
    await head.reload();
    await press(head, "Approve it");
    await head.getByText("It is now: approved.").waitFor();

    // The head of service sets the council's own least time aside, in public.
    await gate(head, "CON-07")
      .getByRole("link", { name: /^Set this rule aside/ })
      .click();
    await see(head, "Set a rule aside");
    await press(head, "Set the rule aside");
    await head.locator(".govuk-error-summary").waitFor();
    await inspectPage(head, "staff-override-wrong");
    await head.getByLabel("It touches only a small group, and all of them are asked.").check();
    await head.getByLabel("Why, in your own words").fill("It is about one path.");
    await press(head, "Set the rule aside");
    await head.getByText("CON-07 is set aside. Everybody can see the reason.").waitFor();

    // A declaration may still be written after approval.
    await officer.reload();
    await gate(officer, "CON-03")
      .getByRole("link", { name: /^Write the declaration/ })
      .click();
    await see(officer, "Nothing is settled yet");
    await officer.getByLabel("Who says so").fill("Head of service");
    for (const [part, text] of Object.entries({ day, month, year }))
      await officer.locator(`#declaration-on-${part}`).fill(text);
    for (const box of await officer.getByRole("checkbox").all()) await box.check();
    await press(officer, "Save and go to the overview");
    await see(officer, TITLE);
    await officer.getByRole("button", { name: "Give it its day to open" }).click();
    await see(officer, "Give it its day to open");
    await officer.getByLabel("At once").check();
    await press(officer, "Go on");
    await see(officer, TITLE);
    await expect
      .poll(
        async () => {
          await officer.reload();
          await see(officer, TITLE);
          return officer.getByRole("heading", { name: "Next: closed to answers" }).count();
        },
        { timeout: 15_000, interval: 1_000 },
      )
      .toBe(1);
    await officer.getByRole("link", { name: "Dates and events" }).click();
    await see(officer, "Dates and events");
    await officer.getByRole("table", { name: "What happened" }).waitFor();
    expect(await textOf(officer.getByRole("main"))).toContain("A rule was set aside");
    await inspectPage(officer, "staff-dates");

    const { page: resident } = await stage.visitorWithoutScripts();
    await startAnswering(resident, stage.platform.resident, slug);
    await expectHeading(resident, "Which colour should the benches be?");
  });
});
