export interface LimitTables {
  /** What was taken of each limit. Unlogged: after a crash everybody begins anew, and no request waits for the disk. */
  limit_taken: {
    /** The limit, and a hash of whose it is; never the secret itself. */
    key: string;
    /** When everything that was taken is given back; until then some of it is. */
    full_at: Date;
  };
}
