import { type Answers, nextStep } from "@collaborative-communities/surveys";
import { expect } from "vitest";
import { fillIn, readFields } from "./fill-in.ts";
import { aFile, type Walking, withoutPoint } from "./page-walk.ts";
import type { Visit } from "./visit.ts";

/**
 * Tries a survey out from its first page to the last, as colleagues do who have its address.
 * @returns how many pages there were
 */
export const tryOut = async (visit: Visit, { at, questionnaire, draw, answerTo }: Walking): Promise<number> => {
  let answers: Answers = {};
  let pages = 0;
  await visit.open(`${at}/questions`);
  for (let step = nextStep(questionnaire, answers); step; pages += 1) {
    const { key, question } = step;
    expect(visit.path().split("?")[0]).toBe(`${at}/questions/${key.replace("#", "/")}`);
    const page = await visit.page();
    expect(page.heading).toBe(question.text);
    const fields = fillIn(page, question, withoutPoint(answerTo(question)));
    const isDeclined = (fields[question.id] ?? []).some((one) => one.startsWith("decline:"));
    const file = question.kind === "file" && !isDeclined && draw(2) > 0 ? aFile(1) : undefined;
    const read = file ? ({ ok: true, value: undefined } as const) : readFields(question, fields);
    await visit.say({ fields, file });
    expect(visit.wasRefused(), `${key} with ${JSON.stringify(fields)}`).toBe(!read.ok);
    expect(pages).toBeLessThan(300);
    if (!read.ok) continue;
    const { [key]: _, ...others } = answers;
    const sent = file && { kind: "file" as const, files: [{ id: "sent", name: file.name, size: 1, sha256: "" }] };
    const said = sent ?? read.value;
    answers = said === undefined ? others : { ...others, [key]: said };
    step = nextStep(questionnaire, answers, key);
  }
  expect(visit.path().split("?")[0]).toBe(`${at}/end`);
  return pages;
};
