import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";
import { allFacts, atOneMoment, headOf } from "./repository.ts";
import { type Ends, type Verified, verifyChain } from "./verify.ts";

/** Verifies the audit trail as it is in a moment of `atOneMoment`, against where the database says that it ends. */
export const verifyAt = async (moment: Kysely<Database>, noted?: Ends["noted"]): Promise<Verified> =>
  verifyChain(allFacts(moment), { end: (await headOf(moment)) ?? null, noted });

/** Verifies the audit trail of a database as it is at one moment, against where it says that the chain ends. */
export const verifyTrail = (db: Kysely<Database>, noted?: Ends["noted"]): Promise<Verified> =>
  atOneMoment(db, (moment) => verifyAt(moment, noted));
