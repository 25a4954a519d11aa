import { capInWords, Language, PanelConsent } from "@collaborative-communities/consultations";
import { Button, Checkboxes, InsetText, Select, SummaryList, Textarea, TextInput } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, readHereAnew } from "../api.ts";
import { ConsultationPage } from "../consultations/consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { LANGUAGE_NAMES } from "../documents/words.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";

type Errors = ReturnType<typeof useFormErrors>;
type NotInvited = readonly { readonly line: number; readonly because: string }[];
const EMPTY = { addresses: "", language: "en", consent: "", confirmed: false };

const Invite = ({ id, errors }: { readonly id: string; readonly errors: Errors }) => {
  const [form, setForm] = useState(EMPTY);
  const [notInvited, setNotInvited] = useState<NotInvited>([]);
  const invite = useMutation(api.panelInvitations.invite.mutationOptions());
  const set = (name: "addresses" | "language" | "consent") => (event: { target: { value: string } }) =>
    setForm((before) => ({ ...before, [name]: event.target.value }));

  const submit = async () => {
    const consent = PanelConsent.safeParse(form.consent);
    const found = [
      ...(form.addresses.trim() === "" ? [{ field: "addresses", text: "Enter at least one address." }] : []),
      ...(consent.success
        ? []
        : [{ field: "consent", text: consent.error.issues[0]?.message ?? "Write how these people agreed." }]),
      ...(form.confirmed ? [] : [{ field: "confirmed", text: "Tick that these people agreed to be invited." }]),
    ];
    if (found.length > 0 || !consent.success) return errors.show(found);
    try {
      const done = await invite.mutateAsync({
        consultationId: id,
        addresses: form.addresses,
        language: Language.parse(form.language),
        consent: consent.data,
        confirmed: true,
      });
      errors.clear();
      setNotInvited(done.notInvited);
      // What was not invited stays, to be put right; what was, is gone from the page.
      const lines = form.addresses.split("\n");
      const left = [...new Set(done.notInvited.map(({ line }) => line))].map((line) => lines[line - 1] ?? "");
      setForm((before) => ({ ...before, addresses: left.join("\n") }));
      await readHereAnew();
      const people = done.invited === 1 ? "1 person was invited." : `${done.invited} people were invited.`;
      tell(pathOf(id, "/invitations"), people);
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <>
      {notInvited.length > 0 && (
        <InsetText>
          <p className="govuk-body">Not invited, and still in the list below:</p>
          <ul className="govuk-list govuk-list--bullet">
            {notInvited.map(({ line, because }) => (
              <li key={`${line} ${because}`}>
                Line {line}: {because}
              </li>
            ))}
          </ul>
        </InsetText>
      )}
      <h2 className="govuk-heading-m">Invite people</h2>
      <Form onSend={submit}>
        <Textarea
          label="E-mail addresses"
          labelSize="s"
          hint="One a line, at most 200. They are sealed, and shown to nobody afterwards."
          name="addresses"
          rows={6}
          value={form.addresses}
          error={errors.of("addresses")}
          spellCheck={false}
          onChange={set("addresses")}
        />
        <Select
          label="Language of the invitation"
          labelSize="s"
          name="language"
          value={form.language}
          onChange={set("language")}
          options={Language.options.map((value) => ({ value, text: LANGUAGE_NAMES[value] }))}
        />
        <TextInput
          label="When and how these people agreed"
          labelSize="s"
          hint="For example “Signed the panel form at the May fair”. It is kept with each invitation, and shown to a person who asks what is kept about them."
          name="consent"
          value={form.consent}
          error={errors.of("consent")}
          onChange={set("consent")}
        />
        <Checkboxes
          legend="Consent"
          legendSize="s"
          name="confirmed"
          error={errors.of("confirmed")}
          values={form.confirmed ? ["yes"] : []}
          onChange={({ target: { checked } }) => setForm((before) => ({ ...before, confirmed: checked }))}
          items={[{ value: "yes", label: "Each of these people agreed to be invited" }]}
        />
        <Button>Send the invitations</Button>
      </Form>
    </>
  );
};

type Times = { readonly most: number; readonly days: number };
const asWords = ({ most, days }: Times): string =>
  capInWords({ panelInvitationsMost: most, panelInvitationsDays: days });

/** Which cap holds, and where it comes from. */
const whoseCap = (cap: Times & { readonly usual: Times & { readonly source: string } }): string => {
  const { usual } = cap;
  return cap.most === usual.most && cap.days === usual.days
    ? `This cap is the default. ${usual.source} Whoever runs this service can set another.`
    : `The council set this cap. The default is ${asWords(usual)}.`;
};

const PanelInvitations = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id } = consultation;
  const errors = useFormErrors();
  const read = useQuery(api.panelInvitations.read.queryOptions({ consultationId: id }));
  return (
    <Loaded query={read}>
      {({ invited, rate, leastForRate, cap, mayInvite }) => (
        <ConsultationPage consultation={consultation} here="/invitations" title="Panel invitations" errors={errors}>
          <p className="govuk-body">
            Each person gets a link of their own that takes one answer. Which answer it was is kept nowhere. Nobody is
            invited more than {asWords(cap)}, whatever it is about, and each invitation has a link to leave the panel.
          </p>
          <p className="govuk-hint">{whoseCap(cap)}</p>
          {consultation.demonstration && (
            <p className="govuk-body">
              This is a demonstration: the panel it starts with is made up, and its addresses are of nobody.
            </p>
          )}
          <SummaryList
            rows={[
              { key: "invited", label: "Invited", value: String(invited) },
              {
                key: "answered",
                label: "Answered",
                value: rate
                  ? `${rate.answered} (${rate.percent} %)`
                  : `Shown once ${leastForRate} people were invited, so that it says of nobody whether they answered`,
              },
            ]}
          />
          {mayInvite ? (
            <Invite id={id} errors={errors} />
          ) : (
            <p className="govuk-body">People can be invited once it is planned and until it closes.</p>
          )}
        </ConsultationPage>
      )}
    </Loaded>
  );
};

/** Inviting people of a panel to a consultation, and how many of them answered. */
export const PanelInvitationsPage = () => (
  <WithConsultation>
    {(consultation) => <PanelInvitations key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
