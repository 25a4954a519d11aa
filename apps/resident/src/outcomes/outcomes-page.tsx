import { BarChart, InsetText, Pagination, pagesAround } from "@collaborative-communities/ui";
import type { Outcomes } from "../api.ts";
import { Page } from "../page.tsx";
import { type Chosen, filterOf, queryOf } from "../portal/chosen.ts";
import { FilterForm } from "../portal/filter-form.tsx";
import { ListNotChecked, titleIn } from "../told.tsx";
import { to, type View } from "../view.ts";
import { Outcome, saidOf } from "./outcome.tsx";

const PATH = "/outcomes";

/** How many answers each had, drawn, with a table; a number that may not be shown is not drawn either. */
const Picture = ({ view, outcomes }: { view: View; outcomes: Outcomes["outcomes"] }) => {
  const { t } = view;
  const base = outcomes.reduce((sum, { heard }) => sum + (heard.total ?? 0), 0);
  if (outcomes.length < 2 || base === 0) return null;
  return (
    <BarChart
      id="answers"
      title={t.outcomes.picture}
      headingLevel={2}
      lang={t.language.tag}
      base={base}
      baseText={t.outcomes.heardBase(base)}
      tableText={t.consultation.chart.table}
      answerHeader={t.outcomes.consultation}
      countHeader={t.consultation.chart.number}
      shareHeader={t.outcomes.share}
      withheldText={t.outcomes.hidden}
      bars={outcomes.map(({ activity, heard }) => ({
        key: activity.slug,
        label: titleIn(view, activity).text,
        lang: titleIn(view, activity).lang,
        ...(heard.total !== null && { count: heard.total }),
      }))}
    />
  );
};

type Props = { readonly view: View; readonly chosen: Chosen; readonly found: Outcomes };

/** The single view of outcomes: what was asked, who was heard, what was decided, what changed. */
export const OutcomesPage = ({ view, chosen, found }: Props) => {
  const { t } = view;
  const hrefOf = (page: number) => to(view, PATH) + queryOf({ ...filterOf(chosen), page });
  return (
    <Page view={{ ...view, query: queryOf(chosen) }} title={t.outcomes.title}>
      <h1 className="govuk-heading-xl">{t.outcomes.title}</h1>
      <p className="govuk-body-l">{t.outcomes.lead}</p>
      <FilterForm view={view} chosen={chosen} lists={found} path={PATH} />
      <p className="govuk-body">{t.portal.found(found.total)}</p>
      <ListNotChecked
        view={{ ...view, query: queryOf(chosen) }}
        said={found.outcomes.flatMap((outcome) => Object.values(saidOf(view, outcome)).flat())}
      />
      {found.outcomes.length === 0 ? (
        <InsetText>
          <p className="govuk-body">{t.outcomes.none}</p>
          <p className="govuk-body">{t.outcomes.noneHelp}</p>
        </InsetText>
      ) : (
        <Picture view={view} outcomes={found.outcomes} />
      )}
      <div className="cc-measure">
        {found.outcomes.map((outcome) => (
          <Outcome key={outcome.activity.slug} view={view} outcome={outcome} areas={found.areas} />
        ))}
      </div>
      {found.pages > 1 && (
        <Pagination
          {...pagesAround(found.page, found.pages, hrefOf)}
          label={t.portal.pages}
          previousText={t.portal.previous}
          nextText={t.portal.next}
          pageText={t.portal.pageNumber}
        />
      )}
    </Page>
  );
};
