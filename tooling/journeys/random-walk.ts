import {
  type Answers,
  answeredPath,
  everyStep,
  nextStep,
  type Step,
  stepBefore,
  withoutRound,
} from "@collaborative-communities/surveys";
import { expect } from "vitest";
import { untouched } from "./fill-in.ts";
import { filesIn, type Met, pageWalk, type Walking } from "./page-walk.ts";
import { wordsOf } from "./served-form.ts";
import type { Visit } from "./visit.ts";

export type Walked = {
  /** As they are kept, with what is hidden by going back. */
  readonly answers: Answers;
  /** Page by page, what was shown and what came of it. */
  readonly trail: readonly string[];
  readonly met: Met;
};

/**
 * Goes through a survey from its first page to the last as the draw has it: with answers of every kind, also refused
 * ones, and back to change something. At each page what is shown is held against the pure rules: the question, where
 * the link back leads, what stands in the form, and what comes next.
 */
export const walkThrough = async (visit: Visit, walking: Walking): Promise<Walked> => {
  const { at, questionnaire, draw } = walking;
  const { kept, keep, keepAll, trail, met, soFar, pageAt, after, isAt, look, answer } = pageWalk(visit, walking);

  const routings = [...questionnaire.questions, ...(questionnaire.sections ?? [])].map(({ showIf }) => showIf);
  const decides = new Set(routings.flatMap((one) => one?.any.flatMap(({ all }) => all.map((test) => test.question))));

  /**
   * Back by the link at the top of each page, to one whose answer decides what is asked where there is one.
   * @returns where that leads
   */
  const turnBack = async (from: Step | undefined): Promise<Step | undefined> => {
    let step = from;
    for (let hops = 1 + draw(9); hops > 0; hops -= 1) {
      const before = stepBefore(questionnaire, kept(), step?.key);
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
    const { steps, hidden } = answeredPath(questionnaire, kept());
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
    const before = kept();
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
      keepAll(withoutRound(questionnaire, kept(), section, Number(number)));
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
      const asked = answeredPath(questionnaire, kept()).steps.find(
        ({ step: one }) => `${pageAt(one.key)}?from=new` === visit.path(),
      );
      expect(asked, `${visit.path()}, ${soFar()}`).toMatchObject({ answer: undefined });
      if (!asked) break;
      visited.add(asked.step.key);
      await look(asked.step);
      await answer(asked.step);
      met.askedNew += 1;
    }
    const now = answeredPath(questionnaire, kept()).steps.map(({ step: one }) => one.key);
    const isNew = (key: string) => !steps.some(({ step: one }) => one.key === key) && !Object.hasOwn(before, key);
    expect([...visited], soFar()).toEqual(expect.arrayContaining(now.filter(isNew)));
    if (emptied?.question.required && kept()[emptied.key] === undefined) {
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
  let step = nextStep(questionnaire, kept());
  while (step || turns > 0) {
    if (turns > 0 && (!step || (step !== nextStep(questionnaire, kept()) && draw(3) === 0))) {
      turns -= 1;
      met.turnedBack += 1;
      if (step) await look(step);
      step = await turnBack(step);
      if (!step) break;
    } else if (step) await look(step);
    if (!step) break;
    await answer(step);
    isAt(after(step.key));
    step = nextStep(questionnaire, kept(), step.key);
  }

  // A page that is not on the way leads to the next one that is.
  const onWay = new Set(answeredPath(questionnaire, kept()).steps.map(({ step: { key } }) => key));
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
  return { answers: kept(), trail, met };
};
