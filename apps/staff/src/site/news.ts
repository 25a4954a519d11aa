import { signal } from "./signal.ts";

/** News for the page at a path: shown there once as a banner, and gone with the next page. */
export type News = { readonly path: string; readonly text: string; readonly isProblem: boolean };

export const news = signal<News | undefined>(undefined);

/** Tells, on the page at that path, that something was done. */
export const tell = (path: string, text: string): void => news.set({ path, text, isProblem: false });

/** Tells that something could not be done. */
export const tellProblem = (path: string, text: string): void => news.set({ path, text, isProblem: true });

/** What screen readers are told about a change on the page. */
export const announcement = signal("");

/** Says a change aloud to those who cannot see it, also the same words twice. */
export const announce = (text: string): void => {
  announcement.set("");
  setTimeout(() => announcement.set(text), 50);
};
