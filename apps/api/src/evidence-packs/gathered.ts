import { POST_TITLES, type Post } from "@collaborative-communities/appointments";
import type { ConsultationFacts, Step } from "@collaborative-communities/consultations";
import type { PackVersion, Who } from "@collaborative-communities/evidence-packs";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { eventsOf, factsOf, type KeptConsultation } from "../consultations/index.ts";
import type { Database } from "../database/tables.ts";
import { namesOf } from "./repository.ts";

type Db = Kysely<Database>;

export type Wanted = {
  readonly consultation: KeptConsultation;
  readonly at: Date;
  readonly version: PackVersion;
  /** Numbers of people below it are not in the public version. */
  readonly smallest: number;
};
export type Happened = Awaited<ReturnType<typeof eventsOf>>[number];

/** What several parts are made from, read at one moment. */
export type Gathered = Wanted & {
  readonly moment: Db;
  readonly facts: ConsultationFacts;
  readonly events: readonly Happened[];
  /** Whether it has ever come to a step: what is written for a later one is a draft until then. */
  readonly reached: (step: Step) => boolean;
  /** Somebody by a post, and by the id or name that was written down. */
  readonly who: (post: string, idOrName?: string | null) => Who;
};

export const gather = async (moment: Db, { consultation, at, version, smallest }: Wanted): Promise<Gathered> => {
  const facts = await factsOf(moment, consultation, at);
  const events = await eventsOf(moment, consultation.id);
  const { decision, assessment, declaration } = facts;
  const names = await namesOf(moment, [
    ...consultation.progress.overrides.map(({ by }) => by),
    ...(decision?.availability.map(({ notedBy }) => notedBy) ?? []),
    ...[assessment?.signedOff?.by, declaration?.by].filter((one) => one !== undefined),
  ]);
  return {
    moment,
    consultation,
    at,
    version,
    smallest,
    facts,
    events,
    reached: (step) => events.some(({ to_step }) => to_step === step),
    who: (post, idOrName) => {
      const name = idOrName ? (names.get(idOrName) ?? idOrName) : "";
      return { post: titleOf(post), ...(name !== "" && { name }) };
    },
  };
};

/** A post by its title, or as it was written. */
export const titleOf = (post: string): string => POST_TITLES[post as Post] ?? post;

/** "feedback-published" as people read it. */
export const inWords = (code: string): string => {
  const words = code.replaceAll(/[-_]/g, " ");
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** A moment as a pack writes it. */
export const written = (at: Date): string => at.toISOString();

/** Rows of what was written down: what nobody wrote is not there. */
export const said = (rows: Readonly<Record<string, string | undefined>>): { item: string; says: string }[] =>
  Object.entries(rows).flatMap(([item, says]) => (says === undefined || says === "" ? [] : [{ item, says }]));

/** The parts that hold drafts until a step: in the public version they are not there before it. */
export const isDraft = ({ version, reached }: Pick<Gathered, "version" | "reached">, until: Step): boolean =>
  version === "public" && !reached(until);

/** Whether a day has come. */
export const hasCome = (day: string | undefined, { at }: Pick<Gathered, "at">): boolean =>
  day !== undefined && day <= toLocalDate(at);
