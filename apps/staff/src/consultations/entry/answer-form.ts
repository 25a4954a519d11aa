import {
  asEntered,
  type Consultation,
  dayGiven,
  EnteredChannel,
  FREE_WORDS_RULES,
  type FreeWords,
  mayEnter,
  mayKeepWords,
  type Whereabouts,
} from "@collaborative-communities/consultations";
import { LocalDate } from "@collaborative-communities/foundation";
import {
  everyStep,
  fieldOf,
  type PostedForm,
  type Questionnaire,
  type SentFile,
} from "@collaborative-communities/surveys";
import type { Inputs } from "../../api.ts";
import type { FieldError } from "../../problem.ts";
import { DAY_SENTENCE, type DayParts, NO_DAY, typedDay } from "../../site/day-parts.ts";
import { numberOf, readEntry } from "./entry-values.ts";

/** An answer as it is copied from paper or heard on the telephone. */
export type AnswerForm = {
  /** Made once for each empty form: sent twice, the answer is kept once. */
  readonly submissionKey: string;
  readonly channel: string;
  /** The reference that is printed on the copy. */
  readonly copyReference: string;
  readonly receivedOn: DayParts;
  readonly postmarkOn: DayParts;
  /** What was typed, by the names that `readForm` of surveys reads. */
  readonly typed: PostedForm;
  /** Files that were added, by the key of their question. They wait at the API until the answer is saved. */
  readonly files: Readonly<Record<string, readonly SentFile[]>>;
  readonly free: { readonly words: string; readonly source: string; readonly confirmed: boolean };
  readonly place: PlaceForm;
};

/** Where the person lives: the postcode as typed, the wards it may be in, and what was chosen. */
export type PlaceForm = {
  readonly postcode: string;
  /** The postcode the wards were looked up for. */
  readonly lookedUp: string;
  readonly wards: readonly { readonly code: string; readonly name: string }[];
  /** What the look-up said, in a sentence. */
  readonly said: string;
  /** A ward's code, or `not-sure`, `outside` or `not-said`; empty until something is chosen. */
  readonly choice: string;
};

export const NO_PLACE: PlaceForm = { postcode: "", lookedUp: "", wards: [], said: "", choice: "" };

/** What stays from one form to the next: a pile mostly came on one day, by one way, from one place. */
type Before = Pick<AnswerForm, "channel" | "receivedOn" | "postmarkOn"> & {
  readonly free: Pick<AnswerForm["free"], "source">;
};

/** An empty form, with what stays of the form before. */
export const emptyAnswer = (key: string, before?: Before): AnswerForm => ({
  submissionKey: key,
  channel: before?.channel ?? "",
  copyReference: "",
  receivedOn: before?.receivedOn ?? NO_DAY,
  postmarkOn: before?.postmarkOn ?? NO_DAY,
  typed: {},
  files: {},
  free: { words: "", source: before?.free.source ?? "", confirmed: false },
  place: NO_PLACE,
});

/** The name of a question's field on the page. */
export const answerField = (key: string): string => `answer-${key}`;

/** The id of the first field of a question, where the error summary leads. */
export const answerTargets = (questionnaire: Questionnaire): Record<string, string> =>
  Object.fromEntries(
    everyStep(questionnaire).flatMap(({ key, question }) => {
      if (question.kind === "date") return [[answerField(key), answerField(fieldOf(key, "day"))]];
      if (question.kind !== "place") return [];
      const takesWard = question.takes.includes("ward") && (question.wards ?? []).length > 0;
      const part = takesWard ? "ward" : question.takes.includes("named") ? "name" : "lat";
      return [[answerField(key), answerField(fieldOf(key, part))]];
    }),
  );

const whereaboutsOf = ({ choice, wards, lookedUp }: PlaceForm): Whereabouts => {
  const postcode = lookedUp === "" ? {} : { postcode: lookedUp };
  if (wards.some(({ code }) => code === choice)) return { kind: "ward", wardCode: choice, ...postcode };
  if (choice === "not-sure") return { kind: "not-sure", ...postcode };
  return { kind: choice === "outside" ? "outside" : "not-said" };
};

/** Whether people may write by this channel in a form of their own. */
export const takesFreeWords = (channel: string): boolean => {
  const read = EnteredChannel.safeParse(channel);
  return read.success && FREE_WORDS_RULES[read.data] !== undefined;
};

