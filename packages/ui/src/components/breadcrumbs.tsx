import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type Breadcrumb = {
  readonly text: ReactNode;
  /** Left out for the page itself. */
  readonly href?: string | undefined;
  readonly lang?: string | undefined;
};

export type BreadcrumbsProps = {
  readonly items: readonly Breadcrumb[];
  readonly label?: string | undefined;
  readonly collapseOnMobile?: boolean | undefined;
};

/** Where the page is, from the home page down. */
export const Breadcrumbs = ({ items, label = "Breadcrumb", collapseOnMobile }: BreadcrumbsProps) => (
  <nav
    className={classNames("govuk-breadcrumbs", collapseOnMobile && "govuk-breadcrumbs--collapse-on-mobile")}
    aria-label={label}
  >
    <ol className="govuk-breadcrumbs__list">
      {items.map((item) =>
        item.href ? (
          <li key={item.href} className="govuk-breadcrumbs__list-item" lang={item.lang}>
            <a className="govuk-breadcrumbs__link" href={item.href}>
              {item.text}
            </a>
          </li>
        ) : (
          <li key="this page" className="govuk-breadcrumbs__list-item" aria-current="page" lang={item.lang}>
            {item.text}
          </li>
        ),
      )}
    </ol>
  </nav>
);
