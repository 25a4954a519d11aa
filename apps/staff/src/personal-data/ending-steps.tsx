import { REQUEST_KIND_TITLES } from "@collaborative-communities/data-protection";
import { InsetText, Select, Textarea } from "@collaborative-communities/ui";
import { client } from "../api.ts";
import { choice, given, reason, type Step } from "./step.tsx";

/** What is done with the answers, and how a request ends. */
export const ENDING_STEPS: Readonly<Record<string, Step>> = {
  correct: {
    title: "Put an answer right",
    button: "Put it right",
    fields: ({ request, values, set, errors }) => (
      <>
        <InsetText>
          While a consultation is open its answer is changed. Afterwards what is right is attached to it, and the
          figures stay as they were published.
        </InsetText>
        <Select
          name="place"
          label="Which answer, and which question"
          error={errors.of("place")}
          options={[
            { value: "", text: "Choose" },
            ...request.answers.flatMap(({ answerId, consultation, questions }) =>
              questions.map(({ id, text }) => ({ value: `${answerId} ${id}`, text: `${consultation}: ${text}` })),
            ),
          ]}
          value={given(values, "place")}
          onChange={({ target }) => set("place", target.value)}
        />
        <Textarea
          name="says"
          label="What it should say"
          hint="Of a question with choices, write the words of the choice; of several, one on each line."
          error={errors.of("says")}
          value={given(values, "says")}
          onChange={({ target }) => set("says", target.value)}
        />
      </>
    ),
    send: async ({ id }, values) => {
      const [answerId, questionId] = given(values, "place").split(" ");
      if (!answerId || !questionId) return { field: "place", text: "Choose which answer and which question." };
      const { how } = await client.personalData.correct.mutate({
        id,
        answerId,
        questionId,
        says: given(values, "says"),
      });
      return how === "changed" ? "The answer was changed." : "What is right was attached to the answer.";
    },
  },
  refuse: {
    title: "End the request without carrying it out",
    button: "End the request",
    fields: (all) => (
      <>
        {choice(all, "kind", "How it ends", [
          { value: "refused", label: "It is refused" },
          { value: "withdrawn", label: "The person took it back" },
        ])}
        {reason(all, "Why", "The person is told this, in these words.")}
      </>
    ),
    send: async ({ id }, values) => {
      if (values.kind !== "refused" && values.kind !== "withdrawn")
        return { field: "kind", text: "Choose how it ends." };
      await client.personalData.end.mutate({ id, kind: values.kind, reason: given(values, "reason") });
      return "The request has ended.";
    },
  },
  "carry-out": {
    title: "Carry it out",
    button: "Carry it out",
    fields: ({ request }) => (
      <>
        <p className="govuk-body">{REQUEST_KIND_TITLES[request.kind]}.</p>
        <p className="govuk-body">The person is told: “{request.willTell}”</p>
        {request.kind === "erasure" && (
          <InsetText>
            This cannot be taken back. Of each answer a tombstone stays; published figures stay as they are. How to
            reach the person is erased too
            {request.contactKind === "post" ? ": write the address on your letter first." : "."}
          </InsetText>
        )}
        {request.contactKind === "post" && (
          <p className="govuk-body">They gave a post address, so write to them yourself.</p>
        )}
      </>
    ),
    send: async ({ id }) => {
      const { stays } = await client.personalData.carryOut.mutate({ id });
      return ["It is done.", ...(stays.length > 0 ? ["What stays:", ...stays] : [])].join(" ");
    },
  },
};
