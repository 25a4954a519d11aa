import { type DocumentKind, mayRunConsultations, takeAnswerFile } from "@collaborative-communities/consultations";
import { type Answer, everyStep, type SentFile } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk } from "../../context.ts";
import { allowed, notFound, RefusedError } from "../../trpc.ts";
import { type Draft, draftBy, draftToSend, holdDraft, keepAnswer } from "../answers/drafts-repository.ts";
import { addFile, removeFilesOfDraft } from "../answers/files-repository.ts";
import { filesIn, idsIn } from "../answers/keeping-files.ts";
import { responseBySubmission } from "../answers/responses-repository.ts";

import { consultationFor, inVersion } from "./entering.ts";
import { draftIdOf, type OfForm } from "./files-waiting.ts";

type ForQuestion = OfForm & { readonly version?: number | undefined; readonly question: string };

const mustFit = async (
  desk: Desk,
  command: ForQuestion,
  draft: Pick<Draft, "answers"> | undefined,
  file: SentFile,
): Promise<DocumentKind> => {
  const consultation = await inVersion(desk.db, await consultationFor(desk, command.id), command.version);
  const question = everyStep(consultation.questionnaire).find(({ key }) => key === command.question)?.question;
  if (question?.kind !== "file") throw notFound("question");
  const answers = draft?.answers ?? {};
  const bytes = Object.values(answers)
    .flatMap(filesIn)
    .reduce((sum, one) => sum + one.size, 0);
  return allowed(takeAnswerFile(question, file, { files: filesIn(answers[command.question]), bytes }));
};

const notSavedYet = async (db: Desk["db"], command: OfForm): Promise<void> => {
  if (await responseBySubmission(db, command.id, `entered:${command.submissionKey}`))
    throw new RefusedError({
      code: "consultation/entered-already",
      message: "This answer was saved already, without this file. Start a new form for another answer.",
    });
};

/** Whether a file may come, by its name and size alone: before what is in it is looked at. */
export const mayKeepEnteredFile = async (
  desk: Desk,
  command: ForQuestion & { name: string; size: number },
): Promise<DocumentKind> => {
  const file = { id: "new", name: command.name, size: command.size, sha256: "0".repeat(64) };
  return mustFit(desk, command, await draftBy(desk.db, draftIdOf(command)), file);
};

/**
 * Keeps a file that came with a paper, until the answer is saved. Two that come at once wait for each other, so that
 * each finds the other and the last place is given once. The same file sent again is the one that is there.
 */
export const keepEnteredFile = async (
  desk: Desk,
  command: ForQuestion & { name: string; mediaType: string; sha256: string; content: Buffer },
): Promise<SentFile> => {
  const { id: consultationId, question: key, name, mediaType, sha256, content } = command;
  const [draftId, at] = [draftIdOf(command), desk.now()];
  const consultation = await consultationFor(desk, consultationId);
  return desk.db.transaction().execute(async (db) => {
    await holdDraft(db, { id: draftId, consultationId, at });
    await notSavedYet(db, command);
    const draft = await draftToSend(db, draftId);
    if (draft?.consultationId !== consultationId) throw notFound("form");
    const before = filesIn(draft.answers[key]);
    const same = before.find((one) => one.sha256 === sha256 && one.name === name);
    if (same) return same;
    const file: SentFile = { id: desk.newId(), name, size: content.length, sha256 };
    await mustFit({ ...desk, db }, command, draft, file);
    await addFile(db, { ...file, consultationId, draftId, question: key, mediaType, content, at });
    const answer: Answer = { kind: "file", files: [...before, file] };
    await keepAnswer(db, draftId, { key, answer, version: command.version ?? consultation.questionnaire.version, at });
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/entry-file-added",
      about: file.id,
      details: { consultation: consultationId, size: file.size },
    });
    return file;
  });
};

/** Takes a file out of a form again. Done twice, it is gone all the same. */
export const removeEnteredFile = async (
  desk: Desk,
  command: OfForm & { fileId: string },
): Promise<{ removed: true }> => {
  await consultationFor(desk, command.id);
  const [draftId, at] = [draftIdOf(command), desk.now()];
  return desk.db.transaction().execute(async (db) => {
    const draft = await draftToSend(db, draftId);
    const [key, answer] =
      Object.entries(draft?.answers ?? {}).find(([, one]) => filesIn(one).some(({ id }) => id === command.fileId)) ??
      [];
    if (draft?.consultationId !== command.id || key === undefined) return { removed: true };
    const left = filesIn(answer).filter(({ id }) => id !== command.fileId);
    const now: Answer | undefined = left.length > 0 ? { kind: "file", files: left } : undefined;
    const { [key]: _, ...others } = draft.answers;
    await removeFilesOfDraft(db, draftId, { except: idsIn({ ...others, ...(now && { [key]: now }) }) });
    await keepAnswer(db, draftId, { key, answer: now, version: draft.givenTo[key] ?? draft.versionNow, at });
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "response/entry-file-removed",
      about: command.fileId,
      details: { consultation: command.id },
    });
    return { removed: true };
  });
};
