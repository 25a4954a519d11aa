import type { ColumnType } from "kysely";

/** JSON whose text is kept letter by letter, because the chain's hash is over that text. */
type ExactJson = ColumnType<Record<string, unknown>, string, never>;

export interface AuditTables {
  audit_fact: {
    /** 1 for the first fact, and one more for each; none is left out. */
    position: number;
    at: Date;
    /** The person who did it, or null for the system itself. */
    person_id: string | null;
    /** The post in which the person did it. */
    post: string | null;
    what: string;
    about: string;
    /** The reason the person gave. */
    why: string | null;
    /** What it was about, never the content of an answer. */
    details: ExactJson;
    before: ExactJson | null;
    after: ExactJson | null;
    /** The hash of the fact before it. */
    previous_hash: string;
    hash: string;
  };
  audit_head: {
    only_one: boolean;
    /** How many facts there are, which is the position of the last. */
    position: number;
    previous_hash: string;
    /** The hash of the last fact. */
    hash: string;
  };
}
