import type { FileQuestion, SentFile } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { LARGEST_ANSWER_FILE, MOST_ANSWER_BYTES, takeAnswerFile } from "./take-answer-file.ts";

const question: FileQuestion = {
  kind: "file",
  id: "photo",
  text: "Can you show us?",
  required: false,
  most: 2,
  maxBytes: 1_000_000_000,
  endings: ["jpg", "pdf", "mp4"],
};
const file = (name: string, size = 1_000, id = name): SentFile => ({ id, name, size, sha256: "0".repeat(64) });
const none = { files: [], bytes: 0 };
const codeOf = (result: ReturnType<typeof takeAnswerFile>) => (result.ok ? result.value : result.refusal.code);

describe("a file sent with an answer", () => {
  it("is taken as what its name says, where the question takes that", () => {
    expect(codeOf(takeAnswerFile(question, file("bench.JPG"), none))).toBe("jpeg");
    expect(codeOf(takeAnswerFile(question, file("bench.png"), none))).toBe("surveys/file-kind-not-taken");
  });

  it("is not taken where what is in it could not be looked at, whatever the question says", () => {
    const refused = takeAnswerFile(question, file("bench.mp4"), none);
    expect(refused).toMatchObject({
      refusal: { code: "surveys/file-kind-not-taken", details: { endings: "JPG, PDF" } },
    });
    const only = { ...question, endings: ["mp4"] };
    expect(codeOf(takeAnswerFile(only, file("bench.mp4"), none))).toBe("answer-file/kind-not-known");
  });

  it("is at most as large as the service takes, where the question would allow more", () => {
    expect(codeOf(takeAnswerFile(question, file("a.pdf", LARGEST_ANSWER_FILE), none))).toBe("pdf");
    const refused = takeAnswerFile(question, file("a.pdf", LARGEST_ANSWER_FILE + 1), none);
    expect(refused).toMatchObject({ refusal: { code: "surveys/file-too-large", details: { most: "10 MB" } } });
    expect(codeOf(takeAnswerFile({ ...question, maxBytes: 500 }, file("a.pdf", 501), none))).toBe(
      "surveys/file-too-large",
    );
  });

  it("is one of so many to a question, and of so many bytes to an answer", () => {
    const two = { files: [file("a.pdf"), file("b.pdf")], bytes: 2_000 };
    expect(codeOf(takeAnswerFile(question, file("c.pdf"), two))).toBe("surveys/too-many-files");
    const full = { files: [], bytes: MOST_ANSWER_BYTES - 999 };
    expect(codeOf(takeAnswerFile(question, file("c.pdf", 999), full))).toBe("pdf");
    expect(codeOf(takeAnswerFile(question, file("c.pdf", 1_000), full))).toBe("answer-file/too-much");
  });
});
