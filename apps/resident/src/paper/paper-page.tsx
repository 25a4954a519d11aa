import { addWorkingDays } from "@collaborative-communities/foundation";
import { type Questionnaire, ROUNDS_ON_PAPER, textsOf } from "@collaborative-communities/surveys";
import { type Wording, wordingIn } from "../answering/wording.tsx";
import type { Documents, PublicConsultation } from "../api.ts";
import { EasyReadLink, easyReadAddress, easyReadIn } from "../documents/easy-read-link.tsx";
import { CATALOGUES, LANGUAGES } from "../messages/index.ts";
import { summaryOf, titleOf } from "../told.tsx";
import { addressIn, langOfContent, to, type View } from "../view.ts";
import { Box } from "./answer-space.tsx";
import { type Asked, PaperQuestions } from "./paper-questions.tsx";
import { QrCode } from "./qr-code.tsx";

type Props = {
  view: View;
  stylesheet: string;
  /** The site's public address. */
  origin: string;
  shown: Pick<PublicConsultation, "slug" | "plan" | "translations" | "demonstration" | "postalGraceWorkingDays">;
  questionnaire: Questionnaire;
  documents: Documents;
  size: "standard" | "large";
  /** How often a part that can be answered several times is printed. */
  rounds: number;
  /** A copy for each; none for one without a reference, to be copied. */
  references: readonly string[];
  /** The other sheets of the same batch, by their addresses. */
  sheets?: readonly { readonly text: string; readonly href: string; readonly current: boolean }[];
};

/** The questions in the reader's language where somebody translated them, and in English otherwise. */
const askedIn = ({ view, questionnaire, shown, size, rounds }: Props): Asked & Pick<Wording, "isUnchecked"> => {
  const { language, t } = view;
  const wording = wordingIn(view, { questionnaire, translations: shown.translations });
  return { language, size, rounds, t: t.paper, ...wording };
};

/** By when and where to it is sent, with the rule for post in words. */
const HowToSend = ({ view, shown }: Props) => {
  const { t } = view;
  const { closesOn, contact } = shown.plan;
  return (
    <>
      {contact.post && (
        <>
          <p>
            {t.paper.sendTo} <strong lang={langOfContent(view)}>{contact.post}</strong>
          </p>
          {closesOn && (
            <p>
              <strong>{t.paper.postBy(closesOn)}</strong>{" "}
              {t.paper.arriveBy(addWorkingDays(closesOn, shown.postalGraceWorkingDays))}
            </p>
          )}
        </>
      )}
      {contact.telephone && (
        <p>
          {t.paper.call} <strong>{contact.telephone}</strong>
        </p>
      )}
      {contact.email && (
        <p>
          {t.paper.write} <strong>{contact.email}</strong>
        </p>
      )}
    </>
  );
};

/** The Easy Read version where an officer named one, as a part of the pack; otherwise how to ask for it. */
const EasyRead = ({ view, documents, origin }: Props) => {
  const { t } = view;
  const found = easyReadIn(documents);
  return (
    <>
      <h2>{t.paper.easyRead}</h2>
      {found ? (
        <>
          <p>
            {t.paper.easyReadHere} <EasyReadLink view={view} document={found} />
            <br />
            <span className="paper-address">{`${origin}${easyReadAddress(found)}`}</span>
          </p>
          <p>{t.paper.easyReadAsk}</p>
        </>
      ) : (
        <p>{t.paper.easyReadAsk}</p>
      )}
    </>
  );
};

const Reference = ({ t, reference }: { t: Asked["t"]; reference: string | undefined }) =>
  reference === undefined ? (
    <p>{t.blank}</p>
  ) : (
    <p className="paper-reference">
      {t.reference}: <strong>{reference}</strong>
      <br />
      {t.referenceHelp}
    </p>
  );

/** That some of it is in English, or was translated and nobody has checked it. */
const Languages = ({ props, asked }: { props: Props; asked: ReturnType<typeof askedIn> }) => {
  const { view, shown, questionnaire } = props;
  const { t } = view;
  const [title, summary] = [titleOf(view, shown), summaryOf(view, shown)];
  const keys = [...textsOf(questionnaire).keys()];
  const [inEnglish, all] = [keys.filter((key) => asked.lang(key) !== undefined).length, keys.length];
  const isEnglish = inEnglish > 0 || title.lang !== undefined || summary.lang !== undefined;
  const isUnchecked = title.isUnchecked || summary.isUnchecked || keys.some(asked.isUnchecked);
  return (
    <>
      {isEnglish && <p>{inEnglish === all && title.lang ? t.service.onlyInEnglish : t.asking.inEnglish}</p>}
      {isUnchecked && <p>{t.told.notChecked}</p>}
    </>
  );
};

