import { formatDate, LocalDate, ok } from "@collaborative-communities/foundation";
import type { Answer } from "../questionnaire/answer.ts";
import { daysOf } from "../questionnaire/meets-test.ts";
import {
  type DateQuestion,
  LARGEST_NUMBER,
  type NumberQuestion,
  type ScaleQuestion,
} from "../questionnaire/question.ts";
import { type Checked, refuseAnswer, wrongKind } from "./no-answer.ts";

const is = <Kind extends string>(sent: Answer, kind: Kind): sent is Extract<Answer, { kind: Kind }> =>
  typeof sent === "object" && !Array.isArray(sent) && sent.kind === kind;

/** Writes whole units as a decimal number. @example writeUnits(125, 1) // "12.5" */
export const writeUnits = (units: number, decimals: number): string => {
  const digits = String(Math.abs(units)).padStart(decimals + 1, "0");
  const sign = units < 0 ? "-" : "";
  return decimals === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/**
 * Reads a number as people write it (1,250 or 12.5 or 12,5 or −3) into whole units; `undefined` where it is none, or has
 * too many decimals. So has 1.000 where fewer than three are asked for: to many who answer it is a thousand, and not one.
 */
export const readUnits = (typed: string, decimals: number): number | undefined => {
  const plain = typed
    .trim()
    .replace(/[−–]/g, "-")
    .replace(/(\d)[, \u00A0\u202F](?=\d{3}(?:\D|$))/g, "$1");
  const parts = /^([+-]?)(\d{1,12})(?:[.,](\d*))?$/.exec(plain);
  if (!parts) return undefined;
  const fraction = parts[3] ?? "";
  const isThousands = fraction.length === 3 && decimals < 3;
  if (isThousands || /[1-9]/.test(fraction.slice(decimals))) return undefined;
  const units = Number(`${parts[2]}${fraction.slice(0, decimals).padEnd(decimals, "0")}`);
  if (!Number.isSafeInteger(units)) return undefined;
  return parts[1] === "-" && units !== 0 ? -units : units;
};

export const checkNumber = (question: NumberQuestion, sent: Answer): Checked => {
  if (!is(sent, "number") || !Number.isSafeInteger(sent.units)) return wrongKind(question);
  const { decimals, min = -LARGEST_NUMBER, max = LARGEST_NUMBER } = question;
  if (sent.units < min) {
    const least = writeUnits(min, decimals);
    return refuseAnswer(question, "number-too-low", `Enter ${least} or more.`, { least });
  }
  if (sent.units > max) {
    const most = writeUnits(max, decimals);
    return refuseAnswer(question, "number-too-high", `Enter ${most} or less.`, { most });
  }
  return ok({ kind: "number", units: sent.units === 0 ? 0 : sent.units });
};

export const checkScale = (question: ScaleQuestion, sent: Answer): Checked => {
  if (!is(sent, "scale") || !Number.isSafeInteger(sent.value)) return wrongKind(question);
  const { min, max } = question;
  if (sent.value < min || sent.value > max)
    return refuseAnswer(question, "off-the-scale", `Choose a number from ${min} to ${max}.`, { min, max });
  return ok({ kind: "scale", value: sent.value === 0 ? 0 : sent.value });
};

/** The first and the last day that a question takes of somebody who answers on a day. */
const takenOn = ({ from = "0000", to = "9999-12-31", notIn }: DateQuestion, day: LocalDate | undefined) => ({
  lowest: notIn === "past" && day !== undefined && day > from ? day : from,
  highest: notIn === "future" && day !== undefined && day < to ? day : to,
});

/** Says which limit a date is outside: the one that is reached first. */
const outsideLimits = (question: DateQuestion, isEarly: boolean, day: LocalDate | undefined): Checked => {
  const { lowest, highest } = takenOn(question, day);
  const limit = formatDate(isEarly ? lowest : highest);
  if (isEarly)
    return lowest === question.from
      ? refuseAnswer(question, "date-too-early", `The date must be ${limit} or later.`, { from: lowest })
      : refuseAnswer(question, "date-in-past", `The date must be ${limit}, the day of answering, or later.`, {
          day: lowest,
        });
  return highest === question.to
    ? refuseAnswer(question, "date-too-late", `The date must be ${limit} or earlier.`, { to: highest })
    : refuseAnswer(question, "date-in-future", `The date must be ${limit}, the day of answering, or earlier.`, {
        day: highest,
      });
};

/**
 * @param day on which it is answered. Without one, what was taken before is read again, and its limits relative to that
 * day are not judged once more.
 */
export const checkDate = (question: DateQuestion, sent: Answer, day?: LocalDate): Checked => {
  if (!is(sent, "date")) return wrongKind(question);
  const { year, month, day: ofMonth } = sent;
  const notReal = () => refuseAnswer(question, "date-not-real", "Enter a real date.");
  if (!Number.isInteger(year) || year < 1000 || year > 9999) return notReal();
  if (month !== undefined && (!Number.isInteger(month) || month < 1 || month > 12)) return notReal();
  if (month === undefined && (ofMonth !== undefined || question.least !== "year"))
    return refuseAnswer(question, "date-needs-month", "The date must include a month.");
  if (ofMonth === undefined && question.least === "day")
    return refuseAnswer(question, "date-needs-day", "The date must include a day.");
  const [first, last] = daysOf(sent);
  if (ofMonth !== undefined && !LocalDate.safeParse(first).success) return notReal();
  // A date given in part is refused only where no day it can mean would do.
  const { lowest, highest } = takenOn(question, day);
  if (last < lowest) return outsideLimits(question, true, day);
  if (first > highest || lowest > highest) return outsideLimits(question, false, day);
  return ok({
    kind: "date",
    year,
    ...(month !== undefined && { month }),
    ...(ofMonth !== undefined && { day: ofMonth }),
  });
};
