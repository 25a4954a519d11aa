import { type LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { Duty } from "./duty.ts";

/** What a legal owner may change of an entry. Its id stays, because consultations point at it. */
export type DutyChange = Partial<Omit<Duty, "id" | "verified" | "revision">>;

/**
 * Changes an entry of the catalogue. Whatever was verified before is not verified any more. Refuses with
 * `consultation/duty-not-valid`, or `consultation/duty-not-yours` for somebody who is not legal.
 */
export const reviseDuty = (duty: Duty, change: DutyChange, actor: { posts: readonly string[] }): Result<Duty> => {
  if (!actor.posts.includes("legal"))
    return refuse("consultation/duty-not-yours", "Only a legal adviser can change the catalogue of duties.");
  const { verified: _, ...rest } = duty;
  const read = Duty.safeParse({ ...rest, ...change, id: duty.id, revision: duty.revision + 1 });
  return read.success
    ? ok(read.data)
    : refuse("consultation/duty-not-valid", `This entry is not complete: ${read.error.issues[0]?.message}.`, {
        field: String(read.error.issues[0]?.path[0] ?? ""),
      });
};

/** Marks an entry as checked against the law, by a legal adviser who says what they read. */
export const verifyDuty = (
  duty: Duty,
  check: { by: string; on: LocalDate; against: string },
  actor: { posts: readonly string[] },
): Result<Duty> => {
  if (!actor.posts.includes("legal"))
    return refuse("consultation/duty-not-yours", "Only a legal adviser can verify an entry.");
  if (check.against.trim() === "")
    return refuse("consultation/duty-without-source", "Say which law or guidance you read.", { field: "against" });
  return ok({ ...duty, verified: check });
};
