import { formatDate } from "@collaborative-communities/foundation";
import { InsetText, Pagination, Table } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api } from "../../api.ts";
import { Loaded, NotAllowedPage } from "../../site/loaded.tsx";
import { ConsultationPage } from "../consultation-page.tsx";
import { pathOf, type ReadConsultation, WithConsultation } from "../read-consultation.tsx";

const sizeOf = (bytes: number): string =>
  bytes >= 100_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1_000))} kB`;

const Files = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const { page = 1 }: { page?: number | undefined } = useSearch({ strict: false });
  const { id } = consultation;
  const found = useQuery(api.consultations.files.queryOptions({ id, page }));
  const to = (number: number) => ({ href: pathOf(id, `/files?page=${number}`), labelText: `Page ${number}` });
  return (
    <Loaded query={found}>
      {({ files, more }) => (
        <ConsultationPage
          consultation={consultation}
          here="/files"
          title={page === 1 ? "Files people sent" : `Files people sent (page ${page})`}
          focusKey={`files ${page}`}
        >
          <InsetText>
            A file may show people, or hold what is personal. That you read this list, and each file you save, is noted.
            What is in a file was looked at when it came, but no virus scanner was asked: let your own machine look at
            it before you open it.
          </InsetText>
          {files.length === 0 ? (
            <p className="govuk-body">There is nothing on this page.</p>
          ) : (
            <Table
              caption="The newest first"
              columns={[
                { key: "file", header: "File" },
                { key: "size", header: "Size" },
                { key: "received", header: "Received" },
                { key: "question", header: "Sent in answer to" },
              ]}
              rows={files.map((file) => ({
                key: file.id,
                cells: {
                  file: (
                    <a className="govuk-link" href={`/answer-files/${file.id}`} download>
                      {file.name}
                    </a>
                  ),
                  size: sizeOf(file.size),
                  received: formatDate(file.receivedOn),
                  question: file.question,
                },
              }))}
            />
          )}
          {(page > 1 || more) && (
            <Pagination previous={page > 1 ? to(page - 1) : undefined} next={more ? to(page + 1) : undefined} />
          )}
        </ConsultationPage>
      )}
    </Loaded>
  );
};

/** The files of a consultation, a page at a time, each to be saved. */
export const FilesPage = () => (
  <WithConsultation>
    {(consultation) => (consultation.mayRun ? <Files consultation={consultation} /> : <NotAllowedPage />)}
  </WithConsultation>
);
