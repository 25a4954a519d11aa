import type { Consultation, Whereabouts } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import {
  type Answer,
  type CarriedAnswers,
  carryAnswers,
  checkAnswer,
  everyStep,
  keyOf,
  type Questionnaire,
  removeRound,
  roundsOf,
  withoutRound,
} from "@collaborative-communities/surveys";
import type { House } from "../../context.ts";
import { allowed, notFound, RefusedError } from "../../trpc.ts";
import { consultationBy } from "../repository.ts";
import { versionOf } from "../versions-repository.ts";
import { checkWhereabouts } from "./check-whereabouts.ts";
import { type Draft, draftBy, draftToSend, keepAnswer, keepAnswers, keepWhereabouts } from "./drafts-repository.ts";
import { moveFilesOfQuestion, removeFilesOfDraft } from "./files-repository.ts";
import { answerWithoutFiles, idsIn, onlyByUpload } from "./keeping-files.ts";
import { mustMayWrite } from "./keeping-late.ts";

type ToDraft = { slug: string; draftId: string };

/** The questions are not those that the page showed: it must be looked at again. */
export const questionsChanged = (): RefusedError =>
  new RefusedError({
    code: "consultation/questions-changed",
    message: "The questions have changed since you began. Look at your answers again.",
  });

/** A draft's answers, by whether the questions as they are now still ask what they were given to. */
export const sortDraft = async (
  house: House,
  { id, questionnaire }: Pick<Consultation, "id" | "questionnaire">,
  draft: Pick<Draft, "answers" | "givenTo">,
): Promise<CarriedAnswers> => {
  const versions = new Map([[questionnaire.version, questionnaire]]);
  for (const version of new Set(Object.values(draft.givenTo)))
    if (!versions.has(version)) {
      const found = await versionOf(house.db, id, version);
      if (found) versions.set(version, found);
    }
  const givenTo = (key: string): Questionnaire | undefined => {
    const version = draft.givenTo[key];
    return version === undefined ? undefined : versions.get(version);
  };
  return carryAnswers(questionnaire, draft.answers, givenTo);
};

const draftToChange = async (house: House, command: ToDraft) => {
  const consultation = await consultationBy(house.db, { slug: command.slug });
  if (!consultation) throw notFound("consultation");
  mustMayWrite(consultation, house.now());
  const draft = await draftBy(house.db, command.draftId);
  if (!draft || draft.consultationId !== consultation.id) throw notFound("draft");
  return consultation;
};

/**
 * Keeps the answer of one page, or takes it back. An answer to a question that has changed since the page was drawn is
 * not kept as one to what is asked now.
 */
export const keepDraftAnswer = async (
  house: House,
  command: ToDraft & { questionId: string; answer?: Answer | undefined; version?: number | undefined },
) => {
  const { id, questionnaire } = await draftToChange(house, command);
  const key = command.questionId;
  const step = everyStep(questionnaire).find((one) => one.key === key);
  if (!step) throw command.version === undefined ? notFound("question") : questionsChanged();
  const { version } = questionnaire;
  if (command.version !== undefined && command.version !== version && command.answer !== undefined) {
    const given = { answers: { [key]: command.answer }, givenTo: { [key]: command.version } };
    const { fitting } = await sortDraft(house, { id, questionnaire }, given);
    if (!(key in fitting)) throw questionsChanged();
  }
  const answer = allowed(checkAnswer(step.question, command.answer, toLocalDate(house.now())));
  allowed(onlyByUpload({ answer }));
  const kept = { key, answer, version, at: house.now() };
  const keep = step.question.kind === "file" ? answerWithoutFiles : keepAnswer;
  if (!(await keep(house.db, command.draftId, kept))) throw notFound("draft");
  return { kept: true as const };
};

/**
 * Takes a round out of a repeating section. It is said how many rounds there were on the page, so that a second press
 * of the button takes out nothing more.
 */
export const removeDraftRound = async (
  house: House,
  command: ToDraft & { section: string; round: number; rounds: number },
) => {
  const { questionnaire } = await draftToChange(house, command);
  const { section, round, rounds } = command;
  return house.db.transaction().execute(async (db) => {
    const draft = await draftToSend(db, command.draftId);
    if (!draft) throw notFound("draft");
    const now = roundsOf(questionnaire, draft.answers, section);
    if (now !== rounds || round > now || now < 2) return { removed: false };
    const answers = withoutRound(questionnaire, draft.answers, section, round);
    await keepAnswers(db, draft.id, {
      answers,
      givenTo: removeRound(questionnaire, draft.givenTo, section, round),
      at: house.now(),
    });
    await removeFilesOfDraft(db, draft.id, { except: idsIn(answers) });
    for (const { id, kind } of questionnaire.questions.filter((question) => question.section === section)) {
      if (kind !== "file") continue;
      for (let later = round + 1; later <= rounds; later += 1)
        await moveFilesOfQuestion(db, draft.id, { from: keyOf(id, later), to: keyOf(id, later - 1) });
    }
    return { removed: true };
  });
};

export const keepDraftWhereabouts = async (house: House, command: ToDraft & { whereabouts: Whereabouts }) => {
  await draftToChange(house, command);
  const whereabouts = allowed(checkWhereabouts(command.whereabouts));
  if (!(await keepWhereabouts(house.db, command.draftId, whereabouts, house.now()))) throw notFound("draft");
  return { kept: true as const };
};
