import {
  IDENTITY_CHECK_TITLES,
  REQUEST_KIND_SOURCES,
  REQUEST_KIND_TITLES,
} from "@collaborative-communities/data-protection";
import { formatDate } from "@collaborative-communities/foundation";
import { Button, InsetText, SummaryList, WarningText } from "@collaborative-communities/ui";
import { Page } from "../site/page.tsx";
import { ClockBar, clockInWords } from "./clock.tsx";
import { requestPath, TO_HOME } from "./paths.ts";
import { type ReadRequest, WithRequest } from "./read-request.tsx";

const OUTCOMES = { done: "Done", refused: "Refused", withdrawn: "Taken back" } as const;
const ASKED = { identity: "who they are", clarification: "what they mean" } as const;

/** What can be done with a request now, the next thing first. */
const stepsOf = (request: ReadRequest): { step: string; text: string }[] => {
  if (request.outcome) return [];
  const isStopped = request.clock.stoppedFor !== undefined;
  const mayAct = request.identity !== undefined && !isStopped;
  return [
    ...(isStopped ? [{ step: "arrived", text: "Say that the answer arrived" }] : []),
    ...(request.identity ? [] : [{ step: "identity", text: "Note how you know who asks" }]),
    ...(mayAct && request.kind === "access"
      ? [{ step: "copy", text: "Look through what is kept, and make the copy" }]
      : []),
    ...(mayAct && request.kind === "rectification" ? [{ step: "correct", text: "Put an answer right" }] : []),
    ...(request.mayCarryOut ? [{ step: "carry-out", text: "Carry it out and end the request" }] : []),
    ...(isStopped ? [] : [{ step: "ask", text: "Ask the person something, and stop the clock" }]),
    ...(request.extension || request.clock.isOverdue ? [] : [{ step: "extend", text: "Give more time" }]),
    { step: "refuse", text: "Refuse it, or note that it was taken back" },
  ];
};

const Answers = ({ request }: { readonly request: ReadRequest }) =>
  request.answers.length === 0 ? (
    <p className="govuk-body">No reference of an answer was given.</p>
  ) : (
    <ul className="govuk-list govuk-list--bullet">
      {request.answers.map(({ answerId, consultation, receivedOn, isErased, isRestricted }) => (
        <li key={answerId}>
          {consultation}, {formatDate(receivedOn)}
          {isErased && " (erased)"}
          {isRestricted && " (read no further)"}
        </li>
      ))}
    </ul>
  );

const Request = ({ request }: { readonly request: ReadRequest }) => {
  const { id, kind, clock, outcome, contactKind, identity, extension, hold, pauses } = request;
  return (
    <Page title={REQUEST_KIND_TITLES[kind]} caption={`Received on ${formatDate(request.receivedOn)}`} trail={TO_HOME}>
      {request.demonstration && <InsetText>Nobody asked this: it is made up for the demonstration.</InsetText>}
      {hold && (
        <WarningText>
          A legal hold has kept this data since {formatDate(hold.setOn)}: {hold.reason}
        </WarningText>
      )}
      {!outcome && (
        <>
          <h2 className="govuk-heading-m">Clock</h2>
          <ClockBar clock={clock} />
          <p className="govuk-body">{clockInWords(clock)}</p>
        </>
      )}
      <SummaryList
        rows={[
          { key: "Right", value: REQUEST_KIND_SOURCES[kind] },
          { key: "Reference", value: request.reference ?? "Removed" },
          {
            key: contactKind === "email" ? "E-mail" : "Post address",
            value: <span className="staff-lines">{request.contact ?? "Removed"}</span>,
          },
          { key: "Their words", value: <span className="staff-lines">{request.words ?? "None"}</span> },
          { key: "Answers", value: <Answers request={request} /> },
          {
            key: "Identity",
            value: identity
              ? `${IDENTITY_CHECK_TITLES[identity.check]}, ${formatDate(identity.on)}: ${identity.reason}`
              : "Not checked yet",
          },
          ...(pauses.length > 0
            ? [
                {
                  key: "Asked of the person",
                  value: pauses
                    .map(
                      ({ asked, from, to }) =>
                        `${ASKED[asked]}, ${formatDate(from)}${to ? ` to ${formatDate(to)}` : ""}`,
                    )
                    .join("; "),
                },
              ]
            : []),
          ...(extension ? [{ key: "More time", value: `${extension.months} more: ${extension.reason}` }] : []),
          ...(outcome
            ? [
                {
                  key: "Outcome",
                  value: `${OUTCOMES[outcome.kind]} on ${formatDate(outcome.on)}${outcome.reason ? `: ${outcome.reason}` : ""}`,
                },
              ]
            : []),
        ]}
      />
      {stepsOf(request).map(({ step, text }, place) =>
        place === 0 ? (
          <Button key={step} href={requestPath(id, step)}>
            {text}
          </Button>
        ) : (
          <p key={step} className="govuk-body">
            <a className="govuk-link" href={requestPath(id, step)}>
              {text}
            </a>
          </p>
        ),
      )}
    </Page>
  );
};

/** One request: its clock, what was asked, and what can be done now. */
export const RequestPage = () => <WithRequest>{(request) => <Request request={request} />}</WithRequest>;
