import { writeNumber } from "@collaborative-communities/ui";
import { keepPreviousData } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { pathOf, type ReadConsultation, trailTo } from "../consultations/read-consultation.tsx";

/** Where the pages for judging answers are. */
export const integrityPath = (id: string, rest = ""): string => pathOf(id, `/integrity${rest}`);

/** The way from the desk to a page for judging answers. */
export const trailToJudging = (consultation: Pick<ReadConsultation, "id" | "plan">) => [
  ...trailTo(consultation),
  { text: "Judging answers", href: integrityPath(consultation.id) },
];

/** Each reading leaves a fact, so a page is read once and not whenever its window is looked at again. */
export const READ_ONCE = {
  staleTime: 60_000,
  refetchOnWindowFocus: false,
  placeholderData: keepPreviousData,
} as const;

/** A number as it is written in English. */
export const written = (count: number): string => writeNumber(count, "en-GB");

/** A sentence for a list with nothing in it. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => <p className="govuk-body">{children}</p>;

/** Why two answers may be from one person, as it is published. */
export const GROUNDS: Readonly<Record<string, string>> = {
  "same-contact": "The same way to reach them, and the same name",
  "same-form": "The number of the same paper form",
  "same-home-and-name": "The same name and the same postcode",
  "same-home-and-answers": "The same postcode, and the same answers throughout",
  "same-home-and-words": "The same postcode and the same words",
};

export const LANGUAGES: Readonly<Record<string, string>> = {
  en: "English",
  ro: "Romanian",
  pl: "Polish",
  lt: "Lithuanian",
  bg: "Bulgarian",
  es: "Spanish",
  pt: "Portuguese",
  ru: "Russian",
  uk: "Ukrainian",
  yo: "Yoruba",
};
export const languageName = (code: string): string => LANGUAGES[code] ?? code;

/** Why a text or a whole answer was set aside, as it is chosen. */
export const TEXT_REASONS: Readonly<Record<string, string>> = {
  "names-a-person": "Personal details about somebody",
  abuse: "It attacks people for who they are",
  threat: "A threat",
  "off-topic": "It is about something else",
};
export const ANSWER_REASONS: Readonly<Record<string, string>> = {
  test: "A test of ours",
  spam: "Advertising, sent everywhere",
  "not-a-person": "Not sent by a person",
};
