import { ConsultingPromise, Duty, Outage, Poll } from "@collaborative-communities/consultations";
import { z } from "zod";

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, "Use small letters, digits and hyphens.");

/** 0 for a new entry, else the revision that was read. */
const revision = z.number().int().nonnegative().max(1_000_000);

export const ListRegister = z.object({ register: z.enum(["duty", "poll", "outage", "promise"]) });

export const SaveEntry = z.discriminatedUnion("register", [
  z.object({ register: z.literal("duty"), id: Id, revision, entry: Duty }),
  z.object({ register: z.literal("poll"), id: Id, revision, entry: Poll }),
  z.object({ register: z.literal("outage"), id: Id, revision, entry: Outage }),
  z.object({ register: z.literal("promise"), id: Id, revision, entry: ConsultingPromise }),
]);
export type SaveEntry = z.infer<typeof SaveEntry>;

/** What a legal adviser read when checking an entry. */
export const VerifyEntry = z.object({ id: Id, revision, against: z.string().trim().max(1_000) });
