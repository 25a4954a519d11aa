import { mayCommand, type Step, writeClosing } from "@collaborative-communities/consultations";
import { Button, InsetText } from "@collaborative-communities/ui";
import { writeMoment } from "../../site/day-parts.ts";
import { isBeforeItOpens, pathOf, type ReadConsultation, stepName } from "../read-consultation.tsx";
import { Checklist } from "./checklist.tsx";
import { STEP_BUTTONS } from "./gate-links.ts";
import { whoMay } from "./who-may.ts";

type Props = { readonly consultation: ReadConsultation; readonly posts: readonly string[] };
type Next = ReadConsultation["checklists"][number];

/** What happens by itself and needs no button. */
const byItself = ({ state, progress }: ReadConsultation, to: Step): string | undefined => {
  if (to === "closed" && progress.period)
    return `It closes by itself. People can answer until ${writeClosing(new Date(progress.period.closesAt))}.`;
  if (to === "open" && state === "scheduled" && progress.period && !progress.heldBack)
    return `It opens by itself on ${writeMoment(progress.period.opensAt)}, if nothing is missing then.`;
  return undefined;
};

const Go = ({ consultation, posts, next }: Props & { readonly next: Next }) => {
  const { id, missing, state } = consultation;
  const { step, gates } = next;
  const itself = byItself(consultation, step);
  if (itself) return <InsetText>{itself}</InsetText>;
  if (!mayCommand({ posts }, { kind: "advance", to: step }))
    return <p className="govuk-body">This step is taken by {whoMay({ kind: "advance", to: step })}, from this page.</p>;
  // The feedback is what its own rule asks for, and publishing it takes the step.
  if (step === "fedback") return <Button href={pathOf(id, "/feedback")}>Publish what changed</Button>;
  if (state === "paused") return <Button href={pathOf(id, "/do/resume")}>Let it go on</Button>;
  const unmet = gates.filter(({ blocking }) => blocking).length + missing.length;
  if (unmet > 0)
    return (
      <InsetText>
        It cannot go on yet: {unmet} {unmet === 1 ? "thing is" : "things are"} missing, as listed below.
      </InsetText>
    );
  return step === "scheduled" ? (
    <Button href={pathOf(id, "/do/schedule")}>{STEP_BUTTONS.scheduled}</Button>
  ) : (
    <Button value={step}>{STEP_BUTTONS[step] ?? stepName(step)}</Button>
  );
};

/** The steps that can come next, each with its button or what stands in its way, and its checklist. */
export const NextSteps = ({ consultation, posts }: Props) => {
  const { checklists, id, progress } = consultation;
  if (checklists.length === 0)
    return <p className="govuk-body">This consultation has come to its end. There is no further step.</p>;
  return (
    <>
      {checklists.map((next) => (
        <section key={next.step} aria-labelledby={`next-${next.step}`}>
          <h3 className="govuk-heading-m" id={`next-${next.step}`} tabIndex={-1}>
            Next: {stepName(next.step).toLowerCase()}
          </h3>
          {next.step === "open" && progress.heldBack && (
            <InsetText>
              It was to open on {writeMoment(progress.heldBack.opensAt)} and was held back, because something was
              missing.
            </InsetText>
          )}
          <Go consultation={consultation} posts={posts} next={next} />
          {isBeforeItOpens(consultation) && next.gates.length === 0 && (
            <p className="govuk-body">No rule stands before this step.</p>
          )}
          <Checklist id={id} gates={next.gates} posts={posts} />
        </section>
      ))}
    </>
  );
};
