import { formatDate } from "@collaborative-communities/foundation";

/** The headings of what people are given so that they can answer well, in English. */
export const informationEn = {
  information: {
    version: (version: number, day: string) =>
      `This is version ${version.toLocaleString("en-GB")}. It has stood since ${formatDate(day, "en-GB")}.`,
    changes: "What has changed since it opened",
    when: "When",
    change: "What changed",
    reasons: "Why it is proposed",
    alternatives: "Other ways we looked at",
    alternative: "Another way",
    whyNot: "Why we do not prefer it",
    noAlternative: "Why there is no other way",
    cost: "What it costs",
    affected: "Who it affects",
    decided: "Who decides, and when",
    inPerson: "In person",
  },
};
export type InformationMessages = typeof informationEn;
