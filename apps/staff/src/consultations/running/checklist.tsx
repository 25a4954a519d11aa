import { RULE_POST_NAMES } from "@collaborative-communities/consultations";
import { Details, Tag, type TagColour } from "@collaborative-communities/ui";
import { pathOf, type ReadConsultation } from "../read-consultation.tsx";
import { PERIOD_PLACE, placeOfGate } from "./gate-links.ts";

/** One line of a checklist as the API gives it. */
export type ReadGate = ReadConsultation["checklists"][number]["gates"][number];

const STATES: Readonly<Record<ReadGate["state"], { readonly text: string; readonly colour: TagColour }>> = {
  met: { text: "Met", colour: "green" },
  unmet: { text: "Missing", colour: "red" },
  overridden: { text: "Set aside", colour: "yellow" },
  warning: { text: "Warning", colour: "orange" },
  "not-applicable": { text: "Does not apply", colour: "grey" },
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const Missing = ({
  gate,
  id,
  posts,
}: {
  readonly gate: ReadGate;
  readonly id: string;
  readonly posts: readonly string[];
}) => {
  const place = /^Say when it opens|closing time that is after|Close on /.test(gate.note)
    ? PERIOD_PLACE(id)
    : placeOfGate(id, gate.ruleId);
  const mayOverride = gate.state === "unmet" && gate.mayOverride.some((post) => posts.includes(post));
  return (
    <>
      <p className="govuk-body">
        <strong>Missing:</strong> {gate.note}
      </p>
      <p className="govuk-body">
        <strong>What would satisfy it:</strong> {gate.satisfiedBy}
      </p>
      <p className="govuk-body">
        <strong>Who decides:</strong> {gate.whoDecides}
      </p>
      <p className="govuk-body">
        <a className="govuk-link" href={place.href}>
          {place.text}
          <span className="govuk-visually-hidden"> ({gate.ruleId})</span>
        </a>
      </p>
      {mayOverride && (
        <p className="govuk-body">
          <a className="govuk-link" href={pathOf(id, `/override/${gate.ruleId}`)}>
            Set this rule aside, with a reason that everyone sees
            <span className="govuk-visually-hidden"> ({gate.ruleId})</span>
          </a>
        </p>
      )}
    </>
  );
};

const SetAside = ({ override }: { readonly override: NonNullable<ReadGate["override"]> }) => (
  <p className="govuk-body">
    <strong>{capital(RULE_POST_NAMES[override.post])} set it aside:</strong> {override.note}
  </p>
);

const Line = ({
  gate,
  id,
  posts,
}: {
  readonly gate: ReadGate;
  readonly id: string;
  readonly posts: readonly string[];
}) => {
  const { text, colour } = STATES[gate.state];
  const isOpenQuestion = gate.state === "unmet" || gate.state === "warning";
  return (
    <li className={`staff-gate staff-gate--${gate.state}`}>
      <h4 className="govuk-heading-s govuk-!-margin-bottom-1">
        <Tag colour={colour}>{text}</Tag> {gate.sentence}
      </h4>
      {isOpenQuestion ? (
        <Missing gate={gate} id={id} posts={posts} />
      ) : (
        gate.note !== "" && <p className="govuk-body govuk-!-margin-bottom-1">{gate.note}</p>
      )}
      {gate.override && <SetAside override={gate.override} />}
      <p className="govuk-hint govuk-!-margin-bottom-0">
        {gate.ruleId}. Source: {gate.source}
        {gate.mark === "recall" && " (to be confirmed by legal)"}
      </p>
    </li>
  );
};

const COUNTED: readonly (readonly [ReadGate["state"], string])[] = [
  ["unmet", "missing"],
  ["warning", "with a warning"],
  ["overridden", "set aside"],
  ["met", "met"],
  ["not-applicable", "not for this one"],
];

/** @example counted(gates) // "2 missing, 11 met" */
const counted = (gates: readonly ReadGate[]): string =>
  COUNTED.map(([state, words]) => [gates.filter((gate) => gate.state === state).length, words] as const)
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(", ");

/** The checklist before a step, in plain words: what is missing first, what is in order folded below it. */
export const Checklist = (props: {
  readonly id: string;
  readonly gates: readonly ReadGate[];
  readonly posts: readonly string[];
}) => {
  const { id, gates, posts } = props;
  const open = gates.filter(({ state }) => state === "unmet" || state === "warning");
  const rest = gates.filter((gate) => !open.includes(gate));
  return (
    <>
      {gates.length > 0 && (
        <p className="govuk-body">
          {gates.length} {gates.length === 1 ? "rule" : "rules"} to look at: {counted(gates)}.
        </p>
      )}
      {open.length > 0 && (
        <ul className="govuk-list staff-gates">
          {open.map((gate) => (
            <Line key={gate.ruleId} gate={gate} id={id} posts={posts} />
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <Details summary={`What is in order (${rest.length})`}>
          <ul className="govuk-list staff-gates">
            {rest.map((gate) => (
              <Line key={gate.ruleId} gate={gate} id={id} posts={posts} />
            ))}
          </ul>
        </Details>
      )}
    </>
  );
};
