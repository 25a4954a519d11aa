import { describe, expect, it } from "vitest";
import { makeContactKey, readContactKeys, rowOfToken, tokenOfRow } from "./index.ts";

const ROW = "00000000-0000-7000-8000-0000000000b1";
const OTHER = "00000000-0000-7000-8000-0000000000b2";
const [first, second] = [makeContactKey("2026a"), makeContactKey("2026b")];
const keys = readContactKeys(first);

describe("what opens a row from a message", () => {
  const token = tokenOfRow(keys, "leave", ROW);

  it("opens that row for that purpose, and neither another row nor for another purpose", () => {
    expect(rowOfToken(keys, "leave", token)).toBe(ROW);
    expect(rowOfToken(keys, "answer", token)).toBeUndefined();
    expect(rowOfToken(keys, "leave", token.replace(ROW, OTHER))).toBeUndefined();
  });

  it("opens it after a new key came before the old one, and not once its key is gone", () => {
    expect(rowOfToken(readContactKeys(`${second},${first}`), "leave", token)).toBe(ROW);
    expect(rowOfToken(readContactKeys(second), "leave", token)).toBeUndefined();
  });

  it("is nothing that was cut off, written longer or made up", () => {
    for (const wrong of ["", ROW, `${ROW}.`, token.slice(0, -1), `${token}A`, `x${token}`, token.toUpperCase()])
      expect(rowOfToken(keys, "leave", wrong)).toBeUndefined();
  });
});
