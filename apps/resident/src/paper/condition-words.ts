import type { Language } from "@collaborative-communities/consultations";
import { type ConditionWords, ENGLISH_CONDITION_WORDS } from "@collaborative-communities/surveys";
import { paperLt } from "../messages/paper-lt.ts";
import { paperPl } from "../messages/paper-pl.ts";
import { paperRo } from "../messages/paper-ro.ts";

const list = (texts: readonly string[], word: string): string =>
  texts.length < 2 ? (texts[0] ?? "") : `${texts.slice(0, -1).join(", ")} ${word} ${texts.at(-1)}`;

const ro: ConditionWords = {
  language: "ro",
  declined: paperRo.paper.declined,
  quoted: (text) => `„${text}”`,
  eitherOf: (texts) => list(texts, "sau"),
  and: (clauses) => list(clauses, "și"),
  or: (clauses) => clauses.join(", sau "),
  not: (clause) => `nu este adevărat că ${clause}`,
  chosen: (number, answers) => `ați ales ${answers} la întrebarea ${number}`,
  notChosen: (number, answers) => `nu ați ales ${answers} la întrebarea ${number}`,
  answered: (number) => `ați răspuns la întrebarea ${number}`,
  notAnswered: (number) => `ați lăsat goală întrebarea ${number}`,
  said: (number, words) => `ați ales ${words} la întrebarea ${number}`,
  between: (number, least, most, of) => {
    const where = `${of === undefined ? "" : `pentru ${of} `}la întrebarea ${number}`;
    if (least === undefined) return `ați scris cel mult ${most} ${where}`;
    if (most === undefined) return `ați scris cel puțin ${least} ${where}`;
    return least === most ? `ați scris ${least} ${where}` : `ați scris între ${least} și ${most} ${where}`;
  },
  rated: (number, row, answers) => `ați ales ${answers} pentru ${row} la întrebarea ${number}`,
  ranked: (number, option, within) =>
    within === 1
      ? `ați pus ${option} pe primul loc la întrebarea ${number}`
      : `ați pus ${option} pe unul dintre primele locuri, până la ${within}, la întrebarea ${number}`,
  dated: (number, from, to) => {
    const start = `data dumneavoastră la întrebarea ${number} este`;
    if (from === undefined) return `${start} ${to} sau înainte`;
    return to === undefined ? `${start} ${from} sau după` : `${start} între ${from} și ${to}`;
  },
};

const pl: ConditionWords = {
  language: "pl",
  declined: paperPl.paper.declined,
  quoted: (text) => `„${text}”`,
  eitherOf: (texts) => list(texts, "lub"),
  and: (clauses) => list(clauses, "i"),
  or: (clauses) => clauses.join(", lub "),
  not: (clause) => `nie jest prawdą, że ${clause}`,
  chosen: (number, answers) => `w pytaniu ${number} wybrana jest odpowiedź ${answers}`,
  notChosen: (number, answers) => `w pytaniu ${number} nie jest wybrana odpowiedź ${answers}`,
  answered: (number) => `jest odpowiedź na pytanie ${number}`,
  notAnswered: (number) => `pytanie ${number} jest bez odpowiedzi`,
  said: (number, words) => `w pytaniu ${number} wybrana jest odpowiedź ${words}`,
  between: (number, least, most, of) => {
    const where = `w pytaniu ${number}${of === undefined ? "" : ` przy ${of}`}`;
    if (least === undefined) return `${where} wpisana jest liczba ${most} lub mniejsza`;
    if (most === undefined) return `${where} wpisana jest liczba ${least} lub większa`;
    return least === most
      ? `${where} wpisana jest liczba ${least}`
      : `${where} wpisana jest liczba od ${least} do ${most}`;
  },
  rated: (number, row, answers) => `w pytaniu ${number} przy ${row} wybrana jest odpowiedź ${answers}`,
  ranked: (number, option, within) =>
    within === 1
      ? `w pytaniu ${number} na pierwszym miejscu jest ${option}`
      : `w pytaniu ${number} ${option} ma miejsce od 1 do ${within}`,
  dated: (number, from, to) => {
    const start = `w pytaniu ${number} wpisana jest data`;
    if (from === undefined) return `${start} nie późniejsza niż ${to}`;
    return to === undefined ? `${start} nie wcześniejsza niż ${from}` : `${start} od ${from} do ${to}`;
  },
};

const lt: ConditionWords = {
  language: "lt",
  declined: paperLt.paper.declined,
  quoted: (text) => `„${text}“`,
  eitherOf: (texts) => list(texts, "arba"),
  and: (clauses) => list(clauses, "ir"),
  or: (clauses) => clauses.join(", arba "),
  not: (clause) => `netiesa, kad ${clause}`,
  chosen: (number, answers) => `prie klausimo ${number} pasirinkote ${answers}`,
  notChosen: (number, answers) => `prie klausimo ${number} nepasirinkote ${answers}`,
  answered: (number) => `atsakėte į klausimą ${number}`,
  notAnswered: (number) => `į klausimą ${number} neatsakėte`,
  said: (number, words) => `prie klausimo ${number} pasirinkote ${words}`,
  between: (number, least, most, of) => {
    const where = `prie klausimo ${number}${of === undefined ? "" : ` ties ${of}`}`;
    if (least === undefined) return `${where} įrašėte ne daugiau kaip ${most}`;
    if (most === undefined) return `${where} įrašėte ne mažiau kaip ${least}`;
    return least === most ? `${where} įrašėte ${least}` : `${where} įrašėte nuo ${least} iki ${most}`;
  },
  rated: (number, row, answers) => `prie klausimo ${number} eilutėje ${row} pasirinkote ${answers}`,
  ranked: (number, option, within) =>
    within === 1
      ? `prie klausimo ${number} pirmoje vietoje yra ${option}`
      : `prie klausimo ${number} ${option} yra 1–${within} vietoje`,
  dated: (number, from, to) => {
    const start = `prie klausimo ${number} įrašyta data yra`;
    if (from === undefined) return `${start} ne vėlesnė kaip ${to}`;
    return to === undefined ? `${start} ne ankstesnė kaip ${from}` : `${start} nuo ${from} iki ${to}`;
  },
};

/** How the condition of a question is said on paper, in each language of the site. */
export const CONDITION_WORDS: Readonly<Record<Language, ConditionWords>> = {
  en: ENGLISH_CONDITION_WORDS,
  ro,
  pl,
  lt,
};
