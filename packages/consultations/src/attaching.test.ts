import { no, yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { attachDocument, removeDocument } from "./attach-document.ts";
import { DocumentKind, kindOfName, LARGEST_DOCUMENT, MOST_DOCUMENTS, safeFileName } from "./document.ts";

const planned = { state: "planned" } as const;
const file = (change: object = {}) => ({ fileName: "Plan.pdf", size: 1_000, ...change });

describe("a document", () => {
  it("is attached while the consultation is planned, under a safe name", () => {
    expect(yes(attachDocument(planned, file({ fileName: "C:\\fakepath\\The Plan (v2).PDF" }), []))).toEqual({
      kind: "pdf",
      fileName: "the-plan-v2.pdf",
    });
  });

  it("is neither added, replaced nor removed once people may answer", () => {
    for (const state of ["open", "closed", "fedback"] as const) {
      expect(no(attachDocument({ state }, file(), [])).code).toBe("consultation/documents-stand");
      expect(no(removeDocument({ state })).message).toContain("new version");
    }
    expect(removeDocument(planned).ok).toBe(true);
  });

  it("is refused when it is empty, too large, of another kind, or one too many", () => {
    const code = (change: object, others = 0) =>
      no(attachDocument(planned, file(change), Array.from({ length: others }))).code;
    expect(code({ size: 0 })).toBe("consultation/document-empty");
    expect(code({ size: LARGEST_DOCUMENT + 1 })).toBe("consultation/document-too-large");
    for (const fileName of ["a.exe", "a.svg", "a.html", "a.docm", "a.pdf.js", "pdf", "a."])
      expect(code({ fileName }), fileName).toBe("consultation/document-kind");
    expect(code({}, MOST_DOCUMENTS)).toBe("consultation/too-many-documents");
    expect(attachDocument(planned, file({ size: LARGEST_DOCUMENT }), []).ok).toBe(true);
  });
});

describe("a safe name", () => {
  it("holds nothing but small letters, digits, hyphens and the ending of its kind, whatever it was made from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.constantFrom(...DocumentKind.options), (name, kind) => {
        const safe = safeFileName(name, kind);
        expect(safe).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.[a-z]{3,4}$/);
        expect(safe.length).toBeLessThanOrEqual(80);
        expect(kindOfName(safe)).toBe(kind);
        expect(safeFileName(safe, kind)).toBe(safe);
      }),
    );
  });
  it("is none that an operating system keeps for a device, and climbs out of no folder", () => {
    expect(safeFileName("CON.pdf", "pdf")).toBe("document.pdf");
    expect(safeFileName("../../etc/passwd", "csv")).toBe("passwd.csv");
    expect(safeFileName("Žemėlapis.png", "png")).toBe("zemelapis.png");
  });
});
