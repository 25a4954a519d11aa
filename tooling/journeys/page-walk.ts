import {
  type Answer,
  type Answers,
  nextStep,
  type Question,
  type Questionnaire,
  type Step,
  stepBefore,
} from "@collaborative-communities/surveys";
import { expect } from "vitest";
import { fillIn, mustTakeBack, readFields, untouched } from "./fill-in.ts";
import type { Attached, Visit } from "./visit.ts";

/** What somebody met on the way, so that nobody takes a way on which nothing happened for a proof. */
export type Met = {
  pages: number;
  refused: number;
  turnedBack: number;
  takenBack: number;
  ledOn: number;
  changedAtEnd: number;
  askedNew: number;
  filesTakenBack: number;
  roundsTakenOut: number;
};

export const noneMet = (): Met => ({
  ...{ pages: 0, refused: 0, turnedBack: 0, takenBack: 0, ledOn: 0 },
  ...{ changedAtEnd: 0, askedNew: 0, filesTakenBack: 0, roundsTakenOut: 0 },
});

const MOST_PAGES = 200;

/** The same file sent twice is kept once, so each is another. */
export const aFile = (number: number): Attached => ({
  name: `=plan ${number}.pdf`,
  type: "application/pdf",
  bytes: Buffer.from(`%PDF-1.4\n${number} 0 obj\n%%EOF\n`),
});

type Files = Extract<Answer, { kind: "file" }>["files"];
export const filesIn = (answer: Answer | undefined): Files =>
  typeof answer === "object" && "kind" in answer && answer.kind === "file" ? answer.files : [];

/** A point is chosen on the page of the map, by a script. */
export const withoutPoint = (answer: Answer | undefined): Answer | undefined =>
  typeof answer === "object" && "kind" in answer && answer.kind === "place" && answer.place.kind === "point"
    ? { kind: "place", place: { kind: "named", name: "By the old mill" } }
    : answer;

/** A survey that somebody goes through, and how they go. */
export type Walking = {
  /** Where the survey's pages are, without a slash at the end. */
  readonly at: string;
  readonly questionnaire: Questionnaire;
  /** A whole number from 0 to `most`. */
  readonly draw: (most: number) => number;
  /** What they say to a question, the next time they are asked. */
  readonly answerTo: (question: Question) => Answer | undefined;
};

/** Goes from page to page, and holds each against the pure rules: what is shown, and what is taken. */
export const pageWalk = (visit: Visit, { at, questionnaire, answerTo }: Walking) => {
  let answers: Answers = {};
  const trail: string[] = [];
  const met = noneMet();
  const soFar = () => `after ${trail.join(", ")}`;

  const pageAt = (key: string) => `${at}/questions/${key.replace("#", "/")}`;
  /** Where the rules lead after a page. */
  const after = (key?: string) => {
    const next = nextStep(questionnaire, answers, key);
    return next ? pageAt(next.key) : `${at}/where`;
  };
  const isAt = (path: string) => expect(visit.path(), soFar()).toBe(path);
  const keep = (key: string, answer: Answer | undefined) => {
    const { [key]: _, ...others } = answers;
    answers = answer === undefined ? others : { ...others, [key]: answer };
  };
  const keepAll = (all: Answers) => {
    answers = all;
  };

  /** Everything that a page of questions must be, whoever comes to it. */
  const look = async ({ key, question }: Step): Promise<void> => {
    met.pages += 1;
    expect(met.pages, soFar()).toBeLessThan(MOST_PAGES);
    const page = await visit.page();
    expect(page.heading, soFar()).toBe(question.text);
    const before = stepBefore(questionnaire, answers, key);
    if (!visit.path().includes("from=")) expect(page.back, soFar()).toBe(before ? pageAt(before.key) : at);
    if (question.kind === "file") {
      const removals = page.links.filter((link) => link.includes("/files/"));
      expect(removals, soFar()).toHaveLength(filesIn(answers[key]).length);
      return;
    }
    const stands = readFields({ ...question, required: false } as typeof question, untouched(page));
    expect(stands, soFar()).toEqual({ ok: true, value: answers[key] });
  };

  const sendFile = async ({ key, question }: Step, answer: Answer | undefined): Promise<boolean> => {
    if (question.kind !== "file") return false;
    const kept = filesIn(answers[key]);
    if (answer === undefined && kept.length > 0 && !visit.path().includes("from=")) {
      for (const _ of kept) {
        await visit.open((await visit.page()).links.find((link) => link.includes("/files/")) ?? "");
        await visit.say({ fields: untouched(await visit.page()) });
      }
      keep(key, undefined);
      trail.push(`${key} without its files`);
      return false;
    }
    if (filesIn(answer).length === 0 || kept.length >= question.most) return false;
    const file = aFile(kept.length);
    const { name, bytes } = file;
    await visit.say({ fields: fillIn(await visit.page(), question, undefined), file });
    const sent = { id: `file-${kept.length}`, name, size: bytes.length, sha256: "0".repeat(64) };
    keep(key, { kind: "file", files: [...kept, sent] });
    return true;
  };

  /** Answers one page, however often it takes, until it is taken. */
  const answer = async (step: Step): Promise<void> => {
    const { key, question } = step;
    for (let tries = 0; ; tries += 1) {
      expect(tries, `${key} takes nothing, ${soFar()}`).toBeLessThan(60);
      const wanted = withoutPoint(answerTo(question));
      if (await sendFile(step, wanted)) break;
      if (mustTakeBack(await visit.page(), question, wanted)) {
        await visit.say({ fields: untouched(await visit.page()), button: "clear" });
        keep(key, undefined);
        met.takenBack += 1;
        trail.push(`${key} taken back`);
        await look(step);
      }
      const fields = fillIn(await visit.page(), question, wanted);
      const hasFiles = filesIn(answers[key]).length > 0;
      const read = readFields(hasFiles ? ({ ...question, required: false } as typeof question) : question, fields);
      await visit.say({ fields });
      expect(visit.wasRefused(), `${key} with ${JSON.stringify(fields)}, ${soFar()}`).toBe(!read.ok);
      if (read.ok) {
        if (!hasFiles) keep(key, read.value);
        break;
      }
      met.refused += 1;
      trail.push(`${key} refused`);
      // Nothing that was written is lost.
      expect(untouched(await visit.page()), soFar()).toEqual(fields);
    }
    trail.push(key);
  };

  return { kept: () => answers, keep, keepAll, trail, met, soFar, pageAt, after, isAt, look, answer };
};
