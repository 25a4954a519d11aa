import { EnteredChannel, type Whereabouts } from "@collaborative-communities/consultations";
import { LocalDate } from "@collaborative-communities/foundation";
import { type Answers, checkAnswers, type Questionnaire } from "@collaborative-communities/surveys";
import type { Inputs } from "../api.ts";
import type { FieldError } from "../problem.ts";
import { DAY_SENTENCE, type DayParts, NO_DAY, typedDay } from "../site/day-parts.ts";

/** An answer as it is copied from paper or heard on the telephone. */
export type AnswerForm = {
  /** Made once for each empty form: sent twice, the answer is kept once. */
  readonly submissionKey: string;
  readonly channel: string;
  readonly receivedOn: DayParts;
  readonly answers: Answers;
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

/** An empty form. Channel and day stay from the form before: a pile of paper mostly came on one day. */
export const emptyAnswer = (key: string, before?: Pick<AnswerForm, "channel" | "receivedOn">): AnswerForm => ({
  submissionKey: key,
  channel: before?.channel ?? "",
  receivedOn: before?.receivedOn ?? NO_DAY,
  answers: {},
  place: NO_PLACE,
});

/** The name of a question's field on the page. */
export const answerField = (questionId: string): string => `answer-${questionId}`;

const whereaboutsOf = ({ choice, wards, lookedUp }: PlaceForm): Whereabouts => {
  const postcode = lookedUp === "" ? {} : { postcode: lookedUp };
  if (wards.some(({ code }) => code === choice)) return { kind: "ward", wardCode: choice, ...postcode };
  if (choice === "not-sure") return { kind: "not-sure", ...postcode };
  return { kind: choice === "outside" ? "outside" : "not-said" };
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
  const typed = typedDay(form.receivedOn);
  const receivedOn = LocalDate.safeParse(typed);
  if (!receivedOn.success)
    errors.push({ field: "receivedOn", text: typed === undefined ? "Enter the day it was received." : DAY_SENTENCE });
  const checked = checkAnswers(questionnaire, form.answers);
  if (!checked.ok)
    for (const { field, message } of checked.problems) {
      const place = questionnaire.questions.findIndex(({ id }) => id === field);
      errors.push({ field: answerField(field ?? ""), text: `Question ${place + 1}: ${message}` });
    }
  else if (Object.keys(checked.answers).length === 0)
    errors.push({ field: answerField(questionnaire.questions[0]?.id ?? ""), text: "Enter at least one answer." });
  const { place } = form;
  if (place.choice === "" && place.postcode.trim() !== "")
    errors.push({ field: "where", text: "Choose where the person lives." });
  if (errors.length > 0 || !channel.success || !receivedOn.success || !checked.ok) return { ok: false, errors };
  return {
    ok: true,
    command: {
      submissionKey: form.submissionKey,
      channel: channel.data,
      receivedOn: receivedOn.data,
      answers: checked.answers,
      whereabouts: whereaboutsOf(place),
    },
  };
};
