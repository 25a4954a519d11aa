import type { Language } from "@collaborative-communities/consultations";

/** A message as it leaves: plain text. */
export type Written = { readonly subject: string; readonly body: string };

/**
 * What a kind of message says, in every language of the residents' site.
 * @example
 * const Reminder = { name: "consultations/reminder", subject: { en: "…", … }, body: { en: ({ title }) => …, … } }
 */
export type MailTemplate<Values extends Readonly<Record<string, string>>> = {
  /** `capability/message`; GOV.UK Notify's own templates are chosen by it. */
  readonly name: string;
  /** The same for everybody: a subject is shown on locked screens, so nothing personal can get into it. */
  readonly subject: Readonly<Record<Language, string>>;
  readonly body: Readonly<Record<Language, (values: Values) => string>>;
  /** For how many minutes it is of use; two days unless it says otherwise. */
  readonly usefulMinutes?: number;
};

/** A line break in a value could make words look like the council's own. */
const oneLine = (text: string): string => text.replace(/[\p{C}\s]+/gu, " ").trim();

/** Writes a message; each value stays on one line. */
export const write = <Values extends Readonly<Record<string, string>>>(
  { subject, body }: MailTemplate<Values>,
  language: Language,
  values: Values,
): Written => {
  const clean = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, oneLine(value)])) as Values;
  return { subject: subject[language], body: body[language](clean) };
};