/** One copy, from the title to where the person lives. */
const Copy = ({
  props,
  asked,
  reference,
}: {
  props: Props;
  asked: ReturnType<typeof askedIn>;
  reference: string | undefined;
}) => {
  const { view, shown, origin, questionnaire } = props;
  const { t } = view;
  const [title, summary] = [titleOf(view, shown), summaryOf(view, shown)];
  const page = `${origin}${to(view, `/consultations/${shown.slug}`)}`;
  return (
    <article className="paper-copy">
      <header>
        <div>
          <h1 lang={title.lang}>{title.text}</h1>
          <p lang={summary.lang}>{summary.text}</p>
          <p>
            {t.paper.version(questionnaire.version)}
            {shown.demonstration && <>. {t.service.demonstration}</>}
          </p>
        </div>
        <div className="paper-online">
          <QrCode address={page} label={t.paper.code} />
        </div>
      </header>
      <Reference t={t.paper} reference={reference} />
      <HowToSend {...props} />
      <p>
        {t.paper.online} <span className="paper-address">{page}</span>
      </p>
      <ul className="paper-how">
        <li>{t.paper.pen}</li>
        <li>{t.paper.skip}</li>
        <li>{t.paper.follow}</li>
      </ul>
      <Languages props={props} asked={asked} />
      {t.language.machineTranslated && <p>{t.language.machineTranslated}</p>}
      <PaperQuestions asked={asked} />
      <section className="paper-question">
        <h2>{t.paper.where}</h2>
        <p>{t.paper.whereWhy}</p>
        <p>
          {t.paper.postcode} <span className="paper-amount paper-amount--wide" aria-hidden="true" />
        </p>
        <ul className="paper-choices">
          {[t.paper.outside, t.paper.notSaid].map((text) => (
            <li key={text}>
              <Box /> {text}
            </li>
          ))}
        </ul>
      </section>
      <EasyRead {...props} />
      <p>
        <strong>{t.paper.end}</strong>
      </p>
      <HowToSend {...props} />
      <p>
        {t.paper.privacy} <span className="paper-address">{`${origin}${to(view, "/privacy")}`}</span>
      </p>
      {reference !== undefined && <Reference t={t.paper} reference={reference} />}
    </article>
  );
};

/** What stands on the screen alone: the way back, the other size and the other languages. */
const OnScreen = ({ view, shown, size, rounds, sheets }: Props) => {
  const { t } = view;
  const other = size === "large" ? ("standard" as const) : ("large" as const);
  const queryFor = (wanted: Props["size"]): string => {
    const query = [
      ...(wanted === "large" ? ["size=large"] : []),
      ...(rounds === ROUNDS_ON_PAPER ? [] : [`rounds=${rounds}`]),
    ].join("&");
    return query === "" ? "" : `?${query}`;
  };
  return (
    <nav className="paper-screen" aria-label={t.service.navigation}>
      <p>{t.paper.print}</p>
      <ul>
        <li>
          <a href={to(view, `/consultations/${shown.slug}`)}>{t.paper.back}</a>
        </li>
        {sheets ? (
          sheets.map(({ text, href, current }) => (
            <li key={href}>
              <a href={href} aria-current={current ? "page" : undefined}>
                {t.paper.sheets} {text}
              </a>
            </li>
          ))
        ) : (
          <>
            <li>
              <a href={to(view, `/consultations/${shown.slug}/paper${queryFor(other)}`)}>{t.paper[other]}</a>
            </li>
            {LANGUAGES.filter((language) => language !== view.language).map((language) => (
              <li key={language}>
                <a
                  href={`${addressIn(language, view.path)}${queryFor(size)}`}
                  lang={CATALOGUES[language].language.tag}
                  hrefLang={CATALOGUES[language].language.tag}
                >
                  {CATALOGUES[language].language.name}
                </a>
              </li>
            ))}
          </>
        )}
      </ul>
    </nav>
  );
};

/** The questions to be printed and answered by hand, set for A4; large print is 18 point throughout. */
export const PaperPage = (props: Props) => {
  const { view, shown, stylesheet, size, references } = props;
  const { t } = view;
  const asked = askedIn(props);
  return (
    <html lang={t.language.tag}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${t.paper.title} – ${titleOf(view, shown).text} – ${t.service.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body className={`paper paper--${size}`}>
        <OnScreen {...props} />
        <main>
          {references.length === 0 ? (
            <Copy props={props} asked={asked} reference={undefined} />
          ) : (
            references.map((reference) => <Copy key={reference} props={props} asked={asked} reference={reference} />)
          )}
        </main>
      </body>
    </html>
  );
};
