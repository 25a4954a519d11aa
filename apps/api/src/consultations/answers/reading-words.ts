import { mayReadCounts } from "@collaborative-communities/consultations";
import { everyStep, type Question, type Questionnaire } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk } from "../../context.ts";
import { notAllowed, notFound } from "../../trpc.ts";
import { consultationBy } from "../repository.ts";

import { versionsOf } from "../versions-repository.ts";
import { countUnread, wordsOf } from "./responses-repository.ts";

/** As many are read on one page. */
const PAGE = 50;

/** The newest version that asks a question, and the keys its answers can have. */
const askedIn = (questionnaires: readonly Questionnaire[], questionId: string) => {
  const asks = questionnaires.findLast(({ questions }) => questions.some(({ id }) => id === questionId));
  const steps = asks ? everyStep(asks).filter(({ question }) => question.id === questionId) : [];
  const question: Question | undefined = steps[0]?.question;
  return question && { question, keys: steps.map(({ key }) => key) };
};

/**
 * What people wrote, a page at a time: texts, words beside an option, and places in words. What is left out of the count
 * is not among them, and how many that are is said. Whoever reads it leaves a fact, and reads nothing where that cannot
 * be kept.
 */
export const readWords = async (desk: Desk, command: { id: string; questionId: string; page: number }) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id: command.id });
  if (!consultation) throw notFound("consultation");
  const versions = (await versionsOf(desk.db, command.id)).map(({ questionnaire }) => questionnaire);
  const asked = askedIn([...versions, consultation.questionnaire], command.questionId);
  if (!asked) throw notFound("question");
  const { question, keys } = asked;
  const words = { kind: question.kind, keys };
  const page = { offset: (command.page - 1) * PAGE, limit: PAGE + 1 };
  const found = await wordsOf(desk.db, command.id, words, page);
  const options = "options" in question ? question.options : [];
  const texts = found.slice(0, PAGE).map((written) => ({
    ...written,
    option: options.find(({ id }) => id === written.option)?.text ?? written.option,
  }));
  const { restricted, leftOut } = await countUnread(desk.db, command.id, words);
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayReadCounts),
    what: "response/texts-read",
    about: command.id,
    details: { question: question.id, page: command.page, texts: texts.length },
  });
  return { question: question.text, texts, more: found.length > PAGE, restricted, leftOut };
};
