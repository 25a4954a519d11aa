import type { HeldRecord, Kept, Subject } from "@collaborative-communities/data-protection";
import type { Kysely } from "kysely";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import type { Retention } from "./registry.ts";

/** Who does it and in which post, as a fact names them; nobody for what the service does by itself. */
export type Doer = { readonly personId: string | null; readonly post: string | null };

/** What came of erasing: how many records were emptied or removed, and what stays, with the reason a person is told. */
export type Erased = { readonly erased: number; readonly stays: readonly string[] };

/**
 * Whoever keeps personal data: gives out and erases what there is of one person. Each capability offers its own through
 * its index.ts, and holders.ts lists them.
 */
export type Holder = {
  /** The tables it answers for, as the registry names them. */
  readonly tables: readonly string[];
  readonly export: (house: House, subject: Subject) => Promise<readonly HeldRecord[]>;
  /** Safe to be done again: what is erased already is left as it is. */
  readonly erase: (house: House, subject: Subject, by: Doer) => Promise<Erased>;
};

/** What lets go of one kind of thing when its time is over. */
export type Keeper = {
  /** What it is called in the report. */
  readonly title: string;
  readonly table: string;
  readonly retention: Retention;
  /**
   * Things that may be past their date, a page at a time in the order of their ids. It may leave out what cannot be.
   * @param page.today the day it is asked on
   */
  readonly candidates: (
    db: Kysely<Database>,
    page: { readonly after: string | undefined; readonly limit: number; readonly today: string },
  ) => Promise<readonly Kept[]>;
  /** Lets them go. @returns how many there were */
  readonly remove: (house: House, things: readonly Kept[]) => Promise<number>;
};
