import { asEntered, type Channel, dayGiven } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import type { PostedForm } from "@collaborative-communities/surveys";
import { Button, InsetText, SummaryList, Table, TextInput, writeNumber } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Outputs, queryClient } from "../../api.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { Loaded } from "../../site/loaded.tsx";
import { announce } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { CHANNEL_NAMES } from "../channels.ts";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import { answerField, answerTargets } from "./answer-form.ts";
import { onEntryKey } from "./entry-keys.ts";
import { EntryQuestions } from "./entry-questions.tsx";
import { numberOf, readEntry } from "./entry-values.ts";
import { FindPaper } from "./find-paper.tsx";

type Checks = Outputs["entry"]["checks"];
type Taken = NonNullable<Outputs["entry"]["takeCheck"]>;

const number = (count: number): string => writeNumber(count, "en-GB");
const trailOf = (consultation: ReadConsultation) => [
  ...trailTo(consultation),
  { text: "What came in", href: pathOf(consultation.id, "/intake") },
];

/** The paper anew, without what the first person entered. */
const Blind = (props: {
  readonly consultation: ReadConsultation;
  readonly taken: Taken;
  readonly onDone: (different: number) => void;
}) => {
  const { consultation, taken, onDone } = props;
  const questionnaire = asEntered(taken.questionnaire);
  const errors = useFormErrors(answerTargets(questionnaire));
  const [typed, setTyped] = useState<PostedForm>({});
  const send = useMutation(api.entry.sendCheck.mutationOptions());
  const { steps, answers, problems } = readEntry(questionnaire, typed, {}, dayGiven(taken));
  const compare = async () => {
    const wrong = steps.flatMap((step) => {
      const text = problems.get(step.key);
      return text === undefined
        ? []
        : [{ field: answerField(step.key), text: `Question ${numberOf(questionnaire, step)}: ${text}` }];
    });
    if (wrong.length > 0) return errors.show(wrong);
    try {
      const { different } = await send.mutateAsync({ id: consultation.id, answerId: taken.answerId, answers });
      onDone(different);
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title="Read a paper a second time"
      caption={consultation.plan.title}
      trail={trailOf(consultation)}
      errors={errors}
      focusKey={`check ${taken.answerId}`}
    >
      <FindPaper paper={taken}>Enter what stands on it. You do not see what was entered first.</FindPaper>
      <Form onSend={compare}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keys help with the fields inside, each of which works without them */}
        <div onKeyDown={onEntryKey}>
          <EntryQuestions
            questionnaire={questionnaire}
            steps={steps}
            typed={typed}
            errorOf={errors.of}
            heading="h2"
            set={(name, values) => setTyped((now) => ({ ...now, [name]: values }))}
          />
          <Button data-entry-save="">Compare with the first reading</Button>
        </div>
      </Form>
    </Page>
  );
};

