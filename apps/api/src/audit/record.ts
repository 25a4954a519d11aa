import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";
import type { FactTexts } from "./chain.ts";
import { addFact } from "./repository.ts";

/** What can be said of a thing before and after; a moment is given as text. */
export type Values = Readonly<Record<string, unknown>>;

export type Fact = {
  at: Date;
  /** The person who did it, or null for the system itself. */
  personId: string | null;
  /** The post in which they did it; null where no post was needed. */
  post: string | null;
  /** What was done, for example `consultation/opened`. */
  what: string;
  /** The id of the thing it was done to; never a secret that opens it. */
  about: string;
  /** The reason the person gave, where they were asked for one. */
  why?: string | undefined;
  before?: Values | undefined;
  after?: Values | undefined;
  /** What else there is to say, never the content of an answer. */
  details?: Values;
};

/** Somebody who does something, as far as a fact names them. */
type Person = { readonly id: string; readonly posts: readonly string[] };

/**
 * Who does it, and in which post: the first of their posts that by itself allows it.
 * @example recordFact(db, { at, ...actingIn(signedIn, mayRunConsultations), what: "consultation/opened", about: id })
 */
export const actingIn = (
  person: Person,
  allows: (actor: { posts: readonly string[] }) => boolean,
): { personId: string; post: string | null } => ({
  personId: person.id,
  post: person.posts.find((post) => allows({ posts: [post] })) ?? null,
});

/** What the database keeps of a text: no NUL and no half of a character, or its hash would not be that of the row. */
const kept = (text: string): string => text.toWellFormed().replaceAll("\0", "");

const json = (values: Values): string =>
  JSON.stringify(values, (_, value: unknown) => (typeof value === "string" ? kept(value) : value));

/** A fact as the texts that are kept and hashed. */
export const textsOfFact = (fact: Fact): FactTexts => ({
  at: fact.at.toISOString().replace(/Z$/, "000Z"),
  personId: fact.personId?.toLowerCase() ?? null,
  post: fact.post === null ? null : kept(fact.post),
  what: kept(fact.what),
  about: kept(fact.about),
  why: fact.why === undefined ? null : kept(fact.why),
  details: json(fact.details ?? {}),
  before: fact.before === undefined ? null : json(fact.before),
  after: fact.after === undefined ? null : json(fact.after),
});

/**
 * Leaves a fact, inside the transaction that did the thing.
 *
 * It is the last statement of that transaction: the chain's head is locked until the transaction ends, so that facts
 * come one after the other. Whoever locked more after it could wait for somebody who waits for the head.
 */
export const recordFact = (db: Kysely<Database>, fact: Fact): Promise<void> => addFact(db, textsOfFact(fact));
