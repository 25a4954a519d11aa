import { mayRunConsultations } from "@collaborative-communities/consultations";
import { describeAnswer, type Questionnaire } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../audit/index.ts";
import { versionOf } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { notFound } from "../trpc.ts";
import { answersBy, type JudgedAnswer } from "./answers-repository.ts";
import { consultationFor, mustJudge } from "./judging.ts";
import { questionOf } from "./marks.ts";
import { textsSetAside } from "./set-aside-repository.ts";

/** An answer in the words that were asked and given, as it is shown to whoever judges it. */
export type ShownAnswer = {
  readonly id: string;
  readonly channel: JudgedAnswer["channel"];
  readonly receivedOn: string;
  readonly receivedAt: Date;
  readonly language: string;
  readonly leftOut: JudgedAnswer["leftOut"];
  readonly hasPostcode: boolean;
  /** Why nothing of it is shown: it was erased, or its writer said that it must be read no further. */
  readonly hidden: "erased" | "restricted" | null;
  readonly said: readonly {
    readonly key: string;
    readonly question: string;
    readonly answer: readonly string[];
    readonly isText: boolean;
    /** Set aside, so that it is not shown here. */
    readonly setAside: boolean;
  }[];
};

const roundOf = (key: string): string => (key.includes("#") ? ` (${key.split("#")[1]})` : "");

const saidIn = (questionnaire: Questionnaire, { answers, id }: JudgedAnswer, aside: ReadonlySet<string>) => {
  const order = new Map(questionnaire.questions.map((question, at) => [question.id, at]));
  return Object.entries(answers)
    .flatMap(([key, answer]) => {
      const at = order.get(questionOf(key));
      const question = at === undefined ? undefined : questionnaire.questions[at];
      if (!question || at === undefined) return [];
      const setAside = aside.has(`${id} ${key}`);
      const isText = question.kind === "text" && typeof answer === "string";
      const text = `${question.text}${roundOf(key)}`;
      return [{ at, key, question: text, answer: setAside ? [] : describeAnswer(question, answer), isText, setAside }];
    })
    .sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : 1))
    .map(({ at: _, ...rest }) => rest);
};

/** Shows answers to whoever judges them, each under the version it was given to. What may not be read is not. */
export const showAnswers = async (
  desk: Desk,
  consultationId: string,
  ids: readonly string[],
): Promise<Map<string, ShownAnswer>> => {
  const found = await answersBy(desk.db, ids);
  const aside = await textsSetAside(desk.db, ids);
  const versions = new Map<number, Questionnaire>();
  for (const version of new Set([...found.values()].map((answer) => answer.version))) {
    const questionnaire = await versionOf(desk.db, consultationId, version);
    if (questionnaire) versions.set(version, questionnaire);
  }
  return new Map(
    [...found].map(([id, answer]): [string, ShownAnswer] => {
      const { channel, receivedOn, receivedAt, language, leftOut, postcode } = answer;
      const hidden = answer.isErased ? "erased" : answer.isRestricted ? "restricted" : null;
      const questionnaire = versions.get(answer.version);
      return [
        id,
        {
          ...{ id, channel, receivedOn, receivedAt, language, leftOut, hidden },
          hasPostcode: postcode !== null,
          said: hidden || !questionnaire ? [] : saidIn(questionnaire, answer, aside),
        },
      ];
    }),
  );
};

/** One answer, whole. Whoever reads it leaves a fact, and reads nothing where that cannot be kept. */
export const readAnswer = async (desk: Desk, command: { id: string; answerId: string }): Promise<ShownAnswer> => {
  mustJudge(desk.signedIn);
  await consultationFor(desk, command.id);
  const belongs = (await answersBy(desk.db, [command.answerId])).get(command.answerId);
  const shown = (await showAnswers(desk, command.id, [command.answerId])).get(command.answerId);
  if (!shown || belongs?.consultationId !== command.id) throw notFound("answer");
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "response/read",
    about: command.answerId,
    details: { consultation: command.id },
  });
  return shown;
};
