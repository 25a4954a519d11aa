import type { Answer, PartialDate } from "./answer.ts";
import { chosenIn } from "./answer.ts";
import type { Test } from "./condition.ts";

const two = (number: number): string => String(number).padStart(2, "0");

/** The first and the last day that a date, perhaps given in part, can mean; as `YYYY-MM-DD`. */
export const daysOf = ({ year, month, day }: Omit<PartialDate, "kind">): readonly [first: string, last: string] => {
  const written = String(year).padStart(4, "0");
  if (month === undefined) return [`${written}-01-01`, `${written}-12-31`];
  const start = `${written}-${two(month)}`;
  if (day !== undefined) return [`${start}-${two(day)}`, `${start}-${two(day)}`];
  const moment = new Date(Date.UTC(2000, month, 0));
  moment.setUTCFullYear(year, month, 0);
  return [`${start}-01`, `${start}-${two(moment.getUTCDate())}`];
};

/** Whether one answer meets a test, before it is turned round. */
const meetsPlain = (test: Test, answer: Answer | undefined): boolean => {
  if (answer === undefined) return false;
  const kind = typeof answer === "string" ? "words" : Array.isArray(answer) ? "several" : answer.kind;
  if (test.test === "answered") return kind !== "declined";
  if (test.test === "chosen") return chosenIn(answer).some((id) => test.anyOf.includes(id));
  if (typeof answer === "string" || Array.isArray(answer)) return false;
  switch (test.test) {
    case "declined":
      return answer.kind === "declined" && (test.as === undefined || test.as === answer.as);
    case "between": {
      const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY, option } = test;
      const value =
        answer.kind === "number"
          ? answer.units
          : answer.kind === "scale"
            ? answer.value
            : answer.kind === "allocation" && option !== undefined && Object.hasOwn(answer.amounts, option)
              ? answer.amounts[option]
              : undefined;
      return value !== undefined && value >= atLeast && value <= atMost;
    }
    case "rated":
      return (
        answer.kind === "matrix" &&
        Object.hasOwn(answer.rows, test.row) &&
        test.anyOf.includes(answer.rows[test.row] as string)
      );
    case "ranked": {
      const place = answer.kind === "ranking" ? answer.order.indexOf(test.option) : -1;
      return place >= 0 && place < test.within;
    }
    case "dated": {
      if (answer.kind !== "date") return false;
      const [first, last] = daysOf(answer);
      return (test.from === undefined || first >= test.from) && (test.to === undefined || last <= test.to);
    }
    case "in-ward":
      return answer.kind === "place" && answer.place.kind === "ward" && test.anyOf.includes(answer.place.code);
  }
};

/** Whether the answers given to a question, one for each round it was asked in, meet a test of it: one is enough. */
export const meets = (test: Test, answers: readonly (Answer | undefined)[]): boolean =>
  answers.some((answer) => meetsPlain(test, answer)) !== (test.not === true);
