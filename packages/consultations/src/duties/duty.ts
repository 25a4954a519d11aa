import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Mark } from "../mark.ts";
import { Length } from "../period/period.ts";

const text = z.string().trim().min(1);

/** A day of any year, as month and day. */
export const DayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** Somebody a law says must be told. */
export const MandatoryConsultee = z.object({ id: text, name: text });
export type MandatoryConsultee = z.infer<typeof MandatoryConsultee>;

/** A duty to consult, as an entry of the catalogue. It is data: the legal owner edits it. */
export const Duty = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: text,
  /** What brings the duty about. */
  trigger: text,
  /** The least time people must have; left out where the law fixes none. */
  minimum: Length.optional(),
  /** The part of the year in which it must be held. */
  window: z.object({ from: DayOfYear, to: DayOfYear }).optional(),
  mandatoryConsultees: z.array(MandatoryConsultee),
  /** What a council must do beside it, in plain words. */
  note: z.string().trim().default(""),
  source: z.object({ citation: text, mark: Mark }),
  /** The person or post who answers for the entry. */
  legalOwner: text,
  /** Set when somebody named checked the entry against the law. */
  verified: z.object({ by: text, on: LocalDate, against: text }).optional(),
  /** "planning" has a shorter time in which a decision can be taken to court. */
  field: z.enum(["general", "planning"]).default("general"),
  /** False for duties that are carried out in another system; the public page links there. */
  runHere: z.boolean().default(true),
  revision: z.int().positive().default(1),
});
export type Duty = z.infer<typeof Duty>;

/** How far an entry can be leaned on, as a sentence to show beside it. */
export const verificationOf = ({ verified, source }: Pick<Duty, "verified" | "source">): string =>
  verified === undefined
    ? `Not verified. ${source.mark === "seen" ? "Read in a public source" : "From professional knowledge"}: have it checked by legal before you rely on it.`
    : `Verified by ${verified.by} on ${verified.on} against ${verified.against}.`;
