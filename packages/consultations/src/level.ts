import { checkLevel } from "@collaborative-communities/engagement-spectrum";
import type { Refusal } from "@collaborative-communities/foundation";
import type { Consultation } from "./consultation.ts";
import { publicPhase } from "./publishing.ts";

/** The facts of the spectrum under the names they have in a plan. */
const FIELDS: Readonly<Record<string, string>> = {
  itemsOpenToInfluence: "openToInfluence",
  opinionQuestions: "questions",
};

/** What the level on the spectrum of engagement refuses about a plan and its questions. */
export const levelRefusals = ({ plan, questionnaire, state }: Consultation): Refusal[] =>
  checkLevel(plan.level, {
    itemsOpenToInfluence: plan.openToInfluence.length,
    opinionQuestions: questionnaire.questions.length,
    decisionTaken: ["decided", "fed-back"].includes(publicPhase(state)),
    methods: plan.methods,
  }).refusals.map((refusal) => ({
    ...refusal,
    ...(refusal.field !== undefined && { field: FIELDS[refusal.field] ?? refusal.field }),
  }));
