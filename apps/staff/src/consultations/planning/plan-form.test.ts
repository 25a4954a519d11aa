import { aPlan } from "@collaborative-communities/consultations/testing";
import { describe, expect, it } from "vitest";
import { EMPTY_PLAN_FORM, type PlanForm, planForm, readPlanSection, typedTime } from "./plan-form.ts";
import { PLAN_SECTIONS, type PlanSectionId } from "./plan-sections.ts";

const plan = aPlan();
const wrong = (id: PlanSectionId, change: Partial<PlanForm>) => {
  const read = readPlanSection(id, { ...planForm(plan), ...change }, { plan });
  return read.ok ? [] : read.errors;
};

describe("a part of the plan", () => {
  it("is saved as it was when nothing was typed", () => {
    for (const { id } of PLAN_SECTIONS)
      expect(readPlanSection(id, planForm(plan), { plan })).toEqual({ ok: true, plan });
  });
  it("leaves every other part as it is saved, whatever its form holds", () => {
    const read = readPlanSection("proposal", { ...EMPTY_PLAN_FORM, proposal: "New" }, { plan });
    expect(read).toEqual({ ok: true, plan: { ...plan, proposal: "New" } });
  });
  it("needs a title and a level first of all", () => {
    const read = readPlanSection("about", EMPTY_PLAN_FORM, { plan: {} });
    expect(read.ok ? [] : read.errors).toEqual([
      { field: "title", text: "Enter a title of at least 5 characters." },
      { field: "level", text: "Choose a level." },
    ]);
  });
  it("does not take a day that does not exist, or half a day", () => {
    expect(wrong("decision", { closesOn: { day: "31", month: "2", year: "2027" } })).toEqual([
      { field: "closesOn", text: "That day does not exist." },
    ]);
    expect(wrong("decision", { closesOn: { day: "31", month: "", year: "2027" } })).toEqual([
      { field: "closesOn", text: "Enter a real date with day, month and year, like 27 3 2027." },
    ]);
  });
  it("says by its field what is wrong with whoever answers for the result", () => {
    expect(wrong("listing", { ownerEmail: "a".repeat(300) })).toEqual([
      { field: "ownerEmail", text: "Keep this to 254 characters." },
    ]);
    expect(wrong("listing", { resultDueOn: { day: "1", month: "", year: "2027" } })).toHaveLength(1);
    expect(wrong("listing", { topics: ["a", "b", "c", "d", "e", "f"] })).toEqual([
      { field: "topics", text: "Choose 5 topics at most." },
    ]);
  });
  it("asks why something cannot change, by the row it was typed in", () => {
    const rows = [
      { what: "", why: "" },
      { what: "The money", why: " " },
    ];
    expect(wrong("influence", { notOpenToInfluence: rows }).map(({ field }) => field)).toEqual([
      "notOpenToInfluence-2-why",
    ]);
  });
});

describe("a time", () => {
  it.each([
    ["9:00", "09:00"],
    ["17.30", "17:30"],
    [" 2359 ", "23:59"],
    ["noon", "noon"],
  ])("typed as “%s” is read as “%s”", (typed, read) => {
    expect(typedTime(typed)).toBe(read);
  });
});
