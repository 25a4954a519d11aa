import type { Kysely } from "kysely";
import type { Database } from "../database/tables.ts";
import { allFacts, atOneMoment, headOf } from "./repository.ts";
import { type Ends, type Verified, verifyChain } from "./verify.ts";

/** Verifies the audit trail of a database as it is at one moment, against where it says that the chain ends. */
export const verifyTrail = (db: Kysely<Database>, noted?: Ends["noted"]): Promise<Verified> =>
  atOneMoment(db, async (moment) => verifyChain(allFacts(moment), { end: (await headOf(moment)) ?? null, noted }));
