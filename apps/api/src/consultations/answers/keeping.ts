import { mayAnswer } from "@collaborative-communities/consultations";
import { addDays, momentInLondon, refuse, toLocalDate } from "@collaborative-communities/foundation";
import {
  type Answer,
  type Answers,
  checkAnswer,
  describeAnswer,
  isChoice,
  placeOf,
  type Questionnaire,
} from "@collaborative-communities/surveys";
import { wardNameOf } from "../../areas/index.ts";
import { recordFact } from "../../audit/index.ts";
import type { House } from "../../context.ts";
import type { Doer, Holder, Keeper } from "../../personal-data/holder.ts";
import { allowed, notFound } from "../../trpc.ts";
import { entriesByIds } from "../entry/entries-repository.ts";
import { recount } from "../figures/recounting.ts";
import { consultationBy, consultationToChange, type KeptConsultation } from "../repository.ts";
import { versionOf } from "../versions-repository.ts";
import { anonymiseAnswers, eraseAnswer } from "./erasing.ts";
import {
  type AnswerKept,
  answersByIds,
  answersDecidedBy,
  attachCorrections,
  changeAnswer,
  draftsByIds,
  draftsOlderThan,
  removeDrafts,
} from "./erasing-repository.ts";
import { filesOf } from "./files-repository.ts";

/** What was answered, question by question, in the words a person saw. */
const inWords = (questionnaire: Questionnaire, answers: Answers): Record<string, string> =>
  Object.fromEntries(
    questionnaire.questions.flatMap((question) => {
      const answer = answers[question.id];
      if (answer === undefined) return [];
      return [[question.text, describeAnswer(question, answer).join("; ")]];
    }),
  );

/** What was asked when an answer was given. */
const askedOf = async (
  db: House["db"],
  { id, questionnaire }: Pick<KeptConsultation, "id" | "questionnaire">,
  answer: Pick<AnswerKept, "questionnaire_version">,
): Promise<Questionnaire> => (await versionOf(db, id, answer.questionnaire_version)) ?? questionnaire;

const freeTexts = ({ questions }: Questionnaire): string[] =>
  questions.filter(({ kind }) => kind === "text").map(({ text }) => text);

const WHERE = { "not-sure": "Not sure", outside: "Outside the area", "not-said": "Not said" } as const;
const RIGHT = "What you put right";
const OWN_WORDS = "What you wrote in your own form";

/** What was kept beside an answer when staff entered it. */
const beside = (entry: Awaited<ReturnType<typeof entriesByIds>>[number] | undefined): Record<string, string> => ({
  ...(entry?.words != null && { [OWN_WORDS]: entry.words }),
  ...(entry?.source != null && { "Where we had it from": entry.source }),
  ...(entry?.importMark != null && { "Number of your paper": entry.importMark }),
  ...(entry?.postmarkOn != null && { "Postmark of your letter": entry.postmarkOn }),
});

/** Answers by the references somebody holds, and drafts by the secret of the browser they are in. */
export const answersHolder: Holder = {
  tables: [
    "response",
    "response_change",
    "response_entry",
    "entry_check",
    "paper_copy",
    "response_seal",
    "response_unsealed",
    "draft",
    "answer_file",
  ],
  export: async ({ db }, subject) => {
    const records = [];
    const entries = new Map((await entriesByIds(db, subject.answerIds)).map((entry) => [entry.answerId, entry]));
    for (const answer of await answersByIds(db, subject.answerIds)) {
      const consultation = await consultationBy(db, { id: answer.consultation_id });
      if (!consultation || answer.erased_at) continue;
      const questionnaire = await askedOf(db, consultation, answer);
      const corrections = (answer.corrections ?? []).map(({ on, says }) => `${on}: ${says}`).join("\n");
      records.push({
        table: "response",
        id: answer.audit_id,
        values: {
          Consultation: consultation.plan.title,
          Reference: answer.reference,
          "How it came": answer.channel,
          Received: answer.received_at.toISOString(),
          Language: answer.language,
          ...inWords(questionnaire, answer.answers),
          ...beside(entries.get(answer.audit_id)),
          "Where you live":
            answer.ward_code === null ? WHERE[answer.whereabouts as keyof typeof WHERE] : wardNameOf(answer.ward_code),
          ...(answer.postcode !== null && { Postcode: answer.postcode }),
          ...(answer.entered_by !== null && { "Entered by": "a member of the council’s staff" }),
          ...(answer.restricted_at && { "Read no further since": answer.restricted_at.toISOString() }),
          ...(corrections !== "" && { [RIGHT]: corrections }),
        },
        freeWords: [...freeTexts(questionnaire), OWN_WORDS, RIGHT],
      });
    }
    for (const draft of await draftsByIds(db, subject.draftIds)) {
      const consultation = await consultationBy(db, { id: draft.consultation_id });
      if (!consultation) continue;
      records.push({
        table: "draft",
        id: `${draft.consultation_id} ${draft.started_at.toISOString()}`,
        values: {
          Consultation: consultation.plan.title,
          Begun: draft.started_at.toISOString(),
          ...inWords(consultation.questionnaire, draft.answers),
        },
        freeWords: freeTexts(consultation.questionnaire),
      });
    }
    for (const file of await filesOf(db, subject))
      records.push({
        table: "answer_file",
        id: file.id,
        values: {
          "Name of the file": file.name,
          Sent: file.at.toISOString(),
          "How large, in bytes": String(file.size),
          // The content itself is handed over apart from this list.
          "Its SHA-256": file.sha256,
        },
        freeWords: ["Name of the file"],
      });
    return records;
  },
  erase: async (house, subject, by) => {
    let erased = await removeDrafts(house.db, subject.draftIds);
    for (const id of subject.answerIds) if (await eraseAnswer(house, id, by)) erased += 1;
    return {
      erased,
      stays:
        subject.answerIds.length > 0
          ? ["That an answer was given: to which consultation, how it came and when, without what was in it."]
          : [],
    };
  },
};

