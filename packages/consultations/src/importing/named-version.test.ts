import { describe, expect, it } from "vitest";
import { importedVersion } from "./named-version.ts";

const sheet = (...rows: string[]) => rows.map((row, at) => ({ line: at + 1, cells: row.split(",") }));
const read = (rows: readonly string[], chosen?: number) => {
  const found = importedVersion(sheet(...rows), { newest: 3, chosen });
  return found.ok ? found.value : found.refusal.message;
};

describe("the version of the questions that a file answers", () => {
  it("is the newest, unless another was chosen", () => {
    expect(read(["Received,Q1", "3/5/2026,Yes"])).toEqual({ version: 3, by: "newest" });
    expect(read(["Received,Q1", "3/5/2026,Yes"], 2)).toEqual({ version: 2, by: "chosen" });
  });

  it("is the one its headings name, whether or not the same was chosen", () => {
    expect(read(["Received,Version 2", "3/5/2026,"])).toEqual({ version: 2, by: "file" });
    expect(read(["Received,version of the questions", "3/5/2026,1", "4/5/2026,Version 1", "5/5/2026,"])).toEqual({
      version: 1,
      by: "file",
    });
    expect(read(["Received,Version 2", "3/5/2026,"], 2)).toEqual({ version: 2, by: "file" });
  });

  it("is contradicted in a sentence that says what to do", () => {
    expect(read(["Received,Version 1"], 3)).toBe(
      "The file says it answers version 1 of the questions, and you chose version 3. Choose version 1, or put the heading of the file right.",
    );
    expect(read(["Received,Version 9"])).toContain("there is none. The newest is version 3.");
    expect(read(["Received,Version", "3/5/2026,1", "3/5/2026,2"])).toBe(
      "The file names versions 1 and 2 of the questions. Divide it: a file holds answers to one version.",
    );
    expect(read(["Received,Version", "3/5/2026,new"])).toBe(
      "Line 2 says version “new”. Write the number of the version alone, like 2.",
    );
  });
});
