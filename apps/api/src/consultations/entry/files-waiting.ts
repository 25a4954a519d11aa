import type { Answers } from "@collaborative-communities/surveys";
import type { Desk } from "../../context.ts";
import { RefusedError } from "../../trpc.ts";
import { draftToSend, removeSentDraft } from "../answers/drafts-repository.ts";
import { settleFiles } from "../answers/files-repository.ts";
import { filesIn } from "../answers/keeping-files.ts";

/** A form in which an answer is entered: by its own key, before it is saved. */
export type OfForm = { readonly id: string; readonly submissionKey: string };
/** Files wait with a draft of the form's own until its answer is saved, and go with it where it never is. */
export const draftIdOf = ({ submissionKey }: OfForm): string => `entry-${submissionKey}`;

/**
 * The files that wait with a form, held until its answer is saved. An answer names only what is among them: another
 * name would be of a file that is not there.
 */
export const filesWaiting = async (db: Desk["db"], command: OfForm & { answers: Answers }): Promise<void> => {
  const named = Object.entries(command.answers).flatMap(([key, answer]) =>
    filesIn(answer).map((file) => ({ key, file })),
  );
  if (named.length === 0) return;
  const draft = await draftToSend(db, draftIdOf(command));
  const waits = draft?.consultationId === command.id ? draft.answers : {};
  const isThere = named.every(({ key, file }) =>
    filesIn(waits[key]).some((one) => one.id === file.id && one.sha256 === file.sha256 && one.name === file.name),
  );
  if (!isThere)
    throw new RefusedError({
      code: "answer-file/only-by-upload",
      message: "A file of this form is no longer there. Take it out and add it again; everything else stays.",
    });
};

/** Gives the files of a form to its answer, now that it is saved; those it does not name go. */
export const settleEnteredFiles = async (db: Desk["db"], command: OfForm, reference: string): Promise<void> => {
  await settleFiles(db, draftIdOf(command), reference);
  await removeSentDraft(db, draftIdOf(command));
};
