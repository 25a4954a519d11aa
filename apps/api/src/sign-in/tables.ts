export interface SignInTables {
  staff_person: {
    id: string;
    name: string;
    posts: string[];
    demonstration: boolean;
  };
  staff_session: {
    /** SHA-256 of the secret in the person's cookie; the secret itself is kept nowhere. */
    secret_hash: string;
    person_id: string;
    started_at: Date;
    last_seen_at: Date;
  };
}
