import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useNavigate, useParams } from "@tanstack/react-router";
import { api, readAnew } from "../api.ts";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../consultations/read-consultation.tsx";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded, NotFoundPage } from "../site/loaded.tsx";
import { tell } from "../site/news.ts";
import { Page } from "../site/page.tsx";

const Remove = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { id } = consultation;
  const { documentId = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const errors = useFormErrors();
  const documents = useQuery(api.documents.list.queryOptions({ consultationId: id }));
  const remove = useMutation(api.documents.remove.mutationOptions());
  const back = pathOf(id, "/documents");
  return (
    <Loaded query={documents}>
      {(found) => {
        const document = found.find((one) => one.id === documentId);
        if (!document) return <NotFoundPage />;
        const submit = async () => {
          try {
            await remove.mutateAsync({ id: documentId });
            readAnew();
            tell(back, `“${document.title}” was removed.`);
            await navigate({ to: back });
          } catch (error) {
            errors.showProblem(error);
          }
        };
        return (
          <Page
            title={`Remove “${document.title}”?`}
            caption={consultation.plan.title}
            trail={[...trailTo(consultation), { text: "Documents", href: back }]}
            errors={errors}
          >
            <Form onSend={submit}>
              <p className="govuk-body">The file goes with it. You can add it again until the consultation opens.</p>
              <ButtonGroup>
                <Button look="warning">Remove the document</Button>
                <a className="govuk-link" href={back}>
                  Keep it
                </a>
              </ButtonGroup>
            </Form>
          </Page>
        );
      }}
    </Loaded>
  );
};

/** Asks once more before a document is taken away. */
export const RemoveDocumentPage = () => (
  <WithConsultation toRun>
    {(consultation) => <Remove key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
