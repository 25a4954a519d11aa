import { CHALLENGE_KINDS, ChallengeKind, ChallengeOutcome } from "@collaborative-communities/challenges";
import { Button, Radios, Textarea } from "@collaborative-communities/ui";
import { useState } from "react";
import { client } from "../api.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { LeaveWarning } from "../site/leave-warning.tsx";
import { type Doing, doWith } from "./do-with.ts";

export const OUTCOMES: Readonly<Record<ChallengeOutcome, string>> = {
  upheld: "Upheld: the person is right",
  partly: "Upheld in part",
  "not-upheld": "Not upheld",
  noted: "Noted, with thanks",
};

/** Acknowledges it, sorts it, and says whether the consultation should stop for it. */
export const SortForm = (doing: Doing) => {
  const { challenge, errors } = doing;
  const [kind, setKind] = useState<string>(challenge.kind);
  const draft = useDraft(`challenge-sort:${challenge.id}`, () => "");
  const submit = () =>
    doWith(doing, "It is acknowledged.", async () => {
      const chosen = ChallengeKind.parse(kind);
      await client.challenges.triage.mutate({
        id: challenge.id,
        kind: chosen,
        ...(draft.value.trim() !== "" && { asksForPause: draft.value.trim() }),
      });
      draft.forget();
    });
  return (
    <Form onSend={submit}>
      <LeaveWarning draft={draft} />
      <h2 className="govuk-heading-m">Acknowledge and sort</h2>
      <Radios
        name="kind"
        legend="What is it?"
        legendSize="s"
        hint="A complaint stays a complaint. Only the person can say that it is something else."
        error={errors.of("kind")}
        items={ChallengeKind.options.map((value) => ({
          value,
          label: CHALLENGE_KINDS[value],
          disabled: challenge.kind === "complain" && value !== "complain",
        }))}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
      />
      {challenge.consultation.isOpen && (
        <Textarea
          name="asksForPause"
          label="Should the consultation stop until this is answered? Say why"
          labelSize="s"
          hint="Leave it empty if it should go on. Everybody will see this reason, so name nobody."
          error={errors.of("asksForPause")}
          value={draft.value}
          onChange={({ target: { value } }) => draft.set(() => value)}
          rows={3}
        />
      )}
      <Button>Acknowledge it</Button>
    </Form>
  );
};

/** Answers it: what was found, why, and what is done about it. */
export const AnswerForm = (doing: Doing) => {
  const { challenge, errors } = doing;
  const draft = useDraft(`challenge-answer:${challenge.id}:${challenge.stage}`, () => ({
    outcome: "",
    reply: "",
    action: "",
  }));
  const { outcome, reply, action } = draft.value;
  const set = (change: Partial<typeof draft.value>) => draft.set((before) => ({ ...before, ...change }));
  const submit = async () => {
    const chosen = ChallengeOutcome.safeParse(outcome);
    if (!chosen.success) return errors.show([{ field: "outcome", text: "Choose what came of it." }]);
    await doWith(doing, "It is answered. The person can read it with their reference.", async () => {
      await client.challenges.answer.mutate({ id: challenge.id, outcome: chosen.data, reply, action });
      draft.forget();
    });
  };
  return (
    <Form onSend={submit}>
      <LeaveWarning draft={draft} />
      <h2 className="govuk-heading-m">Answer</h2>
      <Radios
        name="outcome"
        legend="What came of it?"
        legendSize="s"
        error={errors.of("outcome")}
        items={ChallengeOutcome.options.map((value) => ({ value, label: OUTCOMES[value] }))}
        value={outcome}
        onChange={({ target }) => set({ outcome: target.value })}
      />
      <Textarea
        name="reply"
        label="What was found, and why"
        labelSize="s"
        hint="This becomes public. Name nobody, and do not repeat what the person wrote."
        error={errors.of("reply")}
        value={reply}
        onChange={({ target }) => set({ reply: target.value })}
        rows={5}
      />
      <Textarea
        name="action"
        label="What is done about it"
        labelSize="s"
        hint="Needed where the person is right, or right in part."
        error={errors.of("action")}
        value={action}
        onChange={({ target }) => set({ action: target.value })}
        rows={3}
      />
      <Button>Save the answer</Button>
    </Form>
  );
};
