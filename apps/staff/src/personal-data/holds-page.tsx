import { mayHold } from "@collaborative-communities/data-protection";
import { formatDate } from "@collaborative-communities/foundation";
import { Button, Radios, Table, Tag, Textarea, TextInput } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client, type Inputs, type Outputs, readHereAnew } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { HOME, TO_HOME } from "./paths.ts";

type Holds = Outputs["personalData"]["holds"];
type Kind = Inputs["personalData"]["setHold"]["kind"];

const KINDS: Readonly<Record<Kind, string>> = {
  consultation: "A consultation, by the id in its address",
  answer: "One answer, by its reference",
  contact: "A person, by their e-mail or post address",
  "staff-person": "A member of staff, by the id in their address",
};
const isKind = (value: string): value is Kind => value in KINDS;

const nameOf = ({ kind, name }: Holds[number]): string =>
  name ??
  { consultation: "A consultation", answer: "One answer", contact: "A person", "staff-person": "A member of staff" }[
    kind
  ];

const HoldsContent = ({ holds, maySet }: { readonly holds: Holds; readonly maySet: boolean }) => {
  const errors = useFormErrors();
  const [kind, setKind] = useState("");
  const [on, setOn] = useState("");
  const [reason, setReason] = useState("");
  const after = async (told: string) => {
    errors.clear();
    tell(`${HOME}/holds`, told);
    await readHereAnew();
  };
  const set = async () => {
    if (!isKind(kind)) return errors.show([{ field: "kind", text: "Choose what is held." }]);
    if (on.trim() === "") return errors.show([{ field: "on", text: "Enter which one." }]);
    try {
      await client.personalData.setHold.mutate({ kind, on, reason });
      for (const empty of [setKind, setOn, setReason]) empty("");
      await after("The hold is set.");
    } catch (error) {
      errors.showProblem(error);
    }
  };
  const lift = (id: string) => async () => {
    try {
      await client.personalData.liftHold.mutate({ id });
      await after("The hold is lifted.");
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Page title="Legal holds" isWide trail={TO_HOME} errors={errors}>
      <p className="govuk-body">
        What is held is neither erased nor let go when its time is over, until the hold is lifted.
      </p>
      {holds.length === 0 ? (
        <p className="govuk-body">Nothing is held.</p>
      ) : (
        <Table
          caption="Holds"
          hideCaption
          columns={[
            { key: "what", header: "What" },
            { key: "why", header: "Why" },
            { key: "since", header: "Since" },
            { key: "state", header: "State" },
          ]}
          rows={holds.map((hold) => ({
            key: hold.id,
            cells: {
              what: nameOf(hold),
              why: hold.reason,
              since: formatDate(hold.setOn),
              state: hold.liftedOn ? (
                <Tag colour="grey">Lifted</Tag>
              ) : maySet ? (
                <Form onSend={lift(hold.id)}>
                  <Button look="secondary">
                    Lift<span className="govuk-visually-hidden"> the hold on {nameOf(hold)}</span>
                  </Button>
                </Form>
              ) : (
                <Tag>In force</Tag>
              ),
            },
          }))}
        />
      )}
      {maySet && (
        <Form onSend={set}>
          <h2 className="govuk-heading-m">Set a hold</h2>
          <Radios
            name="kind"
            legend="What is held"
            legendSize="s"
            error={errors.of("kind")}
            items={Object.entries(KINDS).map(([value, label]) => ({ value, label }))}
            value={kind}
            onChange={({ target }) => setKind(target.value)}
          />
          <TextInput
            name="on"
            label="Which one"
            error={errors.of("on")}
            value={on}
            onChange={({ target }) => setOn(target.value)}
          />
          <Textarea
            name="reason"
            label="Why it must be kept"
            error={errors.of("reason")}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
            rows={3}
          />
          <Button>Set the hold</Button>
        </Form>
      )}
    </Page>
  );
};

/** What is kept for a legal reason. */
export const HoldsPage = () => {
  const me = useQuery(api.signIn.me.queryOptions());
  const holds = useQuery(api.personalData.holds.queryOptions());
  const maySet = mayHold({ posts: me.data?.person?.posts ?? [] });
  return <Loaded query={holds}>{(found) => <HoldsContent holds={found} maySet={maySet} />}</Loaded>;
};
