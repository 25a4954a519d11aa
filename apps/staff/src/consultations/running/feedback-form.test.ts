import { describe, expect, it } from "vitest";
import { EMPTY_ROW, readFeedback } from "./feedback-form.ts";

describe("feedback as it is typed", () => {
  it("is published with its rows, the empty ones left out", () => {
    const items = [EMPTY_ROW, { youSaid: "Open later", outcome: "we-did", words: "Open until 8pm" }];
    expect(readFeedback({ summary: "Agreed.", items })).toEqual({
      ok: true,
      feedback: { summary: "Agreed.", items: [{ outcome: "we-did", youSaid: "Open later", weDid: "Open until 8pm" }] },
    });
  });
  it("always says why something could not be done", () => {
    const read = readFeedback({
      summary: "Agreed.",
      items: [EMPTY_ROW, { youSaid: "Free buses", outcome: "we-could-not", words: " " }],
    });
    expect(read.ok ? [] : read.errors).toEqual([
      { field: "item-2-words", text: "Point 2: say why you could not do it." },
    ]);
  });
  it("needs a summary and an answer to at least one thing", () => {
    const read = readFeedback({ summary: "", items: [EMPTY_ROW] });
    expect(read.ok ? [] : read.errors).toEqual([
      { field: "summary", text: "Say in a few sentences what was decided." },
      { field: "item-1-youSaid", text: "Answer at least one thing people said." },
    ]);
  });
  it("asks what came of each thing", () => {
    const read = readFeedback({ summary: "Agreed.", items: [{ ...EMPTY_ROW, youSaid: "More benches" }] });
    expect(read.ok ? [] : read.errors).toEqual([{ field: "item-1-outcome", text: "Point 1: choose what came of it." }]);
  });
});
