import type { Step } from "@collaborative-communities/consultations";
import { STANDARDS } from "@collaborative-communities/engagement-spectrum";
import { pathOf } from "../read-consultation.tsx";

/** Where what a rule asks for is written: the rest of the address, and the words of the link. */
const WRITTEN_AT: Readonly<Record<string, readonly [rest: string, text: string]>> = {
  "PLAN-01": ["/known", "Search what is known already"],
  "CON-01": ["/design/purpose", "Write the purpose and the proposal"],
  "CON-02": ["/design/decision", "Link the decision"],
  "CON-03": ["/design/influence", "Write the declaration"],
  "CON-04": ["/plan/influence", "Write what people can change"],
  "CON-05": ["/design/purpose", "Write the proposal"],
  "CON-06": ["/design/time", "Choose the duty"],
  "CON-07": ["/design/time", "Write about the time people get"],
  "CON-08": ["/plan/decision", "Change the dates"],
  "CON-09": ["/plan/decision", "Change the dates"],
  "CON-10": ["/design/people", "Write who is asked and told"],
  "CON-11": ["/design/people", "Write the ways to answer"],
  "CON-12": ["/design/access", "Write about languages and files"],
  "CON-13": ["/design/protection", "Write about equality and privacy"],
  "CON-14": ["/design/time", "Write the rules for late answers"],
  "CON-15": ["/do/change-proposal", "Announce the change"],
  "CON-16": ["/do/extend", "Give more time"],
  "CON-17": ["/integrity", "Judge the answers, and write how they were counted"],
  "CON-18": ["/design/answers", "Write about the report"],
  "CON-19": ["/design/themes", "Reply to the themes"],
  "CON-20": ["/design/decision", "Write about the meeting"],
  "CON-21": ["/design/protection", "Write about the equality assessment"],
  "CON-22": ["/feedback", "Publish what changed"],
  "CON-23": ["/design/standards", "Write the evaluation"],
  "CON-24": ["/design/influence", "Write about promises"],
};

/** Most standards have a part of one page; what some need is written elsewhere. */
const placeOfStandard = (ruleId: string): readonly [rest: string, text: string] => {
  const id = STANDARDS.find(({ number }) => ruleId === `STD-${number}`)?.id;
  if (id === "target_audience") return ["/design/people", "Write who is asked, and why"];
  return [`/design/standards#standards-sections-${id}`, "Write the evidence, and judge the standard"];
};

/** Where to go to mend what a rule finds missing. Standards have a place of their own on one page. */
export const placeOfGate = (id: string, ruleId: string): { href: string; text: string } => {
  const [rest, text] = WRITTEN_AT[ruleId] ?? placeOfStandard(ruleId);
  return { href: pathOf(id, rest), text };
};

/** Periods are written in the plan, whichever rule misses them. */
export const PERIOD_PLACE = (id: string) => ({ href: pathOf(id, "/plan/decision"), text: "Write the dates" });

/** What a step does, as the words of its button. */
export const STEP_BUTTONS: Partial<Record<Step, string>> = {
  planned: "Make it a plan",
  designed: "Finish the design",
  approved: "Approve it",
  scheduled: "Give it its day to open",
  open: "Open it now",
  analysing: "Begin to read the answers",
  reported: "Report is ready",
  decided: "The decision is on record",
  fedback: "Publish what changed",
  evaluated: "We have looked back on it",
  archived: "Put it away",
};
