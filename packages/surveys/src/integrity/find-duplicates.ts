import { daysBetween, LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { allSteps, IN_ONE_STEP, type InSteps } from "./in-steps.ts";

/**
 * What is known of a response when it is looked at for duplicates. `marks` are fingerprints made by whoever has the
 * data (a keyed hash of a contact, a postcode, the answers, the words, the number printed on a paper form): equal marks
 * mean the same thing was given.
 */
export type DuplicateCandidate = {
  readonly id: string;
  readonly channel: string;
  readonly receivedOn: LocalDate;
  readonly marks: Readonly<Partial<Record<DuplicateMark, string>>>;
};

export const DuplicateMark = z.enum(["contact", "name", "postcode", "answers", "words", "form"]);
export type DuplicateMark = z.infer<typeof DuplicateMark>;

/**
 * The rule by which responses are put before a person as probably from one: published with the consultation before it
 * opens (CON-14, CON-17). Any of its grounds is enough; a ground needs all of its marks to be equal.
 */
export const DuplicateRule = z.object({
  grounds: z
    .array(
      z.object({
        id: z.string().min(1).max(40),
        /** The ground as it is published. */
        sentence: z.string().min(1).max(300),
        same: z.array(DuplicateMark).min(1),
        /** Only where they came at most so many days apart. */
        withinDays: z.number().int().min(0).optional(),
      }),
    )
    .min(1),
});
export type DuplicateRule = z.infer<typeof DuplicateRule>;

/** A rule to begin with. A default of this project, not a rule of law. */
export const DEFAULT_DUPLICATE_RULE: DuplicateRule = {
  grounds: [
    {
      id: "same-contact",
      sentence: "Two answers give the same email address or telephone number and the same name.",
      same: ["contact", "name"],
    },
    {
      id: "same-form",
      sentence: "Two answers carry the number of the same paper form.",
      same: ["form"],
    },
    {
      id: "same-home-and-name",
      sentence: "Two answers give the same name and the same postcode.",
      same: ["postcode", "name"],
    },
    {
      id: "same-home-and-answers",
      sentence: "Two answers come from the same postcode within 28 days and say the same throughout.",
      same: ["postcode", "answers"],
      withinDays: 28,
    },
    {
      id: "same-home-and-words",
      sentence: "Two answers come from the same postcode and use the same words.",
      same: ["postcode", "words"],
    },
  ],
};

/** Responses that may be from one person, with the grounds. None of them is left out of a count until a person decides. */
export type ProbableDuplicate = {
  /** In order. */
  readonly ids: readonly string[];
  /** The channels they came by, in order. */
  readonly channels: readonly string[];
  readonly grounds: readonly string[];
};

/**
 * Finds responses that are probably duplicates, on the same channel or across channels. One look at each response for
 * each ground; the same responses give the same groups in whatever order they come.
 */
export const findDuplicates = (
  candidates: Iterable<DuplicateCandidate>,
  rule: DuplicateRule = DEFAULT_DUPLICATE_RULE,
): ProbableDuplicate[] => allSteps(duplicatesInSteps(candidates, rule));

/** The same a little at a time: of a hundred thousand responses it takes seconds. */
export function* duplicatesInSteps(
  candidates: Iterable<DuplicateCandidate>,
  rule: DuplicateRule = DEFAULT_DUPLICATE_RULE,
): InSteps<ProbableDuplicate[]> {
  const inOrder = [...candidates].sort((one, other) =>
    one.receivedOn === other.receivedOn ? (one.id < other.id ? -1 : 1) : one.receivedOn < other.receivedOn ? -1 : 1,
  );
  const leader = inOrder.map((_, place) => place);
  const leads = (place: number): number => {
    let at = place;
    while (leader[at] !== at) {
      leader[at] = leader[leader[at] as number] as number;
      at = leader[at] as number;
    }
    return at;
  };
  const groundsBy = new Map<number, Set<string>>();
  const joins: [place: number, ground: string][] = [];
  for (const ground of rule.grounds) {
    const last = new Map<string, number>();
    for (const [place, { marks, receivedOn }] of inOrder.entries()) {
      if (place % IN_ONE_STEP === 0) yield;
      const same = ground.same.map((mark) => marks[mark]);
      // What was not given is not the same as what another did not give.
      if (same.some((mark) => mark === undefined || mark === "")) continue;
      const key = JSON.stringify(same);
      const before = last.get(key);
      last.set(key, place);
      if (before === undefined) continue;
      const apart = daysBetween((inOrder[before] as DuplicateCandidate).receivedOn, receivedOn);
      if (ground.withinDays !== undefined && apart > ground.withinDays) continue;
      const [one, other] = [leads(before), leads(place)];
      leader[Math.max(one, other)] = Math.min(one, other);
      joins.push([place, ground.id]);
    }
  }
  for (const [at, [place, ground]] of joins.entries()) {
    if (at % IN_ONE_STEP === 0) yield;
    const grounds = groundsBy.get(leads(place)) ?? new Set();
    groundsBy.set(leads(place), grounds.add(ground));
  }
  const groups = new Map<number, DuplicateCandidate[]>();
  for (const [place, candidate] of inOrder.entries()) {
    if (place % IN_ONE_STEP === 0) yield;
    if (!groundsBy.has(leads(place))) continue;
    const members = groups.get(leads(place));
    if (members) members.push(candidate);
    else groups.set(leads(place), [candidate]);
  }
  return [...groups].map(([place, members]) => ({
    ids: members.map(({ id }) => id).sort(),
    channels: [...new Set(members.map(({ channel }) => channel))].sort(),
    grounds: rule.grounds.map(({ id }) => id).filter((id) => groundsBy.get(place)?.has(id)),
  }));
}

/** What a person decided about a probable duplicate: which one counts, and why. */
export const DuplicateDecision = z.object({
  ids: z.array(z.string()).min(2),
  /** The one that counts, or `all` where they are from different people. */
  keep: z.union([z.literal("all"), z.object({ only: z.string() })]),
  why: z.string().trim().min(1, "Say why.").max(1_000),
  decidedOn: LocalDate,
});
export type DuplicateDecision = z.infer<typeof DuplicateDecision>;

/**
 * The responses that count after decisions, and how many there were before and after: both are shown (CON-17). A later
 * decision about a response stands over an earlier one; one that keeps a response it is not about is left out.
 */
export const applyDecisions = (
  ids: readonly string[],
  decisions: readonly DuplicateDecision[],
): { readonly counted: readonly string[]; readonly before: number; readonly after: number } => {
  const out = new Set<string>();
  for (const { ids: about, keep } of decisions) {
    if (keep !== "all" && !about.includes(keep.only)) continue;
    for (const id of about)
      if (keep === "all" || keep.only === id) out.delete(id);
      else out.add(id);
  }
  const counted = ids.filter((id) => !out.has(id));
  return { counted, before: ids.length, after: counted.length };
};
