import { mayReadCounts, mayRunConsultations } from "@collaborative-communities/consultations";
import { foldText } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";

import { notFound } from "../trpc.ts";
import { consultationFor, mustRead, pageOf, questionAt, rangeOf } from "./judging.ts";
import { textsByLanguage, textsNotShown, textsTo } from "./texts-repository.ts";

const MOST_WORDS = 8;

/**
 * What people wrote in answer to one question, each beside its English translation; all of it, or what holds some words
 * however they are accented, is in one language, or is not translated yet. Whoever reads it leaves a fact, and reads
 * nothing where that cannot be kept.
 */
export const readTexts = async (
  desk: Desk,
  command: {
    id: string;
    questionId: string;
    words: string;
    language?: string | undefined;
    untranslated: boolean;
    page: number;
  },
) => {
  mustRead(desk.signedIn);
  const consultation = await consultationFor(desk, command.id);
  const question = questionAt(consultation, command.questionId);
  if (question?.kind !== "text") throw notFound("question");
  const section = consultation.questionnaire.sections?.find(({ id }) => id === question.section);
  const asked = { question: question.id, repeats: section?.repeat !== undefined };
  const words = foldText(command.words).split(" ").filter(Boolean).slice(0, MOST_WORDS);
  const filter = { words, language: command.language, untranslated: command.untranslated };
  const found = pageOf(await textsTo(desk.db, command.id, asked, filter, rangeOf(command.page)));
  const languages = await textsByLanguage(desk.db, command.id, asked);
  const notShown = await textsNotShown(desk.db, command.id, question.id);
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayReadCounts),
    what: "response/texts-read",
    about: command.id,
    // Not what was looked for: it may name somebody.
    details: { question: question.id, page: command.page, texts: found.items.length, searched: words.length > 0 },
  });
  return { texts: found.items, more: found.more, languages, ...notShown, mayJudge: mayRunConsultations(desk.signedIn) };
};
