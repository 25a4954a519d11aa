import { mayWriteDesign } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import {
  Button,
  ButtonGroup,
  Checkboxes,
  InsetText,
  SummaryList,
  Textarea,
  writeNumber,
} from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, type Outputs, readAnew } from "../../api.ts";
import { useDraft } from "../../site/drafts.ts";
import { Form } from "../../site/form.tsx";
import { useFormErrors } from "../../site/form-errors.ts";
import { DraftFound, LeaveWarning } from "../../site/leave-warning.tsx";
import { Loaded } from "../../site/loaded.tsx";
import { useMyPosts } from "../../site/my-posts.ts";
import { tell } from "../../site/news.ts";
import { Page } from "../../site/page.tsx";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";

const TITLE = "What is known already";

type Found = Outputs["consultations"]["alreadyKnown"];
type Props = { readonly consultation: ReadConsultation; readonly found: Found };

const Saved = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { memory } = consultation.design;
  if (!memory) return <p className="govuk-body">Nobody has confirmed yet that this was read.</p>;
  return (
    <SummaryList
      rows={[
        { key: "on", label: "Last searched", value: formatDate(memory.searchedOn) },
        { key: "found", label: "Found then", value: writeNumber(memory.foundIds.length, "en-GB") },
        ...(memory.askingAgainBecause
          ? [{ key: "why", label: "Why people are asked again", value: memory.askingAgainBecause }]
          : []),
      ]}
    />
  );
};

const Earlier = ({ found }: { readonly found: Found }) =>
  found.length === 0 ? (
    <InsetText>No earlier consultation on the same subject was found.</InsetText>
  ) : (
    <ol className="govuk-list staff-gates">
      {found.map((one) => (
        <li key={one.id} className="staff-gate">
          <h2 className="govuk-heading-s govuk-!-margin-bottom-1">
            <a className="govuk-link" href={pathOf(one.id)} target="_blank" rel="noreferrer">
              {one.title} (opens in a new tab)
            </a>
          </h2>
          <p className="govuk-body govuk-!-margin-bottom-1">
            Opened on {formatDate(one.openedOn)}. {writeNumber(one.responses, "en-GB")} answers. In common:{" "}
            {one.shares.join(", ")}.
          </p>
          {one.whatChanged !== "" && (
            <p className="govuk-body govuk-!-margin-bottom-1">What came of it: {one.whatChanged}</p>
          )}
          {one.decision !== "" && <p className="govuk-body govuk-!-margin-bottom-1">Decision: {one.decision}</p>}
        </li>
      ))}
    </ol>
  );

const Confirm = ({ consultation, found }: Props) => {
  const { id, revision, design } = consultation;
  const navigate = useNavigate();
  const errors = useFormErrors();
  const start = () => ({ read: [] as readonly string[], because: design.memory?.askingAgainBecause ?? "" });
  const draft = useDraft(`known:${id}`, start);
  const save = useMutation(api.consultations.confirmKnown.mutationOptions());

  const submit = async () => {
    const { read: readIds, because: askingAgainBecause } = draft.value;
    try {
      await save.mutateAsync({ id, revision, readIds: [...readIds], askingAgainBecause });
      draft.forget();
      readAnew();
      tell(pathOf(id), "Saved: what is known already.");
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
        Earlier consultations on the same subject, by the words of their title and summary, their themes and their
        topics.
      </p>
      <Earlier found={found} />
      <Form onSend={submit}>
        {found.length > 0 && (
          <>
            <Checkboxes
              legend="I have read what people said then"
              legendSize="s"
              name="readIds"
              values={draft.value.read}
              error={errors.of("readIds")}
              onChange={({ target: { value, checked } }) =>
                draft.set((before) => ({
                  ...before,
                  read: checked ? [...before.read, value] : before.read.filter((one) => one !== value),
                }))
              }
              items={found.map((one) => ({ value: one.id, label: one.title }))}
            />
            <Textarea
              label="Why people are asked again"
              labelSize="s"
              hint="Everybody will see it."
              name="askingAgainBecause"
              rows={4}
              value={draft.value.because}
              error={errors.of("askingAgainBecause")}
              onChange={({ target: { value } }) => draft.set((before) => ({ ...before, because: value }))}
            />
          </>
        )}
        <ButtonGroup>
          <Button>{found.length > 0 ? "Save, and go to the overview" : "Confirm that this was searched"}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  );
};

/** What people were asked before, put in front of the officer before they are asked again. */
export const KnownPage = () => {
  const posts = useMyPosts();
  return <WithConsultation>{(consultation) => <Known consultation={consultation} posts={posts} />}</WithConsultation>;
};

const Known = ({
  consultation,
  posts,
}: {
  readonly consultation: ReadConsultation;
  readonly posts: readonly string[];
}) => {
  const found = useQuery(api.consultations.alreadyKnown.queryOptions({ id: consultation.id }));
  return (
    <Loaded query={found}>
      {(matches) =>
        mayWriteDesign({ posts }, "memory", consultation.state) ? (
          <Confirm key={consultation.id} consultation={consultation} found={matches} />
        ) : (
          <Page title={TITLE} caption={consultation.plan.title} trail={trailTo(consultation)}>
            <Saved consultation={consultation} />
            <h2 className="govuk-heading-m">What is found today</h2>
            <Earlier found={matches} />
          </Page>
        )
      }
    </Loaded>
  );
};
