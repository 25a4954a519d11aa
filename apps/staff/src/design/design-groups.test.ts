import {
  ClosingRules,
  ConsultationFacts,
  DESIGN_PARTS,
  type DesignPart,
  DuplicateGround,
  DuplicatesRule,
} from "@collaborative-communities/consultations";
import { completeFacts, decidedFacts } from "@collaborative-communities/consultations/testing";
import { describe, expect, it } from "vitest";
import type { Field } from "../fields/field.ts";
import { newRow, type Typed, typedFrom, valueFrom } from "../fields/typed.ts";
import { closingRulesPart, namedQuestions } from "./closing-rules.ts";
import { designGroups } from "./design-groups.ts";
import { readParts, typedParts } from "./read-group.ts";

const groups = designGroups();
const parts = groups.flatMap((group) => group.parts);
/** As the API sends it: moments are texts. */
const sent = (facts: ConsultationFacts) => JSON.parse(JSON.stringify(facts)) as Record<DesignPart, unknown>;
const partOf = (name: DesignPart) => parts.filter(({ part }) => part === name);

describe("the pages of a design", () => {
  it("have every part that people write, once; what is known already has a page of its own", () => {
    const written = parts.map(({ part }) => part).sort();
    expect(written).toEqual(
      Object.keys(DESIGN_PARTS)
        .filter((part) => part !== "memory")
        .sort(),
    );
  });

  it("keep everything of a whole design as it is saved", () => {
    for (const facts of [completeFacts(), decidedFacts()])
      for (const { part, fields, start } of parts) {
        const saved = sent(facts)[part];
        if (part === "duty" || saved === undefined) continue;
        const again = ConsultationFacts.shape[part].parse(valueFrom(fields, typedFrom(fields, saved ?? start), saved));
        expect(JSON.parse(JSON.stringify(again)), part).toEqual(saved);
      }
  });

  it("send nothing that was not changed", () => {
    const saved = sent(completeFacts());
    expect(readParts(parts, typedParts(parts, saved), saved)).toEqual({ ok: true, change: {}, without: [] });
    expect(readParts(parts, typedParts(parts, {}), {})).toEqual({ ok: true, change: {}, without: [] });
  });

  it("take a part out where everything in it was emptied", () => {
    const purpose = partOf("purpose");
    expect(readParts(purpose, { purpose: { "": "" } }, { purpose: "survey" })).toEqual({
      ok: true,
      change: {},
      without: ["purpose"],
    });
  });

  it("name the field that is wrong, also in a row below an empty one", () => {
    const routes = partOf("routes");
    const [field] = routes[0]?.fields ?? [];
    if (field?.kind !== "rows") throw new Error("Routes are rows.");
    const filled = { ...newRow(field.fields), typed: { kind: "", where: "The library", sameClosingRule: false } };
    const read = readParts(routes, { routes: { "": [newRow(field.fields), filled] } }, {});
    expect(read).toEqual({ ok: false, errors: [{ field: "routes-2-kind", text: "How: choose one." }] });
  });

  it("ask for a whole number, a real day and what must be written, each at its field", () => {
    const typed = typedParts(partOf("closingRules"), {});
    const read = readParts(
      partOf("closingRules"),
      {
        closingRules: {
          ...typed.closingRules,
          lateRule: "They are read.",
          postalGraceWorkingDays: "five",
          publishedOn: { day: "31", month: "2", year: "2027" },
        },
      },
      {},
    );
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual([
      "closingRules-postalGraceWorkingDays",
      "closingRules-publishedOn",
    ]);
  });

  it("have a field for everything that the closing rules of a consultation can say", () => {
    const pathsOf = (fields: readonly Field[]): string[] =>
      fields.flatMap((field) =>
        field.kind === "group" ? pathsOf(field.fields).map((path) => `${field.at}.${path}`) : [field.at],
      );
    const { duplicates: _, ...shape } = ClosingRules.shape;
    const all = [...Object.keys(shape), ...Object.keys(DuplicatesRule.shape).map((key) => `duplicates.${key}`)];
    expect(pathsOf(closingRulesPart([]).fields).sort()).toEqual(all.sort());
  });

  it("keep the rules of counting as they are chosen, and leave to the defaults what nobody chose", () => {
    const part = [closingRulesPart(namedQuestions([{ id: "who", kind: "text", text: "Your name" }], undefined))];
    const typed = typedParts(part, {}).closingRules as Typed;
    const written = {
      ...typed,
      lateRule: "They are read.",
      postalGraceWorkingDays: "10",
      publishedOn: { day: "2", month: "6", year: "2026" },
    };
    const usual = { lateRule: "They are read.", postalGraceWorkingDays: 10, publishedOn: "2026-06-02" };
    expect(readParts(part, { closingRules: written }, {})).toMatchObject({ change: { closingRules: usual } });
    const duplicates = { ...(typed.duplicates as Typed), counts: "first-counts", nameQuestion: "who" };
    const chosen = readParts(
      part,
      { closingRules: { ...written, lateKeptDays: "0", campaignRule: "Each counts.", duplicates } },
      {},
    );
    expect(chosen.ok && chosen.change.closingRules).toEqual({
      ...usual,
      lateKeptDays: 0,
      campaignRule: "Each counts.",
      duplicates: {
        counts: "first-counts",
        grounds: DuplicateGround.options,
        nameQuestion: "who",
        contactQuestion: "",
      },
    });
    const saved = chosen.ok ? chosen.change : {};
    expect(readParts(part, typedParts(part, saved), saved)).toEqual({ ok: true, change: {}, without: [] });
    const wrong = readParts(part, { closingRules: { ...written, lateKeptDays: "400" } }, {});
    expect(wrong.ok ? [] : wrong.errors.map(({ field }) => field)).toEqual(["closingRules-lateKeptDays"]);
  });

  it("offer the questions in which people can say who they are, and name one that is asked no more", () => {
    const asked = [
      { id: "who", kind: "text", text: "Your name" },
      { id: "agree", kind: "single", text: "Do you agree?" },
    ];
    expect(namedQuestions(asked, { nameQuestion: "who", contactQuestion: "old" })).toEqual([
      { value: "who", label: "Your name" },
      { value: "old", label: "A question that is not asked any more (old)" },
    ]);
  });

  it("copy a duty from the catalogue whole, and keep one that is no longer there", () => {
    const entry = { id: "best-value", name: "Best Value" };
    const duty = designGroups([{ id: "best-value", label: "Best Value", value: entry }])
      .flatMap((group) => group.parts)
      .filter(({ part }) => part === "duty");
    const fields = duty[0]?.fields ?? [];
    expect(valueFrom(fields, { "": "best-value" }, undefined)).toEqual(entry);
    const gone = { id: "gone", name: "An older duty" };
    expect(valueFrom(fields, typedFrom(fields, gone), gone)).toEqual(gone);
  });
});
