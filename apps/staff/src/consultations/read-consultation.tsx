import type { Consultation, ConsultationState } from "@collaborative-communities/consultations";
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

const STATES: Readonly<Record<ConsultationState, { text: string; colour: TagColour }>> = {
  planned: { text: "Planned", colour: "grey" },
  open: { text: "Open", colour: "green" },
  closed: { text: "Closed", colour: "purple" },
  fedback: { text: "Answered", colour: "teal" },
};

/** The state as of now. One that is closed by time but still takes in paper says so. */
export const StateTag = (props: { readonly state: ConsultationState; readonly countIsFinal?: boolean }) => {
  const { text, colour } = STATES[props.state];
  return (
    <Tag colour={colour}>{props.state === "closed" && props.countIsFinal === false ? "Closed, not final" : text}</Tag>
  );
};

/** The last moment to answer, in words. */
export const writeClosing = (plan: {
  readonly closesOn?: string | undefined;
  readonly closesAtTime: string;
}): string =>
  plan.closesOn === undefined
    ? "No closing day yet"
    : `${formatTime(plan.closesAtTime)} on ${formatDate(plan.closesOn)}`;

const pages = [
  { rest: "", text: "Overview" },
  { rest: "/counts", text: "Counts" },
  { rest: "/documents", text: "Documents" },
  { rest: "/enter", text: "Enter an answer", toEnter: true },
  { rest: "/import", text: "Import answers", toEnter: true },
];

/** The pages of one consultation, as far as they are of use now. */
export const ConsultationPages = (props: { readonly consultation: ReadConsultation; readonly here: string }) => {
  const { consultation, here } = props;
  const takesIn = consultation.mayRun && consultation.state === "open";
  const shown = consultation.state === "planned" ? [] : pages.filter((page) => !page.toEnter || takesIn);
  if (shown.length === 0) return null;
  return (
    <nav aria-label="This consultation">
      <ul className="staff-pages">
        {shown.map(({ rest, text }) => (
          <li key={rest}>
            <a
              className="govuk-link"
              href={pathOf(consultation.id, rest)}
              aria-current={rest === here ? "page" : undefined}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
