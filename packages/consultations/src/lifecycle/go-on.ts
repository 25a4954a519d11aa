import { go, type Result, refuse } from "@collaborative-communities/foundation";
import { asksAboutProposal, type ConsultationFacts } from "../facts/facts.ts";
import { writeClosing } from "../period/period.ts";
import { decisionIsRecorded } from "../rules/deciding.ts";
import { gatesFor } from "../rules/gates.ts";
import type { ConsultationSettings } from "../settings.ts";
import type { EventActor, Progress } from "./progress.ts";
import { type Advanced, letThrough, recorded } from "./recorded.ts";
import { STEPS, type Step } from "./step.ts";

/** What every act is given beside its command. */
export type Moment = {
  readonly facts: ConsultationFacts;
  readonly at: Date;
  readonly by: EventActor;
  readonly settings: ConsultationSettings;
};

/** When it counts as opened: as planned where the clock was only a little late, else when it really opened. */
const openingMoment = (opensAt: Date, at: Date, { openingLatenessMinutes }: ConsultationSettings): Date =>
  at.getTime() - opensAt.getTime() <= openingLatenessMinutes * 60_000 ? opensAt : at;

/** How far it has come once a step is taken, before the gates are asked. */
const withStep = (progress: Progress, to: Step, { facts, at, settings }: Omit<Moment, "by">): Progress => {
  const { heldBack: _, ...rest } = progress;
  if (to === "scheduled") {
    const { period: __, ...without } = rest;
    return { ...without, step: to, ...(facts.period !== undefined && { period: facts.period }) };
  }
  if (to === "open" && progress.period !== undefined) {
    const opensAt = openingMoment(progress.period.opensAt, at, settings);
    return {
      ...rest,
      step: to,
      openedAt: opensAt,
      period: { opensAt, closesAt: progress.period.closesAt },
      versions: [
        {
          version: facts.proposal?.version ?? 1,
          from: opensAt,
          material: false,
          summary: "As it opened",
          notice: "",
          ...(facts.proposal !== undefined && { shown: facts.proposal }),
        },
      ],
    };
  }
  if (to === "closed") return { ...rest, step: to, closedAt: progress.period?.closesAt ?? at };
  return { ...rest, step: to };
};

/** The gates of a step, asked of the consultation as it would be. */
export const gatesOfStep = (progress: Progress, to: Step, moment: Omit<Moment, "by">) => {
  const after = withStep(progress, to, moment);
  // Whether a change was announced is asked of the versions there were, not of the one that opening begins with.
  const asked = to === "open" ? { ...after, versions: progress.versions } : after;
  return { after, gates: gatesFor(asked, moment.facts, to, moment.at, moment.settings) };
};

const beforeTheClock = (progress: Progress, to: Step, at: Date): Result<true> | undefined => {
  if (to === "closed")
    return refuse(
      "consultation/closes-by-itself",
      `It closes by itself${progress.period === undefined ? "" : ` at ${writeClosing(progress.period.closesAt)}`}. Time that was promised is never taken away.`,
    );
  if (to === "paused" || to === "withdrawn")
    return refuse("consultation/needs-a-reason", "Pause or withdraw it with a reason that everyone sees.");
  if (to === "open" && progress.step === "paused") return refuse("consultation/is-paused", "Resume it instead.");
  if (to === "open" && progress.period !== undefined && at < progress.period.opensAt)
    return refuse(
      "consultation/opens-by-itself",
      "It opens by itself at its time. Change the dates to open it sooner.",
    );
  return undefined;
};

/** Goes one step on, when every gate of that step is met or set aside. */
export const goOn = (progress: Progress, to: Step, moment: Moment): Result<Advanced> => {
  const next = go(STEPS, progress.step, to);
  if (!next.ok) return next;
  const clock = beforeTheClock(progress, to, moment.at);
  if (clock !== undefined && !clock.ok) return clock;
  if (to === "decided" && asksAboutProposal(moment.facts) && moment.facts.decision === undefined)
    return refuse("consultation/no-decision", "Link the decision first.");
  const { after, gates } = gatesOfStep(progress, to, moment);
  const through = letThrough(gates);
  if (!through.ok) return through;
  if (to === "scheduled" && after.period === undefined)
    return refuse("consultation/no-period", "Say when it opens and when it closes.", { field: "period" });
  if (to === "scheduled" && after.period !== undefined && after.period.opensAt <= moment.at)
    return refuse("consultation/opens-in-the-past", "Choose a time to open that is still to come.", {
      field: "period",
    });
  if (to === "decided" && asksAboutProposal(moment.facts) && !decisionIsRecorded(moment.facts.decision))
    return refuse("consultation/decision-not-recorded", "Everything is ready. Record the decision, and then go on.");
  return { ok: true, value: recorded(progress, after, { kind: "stepped", gates, at: moment.at, by: moment.by }) };
};
