import { Channel, type Consultation, isCountFinal } from "@collaborative-communities/consultations";
import { PCN_AREAS } from "@collaborative-communities/pcn-areas";
import { isChoice, type Questionnaire } from "@collaborative-communities/surveys";
import type { Kysely } from "kysely";
import { wardsOfPcnArea } from "../areas/index.ts";
import type { Database } from "../database/tables.ts";
import { notFound } from "../trpc.ts";
import { addFigures, frozenFigures } from "./figures-repository.ts";
import { consultationBy } from "./repository.ts";
import { type Counts, countIn, countResponses } from "./responses-repository.ts";

type Db = Kysely<Database>;
type Counted = Pick<Consultation, "id" | "state" | "questionnaire">;

const choicesOf = (questionnaire: Questionnaire): string[] =>
  questionnaire.questions.filter(isChoice).map((question) => question.id);

const isFinal = ({ state }: Pick<Consultation, "state">): boolean => isCountFinal(state);

/**
 * The figures of a consultation: of all answers, or those of a channel or a PCN area. Once it has closed they are those
 * that were kept then, so that whoever looks before and after somebody's answer is erased sees no difference, and so
 * cannot tell what that person said.
 */
export const figuresOf = async (
  db: Db,
  consultation: Counted,
  { channel, pcnAreaCode }: { channel?: Channel | undefined; pcnAreaCode?: string | undefined } = {},
): Promise<Counts & { isFrozen: boolean }> => {
  const key = { channel: channel ?? "", area: pcnAreaCode ?? "" };
  const frozen = isFinal(consultation) ? await frozenFigures(db, consultation.id, key) : undefined;
  if (frozen) return { ...frozen, isFrozen: true };
  const wardCodes = pcnAreaCode === undefined ? undefined : await wardsOfPcnArea(db, pcnAreaCode);
  const counts = await countResponses(db, consultation.id, choicesOf(consultation.questionnaire), {
    channel,
    wardCodes,
  });
  return { ...counts, isFrozen: false };
};

/** Keeps the figures of all answers of a consultation that closes, in the transaction that closes it. */
export const freezeTotals = async (db: Db, id: string, at: Date): Promise<void> => {
  const consultation = await consultationBy(db, { id });
  if (!consultation) throw notFound("consultation");
  const figures = await countIn(db, id, choicesOf(consultation.questionnaire));
  await addFigures(db, { consultationId: id, channel: "", area: "", figures, at });
};

/**
 * Keeps every figure of a closed consultation that anybody could have seen, before the first of its answers is emptied.
 * Of an open one nothing is final, and nothing is kept.
 */
export const freezeEverything = async (db: Db, consultation: Counted, at: Date): Promise<void> => {
  if (!isFinal(consultation)) return;
  const choices = choicesOf(consultation.questionnaire);
  for (const area of ["", ...PCN_AREAS.areas.map(({ code }) => code)]) {
    const wardCodes = area === "" ? undefined : await wardsOfPcnArea(db, area);
    for (const channel of ["", ...Channel.options] as const) {
      const key = { channel, area };
      if (await frozenFigures(db, consultation.id, key)) continue;
      const filter = { ...(channel !== "" && { channel }), wardCodes };
      const figures = await countIn(db, consultation.id, choices, filter);
      await addFigures(db, { ...key, consultationId: consultation.id, figures, at });
    }
  }
};
