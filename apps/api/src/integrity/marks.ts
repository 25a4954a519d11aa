import { createHmac } from "node:crypto";
import type { Channel, DuplicatesRule } from "@collaborative-communities/consultations";
import type { LocalDate } from "@collaborative-communities/foundation";
import { type Answers, type DuplicateCandidate, foldText } from "@collaborative-communities/surveys";

/** An answer as far as it is compared with others. */
export type ComparedAnswer = {
  readonly id: string;
  readonly channel: Channel;
  readonly receivedOn: LocalDate;
  readonly postcode: string | null;
  readonly answers: Answers;
};

/** With fewer answers than this, that two people of one street say the same throughout says nothing [design]. */
const FEWEST_ANSWERS_COMPARED = 4;
/** With fewer words than this, that two people of one street use the same says nothing [design]. */
const FEWEST_WORDS_COMPARED = 5;

const plain = (text: string): string => foldText(text).replaceAll(" ", "");

/** A telephone number by its digits, an address in small letters. */
const contactOf = (text: string): string =>
  text.includes("@") ? text.trim().toLowerCase() : text.replace(/\D/g, "").replace(/^(0044|44)(?=\d{10}$)/, "0");

const folded = (value: unknown): unknown => {
  if (typeof value === "string") return foldText(value);
  if (Array.isArray(value)) return value.map(folded);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, inside]) => [key, folded(inside)] as const);
  return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};

const said = (answers: Answers, key: string): string => {
  const answer = key === "" ? undefined : answers[key];
  return typeof answer === "string" ? answer : "";
};

/** The question a key belongs to: “name#2” is the second round of “name”. */
export const questionOf = (key: string): string => key.split("#")[0] as string;

/**
 * Makes the marks by which answers are compared, under a key that is made for one look and thrown away after it: what is
 * compared cannot be found again by anybody, and is kept nowhere.
 */
export const marking = (
  key: Buffer,
  rule: Pick<DuplicatesRule, "nameQuestion" | "contactQuestion">,
  texts: ReadonlySet<string>,
) => {
  const mark = (kind: string, value: string): string | undefined =>
    value === "" ? undefined : createHmac("sha256", key).update(`${kind}\n${value}`).digest("base64url").slice(0, 22);

  return ({ id, channel, receivedOn, postcode, answers }: ComparedAnswer): DuplicateCandidate => {
    const words = Object.keys(answers)
      .filter((one) => texts.has(questionOf(one)))
      .sort()
      .map((one) => foldText(said(answers, one)))
      .join(" ")
      .trim();
    const isLong = words.split(" ").length >= FEWEST_WORDS_COMPARED;
    const isMuch = Object.keys(answers).length >= FEWEST_ANSWERS_COMPARED;
    const marks = {
      name: mark("name", plain(said(answers, rule.nameQuestion))),
      contact: mark("contact", contactOf(said(answers, rule.contactQuestion))),
      postcode: mark("postcode", plain(postcode ?? "")),
      answers: isMuch ? mark("answers", JSON.stringify(folded(answers))) : undefined,
      words: isLong ? mark("words", words) : undefined,
    };
    return {
      id,
      channel,
      receivedOn,
      marks: Object.fromEntries(Object.entries(marks).filter(([, value]) => value !== undefined)),
    };
  };
};
