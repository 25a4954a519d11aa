import { formatDate } from "@collaborative-communities/foundation";
import { InsetText, Pagination, SummaryList, Table, Tag, WarningText } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api, client, type Outputs } from "../api.ts";
import { channelName } from "../consultations/channels.ts";
import { type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { type FormErrors, useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { ActForm } from "./act-form.tsx";
import { GROUNDS, integrityPath, Nothing, READ_ONCE, trailToJudging } from "./paths.tsx";

type Pair = Outputs["integrity"]["pairs"]["pairs"][number];
type Shown = Pair["answers"][number];

const HIDDEN = {
  erased: "This answer was erased.",
  restricted: "Its writer said that it must be read no further.",
} as const;

const headOf = (answer: Shown | undefined, which: string) =>
  answer
    ? `${which}: ${channelName(answer.channel)}, ${formatDate(answer.receivedOn)}`
    : `${which}: not there any more`;

const saidTo = (answer: Shown | undefined, key: string) => {
  const said = answer?.said.find((one) => one.key === key);
  if (!said) return "–";
  return said.setAside ? (
    "Set aside"
  ) : (
    <span lang={said.isText ? answer?.language : undefined}>{said.answer.join("; ")}</span>
  );
};

const same = (one: Shown | undefined, other: Shown | undefined, key: string) => {
  const words = (answer: Shown | undefined) => answer?.said.find((said) => said.key === key)?.answer.join("\n");
  return words(one) === words(other);
};

/** Two answers beside one another, question by question, with a mark where they differ. */
const SideBySide = ({ pair }: { readonly pair: Pair }) => {
  const [earlier, later] = [pair.earlier, pair.later].map((id) => pair.answers.find((answer) => answer.id === id));
  const questions = new Map(
    [...(earlier?.said ?? []), ...(later?.said ?? [])].map(({ key, question }) => [key, question]),
  );
  const hidden = [earlier, later].flatMap((answer) => (answer?.hidden ? [HIDDEN[answer.hidden]] : []));
  return (
    <>
      {hidden.map((sentence, at) => (
        <InsetText key={at}>{sentence}</InsetText>
      ))}
      <Table
        caption="Side by side"
        hideCaption
        columns={[
          { key: "question", header: "Question" },
          { key: "earlier", header: headOf(earlier, "Earlier") },
          { key: "later", header: headOf(later, "Later") },
        ]}
        rows={[...questions].map(([key, question]) => ({
          key,
          cells: {
            question: (
              <>
                {question} {!same(earlier, later, key) && <Tag colour="yellow">Differs</Tag>}
              </>
            ),
            earlier: saidTo(earlier, key),
            later: saidTo(later, key),
          },
        }))}
      />
    </>
  );
};

const Decided = ({ pair }: { readonly pair: Pair }) => (
  <>
    {pair.needsLook && (
      <WarningText>The answer that was to count does not count any more. Look at this decision again.</WarningText>
    )}
    <SummaryList
      rows={[
        {
          key: "Decided",
          value:
            pair.decision === "one-person"
              ? `One person: the ${pair.leftOut === pair.earlier ? "earlier" : "later"} answer is kept and not counted`
              : "Different people: both count",
        },
        { key: "Why", value: pair.why || "Removed with an answer" },
        {
          key: "By",
          value: `${pair.decidedBy ?? "Somebody"}${pair.decidedAt ? `, ${writeMoment(pair.decidedAt)}` : ""}`,
        },
      ]}
    />
  </>
);

const Act = ({ pair, path, errors }: { readonly pair: Pair; readonly path: string; readonly errors: FormErrors }) =>
  pair.decision === null ? (
    <ActForm
      {...{ name: pair.id, path, errors }}
      button="Decide"
      choose={{
        legend: "Are they from one person?",
        missing: "Choose whether they are from one person.",
        choices: {
          "one-person": "One person: one of the two counts, by the published rule",
          "different-people": "Different people: both count",
        },
      }}
      why={{ label: "Why", hint: "Colleagues read this. Do not repeat what was answered." }}
      done="It is decided. You can take it back until the count is final."
      send={(decision, why) =>
        client.integrity.decidePair.mutate({ pairId: pair.id, decision: decision as "one-person", why })
      }
    />
  ) : (
    <ActForm
      {...{ name: pair.id, path, errors }}
      button="Take this decision back"
      look="secondary"
      why={{ label: "Why it is taken back", hint: "Both answers count again, and the pair waits to be decided." }}
      done="The decision is taken back."
      send={(_, why) => client.integrity.undoPair.mutate({ pairId: pair.id, why })}
    />
  );

const Pairs = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const search: { page?: number | undefined; decided?: "yes" | undefined } = useSearch({ strict: false });
  const [page, decided] = [search.page ?? 1, search.decided === "yes"];
  const { id } = consultation;
  const errors = useFormErrors();
  const read = useQuery(api.integrity.pairs.queryOptions({ id, decided, page }, READ_ONCE));
  const path = integrityPath(id, "/duplicates");
  const to = (number: number) => ({
    href: `${path}?page=${number}${decided ? "&decided=yes" : ""}`,
    labelText: `Page ${number}`,
  });
  return (
    <Loaded query={read}>
      {({ pairs, more }) => (
        <Page
          title={decided ? "Decided: answers of one person, or of several" : "Answers that may be from one person"}
          caption={consultation.plan.title}
          trail={trailToJudging(consultation)}
          errors={errors}
          focusKey={`${decided} ${page}`}
          isWide
        >
          <p className="govuk-body">
            <a className="govuk-link" href={decided ? path : `${path}?decided=yes`}>
              {decided ? "Show those that wait for a decision" : "Show what was decided"}
            </a>
          </p>
          {pairs.length === 0 && (
            <Nothing>{decided ? "Nothing was decided yet." : "No pair waits for a decision."}</Nothing>
          )}
          {pairs.map((pair, at) => (
            <section key={`${pair.id} ${pair.decision}`} className="staff-pair" aria-labelledby={`pair-${pair.id}`}>
              <h2 className="govuk-heading-m" id={`pair-${pair.id}`}>
                Pair {(page - 1) * 10 + at + 1}
              </h2>
              <p className="govuk-body">Why they match: {pair.grounds.map((ground) => GROUNDS[ground]).join(". ")}.</p>
              {pair.undoneWhy && <InsetText>An earlier decision was taken back: {pair.undoneWhy}</InsetText>}
              <SideBySide pair={pair} />
              {pair.decision !== null && <Decided pair={pair} />}
              <Act {...{ pair, path, errors }} />
            </section>
          ))}
          {(page > 1 || more) && (
            <Pagination previous={page > 1 ? to(page - 1) : undefined} next={more ? to(page + 1) : undefined} />
          )}
        </Page>
      )}
    </Loaded>
  );
};

/** Answers that may be from one person, two by two, to be decided by a person. */
export const DuplicatesPage = () => (
  <WithConsultation toRun>{(consultation) => <Pairs consultation={consultation} />}</WithConsultation>
);
