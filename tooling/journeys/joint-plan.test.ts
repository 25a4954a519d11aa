import { describe, expect, it } from "vitest";
import { inspectPage, NARROW, sidewaysScroll } from "./inspect-page.ts";
import { daysFromToday } from "./officer-calls.ts";
import { see, signIn } from "./officer-steps.ts";
import { useStage } from "./stage.ts";

const stage = useStage();

describe("the joint plan", () => {
  it("shows an officer every organisation, its clashes and what is asked of whom, also narrow", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/joint-plan`);
    await see(page, "Joint plan");
    for (const name of ["Twelve months", "Clashes", "What is asked of whom"])
      await page.getByRole("heading", { name }).waitFor();
    await inspectPage(page, "staff-joint-plan");
    expect(
      await page.getByText(/Care at home for carers and families.* also asks unpaid carers/).count(),
    ).toBeGreaterThan(0);
    await page.getByLabel("Organisation", { exact: true }).selectOption("Example Police");
    expect(await page.getByRole("link", { name: "How you book to see a doctor" }).count()).toBe(0);
    expect(await page.getByRole("link", { name: "How safe you feel after dark" }).count()).toBe(2);
  });

  it("takes an entry by keyboard alone, changes it and takes it off again", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/joint-plan/new`);
    await see(page, "Add an entry");
    await page.getByRole("button", { name: "Save the entry" }).press("Enter");
    await page.locator(".govuk-error-summary").waitFor();
    await inspectPage(page, "staff-joint-plan-wrong");
    await page.getByLabel("Organisation", { exact: true }).focus();
    await page.keyboard.type("Example Vol");
    await page.keyboard.press("Tab");
    await page.keyboard.type("A walk for people who care");
    await page.getByLabel("Workshop", { exact: true }).press("Space");
    for (const [name, day] of [
      ["opensOn", daysFromToday(35)],
      ["closesOn", daysFromToday(36)],
    ] as const) {
      await page.locator(`#${name}-day`).focus();
      for (const part of day.split("-").reverse()) {
        await page.keyboard.type(part);
        await page.keyboard.press("Tab");
      }
    }
    await page.getByLabel("Minutes it takes one person").focus();
    await page.keyboard.type("90");
    await page.getByLabel("Health and care").press("Space");
    await page.getByLabel("Unpaid carers").press("Space");
    await page.getByLabel("Yes, show it on the public plan").press("Space");
    await page.getByRole("button", { name: "Save the entry" }).press("Enter");
    await see(page, "Joint plan");
    await page.getByText("“A walk for people who care” is on the plan.").waitFor();
    expect(await page.getByText(/“A walk for people who care” \(Example Voluntary Service\)/).count()).toBeGreaterThan(
      0,
    );
    await page.getByRole("link", { name: "A walk for people who care" }).first().press("Enter");
    await see(page, "Change an entry");
    await inspectPage(page, "staff-joint-plan-entry");
    await page.getByRole("button", { name: "Take it off the plan" }).press("Enter");
    await page.getByText("“A walk for people who care” was taken off the plan.").waitFor();
  });

  it("warns on the page of a consultation that clashes", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/joint-plan`);
    await see(page, "Joint plan");
    await page.getByRole("link", { name: "A break for people who care for somebody" }).first().click();
    await see(page, "A break for people who care for somebody");
    await page.getByText(/Clashes with\s+“Care at home for carers and families”/).waitFor();
    await inspectPage(page, "staff-clash-line");
  });

  it("is read by a ward councillor, who adds nothing to it", async () => {
    const { page } = await stage.visitor();
    await signIn(page, `${stage.platform.staff}/joint-plan`, "ward councillor");
    await see(page, "Joint plan");
    expect(await page.getByRole("link", { name: "Add an entry" }).count()).toBe(0);
    await page.goto(`${stage.platform.staff}/joint-plan/new`);
    await see(page, "You cannot do this");
  });
});

describe("the public plan", () => {
  it("has nothing that axe finds and no sideways scrolling, in every language", async () => {
    const { page } = await stage.visitor();
    for (const [name, path] of Object.entries({ en: "", ro: "/ro", pl: "/pl", lt: "/lt" })) {
      await page.goto(`${stage.platform.resident}${path}/plan`);
      await inspectPage(page, `plan-${name}`);
    }
  });

  it("is reached from the portal and read without a script, and keeps to itself what is not public", async () => {
    const { page } = await stage.visitorWithoutScripts({ viewport: NARROW });
    await page.goto(`${stage.platform.resident}/consultations`);
    await page.getByRole("link", { name: "See the next twelve months as a plan" }).click();
    await page.getByRole("heading", { level: 1, name: "What is planned" }).waitFor();
    expect(await sidewaysScroll(page)).toEqual([]);
    expect(await page.getByText("Tea and talk for people who care").count()).toBeGreaterThan(1);
    expect(await page.getByText("Winter jabs").count()).toBe(0);
    await page.getByText("See the same as a table").click();
    await page.getByRole("columnheader", { name: "Who asks" }).waitFor();
    await page.getByRole("link", { name: "Where new homes could go" }).last().click();
    await page.getByRole("heading", { level: 1, name: "Where new homes could go" }).waitFor();
  });
});
