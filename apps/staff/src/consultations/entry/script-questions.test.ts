import { Question } from "@collaborative-communities/surveys";
import { describe, expect, it } from "vitest";
import { howToOffer } from "./script-questions.tsx";

describe("a date asked by telephone", () => {
  const asking = (least: string) =>
    howToOffer(Question.parse({ kind: "date", id: "visit", text: "When did you last visit?", least }));

  it("says that the year alone will do where it is enough, and there only", () => {
    expect(asking("year")).toMatch(/The year alone will do/);
    expect(asking("month")).toMatch(/Month and year will do, the year alone will not/);
    expect(asking("day")).toBe("Ask for day, month and year.");
  });
});
