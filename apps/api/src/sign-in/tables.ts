import type { Generated } from "kysely";

export interface SignInTables {
  staff_session: {
    /** SHA-256 of the secret in the person's cookie; the secret itself is kept nowhere. */
    secret_hash: string;
    /** By which a person ends it from another device. */
    id: Generated<string>;
    person_id: string;
    /** The family of the browser and of the machine, never an address. */
    device: Generated<string>;
    started_at: Date;
    last_seen_at: Date;
  };
  staff_sign_in: {
    /** SHA-256 of the state sent to the provider; the row is taken once, so that no answer counts twice. */
    state_hash: string;
    /** SHA-256 of the secret in the cookie of the browser that began. */
    browser_hash: string;
    /** The session the browser had, which the new one replaces. */
    replaces_hash: string | null;
    return_to: string;
    started_at: Date;
  };
}
