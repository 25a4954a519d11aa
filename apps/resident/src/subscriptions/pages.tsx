import type { ListedText } from "@collaborative-communities/consultations";
import { Button, ErrorSummary, InsetText, TextInput } from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import type { Portal } from "../api.ts";
import { Page } from "../page.tsx";
import { areaName, audienceName, topicName } from "../portal/names.ts";
import { type Said, titleIn } from "../told.tsx";
import { langOfContent, to, type View } from "../view.ts";

/** What somebody wants to be told of: one consultation, or all that have a topic, an area, an audience. */
export type Followed = {
  readonly title?: string | undefined;
  readonly inLanguages?: Readonly<Record<string, ListedText>> | undefined;
  readonly topic?: string | undefined;
  readonly area?: string | undefined;
  readonly audience?: Portal["activities"][number]["audiences"][number] | undefined;
};
type Lists = Pick<Portal, "topics" | "areas">;

/** What it is called, where one consultation is followed. */
const titlesOf = (view: View, { title, inLanguages = {} }: Followed): Said[] =>
  title ? [titleIn(view, { title, inLanguages })] : [];

const About = ({ view, followed, lists }: { view: View; followed: Followed; lists: Lists }) => {
  const { t } = view;
  const lang = langOfContent(view);
  const topic = lists.topics.find(({ code }) => code === followed.topic);
  const shown = topic && topicName(view, topic);
  const parts: { text: string; lang?: string | undefined }[] = [
    ...titlesOf(view, followed),
    ...(shown ? [shown] : []),
    ...(followed.area ? [{ text: areaName(lists.areas, followed.area), lang }] : []),
    ...(followed.audience ? [{ text: audienceName(view, followed.audience) }] : []),
  ];
  return (
    <InsetText>
      <p className="govuk-body">{t.subscribe.about}</p>
      <ul className="govuk-list govuk-list--bullet">
        {(parts.length > 0 ? parts : [{ text: t.subscribe.everything }]).map((part) => (
          <li key={part.text} lang={part.lang}>
            {part.text}
          </li>
        ))}
      </ul>
    </InsetText>
  );
};

type AskProps = {
  readonly view: View;
  readonly followed: Followed;
  readonly lists: Lists;
  /** Goes with the form, so that it is known what was asked for. */
  readonly query: string;
  readonly typed?: string;
  readonly error?: string;
};

export const SubscribePage = ({ view, followed, lists, query, typed, error }: AskProps) => {
  const { t } = view;
  return (
    <Page
      view={{ ...view, query }}
      title={t.subscribe.title}
      hasErrors={error !== undefined}
      said={titlesOf(view, followed)}
    >
      <div className="cc-measure">
        {error !== undefined && <ErrorSummary title={t.service.problem} errors={[{ fieldId: "email", text: error }]} />}
        <h1 className="govuk-heading-l">{t.subscribe.title}</h1>
        <p className="govuk-body-l">{t.subscribe.lead}</p>
        <About view={view} followed={followed} lists={lists} />
        <form method="post" action={to(view, "/subscribe") + query} noValidate>
          <TextInput
            name="email"
            type="email"
            label={t.subscribe.email}
            hint={t.subscribe.hint}
            error={error}
            errorPrefix={t.service.errorPrefix}
            value={typed}
            autoComplete="email"
            spellCheck={false}
          />
          <Button preventDoubleClick>{t.subscribe.button}</Button>
        </form>
      </div>
    </Page>
  );
};

type ToldProps = { view: View; title: string; said?: readonly Said[]; children: ReactNode };
const Told = ({ view, title, said = [], children }: ToldProps) => (
  <Page view={view} title={title} hidden said={said}>
    <div className="cc-measure">
      <h1 className="govuk-heading-l">{title}</h1>
      {children}
      <p className="govuk-body">
        <a className="govuk-link" href={to(view, "/consultations")}>
          {view.t.portal.nearBack}
        </a>
      </p>
    </div>
  </Page>
);

export const SentPage = ({ view }: { view: View }) => (
  <Told view={view} title={view.t.subscribe.sentTitle}>
    <p className="govuk-body">{view.t.subscribe.sent}</p>
    <p className="govuk-body">{view.t.subscribe.sentNote}</p>
  </Told>
);

/** A page with a button: that it was opened, by a person or by a program that looks at links, does nothing. */
export const PressPage = ({
  view,
  purpose,
  followed,
  lists,
}: {
  view: View;
  purpose: "confirm" | "stop";
  followed: Followed;
  lists: Lists;
}) => {
  const { t } = view;
  const title = purpose === "confirm" ? t.subscribe.confirmTitle : t.subscribe.stopTitle;
  return (
    <Told view={view} title={title} said={titlesOf(view, followed)}>
      <About view={view} followed={followed} lists={lists} />
      <form method="post" action={to(view, view.path)} noValidate>
        <Button preventDoubleClick>{purpose === "confirm" ? t.subscribe.confirmButton : t.subscribe.stopButton}</Button>
      </form>
    </Told>
  );
};

export const PressedPage = ({ view, purpose }: { view: View; purpose: "confirm" | "stop" }) => {
  const { t } = view;
  return purpose === "confirm" ? (
    <Told view={view} title={t.subscribe.confirmedTitle}>
      <p className="govuk-body">{t.subscribe.confirmed}</p>
    </Told>
  ) : (
    <Told view={view} title={t.subscribe.stoppedTitle}>
      <p className="govuk-body">{t.subscribe.stopped}</p>
    </Told>
  );
};

export const OldLinkPage = ({ view }: { view: View }) => (
  <Told view={view} title={view.t.subscribe.oldTitle}>
    <p className="govuk-body">{view.t.subscribe.old}</p>
    <p className="govuk-body">
      <a className="govuk-link" href={to(view, "/subscribe")}>
        {view.t.subscribe.again}
      </a>
    </p>
  </Told>
);