/** What was pasted, with the basis its channel has once somebody confirmed it; nothing where nothing was pasted. */
const freeOf = ({ free }: AnswerForm, channel: EnteredChannel): FreeWords | undefined => {
  const rule = FREE_WORDS_RULES[channel];
  if (rule === undefined || free.words.trim() === "") return undefined;
  // What is not confirmed has the basis of the other way of writing, which the rule says no to.
  const otherwise = rule.basis === "public-post" ? "wrote-to-take-part" : "public-post";
  return { words: free.words.trim(), source: free.source.trim(), basis: free.confirmed ? rule.basis : otherwise };
};

const dayOf = (parts: DayParts, field: string, errors: FieldError[]): LocalDate | undefined => {
  const typed = typedDay(parts);
  if (typed === undefined) return undefined;
  const read = LocalDate.safeParse(typed);
  if (!read.success) errors.push({ field, text: DAY_SENTENCE });
  return read.success ? read.data : undefined;
};

/** What the rules say of when it came: the sentence where it is kept without being counted. */
export const lateness = (
  { channel, receivedOn, postmarkOn }: AnswerForm,
  consultation: Consultation,
  now: Date,
  postalGraceWorkingDays: number,
): string | undefined => {
  const [read, received] = [EnteredChannel.safeParse(channel), LocalDate.safeParse(typedDay(receivedOn))];
  const postmark = LocalDate.safeParse(typedDay(postmarkOn));
  if (!read.success || !received.success) return undefined;
  const arrival = {
    channel: read.data,
    receivedOn: received.data,
    ...(read.data === "paper" && postmark.success && { postmarkOn: postmark.data }),
  };
  const may = mayEnter(consultation, arrival, now, postalGraceWorkingDays);
  return may.ok && may.value.leftOut ? may.value.sentence : undefined;
};

type EnterAnswer = Omit<Inputs["consultations"]["enterAnswer"], "id">;

/** The answer to send, or everything that is wrong with it, in the order of the page. */
export const readAnswer = (
  form: AnswerForm,
  questionnaire: Questionnaire,
): { ok: true; command: EnterAnswer } | { ok: false; errors: FieldError[] } => {
  const errors: FieldError[] = [];
  const channel = EnteredChannel.safeParse(form.channel);
  if (!channel.success) errors.push({ field: "channel", text: "Choose how the answer came in." });
  const receivedOn = dayOf(form.receivedOn, "receivedOn", errors);
  if (typedDay(form.receivedOn) === undefined)
    errors.push({ field: "receivedOn", text: "Enter the day it was received." });
  const isPaper = form.channel === "paper";
  const postmarkOn = isPaper ? dayOf(form.postmarkOn, "postmarkOn", errors) : undefined;
  const free = channel.success ? freeOf(form, channel.data) : undefined;
  const mayKeep = free && channel.success ? mayKeepWords(channel.data, free) : undefined;
  if (mayKeep && !mayKeep.ok) errors.push({ field: mayKeep.refusal.field, text: mayKeep.refusal.message });
  const { answers, steps, problems } = readEntry(
    asEntered(questionnaire),
    form.typed,
    form.files,
    receivedOn && dayGiven({ receivedOn, postmarkOn }),
  );
  for (const step of steps) {
    const problem = problems.get(step.key);
    if (problem !== undefined)
      errors.push({ field: answerField(step.key), text: `Question ${numberOf(questionnaire, step)}: ${problem}` });
  }
  if (Object.keys(answers).length === 0 && problems.size === 0 && free === undefined)
    errors.push({ field: answerField(questionnaire.questions[0]?.id ?? ""), text: "Enter at least one answer." });
  const { place } = form;
  if (place.choice === "" && place.postcode.trim() !== "")
    errors.push({ field: "where", text: "Choose where the person lives." });
  if (errors.length > 0 || !channel.success || receivedOn === undefined) return { ok: false, errors };
  return {
    ok: true,
    command: {
      submissionKey: form.submissionKey,
      channel: channel.data,
      receivedOn,
      ...(postmarkOn !== undefined && { postmarkOn }),
      ...(isPaper && form.copyReference.trim() !== "" && { copyReference: form.copyReference.trim() }),
      answers,
      ...(free && { free }),
      whereabouts: whereaboutsOf(place),
    },
  };
};
