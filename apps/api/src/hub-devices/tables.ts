export interface HubDeviceTables {
  /** A shared device of a hub that is set up for one consultation. */
  hub_device: {
    id: string;
    consultation_id: string;
    /** What the hub is called. */
    name: string;
    /** SHA-256 of the secret in its link; the secret itself is kept nowhere. */
    secret_hash: string;
    made_at: Date;
    made_by: string | null;
    ended_at: Date | null;
    ended_by: string | null;
  };
}
