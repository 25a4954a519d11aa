import {
  type DocumentKind,
  mayAnswer,
  mayRunConsultations,
  takeAnswerFile,
} from "@collaborative-communities/consultations";
import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import {
  type Answer,
  type Answers,
  type FileQuestion,
  placeOf,
  type SentFile,
  stepOf,
} from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk, House } from "../../context.ts";
import { allowed, notAllowed, notFound } from "../../trpc.ts";
import { consultationBy, type KeptConsultation } from "../repository.ts";

import { type Draft, draftBy, draftToSend, keepAnswer } from "./drafts-repository.ts";
import {
  addFile,
  partOfFile,
  type ReadableFile,
  readableFile,
  readableFiles,
  removeFilesOfDraft,
} from "./files-repository.ts";

type OfDraft = { readonly slug: string; readonly draftId: string };

/** The files an answer names; none for another. */
export const filesIn = (answer: Answer | undefined): readonly SentFile[] =>
  typeof answer === "object" && !Array.isArray(answer) && answer.kind === "file" ? answer.files : [];

export const idsIn = (answers: Answers): string[] =>
  Object.values(answers).flatMap((answer) => filesIn(answer).map(({ id }) => id));

/** Says no to answers that name files: a file is named by being sent, or an answer could name what is not there. */
export const onlyByUpload = <Given extends Readonly<Record<string, Answer | undefined>>>(
  given: Given,
): Result<Given> =>
  Object.values(given).some((answer) => filesIn(answer).length > 0)
    ? refuse("answer-file/only-by-upload", "Send the file itself on the page that asks for it.")
    : ok(given);

const askedIn = async (house: House, slug: string): Promise<KeptConsultation> => {
  const consultation = await consultationBy(house.db, { slug });
  if (!consultation) throw notFound("consultation");
  allowed(mayAnswer(consultation, house.now()));
  return consultation;
};

const fileQuestion = (consultation: KeptConsultation, draft: Draft, key: string): FileQuestion => {
  const question = stepOf(consultation.questionnaire, draft.answers, key)?.question;
  if (question?.kind !== "file") throw notFound("question");
  return question;
};

const draftOf = (consultation: KeptConsultation, draft: Draft | undefined): Draft => {
  if (draft?.consultationId !== consultation.id) throw notFound("draft");
  return draft;
};

/** Whether a file may come, by its name and size alone: before what is in it is read, and looked at. */
export const mayKeepFile = async (
  house: House,
  command: OfDraft & { question: string; name: string; size: number },
): Promise<DocumentKind> => {
  const consultation = await askedIn(house, command.slug);
  const draft = draftOf(consultation, await draftBy(house.db, command.draftId));
  return kindOf(consultation, draft, { ...command, id: "new", sha256: "0".repeat(64) });
};

const kindOf = (
  consultation: KeptConsultation,
  draft: Draft,
  { question: key, id, name, size, sha256 }: SentFile & { question: string },
): DocumentKind => {
  const all = Object.values(draft.answers).flatMap(filesIn);
  const bytes = all.reduce((sum, one) => sum + one.size, 0);
  const question = fileQuestion(consultation, draft, key);
  return allowed(takeAnswerFile(question, { id, name, size, sha256 }, { files: filesIn(draft.answers[key]), bytes }));
};

/**
 * Keeps a file with a draft. The draft's row is held meanwhile, so that of two that come at once each finds the other,
 * and the last place is given once. The same file sent again is the one that is there.
 */
