import { createHash } from "node:crypto";
import {
  DemonstrationBanner,
  LanguageSwitcher,
  ServiceFooter,
  ServiceHeader,
  SkipLink,
} from "@collaborative-communities/ui";
import type { ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { CATALOGUES, LANGUAGES } from "./messages/index.ts";
import { ModeBar } from "./returning/mode-bar.tsx";
import { EndNotChecked, type Said } from "./told.tsx";
import { addressIn, to, type View } from "./view.ts";

type PageProps = {
  readonly view: View;
  readonly title: string;
  /** The title is words an officer wrote, in English. */
  readonly hasErrors?: boolean;
  readonly before?: ReactNode;
  readonly scripts?: readonly string[] | undefined;
  /** Keep it out of search engines: it is about one person's answers, or not public yet. */
  readonly hidden?: boolean;
  /** One step of answering: the list of other pages is left out, so that the question is seen first on a telephone. */
  readonly oneThing?: boolean;
  /** The same for programs: feeds a reader can find from the page. */
  readonly alternates?: readonly { readonly type: string; readonly title: string; readonly href: string }[];
  /** What of a consultation it shows in the reader's language: where nobody has checked that, its end says so. */
  readonly said?: readonly Said[];
  readonly children: ReactNode;
};

export const Page = ({
  view,
  title,
  hasErrors,
  before,
  scripts,
  hidden,
  oneThing,
  alternates,
  said = [],
  children,
}: PageProps) => {
  const { t } = view;
  const onHub = view.mode?.kind === "hub";
  const languages = LANGUAGES.map((language) => ({
    lang: CATALOGUES[language].language.tag,
    text: CATALOGUES[language].language.name,
    href: addressIn(language, view.path) + (view.query ?? ""),
  }));
  return (
    <html lang={t.language.tag}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${hasErrors ? t.service.errorTitle : ""}${title === t.service.name ? "" : `${title} – `}${t.service.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#0b4f5c" />
        {hidden && <meta name="robots" content="noindex" />}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={view.assets.stylesheet} />
        {alternates?.map(({ type, title: name, href }) => (
          <link key={href} rel="alternate" type={type} title={name} href={href} />
        ))}
        {scripts?.map((script) => (
          <script key={script} type="module" src={script} />
        ))}
      </head>
      <body className="govuk-template__body">
        <SkipLink href="#main-content">{t.service.skip}</SkipLink>
        <ServiceHeader
          homeHref={to(view, onHub ? "/hub" : "/")}
          council={t.service.council}
          languages={<LanguageSwitcher languages={languages} current={t.language.tag} label={t.language.choose} />}
          demonstration={
            view.demonstration && (
              <DemonstrationBanner title={t.service.demonstrationTitle} label={t.service.demonstrationTitle}>
                {t.service.demonstration}
              </DemonstrationBanner>
            )
          }
          navigationLabel={t.service.navigation}
          navigation={
            onHub || oneThing
              ? []
              : [
                  { href: to(view, "/"), text: t.service.opensHere, current: view.path === "/" },
                  { href: to(view, "/consultations"), text: t.portal.title, current: view.path === "/consultations" },
                  { href: to(view, "/outcomes"), text: t.outcomes.title, current: view.path === "/outcomes" },
                  { href: to(view, "/reference"), text: t.reference.title, current: view.path === "/reference" },
                  { href: to(view, "/account"), text: t.account.title, current: view.path.startsWith("/account") },
                  { href: to(view, "/areas"), text: t.areas.title, current: view.path === "/areas" },
                ]
          }
        />
        <ModeBar view={view} />
        {/* The back link belongs to a landmark as everything does, and is still skipped by the skip link. */}
        <main className="govuk-width-container">
          {before}
          <div className="govuk-main-wrapper" id="main-content">
            {children}
            <EndNotChecked view={view} said={said} />
          </div>
        </main>
        <ServiceFooter
          linksTitle={t.service.footer}
          links={
            onHub
              ? []
              : [
                  ...(["accessibility", "privacy", "cookies"] as const).map((page) => ({
                    href: to(view, `/${page}`),
                    text: t.about[page],
                  })),
                  { href: to(view, "/decisions"), text: t.decisions.title },
                  { href: to(view, "/feeds"), text: t.feeds.title },
                  { href: to(view, "/embed"), text: t.embedding.title },
                  { href: to(view, "/your-data"), text: t.yourData.title },
                ]
          }
        >
          {t.language.machineTranslated && <p>{t.language.machineTranslated}</p>}
        </ServiceFooter>
      </body>
    </html>
  );
};

/** Draws a page. Static markup, because nothing is hydrated. */
export const render = (page: ReactNode): string => `<!doctype html>${renderToStaticMarkup(page)}`;

export const etagOf = (html: string): string =>
  `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
