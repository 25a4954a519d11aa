import { describe, expect, it } from "vitest";
import { readMonth } from "./read-month.ts";

describe("the month of a date", () => {
  it("is understood by its number and by its name in each language of the site, alone or after a day", () => {
    expect(["6", "06", "June", "JUNE", "iunie", "czerwiec", "czerwca", "birželis", "birželio"].map(readMonth)).toEqual(
      Array(9).fill(6),
    );
  });
  it("is understood by the beginning of its name, with or without its accents", () => {
    expect(["Sept", "sep.", "wrz", "paz", "Paź", "geg"].map(readMonth)).toEqual([9, 9, 9, 10, 10, 5]);
  });
  it("is not guessed where two months begin like that, or where it is no month at all", () => {
    // “ma” is March and May; the Lithuanian August and September both begin with “rug”.
    expect(["ma", "rug", "x", "", "Monday", "1st", "１２"].map(readMonth)).toEqual(Array(7).fill(undefined));
  });
  it("is left to the date where the number is no month’s", () => {
    expect(readMonth("13")).toBe(13);
  });
});
