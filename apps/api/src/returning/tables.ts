export interface ReturningTables {
  /** Where a code goes when somebody comes back to answers they began. It goes with them. */
  draft_return: {
    draft_id: string;
    /** The e-mail address, sealed. */
    contact_sealed: string;
    contact_hash: string;
    language: string;
    saved_at: Date;
    /** When they were told that it is about to be removed. */
    reminded_at: Date | null;
  };
}
