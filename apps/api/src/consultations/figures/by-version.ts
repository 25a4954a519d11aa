import { type Consultation, type PublicResults, publicResults } from "@collaborative-communities/consultations";
import { type AcrossVersions, type QuestionCount, readCounts, readVersions } from "@collaborative-communities/surveys";
import type { Kysely } from "kysely";
import type { Database } from "../../database/tables.ts";
import { versionsOf } from "../versions-repository.ts";
import type { Figures } from "./kept-figures.ts";

/** A questionnaire as it was asked for a time, and how many answered that one. */
export type VersionAnswered = {
  readonly version: number;
  readonly madeAt: Date;
  /** Why it was changed after people had answered the one before. */
  readonly why: string;
  readonly responses: number;
};

export type ByVersion = {
  /** Those that somebody answered, the first one first. */
  readonly versions: readonly VersionAnswered[];
  /** How each question of the newest of these was answered. */
  readonly questions: readonly QuestionCount[];
  /** Where there is more than one: each question as each of them asked it, with its own base, and never added up. */
  readonly across: readonly AcrossVersions[];
};

/** Reads figures by the questionnaires that were answered. What was asked in different versions is never one figure. */
export const byVersion = async (
  db: Kysely<Database>,
  consultation: Pick<Consultation, "id" | "questionnaire">,
  { counts }: Pick<Figures, "counts">,
): Promise<ByVersion> => {
  const answered = (await versionsOf(db, consultation.id)).flatMap(({ questionnaire, madeAt, why }) => {
    const responses = counts.versions[questionnaire.version]?.responses ?? 0;
    return responses === 0 ? [] : [{ questionnaire, version: questionnaire.version, madeAt, why, responses }];
  });
  const questionnaires = answered.map(({ questionnaire }) => questionnaire);
  return {
    versions: answered.map(({ questionnaire: _, ...version }) => version),
    questions: readCounts(questionnaires.at(-1) ?? consultation.questionnaire, counts),
    across: questionnaires.length > 1 ? readVersions(questionnaires, counts) : [],
  };
};

/**
 * The figures as everybody may see them. Every public page, file and feed that says how people answered takes them from
 * here; the exact ones stay with staff.
 */
export const publicFigures = async (
  db: Kysely<Database>,
  consultation: Pick<Consultation, "id" | "questionnaire">,
  { counts }: Pick<Figures, "counts">,
  smallest: number | undefined,
): Promise<PublicResults> => {
  const versions = (await versionsOf(db, consultation.id)).map(({ questionnaire }) => questionnaire);
  return publicResults(versions.length > 0 ? versions : [consultation.questionnaire], counts, smallest);
};
