import { Language } from "@collaborative-communities/consultations";
import { HeldKind, IdentityCheck, Pause, RequestKind } from "@collaborative-communities/data-protection";
import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

const Id = z.uuid();
const Words = z.string().max(4_000);
const Reason = z.string().max(500);

/** How somebody can be reached. Whether it is an address is for the service to say, in a sentence beside the field. */
const Contact = z.object({ kind: z.enum(["email", "post"]), address: z.string().max(500) });
/** The same whenever the same form is sent again. */
const AskKey = z.string().regex(/^[\w-]{16,64}$/);

export const Ask = z.object({
  kind: RequestKind,
  contact: Contact,
  references: z.array(z.string().max(100)).max(20).default([]),
  words: Words.default(""),
  language: Language.default("en"),
  askKey: AskKey,
});
export const Complain = z.object({
  contact: Contact,
  words: Words,
  language: Language.default("en"),
  askKey: AskKey,
});
export const ByReference = z.object({ reference: z.string().max(100) });

export const ById = z.object({ id: Id });
export const AskPerson = z.object({ id: Id, asked: Pause.shape.asked });
export const AnswerArrived = z.object({ id: Id, on: LocalDate });
export const VerifyIdentity = z.object({
  id: Id,
  check: IdentityCheck,
  reason: Reason,
  /** More answers that were shown to be theirs. */
  references: z.array(z.string().max(100)).max(20).default([]),
  staffPersonId: Id.optional(),
});
export const Extend = z.object({ id: Id, months: z.number().int().min(1).max(12), reason: Reason });
export const Correct = z.object({ id: Id, answerId: Id, questionId: z.string().max(60), says: Words });
export const Redact = z.object({
  id: Id,
  keptIn: z.string().max(60),
  recordId: z.string().max(100),
  field: z.string().max(1_000),
  /** As they stand in the text; nothing takes back what was marked there. */
  words: Words,
});
export const End = z.object({ id: Id, kind: z.enum(["refused", "withdrawn"]), reason: Reason.optional() });
export const AnswerComplaint = z.object({ id: Id, says: Words });
export const SetHold = z.object({ kind: HeldKind, on: z.string().min(1).max(500), reason: Reason });
