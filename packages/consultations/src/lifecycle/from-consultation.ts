import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { type Consultation, closingMoment, stateAt } from "../consultation.ts";
import { ConsultationFacts } from "../facts/facts.ts";
import { newProgress, type Progress } from "./progress.ts";
import type { Step } from "./step.ts";

/**
 * Which step a consultation of the smaller lifecycle is at. Its `closed` means that the count is final, which here is
 * `analysing`; what is closed by time, with post still to come, is `closed`.
 */
const stepOf = (consultation: Consultation, now: Date): Step => {
  if (consultation.state === "open") return stateAt(consultation, now) === "open" ? "open" : "closed";
  return consultation.state === "closed" ? "analysing" : consultation.state;
};

/** Reads a consultation of the smaller lifecycle as progress, so that it can go on by the rules from where it is. */
export const progressOf = (consultation: Consultation, now: Date): Progress => {
  const { id, plan, openedAt, closedAt } = consultation;
  const step = stepOf(consultation, now);
  const closesAt = closingMoment(plan);
  const before = newProgress(id);
  if (openedAt === undefined) return { ...before, step };
  const ended = closedAt !== undefined && (closesAt === undefined || closedAt < closesAt) ? closedAt : closesAt;
  return {
    ...before,
    step,
    openedAt,
    ...(closesAt !== undefined && { period: { opensAt: openedAt, closesAt } }),
    ...(step !== "open" && ended !== undefined && { closedAt: ended }),
    versions: [{ version: 1, from: openedAt, material: false, summary: "As it opened", notice: "" }],
  };
};

/**
 * What a plan of the smaller lifecycle says to the rules. Much of what they ask is not in it, and counts as missing.
 * A planned opening day is read as 9am of that day.
 */
export const factsOf = ({ plan }: Consultation, now: Date): ConsultationFacts => {
  const { level, openToInfluence, notOpenToInfluence, contact } = plan;
  const closesAt = closingMoment(plan);
  const opensOn = plan.plannedToOpenOn ?? addDays(toLocalDate(now), 1);
  const route = (kind: "post" | "telephone", where: string | undefined) =>
    where === undefined || where === "" ? [] : [{ kind, where, sameClosingRule: true }];
  return ConsultationFacts.parse({
    level,
    openToInfluence,
    notOpenToInfluence,
    ...(plan.proposal !== "" && {
      proposal: {
        version: 1,
        what: plan.proposal,
        decidedBy: plan.decisionMaker,
        decidedWhen: plan.decisionExpectedOn ?? "",
      },
    }),
    ...(closesAt !== undefined && { period: { opensAt: momentInLondon(opensOn, "09:00"), closesAt } }),
    routes: [...route("post", contact.post), ...route("telephone", contact.telephone)],
  });
};
