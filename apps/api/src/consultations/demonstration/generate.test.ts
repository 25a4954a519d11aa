import { readReference } from "@collaborative-communities/foundation";
import { checkAnswers, Questionnaire } from "@collaborative-communities/surveys";
import {
  aFreeText,
  aRandomQuestionnaire,
  aSeveralChoices,
  aSingleChoice,
  drawWith,
  everyKind,
} from "@collaborative-communities/surveys/testing";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, type TestHouse } from "../../testing.ts";
import { addGenerated } from "../answers/responses-repository.ts";
import { FRAMEWORK } from "./consultations.ts";
import { generateResponses } from "./generate.ts";

const questionnaire = Questionnaire.parse({ version: 1, questions: FRAMEWORK.questions });
const make = (change: Partial<Parameters<typeof generateResponses>[0]> = {}) => [
  ...generateResponses({
    slug: "framework",
    questionnaire,
    count: 200,
    seed: 7,
    from: "2026-03-01",
    to: "2026-04-30",
    ...change,
  }),
];
const share = (count: number, of: number) => count / of;

describe("made-up answers", () => {
  it("are the same for the same seed, and others for another", () => {
    expect(make()).toEqual(make());
    expect(make({ seed: 8 })).not.toEqual(make());
  });

  it("begin the same however many are made, so that more can be added later", () => {
    expect(make({ count: 300 }).slice(0, 200)).toEqual(make());
  });

  it("have references of their own, which no other consultation's share", () => {
    const references = [...make({ count: 2_000 }), ...make({ count: 2_000, slug: "grants" })].map(
      (one) => one.reference,
    );
    expect(new Set(references).size).toBe(4_000);
    expect(references.every((reference) => readReference(reference).ok)).toBe(true);
  });

  it("are answers that a resident could have given, whatever is asked", () => {
    const required = fc.boolean();
    const asked = fc.tuple(required, required, required, fc.integer({ min: 50, max: 300 }));
    fc.assert(
      fc.property(fc.integer(), asked, (seed, [single, several, text, maxLength]) => {
        const questions = [
          aSingleChoice({ id: "one", required: single }),
          aSeveralChoices({ id: "some", required: several }),
          aFreeText({ id: "words", required: text, maxLength }),
        ];
        const asked = Questionnaire.parse({ version: 1, questions });
        for (const { answers } of make({ questionnaire: asked, seed, count: 25 }))
          expect(checkAnswers(asked, answers)).toEqual({ ok: true, answers });
      }),
    );
  });

  it("are answers to every kind of question, of which only files are left out, along the way that they make", () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = aRandomQuestionnaire(drawWith(seed));
      const questions = random.questions.map((question) =>
        question.kind === "file" ? { ...question, required: false } : question,
      );
      const asked = { ...random, questions };
      for (const { answers } of make({ questionnaire: asked, seed, count: 10 }))
        expect(checkAnswers(asked, answers)).toEqual({ ok: true, answers });
    }
    const answered = new Set(make({ questionnaire: everyKind() }).flatMap(({ answers }) => Object.keys(answers)));
    expect(
      everyKind()
        .questions.filter(({ id }) => !answered.has(id))
        .map(({ kind }) => kind),
    ).toEqual(["file"]);
  });

  it("come on the days they are said to come on, in the daytime, through both changes of the clocks", () => {
    const whole = make({ from: "2026-01-01", to: "2026-12-31", count: 3_000 });
    const clock = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/London",
      dateStyle: "short",
      timeStyle: "short",
    });
    for (const { receivedAt, receivedOn } of whole) {
      const [date, time = ""] = clock.format(receivedAt).split(" ");
      expect(date).toBe(receivedOn);
      expect(time >= "07:00" && time < "22:00").toBe(true);
    }
    const days = whole.map((one) => one.receivedOn).sort();
    expect([days[0]?.slice(0, 7), days.at(-1)?.slice(0, 7)]).toEqual(["2026-01", "2026-12"]);
  });

  it("come in believable proportions: most on the web and in English, some left out, first options most", () => {
    const all = make({ count: 10_000 });
    const part = (test: (one: (typeof all)[number]) => boolean) => share(all.filter(test).length, all.length);
    expect(part((one) => one.channel === "web")).toBeCloseTo(0.7, 1);
    expect(part((one) => one.language === "en")).toBeGreaterThan(0.85);
    expect(part((one) => one.channel !== "web" && one.language !== "en")).toBe(0);
    expect(part((one) => one.whereabouts.kind === "ward")).toBeCloseTo(0.84, 1);
    expect(part((one) => one.answers.vision === undefined)).toBeCloseTo(0.06, 1);
    expect(part((one) => one.answers.vision === "vision-1")).toBeGreaterThan(
      part((one) => one.answers.vision === "vision-5"),
    );
    expect(part((one) => one.answers.change !== undefined)).toBeCloseTo(0.42, 1);
    const wards = new Set(
      all.flatMap(({ whereabouts }) => (whereabouts.kind === "ward" ? [whereabouts.wardCode] : [])),
    );
    expect(wards.size).toBe(20);
  });
});

describe("keeping made-up answers", () => {
  let test: TestHouse;
  beforeAll(async () => {
    test = await aHouse();
  });
  afterAll(() => test.database.dispose());

  it("adds each of them once, and counts what it added", async () => {
    const { id, slug } = await anOpenOne(test);
    const made = make({ slug });
    expect(await addGenerated(test.house.db, id, 1, made)).toBe(200);
    expect(await addGenerated(test.house.db, id, 1, make({ slug, count: 250 }))).toBe(50);
    expect((await test.officer.consultations.counts({ id })).responses).toBe(250);
  });
});
