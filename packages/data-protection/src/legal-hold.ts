import { formatDate, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";

/** What can be held: everything of a consultation, or what is kept of one person. */
export const HeldKind = z.enum(["consultation", "answer", "contact", "staff-person"]);
export type HeldKind = z.infer<typeof HeldKind>;

/** Something that must be kept for a legal reason, whatever its date. */
export const LegalHold = z.object({
  id: z.uuid(),
  on: z.object({ kind: HeldKind, id: z.string().min(1) }),
  reason: z.string().min(1),
  setOn: LocalDate,
  liftedOn: LocalDate.optional(),
});
export type LegalHold = z.infer<typeof LegalHold>;

/** By which names a thing may be held: its own, its consultation’s, its person’s. */
export type HoldName = Pick<LegalHold["on"], "kind" | "id">;

/** The hold that keeps a thing, if one does; one that was lifted does not. */
export const holdOn = (names: readonly HoldName[], holds: readonly LegalHold[]): LegalHold | undefined =>
  holds.find(
    ({ on, liftedOn }) => liftedOn === undefined && names.some(({ kind, id }) => kind === on.kind && id === on.id),
  );

/**
 * Sets a hold. Refuses `legal-hold/reason-needed` and `legal-hold/held-already`.
 * @param holds all there are
 */
export const setHold = (
  hold: Pick<LegalHold, "id" | "on" | "reason">,
  holds: readonly LegalHold[],
  today: LocalDate,
): Result<LegalHold> => {
  if (hold.reason.trim() === "")
    return refuse("legal-hold/reason-needed", "Say why it must be kept.", { field: "reason" });
  const before = holdOn([hold.on], holds);
  if (before)
    return refuse("legal-hold/held-already", `It has been held since ${formatDate(before.setOn)}.`, { field: "on" });
  return ok({ ...hold, reason: hold.reason.trim(), setOn: today });
};

/** Lifts a hold. Refuses `legal-hold/lifted-already`. */
export const liftHold = (hold: LegalHold, today: LocalDate): Result<LegalHold> =>
  hold.liftedOn === undefined
    ? ok({ ...hold, liftedOn: today })
    : refuse("legal-hold/lifted-already", `This hold was lifted on ${formatDate(hold.liftedOn)}.`);
