import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

export type NavigationItem = {
  readonly href: string;
  readonly text: ReactNode;
  readonly current?: boolean | undefined;
};

export type ServiceHeaderProps = {
  readonly name?: string | undefined;
  readonly homeHref?: string | undefined;
  /** The council whose service this is. */
  readonly council?: ReactNode;
  /** Such as a `LanguageSwitcher`. */
  readonly languages?: ReactNode;
  /** Such as a `DemonstrationBanner`; stands above everything. */
  readonly demonstration?: ReactNode;
  readonly navigation?: readonly NavigationItem[] | undefined;
  readonly navigationLabel?: string | undefined;
};

/** The top of every page. */
export const ServiceHeader = (props: ServiceHeaderProps) => {
  const { name = "Collaborative Communities", homeHref = "/", council, languages, demonstration } = props;
  const { navigation = [], navigationLabel = "Menu" } = props;
  return (
    <header className="cc-header">
      {demonstration}
      <div className="cc-header__bar">
        <div className="govuk-width-container cc-header__inner">
          <div className="cc-header__title">
            <a className="cc-header__home" href={homeHref}>
              <Mark /> <span>{name}</span>
            </a>
            {council && <span className="cc-header__council">{council}</span>}
          </div>
          {languages}
        </div>
      </div>
      {navigation.length > 0 && (
        <nav className="cc-navigation" aria-label={navigationLabel}>
          <ul className="govuk-width-container cc-navigation__list">
            {navigation.map((item) => (
              <li key={item.href}>
                <a className="cc-navigation__link" href={item.href} aria-current={item.current ? "page" : undefined}>
                  {item.text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
};
