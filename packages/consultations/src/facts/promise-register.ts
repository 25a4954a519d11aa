import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

const text = z.string().trim().min(1);

/** A promise to consult, or a practice of it, on which people may count (CON-24). */
export const ConsultingPromise = z.object({
  id: z.string().min(1),
  kind: z.enum(["promise", "practice"]),
  /** In the words it was given. */
  wording: text,
  madeBy: text,
  madeOn: LocalDate,
  /** Where it can be read. */
  reference: text,
  topics: z.array(text),
  /** Empty means everywhere. */
  areas: z.array(z.string()).default([]),
  endedOn: LocalDate.optional(),
});
export type ConsultingPromise = z.infer<typeof ConsultingPromise>;

/** Legal's record of why a promise does not bind in one case. It is shown in public. */
export const NotBinding = z.object({ promiseId: z.string(), by: text, on: LocalDate, because: text });
export type NotBinding = z.infer<typeof NotBinding>;

const plain = (topic: string): string => topic.trim().toLowerCase();

/** The promises that cover a change: a topic in common, a place in common, and not ended by that day. */
export const promisesCovering = (
  register: readonly ConsultingPromise[],
  change: { topics: readonly string[]; areas: readonly string[]; on: LocalDate },
): ConsultingPromise[] => {
  const topics = new Set(change.topics.map(plain));
  return register.filter(
    ({ topics: promised, areas, madeOn, endedOn }) =>
      madeOn <= change.on &&
      (endedOn === undefined || endedOn > change.on) &&
      promised.some((topic) => topics.has(plain(topic))) &&
      (areas.length === 0 || change.areas.length === 0 || areas.some((area) => change.areas.includes(area))),
  );
};

/** The promises that would be broken: people are not asked, and legal has not recorded why they do not bind. */
export const promisesNotKept = (
  covering: readonly ConsultingPromise[],
  { peopleAreAsked, notBinding }: { peopleAreAsked: boolean; notBinding: readonly NotBinding[] },
): ConsultingPromise[] =>
  peopleAreAsked
    ? []
    : covering.filter(({ id }) => !notBinding.some((one) => one.promiseId === id && one.because.trim() !== ""));
