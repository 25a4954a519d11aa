import { type Consultation, isBeforeOpening, STEP_NAMES, type Step } from "@collaborative-communities/consultations";
import { formatDate, formatTime } from "@collaborative-communities/foundation";
import { Tag, type TagColour } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { api, type Outputs } from "../api.ts";
import { Loaded, NotAllowedPage } from "../site/loaded.tsx";

/** A consultation as the API gives it to staff. */
export type ReadConsultation = Outputs["consultations"]["read"];

/** The consultation named in the address, once it is read. With `toRun` it is for those only who may run it. */
export const WithConsultation = (props: {
  readonly toRun?: boolean;
  readonly children: (consultation: ReadConsultation) => ReactNode;
}) => {
  const { id = "" } = useParams({ strict: false });
  const read = useQuery(api.consultations.read.queryOptions({ id }));
  return (
    <Loaded query={read}>
      {(consultation) => (props.toRun && !consultation.mayRun ? <NotAllowedPage /> : props.children(consultation))}
    </Loaded>
  );
};

/** The same for the rules of the domain, which take moments and not texts. */
export const asConsultation = (read: ReadConsultation): Consultation => ({
  id: read.id,
  slug: read.slug,
  plan: read.plan,
  questionnaire: read.questionnaire,
  state: read.state,
  ...(read.openedAt && { openedAt: new Date(read.openedAt) }),
});

export const pathOf = (id: string, rest = ""): string => `/consultations/${id}${rest}`;

const DESK = { text: "Desk", href: "/" };

/** The way from the desk to a page about a consultation. */
export const trailTo = (consultation: Pick<ReadConsultation, "id" | "plan">) => [
  DESK,
  { text: consultation.plan.title, href: pathOf(consultation.id) },
];

const COLOURS: Partial<Record<Step, TagColour>> = {
  idea: "grey",
  planned: "grey",
  designed: "grey",
  approved: "yellow",
  scheduled: "yellow",
  open: "green",
  paused: "orange",
  withdrawn: "red",
  fedback: "teal",
  evaluated: "teal",
  archived: "teal",
};

/** A step as the first words of something. @example stepName("open") // "Open" */
export const stepName = (step: Step): string =>
  `${STEP_NAMES[step].charAt(0).toUpperCase()}${STEP_NAMES[step].slice(1)}`;

/** The step it is at now. One that is closed by time but still takes in paper says so. */
export const StateTag = (props: { readonly state: Step; readonly countIsFinal?: boolean }) => (
  <Tag colour={COLOURS[props.state] ?? "purple"}>
    {props.state === "closed" && props.countIsFinal === false ? "Closed, not final" : stepName(props.state)}
  </Tag>
);

/** The last moment to answer, in words. */
export const writeClosing = (plan: {
  readonly closesOn?: string | undefined;
  readonly closesAtTime: string;
}): string =>
  plan.closesOn === undefined
    ? "No closing day yet"
    : `${formatTime(plan.closesAtTime)} on ${formatDate(plan.closesOn)}`;

/** When it is planned to open, in words. */
export const writeOpening = (plan: {
  readonly plannedToOpenOn?: string | undefined;
  readonly opensAtTime: string;
}): string =>
  plan.plannedToOpenOn === undefined
    ? "No opening day yet"
    : `${formatTime(plan.opensAtTime)} on ${formatDate(plan.plannedToOpenOn)}`;

/** Whether answers by post, by telephone and in person are still entered. */
export const takesEntries = ({ state }: Pick<ReadConsultation, "state">): boolean =>
  state === "open" || state === "paused" || state === "closed";
/** Whether nobody has been asked yet. */
export const isBeforeItOpens = ({ state }: Pick<ReadConsultation, "state">): boolean => isBeforeOpening(state);
