import { csvCell, csvRow, startsFormula } from "@collaborative-communities/foundation";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";

const anyText = fc.string({ unit: "binary", maxLength: 30 });
const starters = fc.constantFrom(
  "=",
  "+",
  "-",
  "@",
  "\t",
  "\r",
  "\n",
  " =",
  "\u00a0@",
  "\u200b+",
  "＝",
  "＋",
  "－",
  "＠",
  "  \t=",
);

describe("a cell of a CSV file", () => {
  it("never starts a formula, whatever is written in it", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.tuple(starters, anyText).map((parts) => parts.join("")),
        ),
        (text) => {
          const [[cell] = []] = parse(csvRow([text, "x"])) as string[][];
          expect(startsFormula(cell as string)).toBe(false);
        },
      ),
    );
    for (const text of ["=cmd|' /C calc'!A0", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])
      expect(csvCell(text).replace(/^"/, "")[0], text).toBe("'");
  });

  it("stays what it was where it starts no formula, with commas, quotation marks and lines", () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 6 }), (texts) => {
        const [cells] = parse(csvRow(texts), { relax_column_count: true }) as string[][];
        expect(cells).toEqual(texts.map((text) => (startsFormula(text) ? `'${text}` : text)));
      }),
    );
  });

  it("stays a number where a number was given, also below nought", () => {
    expect(csvRow([-5, 0.5, 1_000])).toBe("-5,0.5,1000\r\n");
    expect(csvCell("-5")).toBe("'-5");
    expect(() => csvCell(Number.NaN)).toThrow(RangeError);
    expect(csvRow([null, "a"])).toBe(",a\r\n");
  });
});
