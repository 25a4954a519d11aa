import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type InsetTextProps = {
  readonly children: ReactNode;
  readonly id?: string | undefined;
  readonly lang?: string | undefined;
};

/** A passage set apart from the text around it. */
export const InsetText = ({ children, id, lang }: InsetTextProps) => (
  <div className="govuk-inset-text" id={id} lang={lang}>
    {children}
  </div>
);

export type WarningTextProps = {
  readonly children: ReactNode;
  /** Read out in place of the exclamation mark. */
  readonly prefix?: string | undefined;
  readonly lang?: string | undefined;
};

/** What has consequences. */
export const WarningText = ({ children, prefix = "Warning", lang }: WarningTextProps) => (
  <div className="govuk-warning-text" lang={lang}>
    <span className="govuk-warning-text__icon" aria-hidden="true">
      !
    </span>
    <strong className="govuk-warning-text__text">
      <span className="govuk-visually-hidden">{prefix}</span> {children}
    </strong>
  </div>
);

export type NotificationBannerProps = {
  readonly children: ReactNode;
  readonly isSuccess?: boolean | undefined;
  readonly title?: string | undefined;
  /** Needed where a page has two banners. */
  readonly titleId?: string | undefined;
  readonly lang?: string | undefined;
};

/** News about the service, or that something was done. Text alone is set as the banner's heading. */
export const NotificationBanner = (props: NotificationBannerProps) => {
  const { children, isSuccess, titleId = "govuk-notification-banner-title", lang } = props;
  const title = props.title ?? (isSuccess ? "Success" : "Important");
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles it can have, alert and region, take a name
    <div
      className={classNames("govuk-notification-banner", isSuccess && "govuk-notification-banner--success")}
      role={isSuccess ? "alert" : "region"}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      lang={lang}
    >
      <div className="govuk-notification-banner__header">
        <h2 className="govuk-notification-banner__title" id={titleId}>
          {title}
        </h2>
      </div>
      <div className="govuk-notification-banner__content">
        {typeof children === "string" ? <p className="govuk-notification-banner__heading">{children}</p> : children}
      </div>
    </div>
  );
};
