import type { DataRequest, HeldKind, RequestKind } from "@collaborative-communities/data-protection";
import type { ColumnType } from "kysely";
import type { RetentionReport } from "./retention-report.ts";

/** JSON is written as text and read as what it holds. */
type Json<T> = ColumnType<T, string, string>;

/** How somebody can be reached; `removed` once it was answered long enough ago, or was erased. */
export type ContactKind = "email" | "post" | "removed";

export interface PersonalDataTables {
  data_request: {
    id: string;
    /** What the person was given; not there once everything of them was removed. */
    reference: string | null;
    /** By which a reference is found, also then. */
    reference_hash: string;
    /** The same whenever the same form is sent again. */
    ask_key: string | null;
    received_at: ColumnType<Date, Date, never>;
    received_on: ColumnType<string, string, never>;
    language: string;
    words: string | null;
    contact_kind: ContactKind;
    contact_sealed: string | null;
    contact_hash: string | null;
    demonstration: boolean;
    kind: RequestKind;
    /** Where the person is a member of staff. */
    staff_person_id: string | null;
    pauses: Json<DataRequest["pauses"]>;
    extension: Json<NonNullable<DataRequest["extension"]>> | null;
    identity: Json<NonNullable<DataRequest["identity"]>> | null;
    identity_by: string | null;
    /** When a copy was last made to be given to the person. */
    released_at: Date | null;
    outcome: Json<NonNullable<DataRequest["outcome"]>> | null;
    ended_on: string | null;
    ended_by: string | null;
  };
  data_request_answer: {
    request_id: string;
    /** The audit id of an answer. */
    answer_id: string;
  };
  data_redaction: {
    request_id: string;
    kept_in: string;
    record_id: string;
    field: string;
    from_letter: number;
    to_letter: number;
    /** SHA-256 of the text it was marked in, so that another text is not cut at the same place. */
    text_hash: string;
  };
  data_complaint: {
    id: string;
    reference: string | null;
    reference_hash: string;
    ask_key: string | null;
    received_at: ColumnType<Date, Date, never>;
    received_on: ColumnType<string, string, never>;
    language: string;
    words: string | null;
    contact_kind: ContactKind;
    contact_sealed: string | null;
    contact_hash: string | null;
    demonstration: boolean;
    acknowledged_on: string | null;
    outcome_on: string | null;
    outcome_says: string | null;
    handled_by: string | null;
  };
  legal_hold: {
    id: string;
    on_kind: HeldKind;
    on_id: string;
    reason: string;
    set_on: string;
    set_by: string;
    lifted_on: string | null;
    lifted_by: string | null;
  };
  retention_run: {
    id: string;
    at: Date;
    run_by: string | null;
    report: Json<RetentionReport>;
  };
}
