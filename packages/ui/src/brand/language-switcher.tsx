export type LanguageChoice = {
  /** A BCP 47 tag, such as "pl". */
  readonly lang: string;
  /** The language's own name for itself, such as "Polski". */
  readonly text: string;
  /** The same page in that language. */
  readonly href: string;
};

export type LanguageSwitcherProps = {
  readonly languages: readonly LanguageChoice[];
  readonly current: string;
  readonly label?: string | undefined;
};

/** The same page in another language: plain links, in each language's own words. */
export const LanguageSwitcher = ({ languages, current, label = "Language" }: LanguageSwitcherProps) => (
  <nav className="cc-languages" aria-label={label}>
    <ul className="cc-languages__list">
      {languages.map((language) => (
        <li key={language.lang} className="cc-languages__item">
          {language.lang === current ? (
            <span aria-current="true" lang={language.lang}>
              {language.text}
            </span>
          ) : (
            <a
              className="cc-languages__link"
              href={language.href}
              hrefLang={language.lang}
              lang={language.lang}
              rel="alternate"
            >
              {language.text}
            </a>
          )}
        </li>
      ))}
    </ul>
  </nav>
);
