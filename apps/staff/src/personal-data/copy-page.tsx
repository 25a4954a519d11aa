import { Button, ButtonGroup, InsetText, TextInput } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, client, type Outputs, queryClient } from "../api.ts";
import { Form } from "../site/form.tsx";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { announce } from "../site/news.ts";
import { Page } from "../site/page.tsx";
import { requestPath, saveFile, TO_HOME } from "./paths.ts";
import { type ReadRequest, WithRequest } from "./read-request.tsx";

type Collected = Outputs["personalData"]["collect"][number];
type Value = Collected["values"][number];

/** One text with what is taken out of it, and a form to take out more. */
const MarkForm = ({
  id,
  record,
  value,
}: {
  readonly id: string;
  readonly record: Collected;
  readonly value: Value;
}) => {
  const name = `words-${record.id}-${value.field}`.replace(/[^\w-]/g, "-");
  const errors = useFormErrors();
  const [words, setWords] = useState("");
  const send = async (pressed: string) => {
    const taken = pressed === "back" ? "" : words;
    if (pressed !== "back" && words.trim() === "")
      return errors.show([{ field: "words", text: "Copy from the text the words to take out." }]);
    try {
      await client.personalData.redact.mutate({
        id,
        keptIn: record.table,
        recordId: record.id,
        field: value.field,
        words: taken,
      });
      errors.clear();
      setWords("");
      await queryClient.invalidateQueries({ queryKey: api.personalData.collect.pathKey() });
      announce(pressed === "back" ? "The marks were taken back." : "The words were taken out.");
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Form onSend={send}>
      <p className="govuk-body staff-lines">{value.released ?? value.text}</p>
      {value.released === undefined && <InsetText>This text was changed after it was marked. Mark it again.</InsetText>}
      <TextInput
        name={name}
        label={`Words to take out of “${value.field}”`}
        error={errors.list[0]?.text}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <ButtonGroup>
        <Button look="secondary">Take out</Button>
        {value.isMarked && (
          <Button look="secondary" value="back">
            Put everything back
          </Button>
        )}
      </ButtonGroup>
    </Form>
  );
};

const Copy = ({ request }: { readonly request: ReadRequest }) => {
  const { id } = request;
  const errors = useFormErrors();
  const collected = useQuery(api.personalData.collect.queryOptions({ id }));
  const make = async () => {
    try {
      const { fileName, base64 } = await client.personalData.release.mutate({ id });
      saveFile(
        fileName,
        Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)),
        "application/zip",
      );
      announce("The copy was made.");
      await queryClient.invalidateQueries({ queryKey: api.personalData.read.pathKey() });
    } catch (error) {
      errors.showProblem(error);
    }
  };
  return (
    <Loaded query={collected}>
      {(records) => (
        <Page
          title="What is kept about the person"
          trail={[...TO_HOME, { text: "Request", href: requestPath(id) }]}
          errors={errors}
        >
          <p className="govuk-body">
            Staff are named by their post. Other people who are named in free words are for you to take out: read each
            text, and copy into the box what is to go.
          </p>
          {records.length === 0 && <p className="govuk-body">Nothing was found.</p>}
          {records.map((record) => (
            <section key={`${record.table} ${record.id}`} className="govuk-!-margin-bottom-8">
              <h2 className="govuk-heading-m">{record.place}</h2>
              {record.values.map((value) => (
                <div key={value.field}>
                  <h3 className="govuk-heading-s govuk-!-margin-bottom-1">{value.field}</h3>
                  {value.isFree ? (
                    <MarkForm id={id} record={record} value={value} />
                  ) : (
                    <p className="govuk-body staff-lines">{value.text}</p>
                  )}
                </div>
              ))}
            </section>
          ))}
          <Form onSend={make}>
            <Button>Make the copy</Button>
          </Form>
          <p className="govuk-body">
            It holds a page to read and the same as data. Give it to the person in the way you agreed; then carry the
            request out.
          </p>
        </Page>
      )}
    </Loaded>
  );
};

/** Everything that is kept of a person, to be looked through before it is given out. */
export const CopyPage = () => <WithRequest>{(request) => <Copy request={request} />}</WithRequest>;
