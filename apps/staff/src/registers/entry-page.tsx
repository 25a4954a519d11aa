import { Button, ButtonGroup, InsetText, TextInput } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, type Inputs, type Outputs, readAnew } from "../api.ts";
import { FormFields } from "../fields/form-fields.tsx";
import { readTyped } from "../fields/read-typed.ts";
import { typedFrom } from "../fields/typed.ts";
import { WrittenFields } from "../fields/written-fields.tsx";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Loaded, NotFoundPage } from "../site/loaded.tsx";
import { useMyPosts } from "../site/my-posts.ts";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { mayKeep, REGISTERS, type RegisterForm } from "./register-forms.ts";

type Entry = Outputs["registers"]["list"][number];
type Props = { readonly form: RegisterForm; readonly kept: Entry | undefined };

const trailOf = (form: RegisterForm) => [
  { text: "Desk", href: "/" },
  { text: "Registers", href: "/registers" },
  { text: form.name, href: `/registers/${form.register}` },
];

const titleFor = ({ form, kept }: Props): string =>
  kept ? form.titleOf(kept.entry) : `New entry: ${form.one.toLowerCase()}`;

/** A name for a new entry that stays: by it consultations and proofs point at it. */
const newId = (form: RegisterForm): string => `${form.register}-${crypto.randomUUID().slice(0, 8)}`;

const Edit = ({ form, kept }: Props) => {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const [fresh] = useState(() => newId(form));
  const id = kept?.id ?? fresh;
  const saved = kept?.entry ?? form.start;
  const start = () => ({ revision: kept?.revision ?? 0, typed: typedFrom(form.fields, saved) });
  const draft = useDraft(`register:${form.register}:${kept?.id ?? "new"}`, start);
  const save = useMutation(api.registers.save.mutationOptions());
  const path = `/registers/${form.register}`;

  const submit = async () => {
    const named = form.register === "poll" ? saved : { ...saved, id };
    const read = readTyped(form.schema, form.fields, { typed: draft.value.typed, saved: named, prefix: "" });
    if (!read.ok) return errors.show(read.errors);
    try {
      const sent = { register: form.register, id, revision: draft.value.revision, entry: read.value };
      await save.mutateAsync(sent as Inputs["registers"]["save"]);
      draft.forget();
      readAnew();
      tell(path, "The entry was saved.");
      await navigate({ to: path });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title={titleFor({ form, kept })} caption={form.name} trail={trailOf(form)} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(start())} />
      {kept?.verification && <InsetText>{kept.verification}</InsetText>}
      <Form onSend={submit}>
        <FormFields
          fields={form.fields}
          prefix=""
          typed={draft.value.typed}
          errors={errors}
          set={(change) => draft.set((before) => ({ ...before, typed: change(before.typed) }))}
        />
        <ButtonGroup>
          <Button>Save the entry</Button>
          <a className="govuk-link" href={path}>
            Do not save
          </a>
        </ButtonGroup>
      </Form>
      {form.register === "duty" && kept && <Verify kept={kept} />}
    </Page>
  );
};

const Verify = ({ kept }: { readonly kept: Entry }) => {
  const navigate = useNavigate();
  const errors = useFormErrors();
  const [against, setAgainst] = useState("");
  const verify = useMutation(api.registers.verifyDuty.mutationOptions());
  const submit = async () => {
    if (against.trim() === "") return errors.show([{ field: "against", text: "Say which law or guidance you read." }]);
    try {
      await verify.mutateAsync({ id: kept.id, revision: kept.revision, against });
      readAnew();
      tell("/registers/duty", "The entry is verified.");
      await navigate({ to: "/registers/duty" });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={submit}>
      <h2 className="govuk-heading-m">Verify this entry as it is saved</h2>
      <p className="govuk-body">Your name and today’s date stand beside it. A later change takes this back.</p>
      <TextInput
        label="Law or guidance that you read"
        labelSize="s"
        name="against"
        value={against}
        error={errors.of("against") ?? errors.list[0]?.text}
        onChange={({ target: { value } }) => setAgainst(value)}
      />
      <Button look="secondary">Mark it as verified</Button>
    </Form>
  );
};

/** One entry of a register: to write for those who keep it, to read for others. */
export const EntryPage = () => {
  const { register, entryId } = useParams({ strict: false });
  const posts = useMyPosts();
  const form = REGISTERS.find((one) => one.register === register);
  return form ? <OfRegister form={form} entryId={entryId ?? ""} posts={posts} /> : <NotFoundPage />;
};

const OfRegister = (props: {
  readonly form: RegisterForm;
  readonly entryId: string;
  readonly posts: readonly string[];
}) => {
  const { form, entryId, posts } = props;
  const entries = useQuery(api.registers.list.queryOptions({ register: form.register }));
  return (
    <Loaded query={entries}>
      {(all) => {
        const kept = all.find(({ id }) => id === entryId);
        if (!kept && entryId !== "new") return <NotFoundPage />;
        if (mayKeep(posts, form.register)) return <Edit key={`${form.register} ${entryId}`} form={form} kept={kept} />;
        if (!kept) return <NotFoundPage />;
        return (
          <Page title={titleFor({ form, kept })} caption={form.name} trail={trailOf(form)}>
            {kept.verification && <InsetText>{kept.verification}</InsetText>}
            <WrittenFields fields={form.fields} value={kept.entry} prefix="entry" />
          </Page>
        );
      }}
    </Loaded>
  );
};
