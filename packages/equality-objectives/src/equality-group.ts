import { z } from "zod";
import {
  DEFAULT_LOCAL_ADDITIONS,
  type LocalAddition,
  LocalAdditionCode,
  NOT_PROTECTED_IN_LAW,
} from "./local-addition.ts";
import { PROTECTED_CHARACTERISTIC_NAMES, ProtectedCharacteristic } from "./protected-characteristic.ts";

/** A group an effect can fall on: one of the nine in law, or one the council added. */
export const EqualityGroup = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("protected"), code: ProtectedCharacteristic }),
  z.object({ kind: z.literal("local"), code: LocalAdditionCode }),
]);
export type EqualityGroup = z.infer<typeof EqualityGroup>;

/** Every group to look at: the nine first, then the council's own. */
export const equalityGroups = (additions: readonly LocalAddition[] = DEFAULT_LOCAL_ADDITIONS): EqualityGroup[] => [
  ...ProtectedCharacteristic.options.map((code) => ({ kind: "protected" as const, code })),
  ...additions.map(({ code }) => ({ kind: "local" as const, code })),
];

/**
 * A group's name as it is shown: a local addition always says that it is not protected in law. One that is no longer
 * in the list is named by its code.
 * @example labelOf({ kind: "protected", code: "sex" }) // "Sex"
 */
export const labelOf = (
  group: EqualityGroup,
  additions: readonly LocalAddition[] = DEFAULT_LOCAL_ADDITIONS,
): string => {
  if (group.kind === "protected") return PROTECTED_CHARACTERISTIC_NAMES[group.code];
  const name = additions.find(({ code }) => code === group.code)?.name ?? group.code;
  return `${name} (${NOT_PROTECTED_IN_LAW})`;
};
