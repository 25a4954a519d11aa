import type { ColumnType, Generated } from "kysely";

export interface AuditTables {
  audit_fact: {
    id: Generated<number>;
    at: Date;
    /** The person who did it, or null for the system itself. */
    person_id: string | null;
    what: string;
    about: string;
    /** What changed, never the content of an answer. */
    details: ColumnType<Record<string, string | number | boolean>, string, string>;
  };
}
