import { Paper } from "@collaborative-communities/decisions";
import { LocalDate, toLocalDate } from "@collaborative-communities/foundation";
import { Button, Checkboxes, DateInput, InsetText, Select, Textarea, TextInput } from "@collaborative-communities/ui";
import { useState } from "react";
import { client } from "../api.ts";
import { DAY_SENTENCE, partsOf, typedDay } from "../site/day-parts.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { LeaveWarning } from "../site/leave-warning.tsx";
import { type Doing, doWith, type ReadDecision } from "./do-with.ts";

const PAPERS: Readonly<Record<Paper, string>> = {
  report: "The report",
  answers: "What people answered",
  assessment: "The equality assessment",
};

/** A decision-maker says for themselves that they had the papers. */
export const ConfirmForm = (doing: Doing) => {
  const { read, errors } = doing;
  const [papers, setPapers] = useState<readonly string[]>([]);
  const mine = read.access.find(({ maker }) => maker.id === read.me);
  const { reportVersion } = read.decision;
  if (mine?.state === "confirmed") return <InsetText>You have confirmed that you had the papers.</InsetText>;
  return (
    <Form
      onSend={() =>
        doWith(doing, "You have confirmed that you had the papers.", () =>
          client.decisions.confirmAccess.mutate({
            consultationId: read.consultation.id,
            reportVersion,
            papers: Paper.options.filter((paper) => papers.includes(paper)),
          }),
        )
      }
    >
      <h2 className="govuk-heading-m">Papers to confirm</h2>
      <p className="govuk-body">
        Nobody can confirm this for you. It is about version {reportVersion} of the report.{" "}
        <a className="govuk-link" href={read.publicAddress}>
          What people were asked, and what they answered
        </a>
      </p>
      <Checkboxes
        name="papers"
        legend="I have had, and could read"
        legendSize="s"
        error={errors.of("papers")}
        items={Paper.options.map((value) => ({ value, label: PAPERS[value] }))}
        values={papers}
        onChange={({ target: { value, checked } }) =>
          setPapers((before) => (checked ? [...before, value] : before.filter((one) => one !== value)))
        }
      />
      <Button>Confirm</Button>
    </Form>
  );
};

/** One implication with its words, and the button for whoever may verify it at this version. */
export const Verify = ({ implication, ...doing }: Doing & { implication: ReadDecision["implications"][number] }) => {
  const { kind, name, text, textVersion, verifiedBy } = implication;
  return (
    <section>
      <h3 className="govuk-heading-s">{name}</h3>
      <p className="govuk-body staff-wrote">{text || "Nothing is written yet."}</p>
      {verifiedBy !== undefined && (
        <p className="govuk-body">
          Verified by {verifiedBy}, version {textVersion}.
        </p>
      )}
      {verifiedBy === undefined && doing.read.may.verify && text !== "" && (
        <Form
          onSend={() =>
            doWith(doing, `“${name}” is verified in your name.`, () =>
              client.decisions.verifyImplication.mutate({
                consultationId: doing.read.consultation.id,
                kind,
                textVersion,
              }),
            )
          }
        >
          <Button look="secondary">
            Verify version {textVersion}
            <span className="govuk-visually-hidden"> of {name}</span>
          </Button>
        </Form>
      )}
      {verifiedBy === undefined && !doing.read.may.verify && <p className="govuk-body">Not verified yet.</p>}
    </section>
  );
};

/** The clerk's note that the papers were sent to somebody who has not confirmed. */
export const NoteForm = (doing: Doing) => {
  const { read, errors } = doing;
  const silent = read.access.filter(({ state }) => state === "missing");
  const today = toLocalDate(new Date());
  const draft = useDraft(`decision-note:${read.consultation.id}`, () => ({
    makerId: "",
    sentOn: partsOf(today),
    note: "",
  }));
  if (silent.length === 0) return null;
  const { makerId, sentOn, note } = draft.value;
  const set = (change: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...change }));
  const submit = async () => {
    const day = LocalDate.safeParse(typedDay(sentOn));
    if (!day.success) return errors.show([{ field: "sentOn", text: DAY_SENTENCE }]);
    await doWith(doing, "The note is kept. The record will keep saying that this person did not confirm.", async () => {
      await client.decisions.noteAvailability.mutate({
        consultationId: read.consultation.id,
        makerId: makerId || (silent[0]?.maker.id ?? ""),
        sentOn: day.data,
        note,
      });
      draft.forget();
    });
  };
  return (
    <Form onSend={submit}>
      <LeaveWarning draft={draft} />
      <h2 className="govuk-heading-m">Note that papers were sent</h2>
      <Select
        name="makerId"
        label="To whom"
        options={silent.map(({ maker }) => ({ value: maker.id, text: maker.name }))}
        value={makerId || silent[0]?.maker.id || ""}
        onChange={({ target }) => set({ makerId: target.value })}
      />
      <DateInput
        name="sentOn"
        legend="On which day"
        legendSize="s"
        error={errors.of("sentOn")}
        values={sentOn}
        onChange={({ target: { name, value } }) => set({ sentOn: { ...sentOn, [name.replace("sentOn-", "")]: value } })}
      />
      <Textarea
        name="note"
        label="How they were sent, and where they could be read"
        error={errors.of("note")}
        value={note}
        rows={3}
        onChange={({ target }) => set({ note: target.value })}
      />
      <Button look="secondary">Keep the note</Button>
    </Form>
  );
};

/** The clerk records what was decided. */
export const TakeForm = (doing: Doing) => {
  const { read, errors } = doing;
  const draft = useDraft(`decision-take:${read.consultation.id}`, () => ({
    outcome: "",
    reference: read.decision.reference,
  }));
  const { outcome, reference } = draft.value;
  const set = (change: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...change }));
  const submit = () =>
    doWith(doing, "The decision is recorded, and public.", async () => {
      await client.decisions.takeDecision.mutate({
        consultationId: read.consultation.id,
        outcome,
        ...(reference.trim() !== "" && { reference: reference.trim() }),
      });
      draft.forget();
    });
  return (
    <Form onSend={submit}>
      <LeaveWarning draft={draft} />
      <h2 className="govuk-heading-m">Record the decision</h2>
      <Textarea
        name="outcome"
        label="What was decided, and why"
        hint="A few sentences for the public."
        error={errors.of("outcome")}
        value={outcome}
        rows={4}
        onChange={({ target }) => set({ outcome: target.value })}
      />
      <TextInput
        name="reference"
        label="Number of the decision"
        hint="Such as 01104567. You can leave this empty."
        error={errors.of("reference")}
        value={reference}
        width={20}
        onChange={({ target }) => set({ reference: target.value })}
      />
      <Button>Record the decision</Button>
    </Form>
  );
};
