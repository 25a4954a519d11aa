import { composed, LocalDate, ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { Channel } from "../response.ts";
import { WhichCounts } from "./duplicates-rule.ts";

/**
 * What is known of who gave an answer. There is no address of a device in it: many people share the one in a library,
 * and no officer sees it. A session at a hub is recorded, so that several answers in an hour are no surprise.
 */
export const AnswerTrace = z.object({
  id: z.string().min(1),
  channel: Channel,
  receivedOn: LocalDate,
  name: z.string().optional(),
  postcode: z.string().optional(),
  hubSession: z.string().optional(),
});
export type AnswerTrace = z.infer<typeof AnswerTrace>;

/** Two or more answers that may be from one person. A human looks; nothing is merged. */
export type LikelyDuplicate = { readonly ids: readonly string[]; readonly sentence: string };

const plain = (text: string | undefined): string =>
  composed(text ?? "", "NFKD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();

/** Answers with the same name and postcode, in order of coming. An answer without both is never likely to be one. */
export const findDuplicates = (answers: readonly AnswerTrace[]): LikelyDuplicate[] => {
  const groups = new Map<string, AnswerTrace[]>();
  for (const answer of answers) {
    const [name, postcode] = [plain(answer.name), plain(answer.postcode)];
    if (name !== "" && postcode !== "")
      groups.set(`${name} ${postcode}`, [...(groups.get(`${name} ${postcode}`) ?? []), answer]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .map((group) => ({
      ids: group.toSorted((one, two) => (one.receivedOn < two.receivedOn ? -1 : 1)).map(({ id }) => id),
      sentence: `${group.length} answers have one name and postcode. Look whether one person gave them.`,
    }));
};

/** What a person found, and by which published rule one of the answers counts. */
export const DuplicateFinding = z.object({
  ids: z.array(z.string()).min(2).readonly(),
  found: z.enum(["one-person", "different-people"]),
  decidedBy: z.string().trim().min(1),
  rule: WhichCounts.default("latest-counts"),
});
export type DuplicateFinding = z.input<typeof DuplicateFinding>;

/** Which answers count. Those that do not are kept, and marked as duplicates of the one that does. */
export type SettledDuplicate = {
  readonly counts: readonly string[];
  readonly kept: readonly { readonly id: string; readonly duplicateOf: string }[];
};

/** Settles a likely duplicate on a person's word. The last that came counts, unless another rule was published. */
export const settleDuplicate = (
  answers: readonly AnswerTrace[],
  finding: DuplicateFinding,
): Result<SettledDuplicate> => {
  const read = DuplicateFinding.safeParse(finding);
  if (!read.success) return refuse("consultation/nobody-decided", "Say who looked, and at which answers.");
  const { ids, found, rule } = read.data;
  const these = answers.filter(({ id }) => ids.includes(id));
  if (these.length !== ids.length) return refuse("consultation/no-such-answer", "One of these answers is not there.");
  if (found === "different-people") return ok({ counts: ids, kept: [] });
  // Of one day, the order in which they are given stands.
  const sorted = these.toSorted((one, two) =>
    one.receivedOn === two.receivedOn ? 0 : one.receivedOn < two.receivedOn ? -1 : 1,
  );
  const one = (rule === "latest-counts" ? sorted.at(-1) : sorted[0]) as AnswerTrace;
  return ok({ counts: [one.id], kept: ids.filter((id) => id !== one.id).map((id) => ({ id, duplicateOf: one.id })) });
};
