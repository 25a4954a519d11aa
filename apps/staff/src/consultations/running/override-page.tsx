import { Command, RuleId, writePosts } from "@collaborative-communities/consultations";
import { Button, ButtonGroup, InsetText } from "@collaborative-communities/ui";
import { useMutation } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, readAnew } from "../../api.ts";
import type { Field } from "../../fields/field.ts";
import { FormFields } from "../../fields/form-fields.tsx";
import { readTyped } from "../../fields/read-typed.ts";
import { typedFrom } from "../../fields/typed.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { useMyPosts } from "../../site/my-posts.ts";
import { tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";
import type { ReadGate } from "./checklist.tsx";

const TITLE = "Set a rule aside";

const fieldsFor = (gate: ReadGate): readonly Field[] => [
  {
    kind: "choice",
    at: "reason",
    label: "Reason",
    hint: "Everybody will see it.",
    choices: gate.overrideReasons.map(({ code, sentence }) => ({ value: code, label: sentence })),
  },
  {
    kind: "text",
    at: "note",
    label: "Why, in your own words",
    hint: "Everybody will see this too, with your post and without your name.",
  },
];

const SettingAside = ({ consultation, gate }: { readonly consultation: ReadConsultation; readonly gate: ReadGate }) => {
  const { id } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const fields = fieldsFor(gate);
  const start = () => typedFrom(fields, {});
  const draft = useDraft(`override:${id}:${gate.ruleId}`, start);
  const progress = useMutation(api.consultations.progress.mutationOptions());

  const submit = async () => {
    const saved = { kind: "override", ruleId: RuleId.parse(gate.ruleId) };
    const read = readTyped(Command, fields, { typed: draft.value, saved, prefix: "" });
    if (!read.ok) return errors.show(read.errors);
    try {
      await progress.mutateAsync({ id, command: read.value });
      draft.forget();
      readAnew();
      tell(pathOf(id), `${gate.ruleId} is set aside. Everybody can see the reason.`);
      await navigate({ to: pathOf(id) });
    } catch (error) {
      errors.showProblem(error);
    }
  };

  return (
    <Page title={TITLE} caption={consultation.plan.title} trail={trailTo(consultation)} errors={errors}>
      <LeaveWarning draft={draft} />
      <DraftFound draft={draft} onDiscard={() => draft.startFrom(start())} />
      <p className="govuk-body">
        <strong>The rule:</strong> {gate.sentence}
      </p>
      <p className="govuk-body">
        <strong>Missing:</strong> {gate.note}
      </p>
      <InsetText>
        It is set aside for exactly this. If the plan changes to something worse, it is asked again.
      </InsetText>
      <Form onSend={submit}>
        <FormFields fields={fields} prefix="" typed={draft.value} errors={errors} set={draft.set} />
        <ButtonGroup>
          <Button look="warning">Set the rule aside</Button>
          <a className="govuk-link" href={pathOf(id)}>
            Leave it as it is
          </a>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** Sets a rule aside, where its kind allows that, by a post that may. Rules that the law fixes have no such page. */
export const OverridePage = () => {
  const { rule = "" } = useParams({ strict: false });
  const posts = useMyPosts();
  return (
    <WithConsultation>
      {(consultation) => {
        const gate = consultation.checklists.flatMap(({ gates }) => gates).find(({ ruleId }) => ruleId === rule);
        if (gate?.state === "unmet" && gate.mayOverride.some((post) => posts.includes(post)))
          return <SettingAside key={`${consultation.id} ${rule}`} consultation={consultation} gate={gate} />;
        const why =
          gate === undefined || gate.mayOverride.length === 0
            ? "Nobody can set this rule aside. Do what it asks."
            : gate.state !== "unmet"
              ? "This rule is met, or set aside already."
              : `Only ${writePosts(gate.mayOverride)} can set this rule aside.`;
        return (
          <Page title={TITLE} caption={consultation.plan.title} trail={trailTo(consultation)}>
            <InsetText>{why}</InsetText>
          </Page>
        );
      }}
    </WithConsultation>
  );
};
