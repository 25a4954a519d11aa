import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

export type FooterLink = { readonly href: string; readonly text: ReactNode };

export type ServiceFooterProps = {
  readonly links?: readonly FooterLink[] | undefined;
  readonly linksTitle?: string | undefined;
  readonly council?: ReactNode;
  /** Contact, licence, attribution. The same help stands in the same place on every page (WCAG 3.2.6). */
  readonly children?: ReactNode;
  readonly name?: string | undefined;
};

/** The foot of every page. */
export const ServiceFooter = (props: ServiceFooterProps) => {
  const { links = [], linksTitle = "Support links", council, children, name = "Collaborative Communities" } = props;
  return (
    <footer className="cc-footer">
      <div className="govuk-width-container">
        {links.length > 0 && (
          <>
            <h2 className="govuk-visually-hidden">{linksTitle}</h2>
            <ul className="cc-footer__links">
              {links.map((link) => (
                <li key={link.href}>
                  <a className="cc-footer__link" href={link.href}>
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        {children && <div className="cc-footer__text">{children}</div>}
        <p className="cc-footer__name">
          <Mark size={28} />{" "}
          <span>
            {name}
            {council && <>, {council}</>}
          </span>
        </p>
      </div>
    </footer>
  );
};
