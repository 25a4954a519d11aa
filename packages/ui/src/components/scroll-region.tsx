import type { ReactNode } from "react";

export type ScrollRegionProps = { readonly label: string; readonly children: ReactNode };

/** Scrolls sideways by itself, by finger and by keyboard, when its content is wider than the screen (WCAG 1.4.10, 2.1.1). */
export const ScrollRegion = ({ label, children }: ScrollRegionProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
  // biome-ignore lint/a11y/useSemanticElements: a div keeps a table's or picture's own meaning; only the name is added
  <div className="cc-scroll" role="region" aria-label={label} tabIndex={0}>
    {children}
  </div>
);
