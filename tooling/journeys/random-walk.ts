import {
  type Answer,
  type Answers,
  answeredPath,
  everyStep,
  nextStep,
  type Questionnaire,
  type Step,
  stepBefore,
  withoutRound,
} from "@collaborative-communities/surveys";
import { aRandomAnswer, type Draw } from "@collaborative-communities/surveys/testing";
import { expect } from "vitest";
import { fillIn, mustTakeBack, readFields, untouched } from "./fill-in.ts";
import { wordsOf } from "./served-form.ts";
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

export type Walked = {
  /** As they are kept, with what is hidden by going back. */
  readonly answers: Answers;
  /** Page by page, what was shown and what came of it. */
  readonly trail: readonly string[];
  readonly met: Met;
};

const MOST_PAGES = 200;

/** The same file sent twice is kept once, so each is another. */
export const aFile = (number: number): Attached => ({
  name: `=plan ${number}.pdf`,
  type: "application/pdf",
  bytes: Buffer.from(`%PDF-1.4\n${number} 0 obj\n%%EOF\n`),
});

type Files = Extract<Answer, { kind: "file" }>["files"];
const filesIn = (answer: Answer | undefined): Files =>
  typeof answer === "object" && "kind" in answer && answer.kind === "file" ? answer.files : [];

/** A point is chosen on the page of the map, by a script. */
export const withoutPoint = (answer: Answer | undefined): Answer | undefined =>
  typeof answer === "object" && "kind" in answer && answer.kind === "place" && answer.place.kind === "point"
    ? { kind: "place", place: { kind: "named", name: "By the old mill" } }
    : answer;

/**
 * Goes through a survey from its first page to the last as the draw has it: with answers of every kind, also refused
 * ones, and back to change something. At each page what is shown is held against the pure rules: the question, where
 * the link back leads, what stands in the form, and what comes next.
 * @param at where the survey's pages are, without a slash at the end
 */
