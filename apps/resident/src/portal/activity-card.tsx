import { Tag, type TagColour } from "@collaborative-communities/ui";
import type { Activity, Portal } from "../api.ts";
import { summaryIn, titleIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";
import { areaName, phaseName, topicName } from "./names.ts";
import { Steps } from "./steps.tsx";

const COLOURS: Readonly<Record<Activity["phase"], TagColour>> = {
  planned: "yellow",
  open: "green",
  closed: "grey",
  decided: "teal",
  "fed-back": "purple",
  withdrawn: "grey",
};

const Late = ({ view, activity }: { view: View; activity: Activity }) => {
  const { t } = view;
  const { post, email, telephone } = activity.owner;
  const asked = [post, telephone, email].filter(Boolean);
  return (
    <p className="govuk-body-s cc-late">
      {activity.resultDueOn && t.portal.lateNote(activity.resultDueOn)}{" "}
      {asked.length > 0 && (
        <>
          {t.portal.lateAsk} <span lang={langOfContent(view)}>{asked.join(", ")}</span>
        </>
      )}
    </p>
  );
};

type Lists = Pick<Portal, "topics" | "areas">;

/** What it is about, where, and who runs it, in a line. */
const Labels = ({ view, activity, topics, areas }: { view: View; activity: Activity } & Lists) => {
  const { t } = view;
  const chosen = topics.filter(({ code }) => activity.topics.includes(code));
  const lang = langOfContent(view);
  return (
    <p className="govuk-body-s cc-labels">
      {chosen.length > 0 && (
        <span>
          {t.portal.about}{" "}
          {chosen.map((topic, at) => {
            const { text, lang: of } = topicName(view, topic);
            return (
              <span key={topic.code} lang={of}>
                {at > 0 && ", "}
                {text}
              </span>
            );
          })}
        </span>
      )}
      <span>
        {t.portal.where}{" "}
        {activity.areas.length === 0 ? (
          t.portal.everywhere
        ) : (
          <span lang={lang}>{activity.areas.map((code) => areaName(areas, code)).join(", ")}</span>
        )}
      </span>
      {activity.organisation && (
        <span>
          {t.portal.runBy} <span lang={lang}>{activity.organisation}</span>
        </span>
      )}
    </p>
  );
};

/** One activity in the list: where it is, what it is about, its dates drawn, and who owes a late result. */
export const ActivityCard = ({ view, activity, topics, areas }: { view: View; activity: Activity } & Lists) => {
  const { t } = view;
  const [title, summary] = [titleIn(view, activity), summaryIn(view, activity)];
  return (
    <li className="cc-card">
      <h2 className="govuk-heading-s cc-card__title" lang={title.lang}>
        <a className="govuk-link" href={to(view, `/consultations/${activity.slug}`)}>
          {title.text}
        </a>
      </h2>
      <p className="cc-card__tags">
        <Tag colour={COLOURS[activity.phase]}>{phaseName(t, activity.phase)}</Tag>{" "}
        {activity.isOverdue && <Tag colour="red">{t.portal.late}</Tag>}
      </p>
      <p className="govuk-body" lang={summary.lang}>
        {summary.text}
      </p>
      {activity.isOverdue && <Late view={view} activity={activity} />}
      <Steps view={view} activity={activity} />
      <Labels view={view} activity={activity} topics={topics} areas={areas} />
    </li>
  );
};
