export interface StopNoticeTables {
  /** That somebody's data is used no further for a purpose. It names an answer or a contact, never both. */
  stop_notice: {
    id: string;
    given_on: string;
    reason: "restriction" | "objection" | "stop-equality-monitoring";
    answer_id: string | null;
    /** A contact as a keyed hash. */
    contact_hash: string | null;
  };
}
