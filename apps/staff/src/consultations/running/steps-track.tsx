import { STEPS_IN_ORDER, type Step } from "@collaborative-communities/consultations";
import { stepName } from "../read-consultation.tsx";

/** Beside the way there are two states; each stands at the step it interrupts. */
const placeOf = (step: Step, wasOpened: boolean): number => {
  if (step === "paused") return STEPS_IN_ORDER.indexOf("open");
  if (step === "withdrawn") return wasOpened ? STEPS_IN_ORDER.indexOf("open") : -1;
  return STEPS_IN_ORDER.indexOf(step);
};

/** The thirteen steps as a track: what is done, where it stands, what is to come. It is a list, so it is read as one. */
export const StepsTrack = ({ step, wasOpened }: { readonly step: Step; readonly wasOpened: boolean }) => {
  const here = placeOf(step, wasOpened);
  return (
    <ol className="staff-track" aria-label="Steps of this consultation">
      {STEPS_IN_ORDER.map((one, place) => {
        const state = place < here ? "done" : place === here ? "here" : "to-come";
        return (
          <li
            key={one}
            className={`staff-track__step staff-track__step--${state}`}
            aria-current={state === "here" ? "step" : undefined}
          >
            <span className="staff-track__name">
              {stepName(one)}
              {state === "here" && step !== one && ` (${stepName(step).toLowerCase()})`}
            </span>
            <span className="govuk-visually-hidden">
              {state === "done" ? ", done" : state === "here" ? ", it stands here" : ", to come"}
            </span>
          </li>
        );
      })}
    </ol>
  );
};
