import { IDENTITY_CHECK_TITLES, IdentityCheck, REQUEST_KIND_TITLES } from "@collaborative-communities/data-protection";
import { LocalDate } from "@collaborative-communities/foundation";
import {
  Button,
  ButtonGroup,
  DateInput,
  InsetText,
  Radios,
  Select,
  Textarea,
  TextInput,
} from "@collaborative-communities/ui";
import { useNavigate, useParams } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { client, readAnew } from "../api.ts";
import { DAY_SENTENCE, NO_DAY, typedDay } from "../site/day-parts.ts";
import { Form } from "../site/form.tsx";
import { type FormErrors, useFormErrors } from "../site/form-errors.ts";
import { NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { requestPath, TO_HOME } from "./paths.ts";
import { type ReadRequest, WithRequest } from "./read-request.tsx";

type Values = Readonly<Record<string, string>>;
type Fields = {
  readonly request: ReadRequest;
  readonly values: Values;
  readonly set: (name: string, value: string) => void;
  readonly errors: FormErrors;
};
type Step = {
  readonly title: string;
  readonly button: string;
  readonly fields: (fields: Fields) => ReactNode;
  /** Does it. @returns what to tell, or what is wrong with a field */
  readonly send: (request: ReadRequest, values: Values) => Promise<string | { field: string; text: string }>;
};

const reason = ({ values, set, errors }: Fields, label: string, hint: string) => (
  <Textarea
    name="reason"
    label={label}
    hint={hint}
    error={errors.of("reason")}
    value={values.reason ?? ""}
    onChange={({ target }) => set("reason", target.value)}
    rows={3}
  />
);

const of = (values: Values, name: string): string => values[name] ?? "";

const STEPS: Readonly<Record<string, Step>> = {
  identity: {
    title: "How do you know who asks?",
    button: "Save",
    fields: (all) => (
      <>
        <Radios
          name="check"
          legend="How it was checked"
          legendSize="s"
          error={all.errors.of("check")}
          items={IdentityCheck.options.map((value) => ({ value, label: IDENTITY_CHECK_TITLES[value] }))}
          value={of(all.values, "check")}
          onChange={({ target }) => all.set("check", target.value)}
        />
        {reason(all, "In a few words", "Keep no copy of a document, and no number of one.")}
        <TextInput
          name="references"
          label="More references of answers that are theirs"
          hint="Put a comma between two. You can leave this empty."
          error={all.errors.of("references")}
          value={of(all.values, "references")}
          onChange={({ target }) => all.set("references", target.value)}
        />
        <TextInput
          name="staffPersonId"
          label="Their id as a member of staff"
          hint="Only where they work or worked with this service; it stands in the address of their page under “People and posts”."
          error={all.errors.of("staffPersonId")}
          value={of(all.values, "staffPersonId")}
          onChange={({ target }) => all.set("staffPersonId", target.value)}
        />
      </>
    ),
    send: async ({ id }, values) => {
      const check = IdentityCheck.safeParse(values.check);
      if (!check.success) return { field: "check", text: "Choose how it was checked." };
      const references = of(values, "references")
        .split(",")
        .filter((one) => one.trim() !== "");
      const staffPersonId = of(values, "staffPersonId").trim();
      await client.personalData.verifyIdentity.mutate({
        id,
        check: check.data,
        reason: of(values, "reason"),
        references,
        ...(staffPersonId !== "" && { staffPersonId }),
      });
      return "It is noted how you know who asks.";
    },
  },
  ask: {
    title: "What do you ask the person?",
    button: "Stop the clock",
    fields: ({ values, set, errors }) => (
      <>
        <InsetText>
          Write to the person yourself. From today the clock stands still until their answer arrives.
        </InsetText>
        <Radios
          name="asked"
          legend="What is asked"
          legendSize="s"
          error={errors.of("asked")}
          items={[
            { value: "identity", label: "Who they are" },
            { value: "clarification", label: "What they mean" },
          ]}
          value={of(values, "asked")}
          onChange={({ target }) => set("asked", target.value)}
        />
      </>
    ),
    send: async ({ id }, { asked }) => {
      if (asked !== "identity" && asked !== "clarification") return { field: "asked", text: "Choose what is asked." };
      await client.personalData.askPerson.mutate({ id, asked });
      return "The clock stands still.";
    },
  },
  arrived: {
    title: "When did the answer arrive?",
    button: "Start the clock again",
    fields: ({ values, set, errors }) => (
      <DateInput
        legend="The day it arrived"
        legendSize="s"
        name="on"
        values={{ day: of(values, "on-day"), month: of(values, "on-month"), year: of(values, "on-year") }}
        error={errors.of("on")}
        onChange={({ target: { name, value } }) => set(name, value)}
      />
    ),
    send: async ({ id }, values) => {
      const typed = {
        ...NO_DAY,
        day: of(values, "on-day"),
        month: of(values, "on-month"),
        year: of(values, "on-year"),
      };
      const on = LocalDate.safeParse(typedDay(typed));
      if (!on.success) return { field: "on", text: DAY_SENTENCE };
      await client.personalData.answerArrived.mutate({ id, on: on.data });
      return "The clock runs again.";
    },
  },
  extend: {
    title: "Give more time",
    button: "Give more time",
    fields: (all) => (
      <>
        <Radios
          name="months"
          legend="How much more"
          legendSize="s"
          error={all.errors.of("months")}
          items={[
            { value: "1", label: "One month" },
            { value: "2", label: "Two months" },
          ]}
          value={of(all.values, "months")}
          onChange={({ target }) => all.set("months", target.value)}
        />
        {reason(all, "Why", "Tell the person, too: they must know before the first month is over.")}
      </>
    ),
    send: async ({ id }, values) => {
      if (values.months !== "1" && values.months !== "2") return { field: "months", text: "Choose how much more." };
      await client.personalData.extend.mutate({ id, months: Number(values.months), reason: of(values, "reason") });
      return "More time was given.";
    },
  },
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
          value={of(values, "place")}
          onChange={({ target }) => set("place", target.value)}
        />
        <Textarea
          name="says"
          label="What it should say"
          hint="Of a question with choices, write the words of the choice; of several, one on each line."
          error={errors.of("says")}
          value={of(values, "says")}
          onChange={({ target }) => set("says", target.value)}
        />
      </>
    ),
    send: async ({ id }, values) => {
      const [answerId, questionId] = of(values, "place").split(" ");
      if (!answerId || !questionId) return { field: "place", text: "Choose which answer and which question." };
      const { how } = await client.personalData.correct.mutate({ id, answerId, questionId, says: of(values, "says") });
      return how === "changed" ? "The answer was changed." : "What is right was attached to the answer.";
    },
  },
  refuse: {
    title: "End the request without carrying it out",
    button: "End the request",
    fields: (all) => (
      <>
        <Radios
          name="kind"
          legend="How it ends"
          legendSize="s"
          error={all.errors.of("kind")}
          items={[
            { value: "refused", label: "It is refused" },
            { value: "withdrawn", label: "The person took it back" },
          ]}
          value={of(all.values, "kind")}
          onChange={({ target }) => all.set("kind", target.value)}
        />
        {reason(all, "Why", "The person is told this, in these words.")}
      </>
    ),
    send: async ({ id }, values) => {
      if (values.kind !== "refused" && values.kind !== "withdrawn")
        return { field: "kind", text: "Choose how it ends." };
      await client.personalData.end.mutate({ id, kind: values.kind, reason: of(values, "reason") });
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

const StepForm = ({ request, step }: { readonly request: ReadRequest; readonly step: Step }) => {
  const navigate = useNavigate();
  const errors = useFormErrors({ on: "on-day" });
  const [values, setValues] = useState<Values>({});
  const back = requestPath(request.id);
  const submit = async () => {
    try {
      const said = await step.send(request, values);
      if (typeof said !== "string") return errors.show([said]);
      readAnew();
      tell(back, said);
      await navigate({ to: back });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page
      title={step.title}
      caption={REQUEST_KIND_TITLES[request.kind]}
      trail={[...TO_HOME, { text: "Request", href: back }]}
      errors={errors}
    >
      <Form onSend={submit}>
        {step.fields({
          request,
          values,
          errors,
          set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
        })}
        <ButtonGroup>
          <Button>{step.button}</Button>
          <a className="govuk-link" href={back}>
            Back to the request
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** One thing done with a request. */
export const StepPage = () => {
  const { step: name = "" } = useParams({ strict: false });
  const step = STEPS[name];
  if (!step) return <NotFoundPage />;
  return <WithRequest>{(request) => <StepForm key={name} request={request} step={step} />}</WithRequest>;
};
