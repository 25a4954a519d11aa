import type { LeftOut } from "@collaborative-communities/consultations";
import { recount } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { markLeftOut } from "./answers-repository.ts";

/** Leaves an answer out of the count for a reason, or lets it count again; inside the transaction of whoever decides. */
export const leaveOut = (db: House["db"], answerId: string, leftOut: LeftOut | null): Promise<void> =>
  recount(db, answerId, () => markLeftOut(db, answerId, leftOut));
