import type { ComponentPropsWithRef, ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type ButtonLook = "primary" | "secondary" | "warning" | "inverse";

type Common = {
  readonly children: ReactNode;
  readonly look?: ButtonLook | undefined;
  readonly isStart?: boolean | undefined;
  readonly lang?: string | undefined;
};
type Native<Tag extends "a" | "button"> = Omit<
  ComponentPropsWithRef<Tag>,
  "style" | "className" | "href" | keyof Common
>;

export type ButtonProps =
  | (Common & Native<"button"> & { readonly href?: undefined; readonly preventDoubleClick?: boolean | undefined })
  | (Common & Native<"a"> & { readonly href: string });

const StartIcon = () => (
  <svg
    className="govuk-button__start-icon"
    xmlns="http://www.w3.org/2000/svg"
    width="17.5"
    height="19"
    viewBox="0 0 33 40"
    aria-hidden="true"
    focusable="false"
  >
    <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
  </svg>
);

/** Sends a form, or with `href` goes to another page. `type` is "submit" unless given. */
export const Button = (props: ButtonProps) => {
  const { look = "primary", isStart, children } = props;
  const className = classNames(
    "govuk-button",
    look !== "primary" && `govuk-button--${look}`,
    isStart && "govuk-button--start",
  );
  const content = (
    <>
      {children}
      {isStart && <StartIcon />}
    </>
  );
  if (props.href !== undefined) {
    const { look: _look, isStart: _isStart, children: _children, ...native } = props;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a link that looks like a button, in govuk-frontend's own markup
      <a {...native} role="button" draggable={false} className={className} data-module="govuk-button">
        {content}
      </a>
    );
  }
  const {
    look: _look,
    isStart: _isStart,
    children: _children,
    href: _href,
    preventDoubleClick,
    type = "submit",
    ...native
  } = props;
  return (
    <button
      {...native}
      type={type}
      aria-disabled={native.disabled || undefined}
      data-prevent-double-click={preventDoubleClick ? "true" : undefined}
      className={className}
      data-module="govuk-button"
    >
      {content}
    </button>
  );
};

/** Buttons and links side by side, stacked on a narrow screen. */
export const ButtonGroup = ({ children }: { readonly children: ReactNode }) => (
  <div className="govuk-button-group">{children}</div>
);
