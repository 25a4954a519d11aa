import { CHALLENGE_KINDS } from "@collaborative-communities/challenges";
import { formatDate } from "@collaborative-communities/foundation";
import { Button, InsetText, SummaryList, WarningText } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { api, client } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { AnswerForm, OUTCOMES, SortForm } from "./challenge-forms.tsx";
import { type Doing, doWith, type ReadChallenge } from "./do-with.ts";

const Words = ({ challenge }: { readonly challenge: ReadChallenge }) => (
  <>
    <SummaryList
      rows={[
        {
          key: "About",
          value: (
            <a className="govuk-link" href={`/consultations/${challenge.consultation.id}`}>
              {challenge.about === "decision" ? "The decision on: " : ""}
              {challenge.consultation.title}
            </a>
          ),
        },
        { key: "Kind", value: CHALLENGE_KINDS[challenge.kind] },
        { key: "Received", value: formatDate(challenge.receivedOn) },
        { key: "Stage", value: challenge.stage === 2 ? "Two: somebody else answers" : "One" },
        ...(challenge.dueOn
          ? [
              {
                key: challenge.next === "answer" ? "Answer by" : "Acknowledge by",
                value: formatDate(challenge.dueOn),
              },
            ]
          : []),
      ]}
    />
    <h2 className="govuk-heading-m">What the person wrote</h2>
    <InsetText>
      <span className="staff-wrote" dir="auto">
        {challenge.words}
      </span>
    </InsetText>
  </>
);

const Answers = ({ challenge }: { readonly challenge: ReadChallenge }) =>
  challenge.answers.map(({ stage, outcome, reply, action, on }) => (
    <section key={stage}>
      <h2 className="govuk-heading-m">Answer at stage {stage === 1 ? "one" : "two"}</h2>
      <SummaryList
        rows={[
          { key: "Outcome", value: OUTCOMES[outcome] },
          { key: "What was found, and why", value: reply },
          ...(action === "" ? [] : [{ key: "What is done about it", value: action }]),
          { key: "On", value: formatDate(on) },
        ]}
      />
    </section>
  ));

const Pause = (doing: Doing) => {
  const { challenge } = doing;
  if (challenge.pauseFor === undefined) return null;
  return (
    <Form
      onSend={() =>
        doWith(doing, "The consultation is paused. Everybody sees the reason.", () =>
          client.consultations.pauseForChallenge.mutate({ challengeId: challenge.id }),
        )
      }
    >
      <WarningText>This challenge asks for a pause. People cannot answer until it goes on again.</WarningText>
      <p className="govuk-body">The public page will say: “{challenge.pauseFor}”</p>
      <Button look="warning">Pause the consultation</Button>
    </Form>
  );
};

const Next = (doing: Doing) => {
  const { challenge } = doing;
  if (challenge.state === "received") return <SortForm {...doing} />;
  if (challenge.state === "acknowledged")
    return challenge.answeredByMe ? (
      <InsetText>You answered this at stage one. Somebody else answers it now.</InsetText>
    ) : (
      <AnswerForm {...doing} />
    );
  if (challenge.state === "published") return <p className="govuk-body">The outcome is public.</p>;
  return (
    <Form
      onSend={() =>
        doWith(doing, "The outcome is public, without the words of the person.", () =>
          client.challenges.publish.mutate({ id: challenge.id }),
        )
      }
    >
      <p className="govuk-body">
        The page of the activity will show the outcome, what was found and what is done. It will not show what the
        person wrote.
      </p>
      <Button>Publish the outcome</Button>
    </Form>
  );
};

const One = ({ challenge }: { readonly challenge: ReadChallenge }) => {
  const errors = useFormErrors();
  return (
    <Page
      title="A challenge"
      caption={challenge.consultation.title}
      trail={[
        { text: "Desk", href: "/" },
        { text: "Challenges", href: "/challenges" },
      ]}
      errors={errors}
    >
      {challenge.late && <WarningText>This is overdue.</WarningText>}
      <Words challenge={challenge} />
      <Pause challenge={challenge} errors={errors} />
      <Answers challenge={challenge} />
      <Next challenge={challenge} errors={errors} />
    </Page>
  );
};

/** One challenge: what was written, what is next, and what came of it. */
export const ChallengePage = () => {
  const { id = "" } = useParams({ strict: false });
  // Each reading leaves a fact, so it is read once and not whenever the window is looked at again.
  const read = useQuery(api.challenges.read.queryOptions({ id }, { staleTime: 60_000, refetchOnWindowFocus: false }));
  return (
    <Loaded query={read}>
      {(challenge) => <One key={`${challenge.id} ${challenge.state} ${challenge.stage}`} challenge={challenge} />}
    </Loaded>
  );
};
