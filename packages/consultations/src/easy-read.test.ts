import { describe, expect, it } from "vitest";
import { EasyReadChoice, nameEasyRead } from "./easy-read.ts";

const [pdf, csv] = ["00000000-0000-4000-8000-000000000001", "00000000-0000-4000-8000-000000000002"];
const documents = [
  { id: pdf, kind: "pdf" as const },
  { id: csv, kind: "csv" as const },
];
const named = (choice: EasyReadChoice) => {
  const found = nameEasyRead(choice, documents);
  return found.ok ? found.value : found.refusal.code;
};

describe("the Easy Read version", () => {
  it("is one of the consultation's own documents, or there is none yet", () => {
    expect(named({ documentId: pdf, pages: 12 })).toEqual({ documentId: pdf, pages: 12 });
    expect(named({ documentId: null, pages: 12 })).toEqual({ documentId: null });
    expect(named({ documentId: "00000000-0000-4000-8000-000000000009" })).toBe("consultation/easy-read-not-there");
  });

  it("is no table and no picture", () => {
    expect(named({ documentId: csv })).toBe("consultation/easy-read-kind");
  });

  it("has from 1 to 500 pages, where they were counted", () => {
    for (const pages of [0, 501, 1.5]) expect(EasyReadChoice.safeParse({ documentId: pdf, pages }).success).toBe(false);
  });
});