/** What staff who handle a request see of its answers: which they are, and nothing that was said. */
export const describeAnswers = async (house: House, answerIds: readonly string[]) => {
  const described = [];
  for (const answer of await answersByIds(house.db, answerIds)) {
    const consultation = await consultationBy(house.db, { id: answer.consultation_id });
    if (!consultation) continue;
    const { questions } = await askedOf(house.db, consultation, answer);
    described.push({
      answerId: answer.audit_id,
      consultationId: consultation.id,
      consultation: consultation.plan.title,
      channel: answer.channel,
      receivedOn: answer.received_on,
      isErased: answer.erased_at !== null,
      isRestricted: answer.restricted_at !== null,
      /** While it takes answers, what is put right is changed; afterwards it is attached. */
      canBeChanged: mayAnswer(consultation, house.now()).ok,
      questions: questions.map(({ id, text, kind }) => ({ id, text, kind })),
    });
  }
  return described;
};

/** What is typed for a question of choices: the choices' own words, a line each. */
const typedAnswer = (questionnaire: Questionnaire, questionId: string, says: string): Answer => {
  const question = placeOf(questionnaire, questionId)?.question;
  if (!question) throw notFound("question");
  if (!isChoice(question)) return says;
  const ids = says
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => question.options.find(({ id, text }) => text === line || id === line)?.id ?? line);
  return question.kind === "several" ? ids : (ids[0] ?? "");
};

/** Puts one answer right: changed while the consultation takes answers, attached to it afterwards. */
export const correctAnswer = (
  house: House,
  command: { answerId: string; questionId: string; says: string },
  by: Doer,
): Promise<{ how: "changed" | "attached" }> =>
  house.db.transaction().execute(async (db) => {
    const [found] = await answersByIds(db, [command.answerId]);
    const consultation = found && (await consultationToChange(db, found.consultation_id));
    const [answer] = await answersByIds(db, [command.answerId]);
    if (!consultation || !answer) throw notFound("answer");
    if (answer.erased_at)
      allowed(refuse("data-request/erased", "This answer was erased. There is nothing to put right."));
    const questionnaire = await askedOf(db, consultation, answer);
    const place = placeOf(questionnaire, command.questionId);
    if (!place) throw notFound("question");
    const at = house.now();
    const isOpen = mayAnswer(consultation, at).ok;
    if (isOpen) {
      const typed = typedAnswer(questionnaire, command.questionId, command.says);
      const checked = allowed(checkAnswer(place.question, typed));
      if (checked === undefined)
        allowed(refuse("data-request/answer-needed", "Write what it should say.", { field: "says" }));
      await recount(db, command.answerId, async () => {
        // Read again while it is held: its writer may have changed it meanwhile.
        const [now] = await answersByIds(db, [command.answerId]);
        await changeAnswer(db, command.answerId, { ...now?.answers, [command.questionId]: checked });
      });
    } else {
      const correction = { on: toLocalDate(at), questionId: command.questionId, says: command.says };
      await attachCorrections(db, command.answerId, [...(answer.corrections ?? []), correction]);
    }
    const how = isOpen ? ("changed" as const) : ("attached" as const);
    await recordFact(db, {
      at,
      ...by,
      what: "response/corrected",
      about: command.answerId,
      details: { question: command.questionId, how },
    });
    return { how };
  });

/** The end of a day some time before another, as a bound for what can be past its date. */
const before = (today: string, days: number): Date => momentInLondon(addDays(today, -days), "00:00");

/** Drafts go 14 days after the last change; answers two years after the decision was published. */
export const answersKeepers: readonly Keeper[] = [
  {
    title: "Answers that were begun and not sent",
    table: "draft",
    retention: "fourteen-days-unsent",
    candidates: async (db, { today, ...page }) =>
      (await draftsOlderThan(db, before(today, 14), page)).map((draft) => ({
        id: draft.id,
        since: toLocalDate(draft.updated_at),
        names: [{ kind: "consultation", id: draft.consultation_id }],
      })),
    remove: (house, drafts) =>
      removeDrafts(
        house.db,
        drafts.map(({ id }) => id),
      ),
  },
  {
    title: "Answers, which are made anonymous",
    table: "response",
    retention: "decision-and-two-years",
    candidates: async (db, { today, ...page }) =>
      (await answersDecidedBy(db, before(today, 730), page)).map(({ answerId, consultationId, decidedAt }) => ({
        id: answerId,
        since: toLocalDate(decidedAt),
        names: [
          { kind: "consultation", id: consultationId },
          { kind: "answer", id: answerId },
        ],
      })),
    remove: async (house, answers) => {
      const byConsultation = Map.groupBy(answers, ({ names }) => names.find(({ kind }) => kind === "consultation")?.id);
      let removed = 0;
      for (const [consultationId, those] of byConsultation)
        if (consultationId !== undefined)
          removed += await anonymiseAnswers(
            house,
            consultationId,
            those.map(({ id }) => id),
          );
      return removed;
    },
  },
];
