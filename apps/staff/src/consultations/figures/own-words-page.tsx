import { formatDate } from "@collaborative-communities/foundation";
import { Button, ButtonGroup } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";
import { Page } from "../../site/page.tsx";
import { channelName } from "../channels.ts";
import { pathOf, type ReadConsultation, trailTo, WithConsultation } from "../read-consultation.tsx";

const OwnWords = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const [page, setPage] = useState(1);
  const words = useQuery(api.entry.freeWords.queryOptions({ id: consultation.id, page }));
  return (
    <Page
      title="Emails, letters and public posts"
      caption={consultation.plan.title}
      trail={[...trailTo(consultation), { text: "What came in", href: pathOf(consultation.id, "/intake") }]}
      focusKey={`own-words ${page}`}
    >
      <p className="govuk-body">
        As they were written. Each is one answer of its way, whether or not it was also entered at the questions. It is
        recorded that you read this.
      </p>
      <Loaded query={words}>
        {(read) => (
          <>
            {read.words.length === 0 && <p className="govuk-body">There are none.</p>}
            <ul className="govuk-list">
              {read.words.map((one) => (
                <li key={`${one.receivedOn} ${one.words}`} className="govuk-!-margin-bottom-6">
                  <p className="govuk-body-s govuk-!-margin-bottom-1">
                    {channelName(one.channel)}, {formatDate(one.receivedOn)}, from: {one.source}
                    {one.leftOut === "late" && ". Late, not counted"}
                  </p>
                  <blockquote className="staff-message govuk-!-margin-0">{one.words}</blockquote>
                </li>
              ))}
            </ul>
            <ButtonGroup>
              {page > 1 && (
                <Button type="button" look="secondary" onClick={() => setPage(page - 1)}>
                  Newer ones
                </Button>
              )}
              {read.more && (
                <Button type="button" look="secondary" onClick={() => setPage(page + 1)}>
                  Older ones
                </Button>
              )}
            </ButtonGroup>
          </>
        )}
      </Loaded>
    </Page>
  );
};

/** What people wrote in a form of their own. */
export const OwnWordsPage = () => (
  <WithConsultation toRun>
    {(consultation) => <OwnWords key={consultation.id} consultation={consultation} />}
  </WithConsultation>
);
