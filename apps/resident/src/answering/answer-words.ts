import type { AnswerWords } from "@collaborative-communities/surveys";
import { moneyIn } from "../messages/money.ts";
import type { View } from "../view.ts";

/** How answers are said in a page's language: its words, and its way of writing numbers, money and dates. */
export const answerWordsIn = ({ t }: Pick<View, "t">): AnswerWords => {
  const { tag } = t.language;
  const degrees = (value: number) => value.toLocaleString(tag, { minimumFractionDigits: 5, maximumFractionDigits: 5 });
  return {
    declined: t.asking.declined,
    point: (lat, lon) => t.asking.point(degrees(lat), degrees(lon)),
    language: tag,
    number: (units, decimals) => (units / 10 ** decimals).toLocaleString(tag, { maximumFractionDigits: decimals }),
    amount: (question, amount) => (question.in === "pence" ? moneyIn(tag)(amount) : t.asking.points(amount)),
  };
};
