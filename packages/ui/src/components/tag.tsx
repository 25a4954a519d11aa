import type { ReactNode } from "react";
import { classNames } from "../class-names.ts";

export type TagColour = "grey" | "green" | "teal" | "purple" | "magenta" | "red" | "orange" | "yellow";

export type TagProps = {
  readonly children: ReactNode;
  /** Blue unless given. */
  readonly colour?: TagColour | undefined;
  readonly lang?: string | undefined;
};

/** The state something is in. The words say it; the colour only helps. */
export const Tag = ({ children, colour, lang }: TagProps) => (
  <strong className={classNames("govuk-tag", colour && `govuk-tag--${colour}`)} lang={lang}>
    {children}
  </strong>
);