const Share = ({ id, checks }: { readonly id: string; readonly checks: Checks }) => {
  const errors = useFormErrors();
  const [typed, setTyped] = useState(String(checks.percent));
  const save = useMutation(api.entry.setCheckShare.mutationOptions());
  const send = async () => {
    const percent = Number(typed.trim());
    if (!Number.isInteger(percent) || percent < 1 || percent > 100)
      return errors.show([{ field: "percent", text: "Enter a whole number from 1 to 100." }]);
    try {
      await save.mutateAsync({ id, percent });
      errors.clear();
      announce("Saved.");
      await queryClient.invalidateQueries({ queryKey: api.entry.pathKey() });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={send}>
      <TextInput
        label="How many of 100 papers are read a second time?"
        labelSize="s"
        hint={`At least ${checks.least} of what each person enters on a day. Ten in 100 is this project’s default. Which ones is drawn by a hash that nobody chooses.`}
        name="percent"
        width={3}
        inputMode="numeric"
        value={typed}
        error={errors.list[0]?.text}
        onChange={({ target: { value } }) => setTyped(value)}
      />
      <Button look="secondary">Save</Button>
    </Form>
  );
};

const Piles = ({ piles }: Pick<Checks, "piles">) =>
  piles.length === 0 ? null : (
    <Table
      caption="What was entered from paper, by person and day"
      columns={[
        { key: "day", header: "Entered" },
        { key: "by", header: "By" },
        { key: "entered", header: "Papers", numeric: true },
        { key: "waiting", header: "To be read again", numeric: true },
        { key: "checked", header: "Read again", numeric: true },
        { key: "rate", header: "Answers that differed", numeric: true },
      ]}
      rows={piles.map((pile) => ({
        key: `${pile.day} ${pile.enteredBy}`,
        cells: {
          day: formatDate(pile.day),
          by: pile.enteredBy,
          entered: number(pile.entered),
          waiting: number(pile.toCheck),
          checked: number(pile.checked),
          rate:
            pile.errorRate === undefined
              ? "Not known yet"
              : `${pile.errorRate}% (${number(pile.different)} of ${number(pile.compared)})`,
        },
      }))}
    />
  );

/** What came in files with no paper behind it, which cannot be read a second time. */
const WithoutPaper = ({ withoutPaper }: Pick<Checks, "withoutPaper">) => {
  const files = Object.entries(withoutPaper).map(
    ([channel, rows]) => `${number(rows)} by ${(CHANNEL_NAMES[channel as Channel] ?? channel).toLowerCase()}`,
  );
  return files.length === 0 ? null : (
    <p className="govuk-body">
      No paper is behind other answers that came in files ({files.join(", ")}), so they are not read a second time.
    </p>
  );
};

const Overview = (props: {
  readonly consultation: ReadConsultation;
  readonly news: string | undefined;
  readonly onTaken: (taken: Taken) => void;
}) => {
  const { consultation, news, onTaken } = props;
  const { id, plan } = consultation;
  const errors = useFormErrors();
  const checks = useQuery(api.entry.checks.queryOptions({ id }));
  const take = useMutation(api.entry.takeCheck.mutationOptions());
  const next = async () => {
    try {
      const taken = await take.mutateAsync({ id });
      if (taken) onTaken(taken);
      else {
        errors.show([
          { text: "Nothing waits that somebody else entered. A colleague may just have taken the last one." },
        ]);
        await queryClient.invalidateQueries({ queryKey: api.entry.pathKey() });
      }
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title="Second readings"
      caption={plan.title}
      trail={trailOf(consultation)}
      errors={errors}
      focusKey={`checks ${news ?? ""}`}
    >
      {news && <InsetText>{news}</InsetText>}
      <p className="govuk-body">
        A part of what is entered from paper, or comes in files of answers on paper, is read again by somebody else, who
        does not see the first reading.
      </p>
      <Loaded query={checks}>
        {(read) => (
          <>
            <SummaryList
              rows={[
                { key: "waiting", label: "Await a second reading", value: number(read.waiting) },
                { key: "mine", label: "Of these you may read", value: number(read.forMe) },
                { key: "open", label: "Differences to settle", value: number(read.open.length) },
              ]}
            />
            {read.forMe > 0 && (
              <Form onSend={next}>
                <Button>Take one to read</Button>
              </Form>
            )}
            {read.open.length > 0 && (
              <>
                <h2 className="govuk-heading-m">Differences to settle</h2>
                <ul className="govuk-list">
                  {read.open.map((one) => (
                    <li key={one.answerId}>
                      <a className="govuk-link" href={pathOf(id, `/checks/${one.answerId}`)}>
                        Paper received on {formatDate(one.receivedOn)}: {number(one.different ?? 0)}{" "}
                        {one.different === 1 ? "difference" : "differences"}
                      </a>
                    </li>
                  ))}
                </ul>
              </>
            )}
            <Piles piles={read.piles} />
            <WithoutPaper withoutPaper={read.withoutPaper} />
            <Share id={id} checks={read} />
          </>
        )}
      </Loaded>
    </Page>
  );
};

const ChecksOf = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const [taken, setTaken] = useState<Taken>();
  const [news, setNews] = useState<string>();
  if (!taken) return <Overview consultation={consultation} news={news} onTaken={setTaken} />;
  return (
    <Blind
      key={taken.answerId}
      consultation={consultation}
      taken={taken}
      onDone={(different) => {
        setNews(
          different === 0
            ? "Both readings are the same. Nothing more is to be done."
            : `${number(different)} ${different === 1 ? "answer differs" : "answers differ"}. Look at the paper together and settle it below.`,
        );
        setTaken(undefined);
        void queryClient.invalidateQueries({ queryKey: api.entry.pathKey() });
      }}
    />
  );
};

/** What waits for a second reading, and how often two people read differently. */
export const ChecksPage = () => (
  <WithConsultation toRun>
    {(consultation) => <ChecksOf key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
