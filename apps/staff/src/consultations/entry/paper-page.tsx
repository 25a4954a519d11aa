import { Button, Radios, Table, TextInput, writeNumber } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Inputs, type Outputs, queryClient } from "../../api.ts";
import { writeMoment } from "../../site/day-parts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { Loaded } from "../../site/loaded.tsx";
import { announce } from "../../site/news.ts";
import { ConsultationPage } from "../consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../read-consultation.tsx";
import { EasyRead } from "./easy-read-choice.tsx";
import { firstRounds, newTab, Rounds, ToCopy } from "./paper-to-copy.tsx";

type PaperRead = Outputs["entry"]["paper"];
type Language = NonNullable<Inputs["entry"]["makeCopies"]["language"]>;

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: "English",
  ro: "Romanian",
  pl: "Polish",
  lt: "Lithuanian",
};
const SIZES = { standard: "Standard print", large: "Large print" } as const;
const number = (count: number): string => writeNumber(count, "en-GB");

const MakeCopies = (props: {
  readonly id: string;
  readonly languages: readonly string[];
  readonly mostRounds: number | undefined;
}) => {
  const { id, languages, mostRounds } = props;
  const errors = useFormErrors();
  const [batchId, setBatchId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({
    copies: "",
    language: "en",
    size: "standard",
    rounds: firstRounds(mostRounds),
  });
  const make = useMutation(api.entry.makeCopies.mutationOptions());
  const send = async () => {
    const copies = Number(typed.copies.trim());
    if (!Number.isInteger(copies) || copies < 1 || copies > 500)
      return errors.show([{ field: "copies", text: "Enter how many copies, from 1 to 500." }]);
    const [language, size] = [typed.language as Language, typed.size as keyof typeof SIZES];
    try {
      await make.mutateAsync({ id, batchId, copies, language, size, rounds: Number(typed.rounds) });
      errors.clear();
      setBatchId(crypto.randomUUID());
      announce(`${number(copies)} ${copies === 1 ? "copy is" : "copies are"} ready to print.`);
      await queryClient.invalidateQueries({ queryKey: api.entry.pathKey() });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  const set = (part: Partial<typeof typed>) => setTyped((now) => ({ ...now, ...part }));
  return (
    <Form onSend={send}>
      <TextInput
        label="How many copies?"
        labelSize="s"
        hint="Each has a reference of its own, by which the person finds their answer again."
        name="copies"
        width={3}
        inputMode="numeric"
        value={typed.copies}
        error={errors.of("copies") ?? errors.list.find(({ field }) => field !== "copies")?.text}
        onChange={({ target: { value } }) => set({ copies: value })}
      />
      {languages.length > 1 && (
        <Radios
          legend="Language"
          legendSize="s"
          name="language"
          small
          inline
          value={typed.language}
          items={languages.map((value) => ({ value, label: LANGUAGE_NAMES[value] ?? value }))}
          onChange={({ target: { value } }) => set({ language: value })}
        />
      )}
      <Radios
        legend="Size"
        legendSize="s"
        name="size"
        small
        inline
        value={typed.size}
        items={Object.entries(SIZES).map(([value, label]) => ({ value, label }))}
        onChange={({ target: { value } }) => set({ size: value })}
      />
      {mostRounds !== undefined && (
        <Rounds
          name="rounds"
          most={mostRounds}
          value={typed.rounds}
          hint="The paper says how to add more."
          onChange={(rounds) => set({ rounds })}
        />
      )}
      <Button>Make the copies</Button>
    </Form>
  );
};

const Batches = ({ batches, mostRounds }: Pick<PaperRead, "batches"> & { readonly mostRounds: number | undefined }) => {
  if (batches.length === 0) return <p className="govuk-body">No copies with a reference have been made yet.</p>;
  return (
    <Table
      caption="Copies that were made"
      columns={[
        { key: "made", header: "Made" },
        { key: "what", header: "What" },
        { key: "copies", header: "Copies", numeric: true },
        { key: "back", header: "Came back", numeric: true },
        { key: "print", header: "To print" },
      ]}
      rows={batches.map((batch) => ({
        key: batch.id,
        cells: {
          made: `${writeMoment(batch.madeAt)}${batch.madeBy ? `, ${batch.madeBy}` : ""}`,
          what: `Version ${batch.version}, ${LANGUAGE_NAMES[batch.language] ?? batch.language}, ${SIZES[batch.size].toLowerCase()}${mostRounds === undefined ? "" : `, parts printed ${batch.rounds === 1 ? "once" : `${batch.rounds} times`}`}`,
          copies: number(batch.copies),
          back: number(batch.cameBack),
          print: batch.printAddress ? newTab(batch.printAddress, "Print") : "Its 14 days are over",
        },
      }))}
    />
  );
};

const Paper = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id, openedAt, mayRun, state } = consultation;
  const paper = useQuery(api.entry.paper.queryOptions({ id }));
  return (
    <ConsultationPage consultation={consultation} here="/paper" title="Paper and telephone">
      <Loaded query={paper}>
        {({ packAddress, languages, mostRounds, batches, version }) => (
          <>
            <p className="govuk-body">
              The same questions, made from the version that is asked now. Answers on paper and by telephone count as
              those on the web do.
            </p>
            <h2 className="govuk-heading-m">To read aloud</h2>
            <p className="govuk-body">
              <a className="govuk-link" href={pathOf(id, "/script")}>
                Script for the telephone and face to face
              </a>
            </p>
            <h2 className="govuk-heading-m">To copy and hand out</h2>
            <p className="govuk-body">
              Without a reference, so it can be copied as often as you like. It is on the public page too.
            </p>
            <ToCopy address={packAddress} mostRounds={mostRounds} />
            <EasyRead
              id={id}
              site={openedAt ? new URL(packAddress).origin : undefined}
              late={mayRun && (state === "open" || state === "paused") ? { version } : undefined}
            />
            <h2 className="govuk-heading-m">With a reference each</h2>
            {openedAt ? (
              <MakeCopies id={id} languages={languages} mostRounds={mostRounds} />
            ) : (
              <p className="govuk-body">
                Make them once it has opened: until then the questions may change, and a copy keeps those it was printed
                with.
              </p>
            )}
            <Batches batches={batches} mostRounds={mostRounds} />
          </>
        )}
      </Loaded>
    </ConsultationPage>
  );
};

/** The questions on paper, with or without references, and the way to the script. */
export const PaperPage = () => (
  <WithConsultation toRun>
    {(consultation) => <Paper key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
