import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import { PROTECTED_CHARACTERISTIC_NAMES, ProtectedCharacteristic } from "./protected-characteristic.ts";

/**
 * The label every local addition carries, wherever it is shown. It says no more than that: another law can protect a
 * group all the same, as a duty of due regard may the armed forces community.
 */
export const NOT_PROTECTED_IN_LAW = "not a protected characteristic in law";

/**
 * The code of a group the council chooses to look at beside the nine. A type of its own: it cannot be passed where a
 * protected characteristic is asked for.
 */
export const LocalAdditionCode = z
  .string()
  .regex(/^[a-z][a-z_]*$/)
  .refine((code) => !ProtectedCharacteristic.safeParse(code).success, "That is a protected characteristic.")
  .brand<"LocalAdditionCode">();
export type LocalAdditionCode = z.infer<typeof LocalAdditionCode>;

/** A group the council chooses to look at. `note` may say which other rule of law concerns it, to be verified. */
export const LocalAddition = z.object({
  code: LocalAdditionCode,
  name: z.string().trim().min(1),
  note: z.string().trim().min(1).optional(),
});
export type LocalAddition = z.infer<typeof LocalAddition>;

/** A local addition before it is checked. */
export type LocalAdditionDraft = Readonly<z.input<typeof LocalAddition>>;

/** The default list, a recommendation of this project: each council adopts its own. */
export const DEFAULT_LOCAL_ADDITIONS: readonly LocalAddition[] = LocalAddition.array().parse([
  { code: "care_experience", name: "Care experience", note: "Many councils have adopted it by resolution." },
  {
    code: "armed_forces",
    name: "Armed forces community",
    note: "A separate duty of due regard in health, education and housing is to be verified.",
  },
  { code: "unpaid_carers", name: "Unpaid carers" },
  { code: "rurality_isolation", name: "Rurality and isolation" },
  { code: "low_income", name: "Low income" },
  { code: "digital_exclusion", name: "Digital exclusion" },
  { code: "language", name: "Language" },
  { code: "homelessness", name: "Homelessness" },
  { code: "refugees_newcomers", name: "Refugees and newcomers" },
]);

const plain = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll("&", " and ")
    .replace(/[\s_-]+/g, " ")
    .trim();
const sameName = (one: string, other: string): boolean => plain(one) === plain(other);

/**
 * Adopts a council's own list of additions. Refuses with `equality-objectives/local-addition-is-protected` for a
 * protected characteristic by its code or name, whatever the capitals, spaces and hyphens, `…/local-addition-twice` for a code or name that comes again, or
 * `…/local-addition-malformed` for a code that is not lower-case words joined by underscores, or an empty name.
 */
export const adoptLocalAdditions = (drafts: readonly LocalAdditionDraft[]): Result<LocalAddition[]> => {
  const adopted: LocalAddition[] = [];
  for (const draft of drafts) {
    const protectedAs = ProtectedCharacteristic.options.find(
      (code) => sameName(code, draft.code) || sameName(PROTECTED_CHARACTERISTIC_NAMES[code], draft.name),
    );
    if (protectedAs)
      return refuse(
        "equality-objectives/local-addition-is-protected",
        `“${PROTECTED_CHARACTERISTIC_NAMES[protectedAs]}” is already one of the nine protected characteristics. Add groups that are not.`,
        { details: { code: draft.code } },
      );
    const addition = LocalAddition.safeParse(draft);
    if (!addition.success)
      return refuse(
        "equality-objectives/local-addition-malformed",
        `Give “${draft.name || draft.code}” a name, and a code of lower-case words joined by underscores, for example unpaid_carers.`,
        { details: { code: draft.code } },
      );
    if (adopted.some(({ code, name }) => code === draft.code || sameName(name, draft.name)))
      return refuse(
        "equality-objectives/local-addition-twice",
        `“${draft.name}” is in the list already. Give each group once.`,
        { details: { code: draft.code } },
      );
    adopted.push(addition.data);
  }
  return ok(adopted);
};
