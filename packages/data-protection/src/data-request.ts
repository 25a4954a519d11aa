import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { RequestKind } from "./request-kind.ts";

/** Days on which the clock stands still, because something is asked of the person. */
export const Pause = z.object({
  /** What is asked: who they are, or what they mean. */
  asked: z.enum(["identity", "clarification"]),
  /** The day it was asked. */
  from: LocalDate,
  /** The day the answer arrived; not there while it is waited for. */
  to: LocalDate.optional(),
});
export type Pause = z.infer<typeof Pause>;

/** How it is known that the person is who they say. */
export const IdentityCheck = z.enum(["reference-known", "called-back", "document-seen", "known-to-staff"]);
export type IdentityCheck = z.infer<typeof IdentityCheck>;

/** How a check of identity is named on a page, for the middle of a sentence. */
export const IDENTITY_CHECK_TITLES: Readonly<Record<IdentityCheck, string>> = {
  "reference-known": "they knew the reference of the answer",
  "called-back": "called back by a contact known before",
  "document-seen": "a document was seen, and no copy kept",
  "known-to-staff": "known to a member of staff in person",
};

/** How a request ended. */
export const Outcome = z.object({
  kind: z.enum(["done", "refused", "withdrawn"]),
  on: LocalDate,
  /** Why, where it was refused; a sentence that the person is told. */
  reason: z.string().optional(),
});
export type Outcome = z.infer<typeof Outcome>;

/** A request about a person’s own data, as far as its rules care: neither their words nor their contact. */
export const DataRequest = z.object({
  kind: RequestKind,
  /** The day it arrived. */
  receivedOn: LocalDate,
  pauses: z.array(Pause).default([]),
  /** More time, with the reason the person was given. */
  extension: z.object({ months: z.number().int().min(1).max(2), on: LocalDate, reason: z.string() }).optional(),
  /** Who checked is kept by whoever keeps the request. */
  identity: z.object({ check: IdentityCheck, on: LocalDate, reason: z.string() }).optional(),
  outcome: Outcome.optional(),
});
export type DataRequest = z.infer<typeof DataRequest>;

/** The pause that has not ended, if the clock stands still. */
export const openPause = ({ pauses }: Pick<DataRequest, "pauses">): Pause | undefined =>
  pauses.find(({ to }) => to === undefined);
