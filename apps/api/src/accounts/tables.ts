export interface AccountTables {
  resident_account: {
    id: string;
    /** The e-mail address, sealed. */
    contact_sealed: string;
    contact_hash: string;
    made_at: Date;
    signed_in_at: Date;
  };
  resident_session: {
    /** SHA-256 of the secret in the browser's cookie; the secret itself is kept nowhere. */
    secret_hash: string;
    account_id: string;
    started_at: Date;
    last_seen_at: Date;
  };
  resident_code: {
    id: string;
    /** What the code opens: an account, a new address for one, or answers that were begun. */
    purpose: "sign-in" | "change-address" | "come-back";
    /** Whose address is to be changed. */
    account_id: string | null;
    /** The address the message goes to, sealed. */
    to_sealed: string;
    to_hash: string;
    /** SHA-256 of the secret of the browser that asked: only there can the code be typed. */
    browser_hash: string;
    /** Keyed hash of the six digits. */
    code_hash: string;
    /** SHA-256 of the secret in the link. */
    link_hash: string | null;
    /** How often a code was typed for it. */
    tries: number;
    made_at: Date;
    used_at: Date | null;
    /** The answers that were begun and are to go on here. */
    draft_id: string | null;
  };
  resident_kept_answer: {
    id: string;
    account_id: string;
    /** The reference, sealed: a copy of the database does not say which answer is whose. */
    reference_sealed: string;
    reference_hash: string;
    kept_at: Date;
  };
}
