import { PublicPhase } from "@collaborative-communities/consultations";
import { Button, Checkboxes, Details, Select, TextInput } from "@collaborative-communities/ui";
import type { Portal } from "../api.ts";
import { langOfContent, to, type View } from "../view.ts";
import { type Chosen, filterOf, queryOf } from "./chosen.ts";
import { audienceName, byName, topicName } from "./names.ts";

type Props = {
  readonly view: View;
  readonly chosen: Chosen;
  readonly lists: Pick<Portal, "topics" | "areas" | "counts">;
  /** The page the form leads to: "/consultations" or "/outcomes". */
  readonly path: string;
};

/** The stages as links, with how many each has. */
export const PhaseLinks = ({ view, chosen, lists, path }: Props) => {
  const { t } = view;
  const { phase, ...others } = filterOf(chosen);
  const { counts } = lists;
  const sum = Object.values(counts.phase).reduce((all, count) => all + count, 0);
  const links = [
    { phase: undefined, name: t.portal.phases.any, count: sum },
    ...PublicPhase.options
      .map((each) => ({ phase: each, name: t.portal.phases[each], count: counts.phase[each] ?? 0 }))
      .filter(({ phase: each, count }) => count > 0 || each === phase),
  ];
  return (
    <nav aria-label={t.portal.phaseLabel}>
      <ul className="cc-stages">
        {links.map((link) => (
          <li key={link.name}>
            <a
              className="govuk-link cc-stages__link"
              href={to(view, path) + queryOf({ ...others, phase: link.phase })}
              aria-current={link.phase === phase ? "page" : undefined}
            >
              {t.portal.choice(link.name, link.count)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

/** Words, topic, audience and area, as a form that needs no script; each choice with how many it would find. */
export const FilterForm = ({ view, chosen, lists, path }: Props) => {
  const { t } = view;
  const { counts } = lists;
  const option = (value: string, text: string, count: number | undefined, lang?: string) => ({
    value,
    text: t.portal.choice(text, count ?? 0),
    ...(lang && { lang }),
  });
  const isTidy = queryOf(filterOf(chosen)) === "";
  return (
    <form method="get" action={to(view, path)} className="cc-filters" noValidate>
      <TextInput name="words" label={t.portal.words} labelSize="s" value={chosen.words} />
      <div className="cc-filters__row">
        <Select
          name="topic"
          label={t.portal.topic}
          labelSize="s"
          value={chosen.topic ?? ""}
          options={[
            { value: "", text: t.portal.any },
            ...byName(
              view.t.language.tag,
              lists.topics.map((topic) => ({ ...topicName(view, topic), code: topic.code })),
            ).map(({ code, text, lang }) => {
              return option(code, text, counts.topic[code], lang);
            }),
          ]}
        />
        <Select
          name="area"
          label={t.portal.area}
          labelSize="s"
          value={chosen.area ?? ""}
          options={[
            { value: "", text: t.portal.everywhere },
            ...(["pcn-area", "ward"] as const).flatMap((kind) => {
              const those = lists.areas.filter((area) => area.kind === kind);
              return byName(
                view.t.language.tag,
                those.map(({ code, name }) => ({ code, text: name })),
              ).map(({ code, text }) => option(code, text, counts.area[code], langOfContent(view)));
            }),
          ]}
        />
        <Select
          name="audience"
          label={t.portal.audience}
          labelSize="s"
          value={chosen.audience ?? ""}
          options={[
            { value: "", text: t.portal.any },
            ...Object.keys(t.portal.audienceNames).map((code) => {
              const audience = code as keyof typeof t.portal.audienceNames;
              return option(code, audienceName(view, audience), counts.audience[code]);
            }),
          ]}
        />
      </div>
      {(counts.overdue > 0 || chosen.overdue) && (
        <Checkboxes
          name="overdue"
          legend={t.portal.late}
          legendSize="s"
          small
          values={chosen.overdue ? ["yes"] : []}
          items={[{ value: "yes", label: t.portal.overdue(counts.overdue) }]}
        />
      )}
      {chosen.phase && <input type="hidden" name="phase" value={chosen.phase} />}
      <div className="govuk-button-group">
        <Button>{t.portal.show}</Button>
        {!isTidy && (
          <a className="govuk-link" href={to(view, path)}>
            {t.portal.clear}
          </a>
        )}
      </div>
    </form>
  );
};

/** A postcode goes in the body of a form and is never part of an address that can be passed on. */
export const NearForm = ({
  view,
  chosen,
  typed,
  error,
  open = false,
}: {
  view: View;
  chosen: Chosen;
  typed?: string | undefined;
  error?: string | undefined;
  open?: boolean;
}) => {
  const { t } = view;
  const form = (
    <form method="post" action={`${to(view, "/areas/near")}${queryOf(filterOf(chosen))}`} noValidate>
      <TextInput
        name="postcode"
        label={t.answering.postcode}
        hint={t.portal.nearNote}
        error={error}
        errorPrefix={t.service.errorPrefix}
        value={typed}
        width={10}
        autoComplete="postal-code"
        spellCheck={false}
      />
      <Button look="secondary">{t.areas.find}</Button>
    </form>
  );
  return open ? form : <Details summary={t.portal.near}>{form}</Details>;
};
