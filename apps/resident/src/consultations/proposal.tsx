import { InsetText, SummaryList, Table } from "@collaborative-communities/ui";
import { langOfContent, type View } from "../view.ts";
import { londonDay } from "./london-day.ts";
import { Paragraphs } from "./paragraphs.tsx";
import type { Shown } from "./parts.tsx";

type Props = { readonly view: View; readonly shown: Shown };

/** Whether the page names a number to call: `OtherWays` stands there only while people can answer, or soon will. */
const hasTelephone = ({ state, plan }: Shown): boolean =>
  (state === "open" || state === "planned") && Boolean(plan.contact.telephone);

/** Since when the proposal has stood as it is, where it is not as it opened. */
const Since = ({ view, shown }: Props) => {
  const { changes, version } = shown.information;
  const [latest] = changes;
  if (latest === undefined) return null;
  return <p className="govuk-body">{view.t.information.version(version, londonDay(latest.at))}</p>;
};

/** What was announced since it opened, the latest first. */
const Changes = ({ view, shown }: Props) => {
  const { t } = view;
  const { changes } = shown.information;
  if (changes.length === 0) return null;
  const lang = langOfContent(view);
  return (
    <Table
      caption={t.information.changes}
      columns={[
        { key: "when", header: t.information.when },
        { key: "change", header: t.information.change },
      ]}
      rows={changes.map(({ version: changed, at, summary, notice }) => ({
        key: String(changed),
        cells: {
          when: t.when.date(londonDay(at)),
          change: (
            <span lang={lang} className="cc-words">
              {[summary, notice].filter((words) => words !== "").join("\n")}
            </span>
          ),
        },
      }))}
    />
  );
};

/** The other ways that were looked at, or why there is none. */
const Alternatives = ({ view, shown }: Props) => {
  const { t } = view;
  const { alternatives, noAlternativeBecause } = shown.information;
  const lang = langOfContent(view);
  return (
    <>
      {alternatives.length > 0 && (
        <Table
          caption={t.information.alternatives}
          columns={[
            { key: "what", header: t.information.alternative },
            { key: "why", header: t.information.whyNot },
          ]}
          rows={alternatives.map(({ what, whyNotPreferred }) => ({
            key: what,
            lang,
            cells: {
              what: <span className="cc-words">{what}</span>,
              why: (
                <span lang={lang} className="cc-words">
                  {whyNotPreferred}
                </span>
              ),
            },
          }))}
        />
      )}
      {noAlternativeBecause && (
        <>
          <h2 className="govuk-heading-m">{t.information.noAlternative}</h2>
          <Paragraphs view={view} text={noAlternativeBecause} />
        </>
      )}
    </>
  );
};

/** What people need to know to answer well: why it is proposed, the other ways, the cost, who is affected, who decides. */
const Information = ({ view, shown }: Props) => {
  const { t } = view;
  const { reasons, cost, whoIsAffected, decidedBy, decidedWhen } = shown.information;
  const lang = langOfContent(view);
  const words = [
    { key: t.information.cost, text: cost },
    { key: t.information.affected, text: whoIsAffected },
    { key: t.information.decided, text: [decidedBy, decidedWhen].filter((one) => one !== "").join("\n") },
  ].filter(({ text }) => text !== "");
  return (
    <>
      {reasons && (
        <>
          <h2 className="govuk-heading-m">{t.information.reasons}</h2>
          <Paragraphs view={view} text={reasons} />
        </>
      )}
      <Alternatives view={view} shown={shown} />
      {words.length > 0 && (
        <SummaryList
          rows={words.map(({ key, text }) => ({
            key,
            value: <span className="cc-words">{text}</span>,
            ...(lang && { lang }),
          }))}
        />
      )}
    </>
  );
};

/** What is proposed and what people need to know about it, what can change, and what cannot. */
export const Proposal = ({ view, shown }: Props) => {
  const { t } = view;
  const { plan, information } = shown;
  return (
    <>
      {t.service.onlyInEnglish && (
        <InsetText>
          {t.service.onlyInEnglish}
          {hasTelephone(shown) && ` ${t.service.callForHelp}`}
        </InsetText>
      )}
      {information.what.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t.consultation.proposal}</h2>
          <Since view={view} shown={shown} />
          {information.what.map((text) => (
            <Paragraphs key={text} view={view} text={text} />
          ))}
          <Changes view={view} shown={shown} />
        </>
      )}
      <Information view={view} shown={shown} />
      {plan.openToInfluence.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t.consultation.canChange}</h2>
          <ul className="govuk-list govuk-list--bullet" lang={langOfContent(view)}>
            {plan.openToInfluence.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
      {plan.notOpenToInfluence.length > 0 && (
        <Table
          caption={t.consultation.cannotChange}
          lang={undefined}
          columns={[
            { key: "what", header: t.consultation.what },
            { key: "why", header: t.consultation.why },
          ]}
          rows={plan.notOpenToInfluence.map(({ what, why }) => ({
            key: what,
            lang: langOfContent(view),
            cells: { what, why: <span lang={langOfContent(view)}>{why}</span> },
          }))}
        />
      )}
    </>
  );
};
