import type { Refusal } from "@collaborative-communities/foundation";
import { fieldOf, type Question } from "@collaborative-communities/surveys";

const partNamed = (
  question: Question,
  parts: readonly { readonly id: string; readonly text: string }[],
  named: unknown,
): string | undefined => {
  const part = parts.find(({ text }) => text === named);
  return part && fieldOf(question.id, part.id);
};

const DATE_PARTS: Readonly<Record<string, string>> = {
  "surveys/date-needs-year": "year",
  "surveys/date-needs-month": "month",
};

/** The name of the field that an answer's refusal is about, which is the id of the input to lead to. */
export const fieldWrong = (question: Question, { code, details }: Refusal): string => {
  const whole = question.id;
  switch (question.kind) {
    case "date":
      return fieldOf(whole, DATE_PARTS[code] ?? "day");
    case "single":
    case "several": {
      if (code !== "surveys/words-too-long" && code !== "surveys/words-not-chosen") return whole;
      const beside = partNamed(question, question.options, details?.option);
      return beside === undefined ? whole : `${beside}.words`;
    }
    case "matrix":
      return partNamed(question, question.rows, details?.row) ?? fieldOf(whole, question.rows[0]?.id ?? "");
    case "ranking":
    case "allocation":
      return partNamed(question, question.options, details?.option) ?? fieldOf(whole, question.options[0]?.id ?? "");
    case "place":
      if (code === "surveys/place-too-long") return fieldOf(whole, "name");
      return code === "surveys/unknown-ward" ? fieldOf(whole, "ward") : whole;
    default:
      return whole;
  }
};
