import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import type { Answers } from "@collaborative-communities/surveys";
import type { Consultation } from "./consultation.ts";
import { mayAnswer, receiveAnswers } from "./receive-response.ts";
import type { SentChannel } from "./response.ts";

/** What the rule looks at of answers that were sent. */
export type SentAnswers = {
  /** Goes up with every change, whoever makes it. */
  readonly revision: number;
  /** Their writer said that they be read no further. */
  readonly isRestricted: boolean;
};

/** Whether answers that were sent can be changed now: while people may answer, and unless they are read no further. */
export const mayChangeAnswers = (
  consultation: Consultation,
  sent: Pick<SentAnswers, "isRestricted">,
  now: Date,
): Result<true> => {
  const may = mayAnswer(consultation, now);
  if (!may.ok) return may;
  return sent.isRestricted
    ? refuse(
        "answers/read-no-further",
        "You asked us to read these answers no further, so they cannot be changed here. Ask us to read them again first.",
      )
    : ok(true);
};

/**
 * Puts other answers in the place of those that were sent. They are held against what is asked today, as any answer is.
 * Whoever began with answers that were changed since is told, and overwrites nothing.
 */
export const changeAnswers = (
  consultation: Consultation,
  sent: SentAnswers,
  change: { readonly answers: Answers; readonly basedOn: number },
  now: Date,
): Result<Answers> => {
  const may = mayChangeAnswers(consultation, sent, now);
  if (!may.ok) return may;
  if (sent.revision !== change.basedOn)
    return refuse(
      "answers/changed-meanwhile",
      "These answers were changed after you opened them. Copy what you wrote, open them by their reference, and change them once more.",
    );
  return receiveAnswers(consultation, change.answers, now);
};

/** What a helper wrote down is sent once it was read back to the person and the person agreed. */
export const mayBeSent = (answer: { readonly channel: SentChannel; readonly wasReadBack: boolean }): Result<true> =>
  answer.channel === "assisted" && !answer.wasReadBack
    ? refuse("answers/read-back", "Read the answers back to the person, and tick that the person agreed.", {
        field: "agreed",
      })
    : ok(true);