export const walkThrough = async (
  visit: Visit,
  { at, questionnaire, draw }: { at: string; questionnaire: Questionnaire; draw: Draw },
): Promise<Walked> => {
  let answers: Answers = {};
  const trail: string[] = [];
  const met = noneMet();
  const soFar = () => `after ${trail.join(", ")}`;

  const routings = [...questionnaire.questions, ...(questionnaire.sections ?? [])].map(({ showIf }) => showIf);
  const decides = new Set(routings.flatMap((one) => one?.any.flatMap(({ all }) => all.map((test) => test.question))));

  const pageAt = (key: string) => `${at}/questions/${key.replace("#", "/")}`;
  const after = (key?: string) => {
    const next = nextStep(questionnaire, answers, key);
    return next ? pageAt(next.key) : `${at}/where`;
  };
  const isAt = (path: string) => expect(visit.path(), soFar()).toBe(path);
  const keep = (key: string, answer: Answer | undefined) => {
    const { [key]: _, ...others } = answers;
    answers = answer === undefined ? others : { ...others, [key]: answer };
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
      const wanted = withoutPoint(aRandomAnswer(draw, question));
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

  /**
   * Back by the link at the top of each page, to one whose answer decides what is asked where there is one.
   * @returns where that leads
   */
  const turnBack = async (from: Step | undefined): Promise<Step | undefined> => {
    let step = from;
    for (let hops = 1 + draw(9); hops > 0; hops -= 1) {
      const before = stepBefore(questionnaire, answers, step?.key);
      if (!before) break;
      await visit.open((await visit.page()).back ?? "");
      isAt(pageAt(before.key));
      trail.push(`back to ${before.key}`);
      await look(before);
      step = before;
      if (decides.has(step.question.id) && draw(2) > 0) break;
    }
    return step;
  };

  const rowsToCheck = async () => {
    const { html } = await visit.page();
    return [...html.matchAll(/<dt\b[^>]*>([\s\S]*?)<\/dt>/g)].map(([, label = ""]) => wordsOf(label));
  };
  /** The page before sending lists the way as it is now, and says how many answers are no longer on it. */
  const check = async (): Promise<void> => {
    isAt(`${at}/check`);
    const { steps, hidden } = answeredPath(questionnaire, answers);
    const labels = steps.flatMap(({ step, answer: said }) =>
      step.kind === "another" && said === "yes" ? [] : [step.question.text],
    );
    expect(
      (await rowsToCheck()).filter((label) => label !== "Where you live"),
      soFar(),
    ).toEqual(labels);
    const said = /You gave (\d+) answers? that/.exec(wordsOf((await visit.page()).html))?.[1];
    expect(Number(said ?? 0), soFar()).toBe(hidden.length);
  };

  /** A file or a round is taken out, or a page is answered anew; what that asks for the first time comes next. */
  const changeAtEnd = async (): Promise<void> => {
    const { links } = await visit.page();
    const before = answers;
    const { steps } = answeredPath(questionnaire, before);
    const press = async (link: string) => {
      await visit.open(link);
      await visit.say({ fields: untouched(await visit.page()) });
    };
    const [file, round] = ["/files/", "/rounds/"].map((part) => links.find((link) => link.includes(part)));
    const sent = steps.find(({ answer: said }) => filesIn(said).length > 0);
    const changed = steps[draw(steps.length - 1)]?.step;
    let emptied: Step | undefined;
    met.changedAtEnd += 1;
    if (round && draw(1) === 0) {
      await press(round);
      const [, section = "", number] = /\/rounds\/([^/]+)\/(\d+)/.exec(round) ?? [];
      answers = withoutRound(questionnaire, answers, section, Number(number));
      trail.push(`${section} without round ${number}`);
      met.roundsTakenOut += 1;
    } else if (file && sent && draw(1) === 0) {
      await press(file);
      const left = filesIn(sent.answer).slice(1);
      keep(sent.step.key, left.length > 0 ? { kind: "file", files: left } : undefined);
      emptied = sent.step;
      trail.push(`${sent.step.key} without a file`);
      met.filesTakenBack += 1;
    } else if (changed) {
      await visit.open(`${pageAt(changed.key)}?from=check`);
      await look(changed);
      await answer(changed);
      trail.push(`${changed.key} changed at the end`);
    }
    const visited = new Set<string>();
    while (visit.path() !== `${at}/check`) {
      const asked = answeredPath(questionnaire, answers).steps.find(
        ({ step: one }) => `${pageAt(one.key)}?from=new` === visit.path(),
      );
      expect(asked, `${visit.path()}, ${soFar()}`).toMatchObject({ answer: undefined });
      if (!asked) break;
      visited.add(asked.step.key);
      await look(asked.step);
      await answer(asked.step);
      met.askedNew += 1;
    }
    const now = answeredPath(questionnaire, answers).steps.map(({ step: one }) => one.key);
    const isNew = (key: string) => !steps.some(({ step: one }) => one.key === key) && !Object.hasOwn(before, key);
    expect([...visited], soFar()).toEqual(expect.arrayContaining(now.filter(isNew)));
    if (emptied?.question.required && answers[emptied.key] === undefined) {
      // Its file is gone, and it must be answered before anything is sent.
      await visit.open(`${pageAt(emptied.key)}?from=check`);
      await look(emptied);
      await answer(emptied);
    }
  };

  await visit.open(at);
  await visit.say({ fields: {} });
  isAt(after());

  let turns = 1 + draw(2);
  let step = nextStep(questionnaire, answers);
  while (step || turns > 0) {
    if (turns > 0 && (!step || (step !== nextStep(questionnaire, answers) && draw(3) === 0))) {
      turns -= 1;
      met.turnedBack += 1;
      if (step) await look(step);
      step = await turnBack(step);
      if (!step) break;
    } else if (step) await look(step);
    if (!step) break;
    await answer(step);
    isAt(after(step.key));
    step = nextStep(questionnaire, answers, step.key);
  }

  // A page that is not on the way leads to the next one that is.
  const onWay = new Set(answeredPath(questionnaire, answers).steps.map(({ step: { key } }) => key));
  for (const { key } of everyStep(questionnaire)
    .filter((one) => !onWay.has(one.key))
    .slice(0, 3)) {
    await visit.open(pageAt(key));
    isAt(after(key));
    met.ledOn += 1;
  }

  await visit.open(`${at}/where`);
  await visit.say({ fields: { where: ["not-said"] } });
  await check();

  await changeAtEnd();
  await check();
  return { answers, trail, met };
};
