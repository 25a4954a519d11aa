import { DEFAULT_TOPICS } from "@collaborative-communities/consultations";
import type { Activity, Portal } from "../api.ts";
import type { Messages } from "../messages/index.ts";
import { langOfContent, type View } from "../view.ts";

type Topic = Portal["topics"][number];
type Area = Portal["areas"][number];

/** What a name is shown as, and its language where that is not the page's. */
export type Shown = { readonly text: string; readonly lang?: string | undefined };

/** A topic in the reader's language, where it is one of the defaults; the council's own words otherwise. */
export const topicName = (view: View, { code, name }: Topic): Shown => {
  const known = DEFAULT_TOPICS.some((topic) => topic.code === code && topic.name === name);
  const translated = (view.t.portal.topicNames as Readonly<Record<string, string>>)[code];
  return known && translated !== undefined ? { text: translated } : { text: name, lang: langOfContent(view) };
};

/**
 * A list of names in the order a reader of the page's language looks them up in: Polish has ł after l, Lithuanian š after
 * s, and Romanian ș after s.
 */
export const byName = <T extends { readonly text: string }>(language: string, names: readonly T[]): T[] => {
  const { compare } = new Intl.Collator(language);
  return names.toSorted((one, other) => compare(one.text, other.text));
};

export const audienceName = (view: View, audience: Activity["audiences"][number]): string =>
  view.t.portal.audienceNames[audience];

export const areaName = (areas: readonly Area[], code: string): string =>
  areas.find((area) => area.code === code)?.name ?? code;

export const phaseName = (t: Messages, phase: Activity["phase"]): string => t.portal.phases[phase];
