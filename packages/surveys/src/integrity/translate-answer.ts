import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { lengthOf, tidyText } from "../answering/tidy-text.ts";
import { LONGEST_TEXT } from "../questionnaire/option.ts";

/** How far the translation of somebody's words is: made by a program, written by a person, or checked by a second one. */
export const AnswerTranslationStatus = z.enum(["machine", "draft", "checked"]);
export type AnswerTranslationStatus = z.infer<typeof AnswerTranslationStatus>;

/** A translation of what somebody wrote. It stands beside the original and never in its place. */
export type AnswerTranslation = {
  readonly text: string;
  readonly status: AnswerTranslationStatus;
  /** Who wrote it; nobody where a program did. */
  readonly by: string | undefined;
  readonly checkedBy?: string;
};

/** A translation may be longer than its original. */
export const LONGEST_TRANSLATION = 2 * LONGEST_TEXT;

const writtenBy = (text: string, by: string): Result<AnswerTranslation> => {
  const tidy = tidyText(text);
  if (tidy === "") return refuse("surveys/translation-empty", "Write the translation.", { field: "text" });
  if (lengthOf(tidy) > LONGEST_TRANSLATION)
    return refuse(
      "surveys/translation-too-long",
      `Keep the translation to ${LONGEST_TRANSLATION.toLocaleString("en-GB")} characters.`,
      { field: "text" },
    );
  return ok({ text: tidy, status: "draft", by });
};

/** Writes a translation, or writes it anew. What was checked before is a draft again, because other words stand there. */
export const writeTranslation = (
  before: AnswerTranslation | undefined,
  { text, by }: { readonly text: string; readonly by: string },
): Result<AnswerTranslation> => {
  const written = writtenBy(text, by);
  if (!written.ok || before === undefined || before.text !== written.value.text) return written;
  // The same words again, from whoever it may be, take nothing away.
  return before.status === "machine" ? written : ok(before);
};

/**
 * A second person says that a translation is right, perhaps with better words. Whoever wrote it does not check it.
 */
export const checkTranslation = (
  before: AnswerTranslation | undefined,
  { text, by }: { readonly text: string; readonly by: string },
): Result<AnswerTranslation> => {
  if (before === undefined)
    return refuse("surveys/translation-missing", "There is no translation to check. Write one.", { field: "text" });
  if (before.by === by)
    return refuse("surveys/translation-own", "You wrote this translation. Somebody else has to check it.");
  const written = writtenBy(text, by);
  if (!written.ok) return written;
  return ok({ text: written.value.text, status: "checked", by: before.by, checkedBy: by });
};
