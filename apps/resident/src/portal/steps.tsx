import type { Activity } from "../api.ts";
import type { View } from "../view.ts";

type Step = { readonly name: string; readonly day: string; readonly isDone: boolean };

/** The days that matter of an activity, in their order; a day that has come is said in the past. */
const stepsOf = (view: View, activity: Activity): readonly Step[] => {
  const { steps } = view.t.portal;
  const { phase, opensOn, closesOn, decisionExpectedOn, resultDueOn, toldOn } = activity;
  const hasOpened = phase !== "planned";
  const hasClosed = hasOpened && phase !== "open";
  const hasDecided = phase === "decided" || phase === "fed-back";
  const one = (name: string, day: string | undefined, isDone: boolean): Step[] => (day ? [{ name, day, isDone }] : []);
  return [
    ...one(hasOpened ? steps.opened : steps.opens, opensOn, hasOpened),
    ...one(hasClosed ? steps.closed : steps.closes, closesOn, hasClosed),
    ...(phase === "withdrawn" ? [] : one(steps.decision, decisionExpectedOn, hasDecided)),
    ...(toldOn ? one(steps.told, toldOn, true) : phase === "withdrawn" ? [] : one(steps.due, resultDueOn, false)),
  ];
};

/** The days of an activity as a line with points; the point and the line to it are filled once the day has come. */
export const Steps = ({ view, activity }: { view: View; activity: Activity }) => (
  <ol className="govuk-list cc-steps" aria-label={view.t.portal.stepsLabel}>
    {stepsOf(view, activity).map(({ name, day, isDone }) => (
      <li key={name} className={isDone ? "cc-steps__step cc-steps__step--done" : "cc-steps__step"}>
        <span className="cc-steps__name">{name}</span> <time dateTime={day}>{view.t.when.date(day)}</time>
      </li>
    ))}
  </ol>
);
