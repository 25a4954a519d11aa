import {
  DESIGN_PARTS,
  isBeforeOpening,
  isWritable,
  mayWriteDesign,
  writePosts,
} from "@collaborative-communities/consultations";
import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { api, queryClient, readAnew } from "../api.ts";
import { pathOf, type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { FormFields } from "../fields/form-fields.tsx";
import { WrittenFields } from "../fields/written-fields.tsx";
import { problemOf } from "../problem.ts";
import { useDraft } from "../site/drafts.ts";
import { Form } from "../site/form.tsx";
import { type FormErrors, useFormErrors } from "../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../site/leave-warning.tsx";
import { Loaded, NotFoundPage } from "../site/loaded.tsx";
import { useMyPosts } from "../site/my-posts.ts";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { namedQuestions } from "./closing-rules.ts";
import type { DesignGroup, PartForm } from "./design-group.ts";
import { designGroups } from "./design-groups.ts";
import { readParts, type TypedParts, typedParts } from "./read-group.ts";

type Props = {
  readonly consultation: ReadConsultation;
  readonly group: DesignGroup;
  readonly posts: readonly string[];
};

const trailOf = ({ id, plan }: ReadConsultation) => [
  { text: "Desk", href: "/" },
  { text: plan.title, href: pathOf(id) },
  { text: "Design", href: pathOf(id, "/design") },
];

/** Who writes a part that this person may not write now. */
const whyNot = ({ part }: PartForm, { state }: ReadConsultation): string =>
  isWritable(part, state)
    ? `Only ${writePosts(DESIGN_PARTS[part].posts)} can write this.`
    : isBeforeOpening(state)
      ? "It cannot be changed at this step. Until it opens, the design can be sent back."
      : "It cannot be changed any more: people have seen it.";

const ReadPart = ({ form, consultation }: { readonly form: PartForm; readonly consultation: ReadConsultation }) => (
  <section aria-labelledby={`read-${form.part}`}>
    <h2 className="govuk-heading-m" id={`read-${form.part}`}>
      {form.name}
    </h2>
    <p className="govuk-hint">{whyNot(form, consultation)}</p>
    {consultation.design[form.part] === undefined ? (
      <p className="govuk-body">Not written yet.</p>
    ) : (
      <WrittenFields fields={form.fields} value={consultation.design[form.part]} prefix={form.part} />
    )}
  </section>
);

const Theirs = (props: {
  readonly parts: readonly PartForm[];
  readonly theirs: ReadConsultation;
  readonly onTake: () => void;
}) => (
  <div className="govuk-inset-text">
    <h2 className="govuk-heading-s">What is saved in this part now</h2>
    {props.parts.map(({ part, name, fields }) => (
      <div key={part}>
        <h3 className="govuk-heading-s">{name}</h3>
        <WrittenFields fields={fields} value={props.theirs.design[part]} prefix={`theirs-${part}`} />
      </div>
    ))}
    <p className="govuk-body">
      What you typed is below. Press save again to put it in place of theirs, in this part only.
    </p>
    <Button type="button" look="secondary" onClick={props.onTake}>
      Take what is saved instead
    </Button>
  </div>
);

const WritePart = (props: {
  readonly form: PartForm;
  readonly typed: TypedParts;
  readonly errors: FormErrors;
  readonly set: (change: (typed: TypedParts) => TypedParts) => void;
}) => {
  const { form, typed, errors, set } = props;
  const { part, name, fields } = form;
  const isOne = fields.length === 1;
  return (
    <section className="staff-part" {...(!isOne && { "aria-labelledby": `part-${part}` })}>
      {!isOne && (
        <h2 className="govuk-heading-m" id={`part-${part}`}>
          {name}
        </h2>
      )}
      <FormFields
        fields={fields}
        prefix={part}
        typed={typed[part] ?? {}}
        errors={errors}
        set={(change) => set((before) => ({ ...before, [part]: change(before[part] ?? {}) }))}
      />
    </section>
  );
};

const Write = ({ consultation, group, posts }: Props) => {
  const { id, state } = consultation;
  const mine = group.parts.filter(({ part }) => mayWriteDesign({ posts }, part, state));
  const others = group.parts.filter((part) => !mine.includes(part));
  const navigate = useNavigate();
  const errors = useFormErrors();
  const startFrom = (read: ReadConsultation) => ({ revision: read.revision, typed: typedParts(mine, read.design) });
  const draft = useDraft(`design:${id}:${group.id}`, () => startFrom(consultation));
  const [theirs, setTheirs] = useState<ReadConsultation>();
  const save = useMutation(api.consultations.writeDesign.mutationOptions());

  /** A colleague saved meanwhile: shows what is saved now, and lets this be saved over it. */
  const readTheirs = async () => {
    const fresh = await queryClient.fetchQuery({ ...api.consultations.read.queryOptions({ id }), staleTime: 0 });
    setTheirs(fresh);
    draft.set((before) => ({ ...before, revision: fresh.revision }));
  };

  const submit = async () => {
    const read = readParts(mine, draft.value.typed, (theirs ?? consultation).design);
    if (!read.ok) return errors.show(read.errors);
    const { change, without } = read;
    try {
      if (Object.keys(change).length + without.length > 0)
        await save.mutateAsync({ id, revision: draft.value.revision, change, without });
    } catch (error) {
      errors.showProblem(error);
      const problem = problemOf(error);
      if (problem.kind === "refused" && problem.refusal.code === "consultation/changed-meanwhile")
        await readTheirs().catch(() => undefined);
      return;
    }
    draft.forget();
    readAnew();
    tell(pathOf(id), `Saved: ${group.name.toLowerCase()}.`);
    await navigate({ to: pathOf(id) });
  };

  return (
    <Page title={group.name} caption={consultation.plan.title} trail={trailOf(consultation)} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(startFrom(consultation))} />
      {theirs && (
        <Theirs
          parts={mine}
          theirs={theirs}
          onTake={() => {
            draft.startFrom(startFrom(theirs));
            setTheirs(undefined);
            errors.clear();
          }}
        />
      )}
      {group.intro && <p className="govuk-body">{group.intro}</p>}
      {mine.length > 0 && (
        <Form onSend={submit}>
          {mine.map((form) => (
            <WritePart
              key={form.part}
              form={form}
              typed={draft.value.typed}
              errors={errors}
              set={(change) => draft.set((before) => ({ ...before, typed: change(before.typed) }))}
            />
          ))}
          <ButtonGroup>
            <Button>Save and go to the overview</Button>
            <a className="govuk-link" href={pathOf(id, "/design")}>
              All parts of the design
            </a>
          </ButtonGroup>
        </Form>
      )}
      {others.map((form) => (
        <ReadPart key={form.part} form={form} consultation={consultation} />
      ))}
    </Page>
  );
};

/** One page of a design: parts to write, and to be read only those that this person may not write now. */
export const DesignGroupPage = () => {
  const { group: groupId } = useParams({ strict: false });
  const posts = useMyPosts();
  const duties = useQuery(api.registers.list.queryOptions({ register: "duty" }));
  if (!designGroups().some(({ id }) => id === groupId)) return <NotFoundPage />;
  return (
    <WithConsultation>
      {(consultation) => (
        <Loaded query={duties}>
          {(entries) => {
            const offered = entries.map(({ id, entry }) => ({
              id,
              label: `${String(entry.name)} (${entry.verified ? "verified" : "not verified"})`,
              value: entry,
            }));
            const { questionnaire, design } = consultation;
            const questions = namedQuestions(questionnaire.questions, design.closingRules?.duplicates);
            const group = designGroups(offered, questions).find(({ id }) => id === groupId) as DesignGroup;
            return (
              <Write key={`${consultation.id} ${group.id}`} consultation={consultation} group={group} posts={posts} />
            );
          }}
        </Loaded>
      )}
    </WithConsultation>
  );
};
