import { formatDate } from "@collaborative-communities/foundation";
import { SummaryList } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { api, client } from "../api.ts";
import { channelName } from "../consultations/channels.ts";
import { type ReadConsultation, WithConsultation } from "../consultations/read-consultation.tsx";
import { writeMoment } from "../site/day-parts.ts";
import { useFormErrors } from "../site/form-errors.ts";
import { Loaded } from "../site/loaded.tsx";
import { Page } from "../site/page.tsx";
import { ActForm } from "./act-form.tsx";
import { Pages, usePage } from "./lists-pages.tsx";
import { ANSWER_REASONS, integrityPath, Nothing, READ_ONCE, TEXT_REASONS, trailToJudging } from "./paths.tsx";

const Entries = ({ consultation }: { readonly consultation: ReadConsultation }) => {
  const page = usePage();
  const errors = useFormErrors();
  const { id } = consultation;
  const path = integrityPath(id, "/set-aside");
  const read = useQuery(api.integrity.setAside.queryOptions({ id, page }, READ_ONCE));
  return (
    <Loaded query={read}>
      {({ entries, more }) => (
        <Page
          title="Texts and answers that were set aside"
          caption={consultation.plan.title}
          trail={trailToJudging(consultation)}
          errors={errors}
          focusKey={`set-aside ${page}`}
        >
          <p className="govuk-body">
            A text is read and published no further; its answer still counts. A whole answer is left out only where
            nobody meant it as one. Whoever sent it reads why, with their reference, and can challenge it.
          </p>
          {entries.length === 0 && <Nothing>Nothing was set aside.</Nothing>}
          {entries.map((entry) => (
            <section key={`${entry.id} ${entry.undoneAt}`} className="staff-pair">
              <h2 className="govuk-heading-m">
                {entry.questionKey === null
                  ? "A whole answer"
                  : `What was written to “${entry.question ?? entry.questionKey}”`}
              </h2>
              <SummaryList
                rows={[
                  { key: "Why", value: TEXT_REASONS[entry.reason] ?? ANSWER_REASONS[entry.reason] ?? entry.reason },
                  { key: "Note", value: entry.note || "Removed with the answer" },
                  { key: "By", value: `${entry.byName ?? "Somebody"}, ${writeMoment(entry.at)}` },
                  {
                    key: "Answer",
                    value:
                      entry.isErased || !entry.channel || !entry.receivedOn
                        ? "Erased"
                        : `${channelName(entry.channel)}, ${formatDate(entry.receivedOn)}`,
                  },
                  ...(entry.undoneAt
                    ? [{ key: "Put back", value: `${writeMoment(entry.undoneAt)}: ${entry.undoneWhy ?? ""}` }]
                    : []),
                ]}
              />
              {!entry.undoneAt && !entry.isErased && (
                <ActForm
                  {...{ name: entry.id, path, errors }}
                  button="Put it back"
                  look="secondary"
                  why={{ label: "Why it is put back", hint: "Colleagues read this." }}
                  done="It is put back."
                  send={(_, why) => client.integrity.putBack.mutate({ setAsideId: entry.id, why })}
                />
              )}
            </section>
          ))}
          <Pages path={path} page={page} more={more} />
        </Page>
      )}
    </Loaded>
  );
};

/** What was set aside, why and by whom, and the way to put it back. */
export const SetAsidePage = () => (
  <WithConsultation toRun>{(consultation) => <Entries consultation={consultation} />}</WithConsultation>
);
