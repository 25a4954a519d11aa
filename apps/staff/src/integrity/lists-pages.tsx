import { formatDate } from "@collaborative-communities/foundation";
import { InsetText, Pagination, Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api } from "../api.ts";
import { channelName } from "../consultations/channels.ts";
import { type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { lateWords } from "./late-words.ts";
import { integrityPath, languageName, Nothing, READ_ONCE, trailToJudging, written } from "./paths.tsx";

type Props = { readonly consultation: ReadConsultation };

export const usePage = (): number => {
  const { page = 1 }: { page?: number | undefined } = useSearch({ strict: false });
  return page;
};

/** The way to the pages before and after. */
export const Pages = ({
  path,
  page,
  more,
}: {
  readonly path: string;
  readonly page: number;
  readonly more: boolean;
}) => {
  const to = (number: number) => ({ href: `${path}?page=${number}`, labelText: `Page ${number}` });
  return page > 1 || more ? (
    <Pagination previous={page > 1 ? to(page - 1) : undefined} next={more ? to(page + 1) : undefined} />
  ) : null;
};

const channelsIn = (byChannel: Readonly<Record<string, number>>): string =>
  Object.entries(byChannel)
    .map(([channel, count]) => `${channelName(channel)} ${written(count)}`)
    .join(", ");

const Campaigns = ({ consultation }: Props) => {
  const page = usePage();
  const { id } = consultation;
  const read = useQuery(api.integrity.campaigns.queryOptions({ id, page }, READ_ONCE));
  return (
    <Loaded query={read}>
      {({ campaigns, more }) => (
        <Page
          title="Texts that are the same, or nearly"
          caption={consultation.plan.title}
          trail={trailToJudging(consultation)}
          focusKey={`campaigns ${page}`}
        >
          <p className="govuk-body">
            Perhaps a campaign, perhaps a group of friends. Every answer counts. Tell in the report how many there were.
          </p>
          {campaigns.length === 0 && <Nothing>No texts are the same, as far as the service has looked.</Nothing>}
          {campaigns.map(
            ({ questionKey, place, question, readable, identical, byChannel, firstOn, lastOn, wordings }) => (
              <section key={`${questionKey} ${place}`} className="staff-pair">
                <h2 className="govuk-heading-m">
                  {written(readable)} answers to “{question}”
                </h2>
                <p className="govuk-body">
                  {written(identical)} in the very same words. {channelsIn(byChannel)}.
                  {firstOn && lastOn && ` Between ${formatDate(firstOn)} and ${formatDate(lastOn)}.`}
                </p>
                <ol className="govuk-list govuk-list--number">
                  {wordings.map(({ text, language, answers }) => (
                    <li key={text}>
                      <span lang={language}>{text}</span>{" "}
                      <span className="govuk-hint">{answers === 1 ? "once" : `${written(answers)} times`}</span>
                    </li>
                  ))}
                </ol>
              </section>
            ),
          )}
          <Pages path={integrityPath(id, "/campaigns")} page={page} more={more} />
        </Page>
      )}
    </Loaded>
  );
};

const days = (count: number): string => (count === 1 ? "1 day" : `${written(count)} days`);

type Lateness = { readonly minutesLate: number | null; readonly daysLate: number | null };

/** How late, in words that do not ask for arithmetic. */
const howLate = ({ minutesLate, daysLate }: Lateness): string => {
  if (daysLate !== null) return days(daysLate);
  if (minutesLate === null) return "Not known";
  if (minutesLate < 1) return "Less than a minute";
  if (minutesLate < 120) return minutesLate === 1 ? "1 minute" : `${minutesLate} minutes`;
  return minutesLate < 2_880 ? `${Math.floor(minutesLate / 60)} hours` : days(Math.floor(minutesLate / 1_440));
};

const Late = ({ consultation }: Props) => {
  const page = usePage();
  const { id } = consultation;
  const read = useQuery(api.integrity.late.queryOptions({ id, page }, READ_ONCE));
  return (
    <Loaded query={read}>
      {({ answers, more, closesAt }) => (
        <Page
          title="Answers that came too late"
          caption={consultation.plan.title}
          trail={trailToJudging(consultation)}
          focusKey={`late ${page}`}
        >
          <p className="govuk-body">{lateWords(closesAt ? new Date(closesAt) : undefined, new Date())}</p>
          {answers.length === 0 ? (
            <Nothing>No answer came too late.</Nothing>
          ) : (
            <Table
              caption="Late answers"
              hideCaption
              columns={[
                { key: "came", header: "How it came" },
                { key: "late", header: "How late" },
                { key: "read", header: "Read it" },
              ]}
              rows={answers.map((answer) => ({
                key: answer.id,
                cells: {
                  came: `${channelName(answer.channel)}, ${formatDate(answer.receivedOn)}${answer.language === "en" ? "" : `, in ${languageName(answer.language)}`}`,
                  late: howLate(answer),
                  read: answer.isErased ? (
                    "Erased"
                  ) : (
                    <a className="govuk-link" href={integrityPath(id, `/answers/${answer.id}`)}>
                      Read <span className="govuk-visually-hidden">the answer of {writeMoment(answer.receivedAt)}</span>
                    </a>
                  ),
                },
              }))}
            />
          )}
          <Pages path={integrityPath(id, "/late")} page={page} more={more} />
        </Page>
      )}
    </Loaded>
  );
};

/** A column for each day: the picture beside the table of days, which says it in words. */
const DaysPicture = ({ counts }: { readonly counts: readonly { day: string; answers: number }[] }) => {
  const most = Math.max(1, ...counts.map(({ answers }) => answers));
  return (
    <svg
      className="staff-course"
      viewBox={`0 0 ${Math.max(1, counts.length) * 10} 100`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {counts.map(({ day, answers }, at) => (
        <rect key={day} x={at * 10 + 1} width="8" y={100 - (96 * answers) / most} height={(96 * answers) / most} />
      ))}
    </svg>
  );
};

type Found = {
  readonly usual: number;
  readonly from: number;
  readonly more: number;
  readonly bursts: readonly { readonly from: string; readonly answers: number; readonly onHubDevices: number }[];
};

const Stretches = ({ found, unit }: { readonly found: Found; readonly unit: "hour" | "minute" }) => (
  <>
    <h2 className="govuk-heading-m">Busy {unit}s</h2>
    <p className="govuk-body">
      Usually {written(found.usual)} in {unit === "hour" ? "an hour" : "a minute"} in which any came. Shown from{" "}
      {written(found.from)}.
    </p>
    {found.bursts.length === 0 ? (
      <Nothing>No {unit} stands out.</Nothing>
    ) : (
      <Table
        caption={`Busy ${unit}s`}
        hideCaption
        columns={[
          { key: "from", header: "From" },
          { key: "answers", header: "Answers", numeric: true },
          { key: "hub", header: "On shared devices", numeric: true },
        ]}
        rows={found.bursts.map(({ from, answers, onHubDevices }) => ({
          key: from,
          cells: { from: writeMoment(from), answers: written(answers), hub: written(onHubDevices) },
        }))}
      />
    )}
    {found.more > 0 && <p className="govuk-body">And {written(found.more)} more that were less busy.</p>}
  </>
);

const Bursts = ({ consultation }: Props) => {
  const read = useQuery(api.integrity.bursts.queryOptions({ id: consultation.id }));
  return (
    <Loaded query={read}>
      {({ days: counts, hours, minutes }) => (
        <Page title="Unusually busy hours" caption={consultation.plan.title} trail={trailToJudging(consultation)}>
          <InsetText>
            A leaflet, a newspaper and a school class bring many answers at once. Nothing is left out for it. No address
            of anybody’s device is kept.
          </InsetText>
          {counts.length > 0 && <DaysPicture counts={counts} />}
          <Stretches found={hours} unit="hour" />
          <Stretches found={minutes} unit="minute" />
          <Table
            caption="Answers sent on the site, by day"
            columns={[
              { key: "day", header: "Day" },
              { key: "answers", header: "Answers", numeric: true },
            ]}
            rows={counts.map(({ day, answers }) => ({
              key: day,
              cells: { day: formatDate(day), answers: written(answers) },
            }))}
          />
        </Page>
      )}
    </Loaded>
  );
};

/** Texts of campaigns, with their number and wordings. */
export const CampaignsPage = () => (
  <WithConsultation toRun>{(consultation) => <Campaigns consultation={consultation} />}</WithConsultation>
);
/** Answers that came too late, with how late. */
export const LatePage = () => (
  <WithConsultation toRun>{(consultation) => <Late consultation={consultation} />}</WithConsultation>
);
/** When unusually many answers came. */
export const BurstsPage = () => (
  <WithConsultation toRun>{(consultation) => <Bursts consultation={consultation} />}</WithConsultation>
);
