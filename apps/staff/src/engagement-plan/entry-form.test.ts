import { describe, expect, it } from "vitest";
import { emptyEntry, readEntry } from "./entry-form.ts";

const filled = {
  ...emptyEntry("00000000-0000-7000-8000-000000000c01"),
  title: "Care near you",
  kind: "survey",
  opensOn: { day: "1", month: "6", year: "2026" },
  closesOn: { day: "30", month: "6", year: "2026" },
  topics: ["health-and-care"],
  minutes: " 5 ",
  isPublic: "no",
};

describe("an entry as it is typed", () => {
  it("is read once it is whole", () => {
    const read = readEntry(filled);
    expect(read.ok && read.entry).toMatchObject({ opensOn: "2026-06-01", minutes: 5, isPublic: false });
  });
  it("is told everything that is missing at once, each beside its field", () => {
    const read = readEntry(emptyEntry());
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual([
      "organisationId",
      "title",
      "kind",
      "opensOn",
      "closesOn",
      "topics",
      "minutes",
      "isPublic",
    ]);
    expect(read.ok ? [] : read.errors.filter(({ text }) => !text.endsWith("."))).toEqual([]);
  });
  it("is not read with a day that does not exist, or minutes that are no number", () => {
    const wrong = { ...filled, closesOn: { day: "31", month: "6", year: "2026" }, minutes: "ten" };
    const read = readEntry(wrong);
    expect(read.ok ? [] : read.errors.map(({ field }) => field)).toEqual(["closesOn", "minutes"]);
  });
});
