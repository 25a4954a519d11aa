import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { checkAnswer, type FileQuestion, type SentFile } from "@collaborative-communities/surveys";
import { DOCUMENT_KINDS, type DocumentKind, kindOfName, LARGEST_DOCUMENT } from "./document.ts";

/** The largest file a resident can send, in bytes, whatever its question says: as large as a document. [design] */
export const LARGEST_ANSWER_FILE = LARGEST_DOCUMENT;

/** All files of one answer together, in bytes: some pictures and a plan or two. [design] */
export const MOST_ANSWER_BYTES = 40_000_000;

/** The most bytes a file of this question can have. */
export const largestFileOf = (question: Pick<FileQuestion, "maxBytes">): number =>
  Math.min(question.maxBytes, LARGEST_ANSWER_FILE);

/** The endings a question takes, as far as what is in such a file can be looked at: no other is ever taken. */
export const endingsTaken = (question: Pick<FileQuestion, "endings">): readonly string[] =>
  question.endings.filter((ending) => kindOfName(`a.${ending}`) !== undefined);

/**
 * Whether a file may be kept with an answer, by what is said of it. What is in it is looked at elsewhere.
 * @param others the files of the same question, and how many bytes all files of the answer have together
 * @returns its kind; or the question's own refusal, or `answer-file/too-much` where all files together are too large
 */
export const takeAnswerFile = (
  question: FileQuestion,
  file: SentFile,
  others: { readonly files: readonly SentFile[]; readonly bytes: number },
): Result<DocumentKind> => {
  const limited = {
    ...question,
    maxBytes: largestFileOf(question),
    // Where none can be looked at, the question's own list stands in the sentence.
    endings: endingsTaken(question).length > 0 ? [...endingsTaken(question)] : question.endings,
  };
  const checked = checkAnswer(limited, { kind: "file", files: [...others.files, file] });
  if (!checked.ok) return checked;
  const kind = kindOfName(file.name);
  if (!kind) {
    const kinds = Object.values(DOCUMENT_KINDS).map(({ name }) => name);
    return refuse("answer-file/kind-not-known", `Save the file as one of these first: ${kinds.join(", ")}.`, {
      field: question.id,
      details: { endings: kinds.join(", ") },
    });
  }
  if (others.bytes + file.size > MOST_ANSWER_BYTES) {
    const most = `${MOST_ANSWER_BYTES / 1_000_000} MB`;
    return refuse("answer-file/too-much", `All your files together must be ${most} or smaller. Remove one first.`, {
      field: question.id,
      details: { most },
    });
  }
  return ok(kind);
};
