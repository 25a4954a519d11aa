import type { ChoiceOf } from "../fields/field.ts";
import { askingGroups, type DutyEntries } from "./asking-groups.ts";
import { DECIDING_GROUPS } from "./deciding-groups.ts";
import type { DesignGroup } from "./design-group.ts";
import { STANDARDS_GROUP } from "./standards-group.ts";

/**
 * The pages of a design in the order they are written.
 * @param duties what the catalogue holds now
 * @param questions those of this consultation that a rule can name
 */
export const designGroups = (duties: DutyEntries = [], questions: readonly ChoiceOf[] = []): readonly DesignGroup[] => [
  ...askingGroups(duties, questions),
  ...DECIDING_GROUPS,
  STANDARDS_GROUP,
];
