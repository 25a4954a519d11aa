import { AUDIENCE_NAMES, Audience } from "@collaborative-communities/consultations";
import { PLAN_ENTRY_KIND_NAMES, PlanEntryKind } from "@collaborative-communities/engagement-plan";
import { Button, ButtonGroup, Checkboxes, DateInput, Radios, Select, TextInput } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import { api, type Inputs, readAnew } from "../api.ts";
import type { DayParts } from "../site/day-parts.ts";
import { type Draft, useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { type FormErrors, useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Loaded, NotAllowedPage, NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { type EntryForm, emptyEntry, formOf, readEntry } from "./entry-form.ts";
import { type Activity, type Plan, TO_PLAN } from "./read-plan.tsx";

const TRAIL = [{ text: "Joint plan", href: TO_PLAN }];
const TARGETS = {
  opensOn: "opensOn-day",
  closesOn: "closesOn-day",
  resultToldOn: "resultToldOn-day",
};

type FieldsProps = { readonly draft: Draft<EntryForm>; readonly errors: FormErrors; readonly plan: Plan };

const Fields = ({ draft: { value: form, set }, errors, plan }: FieldsProps) => {
  const text = (name: "organisationId" | "title" | "kind" | "minutes" | "isPublic") => ({
    name,
    value: form[name],
    error: errors.of(name),
    onChange: ({ target: { value } }: { target: { value: string } }) => set((before) => ({ ...before, [name]: value })),
  });
  const day = (name: "opensOn" | "closesOn" | "resultToldOn") => ({
    name,
    values: form[name],
    error: errors.of(name),
    onChange: ({ target }: ChangeEvent<HTMLInputElement>) => {
      const part = target.name.slice(name.length + 1) as keyof DayParts;
      set((before) => ({ ...before, [name]: { ...before[name], [part]: target.value } }));
    },
  });
  const several = (name: "audiences" | "topics" | "areas") => ({
    name,
    small: true,
    values: form[name],
    error: errors.of(name),
    onChange: ({ target: { value, checked } }: { target: { value: string; checked: boolean } }) =>
      set((before) => ({
        ...before,
        [name]: checked ? [...before[name], value] : before[name].filter((one) => one !== value),
      })),
  });
  return (
    <>
      <Select
        label="Organisation"
        labelSize="s"
        {...text("organisationId")}
        options={[
          { value: "", text: "Choose one" },
          ...plan.organisations.map(({ id, name }) => ({ value: id, text: name })),
        ]}
      />
      <TextInput label="Title" labelSize="s" {...text("title")} />
      <Radios
        legend="Kind"
        legendSize="s"
        {...text("kind")}
        items={PlanEntryKind.options.map((value) => ({ value, label: PLAN_ENTRY_KIND_NAMES[value] }))}
      />
      <DateInput legend="First day" legendSize="s" {...day("opensOn")} />
      <DateInput legend="Last day" legendSize="s" hint="The same day where it lasts one day." {...day("closesOn")} />
      <TextInput
        label="Minutes it takes one person"
        labelSize="s"
        inputMode="numeric"
        width={5}
        hint="All of it together, like 10 for a short survey and 90 for an evening."
        {...text("minutes")}
      />
      <div className="staff-columns">
        <Checkboxes
          legend="Topics"
          legendSize="s"
          hint="Choose 5 at most. Clashes are found by them."
          {...several("topics")}
          items={plan.topics.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </div>
      <div className="staff-columns">
        <Checkboxes
          legend="Who is asked"
          legendSize="s"
          hint="Choose none where it is for everybody alike."
          {...several("audiences")}
          items={Audience.options.map((value) => ({ value, label: AUDIENCE_NAMES[value] }))}
        />
      </div>
      <div className="staff-columns">
        <Checkboxes
          legend="Areas"
          legendSize="s"
          hint="Choose none where it is for the whole place."
          {...several("areas")}
          items={plan.areas.map(({ code, name, kind }) => ({
            value: code,
            label: kind === "pcn-area" ? `${name} (network area)` : name,
          }))}
        />
      </div>
      <Radios
        legend="May everybody know of it?"
        legendSize="s"
        {...text("isPublic")}
        items={[
          { value: "yes", label: "Yes, show it on the public plan" },
          { value: "no", label: "No, only staff of the organisations see it" },
        ]}
      />
      <DateInput legend="Day people were told what came of it (optional)" legendSize="s" {...day("resultToldOn")} />
    </>
  );
};

type EntryProps = { readonly plan: Plan; readonly entry?: Activity | undefined };

const Entry = ({ plan, entry }: EntryProps) => {
  const navigate = useNavigate();
  const errors = useFormErrors(TARGETS);
  const [only] = plan.organisations.length === 1 ? plan.organisations : [];
  const start = () => (entry ? formOf(entry) : emptyEntry(only?.id));
  const draft = useDraft<EntryForm>(`plan-entry:${entry?.id ?? "new"}`, start);
  const save = useMutation(api.engagementPlan.save.mutationOptions());
  const remove = useMutation(api.engagementPlan.remove.mutationOptions());
  const title = entry ? "Change an entry" : "Add an entry";

  const submit = async (pressed: string) => {
    try {
      if (entry && pressed === "remove") {
        await remove.mutateAsync({ id: entry.id, revision: entry.revision ?? 0 });
        tell(TO_PLAN, `“${entry.title}” was taken off the plan.`);
      } else {
        const read = readEntry(draft.value);
        if (!read.ok) return errors.show(read.errors);
        const written = read.entry as Inputs["engagementPlan"]["save"]["entry"];
        await save.mutateAsync({ ...(entry && { id: entry.id, revision: entry.revision }), entry: written });
        tell(TO_PLAN, `“${written.title}” is on the plan.`);
      }
      draft.forget();
      readAnew();
      await navigate({ to: TO_PLAN });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title={title} trail={TRAIL} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(start())} />
      <Form onSend={submit}>
        <Fields draft={draft} errors={errors} plan={plan} />
        <ButtonGroup>
          <Button value="save">Save the entry</Button>
          {entry && (
            <Button value="remove" look="warning">
              Take it off the plan
            </Button>
          )}
          <a className="govuk-link" href={TO_PLAN}>
            Back to the plan
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Writes an entry of an organisation on the joint plan, or changes one. */
export const PlanEntryPage = () => {
  const { entryId } = useParams({ strict: false });
  const from = new URLSearchParams(useLocation().searchStr).get("from");
  const plan = useQuery(api.engagementPlan.read.queryOptions(from === null ? {} : { from }));
  return (
    <Loaded query={plan}>
      {(found) => {
        if (found.organisations.length === 0)
          return <NotAllowedPage who="An engagement officer or an editor of the organisation" />;
        if (entryId === undefined) return <Entry plan={found} />;
        const entry = found.activities.find(({ id, source }) => id === entryId && source === "entry");
        if (!entry) return <NotFoundPage />;
        return entry.mayChange ? (
          <Entry key={entry.id} plan={found} entry={entry} />
        ) : (
          <NotAllowedPage who="An engagement officer or an editor of the organisation" />
        );
      }}
    </Loaded>
  );
};
