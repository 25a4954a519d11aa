import { type Lifecycle, LocalDate, Moment } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Implication } from "./implication.ts";

const id = z.string().min(1).max(100);
const line = z.string().trim().min(1).max(500);

/** Who decides as one body: Cabinet, a committee, or one person with delegated power. */
export const DecisionBody = z.object({
  name: line,
  kind: z.enum(["council", "cabinet", "committee", "portfolio-holder", "officer"]),
});
export type DecisionBody = z.infer<typeof DecisionBody>;

/** One of the people who decide. */
export const DecisionMaker = z.object({ id, name: line });
export type DecisionMaker = z.infer<typeof DecisionMaker>;

/** The three papers each decision-maker must have before deciding (CON-20). */
export const Paper = z.enum(["report", "answers", "assessment"]);
export type Paper = z.infer<typeof Paper>;

/** A decision-maker's own word that they had the papers, and which version. */
export const AccessConfirmation = z.object({
  makerId: id,
  papers: z.array(Paper),
  reportVersion: z.int().positive(),
  confirmedAt: Moment,
});
export type AccessConfirmation = z.infer<typeof AccessConfirmation>;

/** The clerk's note that a maker was sent the papers and could read them, where the maker has not said so. */
export const AvailabilityNote = z.object({
  makerId: id,
  notedBy: id,
  sentOn: LocalDate,
  note: line,
  notedAt: Moment,
});
export type AvailabilityNote = z.infer<typeof AvailabilityNote>;

/** Where a decision stands. `carried-out` and `called-in` come after it was taken. */
export const DECISION_LIFECYCLE = {
  planned: ["taken"],
  taken: ["called-in", "carried-out"],
  "called-in": ["taken", "carried-out"],
  "carried-out": [],
} as const satisfies Lifecycle<string>;
export const DecisionState = z.enum(["planned", "taken", "called-in", "carried-out"]);
export type DecisionState = z.infer<typeof DecisionState>;

/** One line of the decision register. */
export const Decision = z.object({
  id,
  /** The reference people quote, for example 01104567. */
  reference: z.string().trim().max(40).default(""),
  title: line,
  /** The item of the agenda. */
  item: z.string().trim().max(20).default(""),
  body: DecisionBody,
  /** A key decision needs notice. */
  key: z.boolean(),
  keyNoticeOn: LocalDate.optional(),
  meetingOn: LocalDate.optional(),
  /** The version of the report that goes to the meeting; implications and papers are of a version. */
  reportVersion: z.int().positive().default(1),
  reportPublicOn: LocalDate.optional(),
  makers: z.array(DecisionMaker),
  implications: z.array(Implication).default([]),
  access: z.array(AccessConfirmation).default([]),
  availability: z.array(AvailabilityNote).default([]),
  state: DecisionState.default("planned"),
  takenAt: Moment.optional(),
  /** What was decided and why, in a few sentences for the public. */
  outcome: z.string().trim().max(5_000).default(""),
  /** What the record must keep saying, for example that one maker did not confirm. */
  warnings: z.array(z.string()).default([]),
  consultationIds: z.array(id).default([]),
});
export type Decision = z.infer<typeof Decision>;

/** Whether a decision has been taken. */
export const isTaken = (decision: Pick<Decision, "state">): boolean => decision.state !== "planned";
