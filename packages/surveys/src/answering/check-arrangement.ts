import { formatMoney, ok } from "@collaborative-communities/foundation";
import type { Answer } from "../questionnaire/answer.ts";
import type { AllocationQuestion, MatrixQuestion, RankingQuestion } from "../questionnaire/question.ts";
import { type Checked, noAnswer, refuseAnswer, written, wrongKind } from "./no-answer.ts";

const unknown = (question: MatrixQuestion | RankingQuestion | AllocationQuestion) =>
  refuseAnswer(question, "unknown-option", "Choose from the answers that are listed.");

export const checkMatrix = (question: MatrixQuestion, sent: Answer): Checked => {
  if (typeof sent === "string" || Array.isArray(sent) || sent.kind !== "matrix") return wrongKind(question);
  const given = Object.entries(sent.rows).filter(([, column]) => column !== "");
  if (given.length === 0) return noAnswer(question);
  for (const [row, column] of given)
    if (!question.rows.some(({ id }) => id === row) || !question.columns.some(({ id }) => id === column))
      return unknown(question);
  const rows = question.rows.flatMap(({ id }) => {
    const found = given.find(([row]) => row === id);
    return found ? [found] : [];
  });
  const left = question.rows.find(({ id }) => !given.some(([row]) => row === id));
  if (question.required && left)
    return refuseAnswer(question, "row-required", `Choose an answer for “${left.text}”.`, { row: left.text });
  return ok({ kind: "matrix", rows: Object.fromEntries(rows) });
};

export const checkRanking = (question: RankingQuestion, sent: Answer): Checked => {
  if (typeof sent === "string" || Array.isArray(sent) || sent.kind !== "ranking") return wrongKind(question);
  const { order } = sent;
  if (order.length === 0) return noAnswer(question);
  if (order.some((id) => !question.options.some((option) => option.id === id))) return unknown(question);
  if (new Set(order).size < order.length)
    return refuseAnswer(question, "ranked-twice", "Give each answer one place only.");
  const most = Math.min(question.most ?? question.options.length, question.options.length);
  if (order.length > most)
    return refuseAnswer(question, "too-many-ranked", `Give a place to at most ${most} answers.`, { most });
  const left = question.options.find(({ id }) => !order.includes(id));
  if (question.total && left && order.length < most)
    return refuseAnswer(question, "rank-all", `Give a place to “${left.text}” too.`, { option: left.text });
  return ok({ kind: "ranking", order: [...order] });
};

/** An amount of an allocation as people read it. */
export const writeAmount = (question: Pick<AllocationQuestion, "in">, amount: number): string =>
  question.in === "pence" ? formatMoney(amount) : `${written(amount)} ${amount === 1 ? "point" : "points"}`;

export const checkAllocation = (question: AllocationQuestion, sent: Answer): Checked => {
  if (typeof sent === "string" || Array.isArray(sent) || sent.kind !== "allocation") return wrongKind(question);
  const given = Object.entries(sent.amounts);
  if (given.length === 0) return noAnswer(question);
  if (given.some(([id]) => !question.options.some((option) => option.id === id))) return unknown(question);
  // Every option has its amount, so that an answer that gives an option nothing says so.
  const amounts: Record<string, number> = {};
  let sum = 0;
  for (const { id, text } of question.options) {
    const amount = Object.hasOwn(sent.amounts, id) ? (sent.amounts[id] as number) : 0;
    if (!Number.isSafeInteger(amount) || amount < 0)
      return refuseAnswer(question, "amount-not-whole", `Enter 0 or more for “${text}”.`, { option: text });
    if (amount > question.total) sum = Number.POSITIVE_INFINITY;
    amounts[id] = amount === 0 ? 0 : amount;
    sum += amount;
  }
  if (sum > question.total) {
    const total = writeAmount(question, question.total);
    const over = Number.isFinite(sum) ? writeAmount(question, sum - question.total) : "";
    const by = over === "" ? "" : ` It is ${over} too much.`;
    return refuseAnswer(question, "allocation-over", `Share out at most ${total}.${by}`, {
      ...{ total, over, in: question.in, of: question.total },
      ...(over !== "" && { by: sum - question.total }),
    });
  }
  if (question.spend === "exactly" && sum < question.total) {
    const total = writeAmount(question, question.total);
    const left = writeAmount(question, question.total - sum);
    return refuseAnswer(question, "allocation-left", `Share out all of ${total}. There is ${left} left.`, {
      ...{ total, left, in: question.in, of: question.total },
      by: question.total - sum,
    });
  }
  return ok({ kind: "allocation", amounts });
};
