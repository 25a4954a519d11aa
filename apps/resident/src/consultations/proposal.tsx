import { InsetText, SummaryList, Table } from "@collaborative-communities/ui";
import type { ToldIn } from "../told.tsx";
import type { View } from "../view.ts";
import { londonDay } from "./london-day.ts";
import { Paragraphs } from "./paragraphs.tsx";

type Props = { readonly view: View; readonly told: ToldIn };
type Shown = ToldIn["shown"];

/** Whether the page names a number to call: `OtherWays` stands there only while people can answer, or soon will. */
const hasTelephone = ({ state, plan }: Shown): boolean =>
  (state === "open" || state === "planned") && Boolean(plan.contact.telephone);

/** Since when the proposal has stood as it is, where it is not as it opened. */
const Since = ({ view, told }: Props) => {
  const { changes, version } = told.shown.information;
  const [latest] = changes;
  if (latest === undefined) return null;
  return <p className="govuk-body">{view.t.information.version(version, londonDay(latest.at))}</p>;
};

/** What was announced since it opened, the latest first. */
const Changes = ({ view, told }: Props) => {
  const { t } = view;
  const { changes } = told.shown.information;
  if (changes.length === 0) return null;
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
            <>
              {[
                { words: summary, of: "summary" },
                { words: notice, of: "notice" },
              ]
                .filter(({ words }) => words !== "")
                .map(({ words, of }) => (
                  <div key={of} lang={told.lang(`information/change/${changed}/${of}`)} className="cc-words">
                    {words}
                  </div>
                ))}
            </>
          ),
        },
      }))}
    />
  );
};

/** The other ways that were looked at, or why there is none. */
const Alternatives = ({ view, told }: Props) => {
  const { t } = view;
  const { alternatives, noAlternativeBecause } = told.shown.information;
  return (
    <>
      {alternatives.length > 0 && (
        <Table
          caption={t.information.alternatives}
          columns={[
            { key: "what", header: t.information.alternative },
            { key: "why", header: t.information.whyNot },
          ]}
          rows={alternatives.map(({ what, whyNotPreferred }, at) => ({
            key: what,
            lang: told.lang(`information/alternative/${at + 1}`),
            cells: {
              what: <span className="cc-words">{what}</span>,
              why: (
                <span lang={told.lang(`information/alternative/${at + 1}/why`)} className="cc-words">
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
          <Paragraphs lang={told.lang("information/no-alternative")} text={noAlternativeBecause} />
        </>
      )}
    </>
  );
};

/** What people need to know to answer well: why it is proposed, the other ways, the cost, who is affected, who decides. */
const Information = ({ view, told }: Props) => {
  const { t } = view;
  const { reasons, cost, whoIsAffected, decidedBy, decidedWhen } = told.shown.information;
  const words = [
    { key: t.information.cost, texts: [{ text: cost, of: "information/cost" }] },
    { key: t.information.affected, texts: [{ text: whoIsAffected, of: "information/affected" }] },
    {
      key: t.information.decided,
      texts: [
        { text: decidedBy, of: "information/decided-by" },
        { text: decidedWhen, of: "information/decided-when" },
      ],
    },
  ]
    .map(({ key, texts }) => ({ key, texts: texts.filter(({ text }) => text !== "") }))
    .filter(({ texts }) => texts.length > 0);
  return (
    <>
      {reasons && (
        <>
          <h2 className="govuk-heading-m">{t.information.reasons}</h2>
          <Paragraphs lang={told.lang("information/reasons")} text={reasons} />
        </>
      )}
      <Alternatives view={view} told={told} />
      {words.length > 0 && (
        <SummaryList
          rows={words.map(({ key, texts }) => ({
            key,
            value: texts.map(({ text, of }) => (
              <div key={of} className="cc-words" lang={told.lang(of)}>
                {text}
              </div>
            )),
          }))}
        />
      )}
    </>
  );
};

/** What is proposed and what people need to know about it, what can change, and what cannot. */
export const Proposal = ({ view, told }: Props) => {
  const { t } = view;
  const { plan, information } = told.shown;
  return (
    <>
      {told.isEnglish && (
        <InsetText>
          {told.isAllEnglish ? t.service.onlyInEnglish : t.asking.inEnglish}
          {hasTelephone(told.shown) && ` ${t.service.callForHelp}`}
        </InsetText>
      )}
      {information.what.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t.consultation.proposal}</h2>
          <Since view={view} told={told} />
          {information.what.map((text, at) => (
            <Paragraphs key={text} lang={told.lang(`information/what/${at + 1}`)} text={text} />
          ))}
          <Changes view={view} told={told} />
        </>
      )}
      <Information view={view} told={told} />
      {plan.openToInfluence.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t.consultation.canChange}</h2>
          <ul className="govuk-list govuk-list--bullet">
            {plan.openToInfluence.map((item, at) => (
              <li key={item} lang={told.lang(`plan/can-change/${at + 1}`)}>
                {item}
              </li>
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
          rows={plan.notOpenToInfluence.map(({ what, why }, at) => ({
            key: what,
            lang: told.lang(`plan/cannot-change/${at + 1}`),
            cells: { what, why: <span lang={told.lang(`plan/cannot-change/${at + 1}/why`)}>{why}</span> },
          }))}
        />
      )}
    </>
  );
};
