import { formatDate } from "@collaborative-communities/foundation";
import { Pagination } from "@collaborative-communities/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api } from "../../api.ts";
import { Loaded } from "../../site/loaded.tsx";
import { Page } from "../../site/page.tsx";
import { channelName } from "../channels.ts";
import { languageName } from "../languages.ts";
import { pathOf, type ReadConsultation, trailTo } from "../read-consultation.tsx";

/** What people wrote beside an option or as the name of a place, a page at a time. */
export const OtherWords = ({
  consultation,
  questionId,
}: {
  readonly consultation: ReadConsultation;
  readonly questionId: string;
}) => {
  const { page = 1 }: { page?: number | undefined } = useSearch({ strict: false });
  const { id } = consultation;
  const words = useQuery(api.consultations.texts.queryOptions({ id, questionId, page }));
  const to = (number: number) => ({
    href: pathOf(id, `/words/${encodeURIComponent(questionId)}?page=${number}`),
    labelText: `Page ${number}`,
  });
  return (
    <Loaded query={words}>
      {({ question, texts, more, restricted, leftOut }) => (
        <Page
          title={page === 1 ? question : `${question} (page ${page})`}
          caption="What people wrote"
          trail={[...trailTo(consultation), { text: "Counts", href: pathOf(id, "/counts") }]}
          focusKey={`${questionId} ${page}`}
        >
          <p className="govuk-body">
            The newest first, in the words of those who responded. They may hold personal details: do not pass them on
            as they are.
          </p>
          {restricted > 0 && (
            <p className="govuk-body">
              {restricted} more {restricted === 1 ? "person has" : "people have"} said that what they wrote must be read
              no further, and it is not shown.
            </p>
          )}
          {leftOut > 0 && (
            <p className="govuk-body">
              {leftOut} more {leftOut === 1 ? "answer is" : "answers are"} left out of the count, and{" "}
              {leftOut === 1 ? "is" : "are"} not among these.
            </p>
          )}
          {texts.length === 0 && <p className="govuk-body">There is nothing on this page.</p>}
          <ol className="govuk-list" start={(page - 1) * 50 + 1}>
            {texts.map(({ text, option, channel, receivedOn, language }, place) => (
              <li key={place} className="staff-words">
                <p className="govuk-body govuk-!-margin-bottom-1" lang={language}>
                  {text}
                </p>
                <p className="govuk-hint govuk-!-margin-bottom-0">
                  {option !== null && `Beside “${option}”. `}
                  {channelName(channel)}, {formatDate(receivedOn)}
                  {language !== "en" && `, on the site in ${languageName(language)}`}
                </p>
              </li>
            ))}
          </ol>
          {(page > 1 || more) && (
            <Pagination previous={page > 1 ? to(page - 1) : undefined} next={more ? to(page + 1) : undefined} />
          )}
        </Page>
      )}
    </Loaded>
  );
};
