import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALLOCATIONS_WARDS_2004 } from "./default-allocations.ts";
import { inPcnAreas, lookUpPostcode, PostcodeAnswer } from "./look-up-postcode.ts";
import { PCN_AREAS } from "./pcn-areas.ts";
import { buildPostcodeIndex } from "./postcode-index.ts";
import { anAllocation, aPostcodeIndex, aPostcodeUnit } from "./testing.ts";
import { THURROCK } from "./thurrock.ts";
import { THURROCK_POSTCODE_SECTORS } from "./thurrock-postcode-sectors.ts";

const bySector = buildPostcodeIndex({ placeName: THURROCK.name, sectors: THURROCK_POSTCODE_SECTORS });
const ward = (code: string) => ({ boundarySetId: "wards-2004", code });
const look = (typed: string) => lookUpPostcode(bySector, typed, "wards-2004");

describe("a postcode, with no file imported", () => {
  it("is found where its sector lies in one ward", () => {
    expect(look("rm202aa")).toEqual({
      kind: "found",
      postcode: "RM20 2AA",
      area: ward("E05002248"),
      precision: "sector",
    });
  });
  it("gets the wards to choose from where its sector straddles, the likeliest first", () => {
    expect(look("RM17 6SL")).toMatchObject({
      kind: "candidates",
      precision: "sector",
      mayBeOutside: false,
      areas: ["E05002235", "E05002238", "E05002236", "E05002246", "E05002231"].map(ward),
      sentence: "RM17 6SL could be in more than one area. Choose yours.",
    });
  });
  it("is never settled by a sector that another council shares", () => {
    const answer = look("RM14 3BF");
    expect(answer).toMatchObject({ kind: "candidates", areas: [ward("E05002240")], mayBeOutside: true });
    expect(answer).toHaveProperty("sentence", expect.stringContaining("or say that you live somewhere else"));
  });
  it("is not known in a sector of the place's districts that is not in the data", () => {
    expect(look("RM14 1AA").kind).toBe("unknown");
    expect(look("RM17 1AA").kind).toBe("unknown");
  });
  it("gets a polite way on when it is of another place", () => {
    const answer = look("SW1A 1AA");
    expect(answer.kind).toBe("outside");
    expect(answer).toHaveProperty("sentence", expect.stringContaining("If you work, study, worship"));
  });
  it("is not known on boundaries the data says nothing about", () => {
    expect(lookUpPostcode(bySector, "RM20 2AA", "wards-2026").kind).toBe("unknown");
  });
});

describe("a postcode, with a file imported", () => {
  it("is found by itself, whatever its sector says", () => {
    const unit = { postcode: "RM14 3BF", areas: { "wards-2004": ["E05002240"], "lsoa-2021": ["E01015978"] } };
    const index = buildPostcodeIndex({
      placeName: THURROCK.name,
      units: [unit],
      sectors: THURROCK_POSTCODE_SECTORS,
    });
    expect(lookUpPostcode(index, "RM14 3BF", "wards-2004")).toMatchObject({ kind: "found", precision: "unit" });
    expect(lookUpPostcode(index, "RM14 3BF", "lsoa-2021")).toMatchObject({ area: { code: "E01015978" } });
    expect(lookUpPostcode(index, "RM14 3ZZ", "wards-2004").kind).toBe("candidates");
  });
  it("is asked about when it straddles two wards itself", () => {
    const index = aPostcodeIndex({ units: [aPostcodeUnit({ areas: { "wards-test": ["W2", "W1"] } })] });
    expect(lookUpPostcode(index, "TE5 1AA", "wards-test")).toMatchObject({
      kind: "candidates",
      precision: "unit",
      areas: [{ code: "W2" }, { code: "W1" }],
    });
  });
  it("has the wards of two years when two files were read", () => {
    const units = [aPostcodeUnit(), aPostcodeUnit({ areas: { "wards-later": ["L1"] } })];
    const index = aPostcodeIndex({ units });
    expect(lookUpPostcode(index, "TE5 1AA", "wards-test")).toMatchObject({ area: { code: "W1" } });
    expect(lookUpPostcode(index, "TE5 1AA", "wards-later")).toMatchObject({ area: { code: "L1" } });
  });
  it("is answered by its neighbours when the file does not hold it", () => {
    const units = [aPostcodeUnit(), aPostcodeUnit({ postcode: "TE5 1AB", areas: { "wards-test": ["W2"] } })];
    const here = aPostcodeIndex({ units });
    expect(lookUpPostcode(here, "TE5 1ZZ", "wards-test")).toMatchObject({ kind: "candidates", mayBeOutside: false });
    const shared = aPostcodeIndex({ sharedSectors: ["TE5 1"] });
    expect(lookUpPostcode(shared, "TE5 1ZZ", "wards-test")).toMatchObject({ kind: "candidates", mayBeOutside: true });
    expect(lookUpPostcode(shared, "TE5 1AA", "wards-test").kind).toBe("found");
  });
});

describe("looking up", () => {
  it("never fails, and always gives an answer that is one of the four", () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom("RM17 6SL", "rm14 3", "SS16 5ZZ", "constructor", "__proto__"),
    );
    fc.assert(
      fc.property(anything, anything, (typed, set) => {
        for (const answer of [look(typed), lookUpPostcode(bySector, typed, set)])
          expect(PostcodeAnswer.safeParse(answer).error).toBeUndefined();
      }),
    );
  });
  it("asks for a full postcode when it cannot read one", () => {
    expect(look("Grays town")).toMatchObject({ kind: "unknown", postcode: "Grays town" });
    expect(look("")).toHaveProperty("sentence", expect.stringContaining("Enter a full UK postcode"));
  });
});

describe("the Primary Care Network area of a postcode", () => {
  const pcn = (typed: string) => inPcnAreas(look(typed), ALLOCATIONS_WARDS_2004, PCN_AREAS.id);

  it("is found when all the wards to choose from are counted with the same one", () => {
    expect(look("RM18 7RB").kind).toBe("candidates");
    expect(pcn("RM18 7RB")).toEqual({
      kind: "found",
      postcode: "RM18 7RB",
      area: { boundarySetId: "pcn-areas-2019", code: "U06243" },
      precision: "sector",
    });
  });
  it("is asked about, each area once, when they are not", () => {
    expect(pcn("RM17 6SL")).toMatchObject({ kind: "candidates", areas: [{ code: "U68127" }, { code: "U06243" }] });
  });
  it("is asked about where the postcode may lie outside the place", () => {
    expect(pcn("RM14 3BF")).toMatchObject({ kind: "candidates", areas: [{ code: "U98530" }], mayBeOutside: true });
  });
  it("stays outside or not known", () => {
    expect(pcn("SW1A 1AA").kind).toBe("outside");
    expect(pcn("RM17 1AA").kind).toBe("unknown");
  });
  it("is not known, rather than guessed, where one of the wards is not allocated", () => {
    const answer = lookUpPostcode(
      aPostcodeIndex({ units: [aPostcodeUnit({ areas: { "wards-test": ["W1", "W2"] } })] }),
      "TE5 1AA",
      "wards-test",
    );
    expect(inPcnAreas(answer, [anAllocation()], "pcn-areas-test").kind).toBe("unknown");
  });
});
