import { mayRunConsultations } from "@collaborative-communities/consultations";
import { Button, ButtonGroup, InsetText, Select, Textarea } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, type Outputs, readAnew } from "../api.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Loaded, NotAllowedPage, NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";

type Overview = Outputs["areas"]["overview"];
type Ward = Overview["wardSets"][number]["wards"][number];

const LONGEST_NOTE = 500;

const Reallocate = ({ ward, areas }: { readonly ward: Ward; readonly areas: Overview }) => {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const start = () => ({ toPcnAreaCode: ward.pcnAreaCode ?? "", note: ward.note ?? "" });
  const draft = useDraft(`ward:${ward.code}`, start);
  const reallocate = useMutation(api.areas.reallocate.mutationOptions());
  const { toPcnAreaCode, note } = draft.value;

  const submit = async () => {
    if (toPcnAreaCode === "") return errors.show([{ field: "toPcnAreaCode", text: "Choose a PCN area." }]);
    if (note.trim().length > LONGEST_NOTE)
      return errors.show([{ field: "note", text: `Keep the note to ${LONGEST_NOTE} characters.` }]);
    try {
      await reallocate.mutateAsync({ wardCode: ward.code, toPcnAreaCode, ...(note.trim() && { note: note.trim() }) });
      draft.forget();
      readAnew();
      const area = areas.pcnAreas.find(({ code }) => code === toPcnAreaCode);
      tell("/areas", `${ward.name} is counted with ${area?.name ?? toPcnAreaCode}.`);
      await navigate({ to: "/areas" });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page
      title={`Change the area of ${ward.name}`}
      trail={[
        { text: "Desk", href: "/" },
        { text: "Areas", href: "/areas" },
      ]}
      errors={errors}
    >
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(start())} />
      <InsetText>
        Indicative: a PCN has registered patients, not a boundary. The change counts at once, also in the counts of
        consultations that are closed.
      </InsetText>
      <Form onSend={submit}>
        <Select
          label="PCN area"
          labelSize="s"
          name="toPcnAreaCode"
          value={toPcnAreaCode}
          error={errors.of("toPcnAreaCode")}
          onChange={({ target: { value } }) => draft.set((before) => ({ ...before, toPcnAreaCode: value }))}
          options={[
            ...(ward.pcnAreaCode === undefined ? [{ value: "", text: "Choose" }] : []),
            ...areas.pcnAreas.map(({ code, name }) => ({ value: code, text: name })),
          ]}
        />
        <Textarea
          label="Why (optional)"
          labelSize="s"
          hint="For example where the ward’s surgeries are. Shown beside the ward."
          name="note"
          rows={3}
          value={note}
          error={errors.of("note")}
          onChange={({ target: { value } }) => draft.set((before) => ({ ...before, note: value }))}
        />
        <ButtonGroup>
          <Button>Save the area</Button>
          <a className="govuk-link" href="/areas">
            Do not change it
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Puts a ward with another PCN area. */
export const ReallocatePage = () => {
  const { wardCode } = useParams({ strict: false });
  const areas = useQuery(api.areas.overview.queryOptions());
  const me = useQuery(api.signIn.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  if (!mayRunConsultations({ posts: me.data?.person?.posts ?? [] })) return <NotAllowedPage />;
  return (
    <Loaded query={areas}>
      {(found) => {
        const ward = found.wardSets.flatMap(({ wards }) => wards).find(({ code }) => code === wardCode);
        return ward ? <Reallocate key={ward.code} ward={ward} areas={found} /> : <NotFoundPage />;
      }}
    </Loaded>
  );
};
