import { type Language, lastDayToArrive, mayRunConsultations } from "@collaborative-communities/consultations";
import { readReference } from "@collaborative-communities/foundation";
import { mostRounds } from "@collaborative-communities/surveys";
import { actingIn, recordFact } from "../../audit/index.ts";
import type { Desk, House } from "../../context.ts";
import { lookWithin } from "../../limits/index.ts";
import { allowed, notFound, RefusedError } from "../../trpc.ts";

import { translationsOf, versionOf, versionsOf } from "../versions-repository.ts";
import { consultationFor, graceOf, inVersion } from "./entering.ts";
import { addBatch, batchesOf, batchToPrint, copyBy } from "./paper-repository.ts";

/** How long copies can be opened for printing. A default of this project: whoever has the address reads references. */
const DAYS_TO_PRINT = 14;

const DAY = 86_400_000;

/** Makes copies to be printed, each with a reference and all of the version that is asked now. Sent twice, made once. */
export const makeCopies = async (
  desk: Desk,
  command: {
    id: string;
    batchId: string;
    copies: number;
    language: Language;
    size: "standard" | "large";
    rounds: number;
  },
): Promise<{ batchId: string }> => {
  const consultation = await consultationFor(desk, command.id);
  const at = desk.now();
  // No more often than the questions can be answered at all.
  const rounds = Math.min(command.rounds, mostRounds(consultation.questionnaire) ?? command.rounds);
  return desk.db.transaction().execute(async (db) => {
    const added = await addBatch(db, {
      id: command.batchId,
      consultationId: consultation.id,
      version: consultation.questionnaire.version,
      language: command.language,
      size: command.size,
      rounds,
      printKey: desk.newSecret(),
      madeAt: at,
      madeBy: desk.signedIn.id,
      references: Array.from({ length: command.copies }, () => desk.newReference()),
    });
    if (added)
      await recordFact(db, {
        at,
        ...actingIn(desk.signedIn, mayRunConsultations),
        what: "paper/copies-made",
        about: command.batchId,
        details: {
          consultation: consultation.id,
          copies: command.copies,
          language: command.language,
          size: command.size,
          rounds,
          version: consultation.questionnaire.version,
        },
      });
    return { batchId: command.batchId };
  });
};

const mayStillPrint = (madeAt: Date, now: Date): boolean => now.getTime() - madeAt.getTime() < DAYS_TO_PRINT * DAY;

/** The copies that were made, with the address of those that can still be printed. */
export const readPaper = async (desk: Desk, id: string) => {
  const consultation = await consultationFor(desk, id);
  const now = desk.now();
  const inLanguage = (language: string) => (language === "en" ? "" : `/${language}`);
  const pageIn = (language: string) =>
    `${desk.config.residentOrigin}${inLanguage(language)}/consultations/${consultation.slug}/paper`;
  return {
    packAddress: pageIn("en"),
    /** Of the questions that are asked now. */
    version: consultation.questionnaire.version,
    /** The most rounds a part of the questions can have; nothing where none is asked again. */
    mostRounds: mostRounds(consultation.questionnaire),
    languages: ["en", ...Object.keys(await translationsOf(desk.db, id))],
    batches: (await batchesOf(desk.db, id)).map(({ printKey, ...batch }) => ({
      ...batch,
      printAddress: mayStillPrint(batch.madeAt, now) ? `${pageIn(batch.language)}/${printKey}` : undefined,
    })),
  };
};

/** Copies to be printed, for whoever has their address: those on which nothing came back yet. */
export const printCopies = async (house: House, key: string) => {
  const batch = await lookWithin(house, ["preview-guesses"], () => batchToPrint(house.db, key));
  if (!batch || !mayStillPrint(batch.madeAt, house.now())) throw notFound("batch of copies");
  const questionnaire = await versionOf(house.db, batch.consultationId, batch.version);
  if (!questionnaire) throw notFound("version");
  const { slug, size, rounds, references } = batch;
  return { slug, size, rounds, references, language: batch.language as Language, questionnaire };
};

/** What is asked on a paper, by the reference on it or by its version; what is asked now where neither is said. */
export const readForm = async (
  desk: Desk,
  command: { id: string; reference?: string | undefined; version?: number | undefined },
) => {
  const consultation = await consultationFor(desk, command.id);
  const reference = command.reference === undefined ? undefined : allowed(readReference(command.reference));
  const copy = reference && (await copyBy(desk.db, command.id, reference));
  if (reference && !copy)
    throw new RefusedError({
      code: "consultation/no-such-copy",
      message: "No copy of this consultation was printed with this reference. Check it, or leave it out.",
      field: "copyReference",
    });
  const { questionnaire } = await inVersion(desk.db, consultation, copy ? copy.version : command.version);
  return {
    questionnaire,
    versions: (await versionsOf(desk.db, command.id))
      .map((one) => ({ version: one.questionnaire.version, madeAt: one.madeAt, why: one.why }))
      .filter(({ version }) => version <= consultation.questionnaire.version),
    copy: copy ? { language: copy.language as Language, cameBack: copy.answerId !== null } : undefined,
    postalGraceWorkingDays: graceOf(consultation),
    lastDayForPost: lastDayToArrive(consultation, "paper", graceOf(consultation)),
    translations: await translationsOf(desk.db, command.id),
  };
};
