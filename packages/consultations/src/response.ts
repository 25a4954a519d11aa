import { LocalDate } from "@collaborative-communities/foundation";
import { Answers } from "@collaborative-communities/surveys";
import { z } from "zod";

/**
 * Channels by which answers are sent on the resident site, and so only while it takes answers: by the person, on a
 * shared device of a hub, or by a named helper together with the person.
 */
export const SentChannel = z.enum(["web", "hub-device", "assisted"]);
export type SentChannel = z.infer<typeof SentChannel>;

/** Channels an officer may enter on somebody's behalf. */
export const EnteredChannel = z.enum(["paper", "telephone", "in-person", "email", "social-media"]);
export type EnteredChannel = z.infer<typeof EnteredChannel>;

/** How an answer came in. Every channel counts the same. */
export const Channel = z.enum([...SentChannel.options, ...EnteredChannel.options]);
export type Channel = z.infer<typeof Channel>;

/**
 * Why an answer is kept and listed, and not counted: it came too late, a person decided by the published rule that it
 * is a duplicate, or a person set it aside with a reason.
 */
export const LeftOut = z.enum(["late", "duplicate", "set-aside"]);
export type LeftOut = z.infer<typeof LeftOut>;

/** Where a person says they live: a ward, "not sure", outside the place, or not said. */
export const Whereabouts = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ward"), wardCode: z.string().min(1).max(20), postcode: z.string().max(10).optional() }),
  z.object({ kind: z.literal("not-sure"), postcode: z.string().max(10).optional() }),
  z.object({ kind: z.literal("outside") }),
  z.object({ kind: z.literal("not-said") }),
]);
export type Whereabouts = z.infer<typeof Whereabouts>;

/** The languages of the resident site. */
export const Language = z.enum(["en", "ro", "pl", "lt"]);
export type Language = z.infer<typeof Language>;

/** A response as it is kept. */
export const Response = z.object({
  reference: z.string(),
  consultationId: z.string(),
  channel: Channel,
  /** When it arrived; for paper and telephone the day, at the hour it was entered. */
  receivedAt: z.date(),
  receivedOn: LocalDate,
  language: Language,
  answers: Answers,
  whereabouts: Whereabouts,
});
export type Response = z.infer<typeof Response>;
