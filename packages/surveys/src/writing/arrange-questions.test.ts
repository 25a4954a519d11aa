import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inOrderOfQuestions, moveQuestion, putInSection, stepQuestion, stepSection } from "../index.ts";

type Item = { id: string; section?: string };
const item = (text: string): Item => {
  const [id = "", section] = text.split("/");
  return section === undefined ? { id } : { id, section };
};
const items = (text: string): Item[] => text.split(" ").map(item);
const written = (all: readonly Item[]): string =>
  all.map(({ id, section }) => (section === undefined ? id : `${id}/${section}`)).join(" ");

describe("putting questions in order", () => {
  it("lets neighbours change places, within a section and outside", () => {
    expect(written(stepQuestion(items("a b c"), "b", -1))).toBe("b a c");
    expect(written(stepQuestion(items("a/s b/s c"), "a", 1))).toBe("b/s a/s c");
  });
  it("takes a question out of its section at the edge before it moves on", () => {
    const first = stepQuestion(items("a b/s c/s"), "b", -1);
    expect(written(first)).toBe("a b c/s");
    expect(written(stepQuestion(first, "b", -1))).toBe("b a c/s");
  });
  it("takes a question into the section next to it", () => {
    expect(written(stepQuestion(items("a b/s c/s"), "a", 1))).toBe("a/s b/s c/s");
  });
  it("leaves the first and the last where they are", () => {
    expect(written(stepQuestion(items("a b"), "a", -1))).toBe("a b");
    expect(written(stepQuestion(items("a b"), "b", 1))).toBe("a b");
  });
  it("moves one to any place, into the section that stands there", () => {
    expect(written(moveQuestion(items("a b/s c/s d"), "a", "c"))).toBe("b/s c/s a/s d");
    expect(written(moveQuestion(items("a b/s c/s d"), "c", "a"))).toBe("c a b/s d");
  });
  it("puts one at the end of a section, or out of it without tearing it", () => {
    expect(written(putInSection(items("a b/s c/s d"), "d", "s"))).toBe("a b/s c/s d/s");
    expect(written(putInSection(items("a/s b/s c/s"), "b", undefined))).toBe("a/s c/s b");
    expect(written(putInSection(items("a/s b/s c/s"), "b", "new"))).toBe("a/s c/s b/new");
  });
  it("moves a section as a whole", () => {
    expect(written(stepSection(items("a b/s c/s d/t e/t"), "s", 1))).toBe("a d/t e/t b/s c/s");
    expect(written(stepSection(items("a b/s c/s"), "s", -1))).toBe("b/s c/s a");
    expect(inOrderOfQuestions([{ id: "s" }, { id: "t" }], items("a d/t b/s") as never)).toEqual([
      { id: "t" },
      { id: "s" },
    ]);
  });
  it("never loses a question or tears a section, whatever is moved where", () => {
    const start = items("a b/s c/s d e/t f/t g");
    const id = fc.constantFrom(...start.map((one) => one.id));
    const by = fc.constantFrom(-1 as const, 1 as const);
    const act = fc.oneof(
      fc.tuple(id, by).map(
        ([one, way]) =>
          (all: Item[]) =>
            stepQuestion(all, one, way),
      ),
      fc.tuple(id, id).map(
        ([one, to]) =>
          (all: Item[]) =>
            moveQuestion(all, one, to),
      ),
      fc.tuple(id, fc.constantFrom("s", "t", "u", undefined)).map(
        ([one, to]) =>
          (all: Item[]) =>
            putInSection(all, one, to),
      ),
      fc.tuple(fc.constantFrom("s", "t", "u"), by).map(
        ([one, way]) =>
          (all: Item[]) =>
            stepSection(all, one, way),
      ),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const end = acts.reduce((all, one) => one(all), start);
        expect(end.map((one) => one.id).sort()).toEqual(start.map((one) => one.id).sort());
        const runs = end.flatMap(({ section }, at) =>
          section !== undefined && end[at - 1]?.section !== section ? [section] : [],
        );
        expect(runs.length).toBe(new Set(runs).size);
      }),
    );
  });
});
