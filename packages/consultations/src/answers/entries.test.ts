import { no, yes } from "@collaborative-communities/foundation/testing";
import type { Answers } from "@collaborative-communities/surveys";
import { everyKind } from "@collaborative-communities/surveys/testing";
import { describe, expect, it } from "vitest";
import { compareEntries, entryErrorRate, mayKeepWords, settleEntries } from "../index.ts";

const questionnaire = everyKind();
const compare = (first: Answers, second: Answers) => compareEntries(questionnaire, first, second);

describe("what two people entered of one paper", () => {
  it("is the same whatever the capitals, the commas and the order of ticks", () => {
    const first: Answers = {
      areas: ["engagement", "equality"],
      change: "More buses, please!",
      services: { kind: "matrix", rows: { parks: "good", roads: "poor" } },
    };
    const second: Answers = {
      areas: ["equality", "engagement"],
      change: "more buses please",
      services: { kind: "matrix", rows: { roads: "poor", parks: "good" } },
    };
    expect(compare(first, second)).toEqual({ compared: 3, differences: [] });
  });
  it("differs where one chose otherwise, and where one left out what the other entered", () => {
    expect(compare({ agree: "yes", change: "Buses" }, { agree: "no" })).toEqual({
      compared: 2,
      differences: [
        { key: "agree", first: "yes", second: "no" },
        { key: "change", first: "Buses", second: undefined },
      ],
    });
    const order = (...ids: string[]): Answers => ({ order: { kind: "ranking", order: ids } });
    expect(compare(order("equality", "engagement"), order("engagement", "equality")).differences).toHaveLength(1);
  });
  it("is settled by choosing for every difference, and not before", () => {
    const entries = { first: { agree: "yes", change: "Buses" }, second: { agree: "no" } };
    expect(no(settleEntries(questionnaire, entries, { agree: "second" })).field).toBe("change");
    expect(yes(settleEntries(questionnaire, entries, { agree: "second", change: "first" }))).toEqual({
      agree: "no",
      change: "Buses",
    });
    expect(yes(settleEntries(questionnaire, entries, { agree: "first", change: "second" }))).toEqual({ agree: "yes" });
  });
  it("has an error rate once something was compared", () => {
    expect([entryErrorRate(0, 0), entryErrorRate(30, 1), entryErrorRate(4, 4)]).toEqual([undefined, 3.3, 100]);
  });
});

describe("words that somebody wrote of their own accord", () => {
  const email = { words: "I like the plan.", source: "Consultation mailbox", basis: "wrote-to-take-part" } as const;
  const post = { words: "I like the plan.", source: "A public group on Facebook", basis: "public-post" } as const;
  it("are kept with where they came from", () => {
    expect(yes(mayKeepWords("email", email))).toEqual(email);
    expect(yes(mayKeepWords("social-media", post))).toEqual(post);
    expect(no(mayKeepWords("email", { ...email, source: "" })).code).toBe("consultation/source-missing");
    expect(no(mayKeepWords("email", { ...email, words: "" })).code).toBe("consultation/words-missing");
  });
  it("are kept of a public post only, and without who wrote it", () => {
    expect(no(mayKeepWords("social-media", { ...post, basis: "wrote-to-take-part" })).code).toBe(
      "consultation/basis-missing",
    );
    for (const words of ["@some_body said it", "See https://example.org/somebody", "Write to a.person@example.org"])
      expect(no(mayKeepWords("social-media", { ...post, words })).code).toBe("consultation/words-name-their-writer");
    expect(no(mayKeepWords("social-media", { ...post, source: "https://example.org/somebody/1" })).field).toBe(
      "source",
    );
  });
  it("are not what somebody said on the telephone, which is entered at the questions", () => {
    expect(no(mayKeepWords("telephone", email)).code).toBe("consultation/words-not-by-this-channel");
  });
});
