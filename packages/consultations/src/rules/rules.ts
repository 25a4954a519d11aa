import { RULES_AFTERWARDS } from "./afterwards.ts";
import { RULES_BEFORE_PLANNING } from "./before-planning.ts";
import { RULES_ON_DECIDING } from "./deciding.ts";
import { RULES_ON_PEOPLE } from "./opening-people.ts";
import { RULES_ON_PURPOSE } from "./opening-purpose.ts";
import { RULES_ON_TIME } from "./opening-time.ts";
import { RULES_ON_REPORTING } from "./reporting.ts";
import type { Rule } from "./rule.ts";
import type { RuleId } from "./rule-id.ts";
import { STANDARD_RULES } from "./standard-rules.ts";
import { RULES_WHILE_OPEN } from "./while-open.ts";

const byNumber = (one: Rule, two: Rule): number => (one.id < two.id ? -1 : 1);

/** CON-01 to CON-24, in order. They are written by step: purpose, time, people, while open, reporting, deciding, after. */
export const RULES: readonly Rule[] = [
  ...RULES_ON_PURPOSE,
  ...RULES_ON_TIME,
  ...RULES_ON_PEOPLE,
  ...RULES_WHILE_OPEN,
  ...RULES_ON_REPORTING,
  ...RULES_ON_DECIDING,
  ...RULES_AFTERWARDS,
].sort(byNumber);

/** Every rule that can stand before a step: the 24, "we already know", and the council's standards that are gates. */
export const ALL_RULES: readonly Rule[] = [...RULES_BEFORE_PLANNING, ...RULES, ...STANDARD_RULES];

const BY_ID = new Map(ALL_RULES.map((rule) => [rule.id, rule]));

/** The rule with that id, or `undefined`. @example ruleOf("CON-06")?.effect.kind // "block" */
export const ruleOf = (id: RuleId): Rule | undefined => BY_ID.get(id);
