import { describe, expect, it } from "vitest";
import type { Field } from "./field.ts";
import { valueAt, withValue } from "./paths.ts";
import { isEmpty, typedFrom, valueFrom } from "./typed.ts";

const moment: Field = { kind: "moment", at: "closesAt", label: "New closing" };
const lines: Field = { kind: "lines", at: "", label: "Lessons" };

describe("a value at a path", () => {
  it("is found where it was put, and leaves everything beside it", () => {
    const whole = { a: 1, b: { c: "before", d: true } };
    for (const text of ["", "after", "a.b"]) {
      const after = withValue(whole, "b.c", text);
      expect(valueAt(after, "b.c")).toBe(text);
      expect(withValue(after, "b.c", "before")).toEqual(whole);
    }
    expect(withValue(undefined, "", "all")).toBe("all");
  });
  it("is taken out where there is none", () => {
    expect(withValue({ a: { b: 1, c: 2 } }, "a.b", undefined)).toEqual({ a: { c: 2 } });
  });
});

describe("a moment as it is typed", () => {
  it("is London’s time, in summer and in winter", () => {
    const at = (day: string, month: string, time: string) =>
      valueFrom([moment], { closesAt: { day, month, year: "2026", time } }, {});
    expect(at("1", "7", "17:00")).toEqual({ closesAt: "2026-07-01T16:00:00.000Z" });
    expect(at("1", "12", "1700")).toEqual({ closesAt: "2026-12-01T17:00:00.000Z" });
    expect(at("31", "6", "17:00")).toEqual({ closesAt: "not a moment" });
    expect(at("1", "7", "25:00")).toEqual({ closesAt: "not a moment" });
  });
  it("comes back as it was saved", () => {
    const saved = { closesAt: "2026-07-01T16:00:00.000Z" };
    expect(valueFrom([moment], typedFrom([moment], saved), saved)).toEqual(saved);
  });
});

describe("what is not typed", () => {
  it("is left out, and a tick that is not set says no", () => {
    const fields: Field[] = [moment, { kind: "yes", at: "material", label: "Material" }];
    expect(valueFrom(fields, typedFrom(fields, {}), {})).toEqual({ material: false });
  });
  it("leaves a whole group out, but not one with something in it", () => {
    const group: Field = {
      kind: "group",
      at: "minimum",
      label: "Least time",
      fields: [
        { kind: "number", at: "amount", label: "How many" },
        { kind: "choice", at: "unit", label: "Of what", choices: [{ value: "days", label: "Days" }] },
      ],
    };
    expect(valueFrom([group], typedFrom([group], {}), {})).toEqual({});
    expect(valueFrom([group], { minimum: { amount: "28", unit: "days" } }, {})).toEqual({
      minimum: { amount: 28, unit: "days" },
    });
    expect(isEmpty(group, { amount: " ", unit: "" })).toBe(true);
  });
  it("is no line of a list", () => {
    expect(valueFrom([lines], { "": " One \n\n Two" }, undefined)).toEqual(["One", "Two"]);
  });
});