export const keepFile = async (
  house: House,
  command: OfDraft & { question: string; name: string; mediaType: string; sha256: string; content: Buffer },
): Promise<SentFile> => {
  const { question: key, name, mediaType, sha256, content } = command;
  const consultation = await askedIn(house, command.slug);
  return house.db.transaction().execute(async (db) => {
    const draft = draftOf(consultation, await draftToSend(db, command.draftId));
    const before = filesIn(draft.answers[key]);
    const same = before.find((one) => one.sha256 === sha256 && one.name === name);
    if (same) return same;
    const [id, at] = [house.newId(), house.now()];
    const file: SentFile = { id, name, size: content.length, sha256 };
    kindOf(consultation, draft, { ...file, question: key });
    // What a round that was taken out left behind goes now, so that it does not stay with what is sent.
    await removeFilesOfDraft(db, draft.id, { except: idsIn(draft.answers) });
    await addFile(db, {
      ...file,
      consultationId: consultation.id,
      draftId: draft.id,
      question: key,
      mediaType,
      content,
      at,
    });
    const answer: Answer = { kind: "file", files: [...before, file] };
    await keepAnswer(db, draft.id, { key, answer, version: consultation.questionnaire.version, at });
    return file;
  });
};

/** Takes a file out of a draft again. Done twice, it is gone all the same. */
export const removeFile = async (house: House, command: OfDraft & { fileId: string }): Promise<{ removed: true }> => {
  const consultation = await askedIn(house, command.slug);
  return house.db.transaction().execute(async (db) => {
    const draft = draftOf(consultation, await draftToSend(db, command.draftId));
    for (const [key, answer] of Object.entries(draft.answers)) {
      const files = filesIn(answer);
      const left = files.filter(({ id }) => id !== command.fileId);
      if (left.length === files.length) continue;
      await removeFilesOfDraft(db, draft.id, {
        except: idsIn({ ...draft.answers, [key]: { kind: "file", files: left } }),
      });
      const now: Answer | undefined = left.length > 0 ? { kind: "file", files: left } : undefined;
      const version = draft.givenTo[key] ?? consultation.questionnaire.version;
      await keepAnswer(db, draft.id, { key, answer: now, version, at: house.now() });
    }
    return { removed: true };
  });
};

/** Keeps an answer that is no file, such as “prefer not to say”, in the place of files, which go. */
export const answerWithoutFiles = (
  db: House["db"],
  draftId: string,
  kept: Parameters<typeof keepAnswer>[2],
): Promise<boolean> =>
  db.transaction().execute(async (held) => {
    const draft = await draftToSend(held, draftId);
    if (!draft) return false;
    await removeFilesOfDraft(held, draftId, { except: idsIn({ ...draft.answers, [kept.key]: "" }) });
    return keepAnswer(held, draftId, kept);
  });

const AT_A_TIME = 50;

/** The names of what was sent to a consultation, a page at a time. Whoever reads them leaves a fact. */
export const listFiles = async (desk: Desk, command: { id: string; page: number }) => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const consultation = await consultationBy(desk.db, { id: command.id });
  if (!consultation) throw notFound("consultation");
  const page = { offset: (command.page - 1) * AT_A_TIME, limit: AT_A_TIME + 1 };
  const found = await readableFiles(desk.db, command.id, page);
  const files = found.slice(0, AT_A_TIME).map(({ id, name, size, question, receivedOn }) => ({
    id,
    name,
    size,
    receivedOn,
    question: placeOf(consultation.questionnaire, question.split("#")[0] as string)?.question.text ?? question,
  }));
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "response/files-listed",
    about: command.id,
    details: { page: command.page, files: files.length },
  });
  return { files, more: found.length > AT_A_TIME };
};

/**
 * A file for an officer to save. That it is handed out leaves a fact first; nothing is sent where that cannot be kept.
 * @returns nothing where there is none, or its answer was erased or is read no further
 */
export const fileToRead = async (desk: Desk, id: string): Promise<ReadableFile | undefined> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const file = await readableFile(desk.db, id);
  if (!file?.answerId) return undefined;
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "response/file-read",
    about: file.answerId,
    details: { consultation: file.consultationId, file: id },
  });
  return file;
};

/** A part of the content of a file that may still be read. */
export const contentOf = async (house: House, id: string, from: number, length: number): Promise<Buffer | undefined> =>
  partOfFile(house.db, id, from, length);
