import type { Kysely } from "kysely";
import { factsThat, isThereFact } from "../../audit/index.ts";
import type { Database } from "../../database/tables.ts";
import { anonymisedIn, countSealed, missingAnswers, type Stray, sealOf, unnotedAnswers } from "./seals-repository.ts";

export type SealedVerified = { readonly sealed: number; readonly finding?: string };

const which = ({ auditId, consultationId, receivedAt }: Stray): string =>
  `The answer ${auditId} to the consultation ${consultationId}, received ${receivedAt.toISOString()},`;

/** More answers than this that are gone at once are looked at one after another no further. */
const MOST_GONE = 100_000;

/**
 * Compares the answers with what the audit trail vouches for, and says the first that does not agree. It is only as
 * good as the trail itself, which is verified before. An answer whose erasure left a fact `response/erased` about it
 * is rightly not there, and so is one of a batch that was made anonymous when its time was over.
 */
export const verifySealed = async (db: Kysely<Database>): Promise<SealedVerified> => {
  let sealed = 0;
  const finding = (says: string): SealedVerified => ({ sealed, finding: says });
  for await (const { position, about, details } of factsThat(db, "response/sealed")) {
    const { answers, digest } = await sealOf(db, about);
    if (answers !== details.answers || digest !== details.digest)
      return finding(
        `The fact at position ${position} vouches for ${details.answers} answers, and the list of them was changed.`,
      );
    sealed += answers;
  }
  if ((await countSealed(db)) !== sealed) return finding("Answers are listed as sealed that no fact vouches for.");
  const batches: string[] = [];
  for await (const { position, about, details } of factsThat(db, "response/anonymised")) {
    const { answers, digest } = await anonymisedIn(db, about);
    if (answers !== details.answers || digest !== details.digest)
      return finding(
        `The fact at position ${position} says that ${details.answers} answers were made anonymous, and others are.`,
      );
    batches.push(about);
  }
  for (const gone of await missingAnswers(db, MOST_GONE, batches))
    if (!(await isThereFact(db, "response/erased", gone.auditId)))
      return finding(`${which(gone)} was removed, or is not as it came.`);
  const [put] = await unnotedAnswers(db);
  return put ? finding(`${which(put)} was put in past the service.`) : { sealed };
};
