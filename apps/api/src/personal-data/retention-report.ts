/** What a run found of one kind of thing, and what it let go. */
export type RetentionRow = {
  readonly title: string;
  readonly table: string;
  readonly kept: string;
  /** Past its date, and to go. */
  readonly past: number;
  /** Past its date, and kept by a legal hold. */
  readonly held: number;
  readonly removed: number;
  /** The first day of what is past its date. */
  readonly oldest: string | undefined;
};

export type RetentionReport = {
  readonly day: string;
  readonly isDry: boolean;
  readonly holds: number;
  readonly rows: readonly RetentionRow[];
};
