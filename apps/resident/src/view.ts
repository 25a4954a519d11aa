import type { Language } from "@collaborative-communities/consultations";
import type { Assets } from "./assets.ts";
import type { Messages } from "./messages/index.ts";
import type { Mode } from "./returning/mode.ts";

/** What every page is drawn with. */
export type View = {
  readonly language: Language;
  readonly t: Messages;
  /** The page's path without its language: `/consultations/…`. */
  readonly path: string;
  /** What of the address after the path must be kept when the language is changed: `?from=check`. */
  readonly query?: string;
  readonly assets: Omit<Assets, "files">;
  readonly demonstration: boolean;
  /** Somebody helps another person in this browser, or it is a hub's shared device. */
  readonly mode?: Mode | undefined;
};

/** The address of a page in a language. English has no prefix. */
export const addressIn = (language: Language, path: string): string => {
  if (language === "en") return path;
  return path === "/" ? `/${language}` : `/${language}${path}`;
};

/** The address of another page in the reader's language. */
export const to = (view: Pick<View, "language">, path: string): string => addressIn(view.language, path);

/** The language of words that an officer wrote, where it is not the page's. */
export const langOfContent = (view: Pick<View, "language">): "en" | undefined =>
  view.language === "en" ? undefined : "en";
