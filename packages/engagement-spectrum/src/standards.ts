import type { Standard, StandardId } from "./standard.ts";
import { STANDARDS_FOR_ENGAGEMENT } from "./standards-for-engagement.ts";
import { STANDARDS_FOR_EVALUATION } from "./standards-for-evaluation.ts";
import { STANDARDS_FOR_PLANNING } from "./standards-for-planning.ts";

/**
 * The fourteen standards (six for planning, three for engagement, five for evaluation), in the council's order.
 *
 * Titles and wording: Thurrock Community Engagement Strategy 2011, "Principles of community engagement". Evidence,
 * checks, questions and effects are this project's own.
 */
export const STANDARDS: readonly Standard[] = [
  ...STANDARDS_FOR_PLANNING,
  ...STANDARDS_FOR_ENGAGEMENT,
  ...STANDARDS_FOR_EVALUATION,
];

const BY_ID = Object.fromEntries(STANDARDS.map((standard) => [standard.id, standard])) as Readonly<
  Record<StandardId, Standard>
>;

/** The standard with that id. @example standardOf("lessons").number // 13 */
export const standardOf = (id: StandardId): Standard => BY_ID[id];
