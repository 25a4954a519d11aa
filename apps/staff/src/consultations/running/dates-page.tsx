import { RULE_POST_NAMES, type RulePost } from "@collaborative-communities/consultations";
import { formatDate, toLocalDate } from "@collaborative-communities/foundation";
import { Table } from "@collaborative-communities/ui";
import { writeMoment } from "../../site/day-parts.ts";
import { ConsultationPage } from "../consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../read-consultation.tsx";
import { type DateRow, datesOf, eventWords } from "./dates.ts";
import { DatesPicture } from "./dates-picture.tsx";

type Events = ReadConsultation["events"];

const writeWhen = ({ at, isDay, words }: DateRow): string =>
  words ?? (isDay ? formatDate(toLocalDate(at)) : writeMoment(at.toISOString()));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const byWhom = ({ post, name }: Events[number]): string =>
  post === null ? "By itself" : `${capital(RULE_POST_NAMES[post as RulePost] ?? post)}${name ? ` (${name})` : ""}`;

const Happened = ({ events }: { readonly events: Events }) =>
  events.length === 0 ? (
    <p className="govuk-body">Nothing has happened yet.</p>
  ) : (
    <Table
      caption="What happened"
      columns={[
        { key: "at", header: "When" },
        { key: "what", header: "What" },
        { key: "who", header: "By whom" },
        { key: "why", header: "Reason" },
      ]}
      firstCellIsHeader={false}
      small
      rows={[...events].reverse().map((event) => ({
        key: event.key,
        cells: {
          at: writeMoment(event.at),
          what: eventWords(event),
          who: byWhom(event),
          why: event.reason ?? "",
        },
      }))}
    />
  );

const Dates = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, events } = consultation;
  const rows = datesOf(consultation);
  return (
    <ConsultationPage consultation={consultation} here="/dates" title="Dates and events" isWide>
      {rows.length === 0 ? (
        <p className="govuk-body">
          There are no dates yet.{" "}
          <a className="govuk-link" href={pathOf(id, "/plan/decision")}>
            Say when it opens and when it closes
          </a>
          .
        </p>
      ) : (
        <>
          <DatesPicture rows={rows} events={events.map(({ at }) => new Date(at))} now={new Date()} />
          <p className="govuk-hint">
            The numbers are those of the table. The dark bar is the time to answer, the grey one the time in which
            people are told what came of it. The dots below are what happened.
          </p>
          <Table
            caption="Every date and its rule"
            columns={[
              { key: "what", header: "What" },
              { key: "when", header: "When" },
              { key: "rule", header: "Rule" },
            ]}
            small
            rows={rows.map((row, place) => ({
              key: row.key,
              cells: { what: `${place + 1}. ${row.what}`, when: writeWhen(row), rule: row.rule },
            }))}
          />
        </>
      )}
      <Happened events={events} />
    </ConsultationPage>
  );
};

/** When what happens in one consultation: a picture, every date with its rule, and what has happened. */
export const DatesPage = () => (
  <WithConsultation>{(consultation) => <Dates key={consultation.id} consultation={consultation} />}</WithConsultation>
);
