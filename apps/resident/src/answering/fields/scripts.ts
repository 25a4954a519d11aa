import type { Question } from "@collaborative-communities/surveys";
import type { View } from "../../view.ts";

/** Whether what is typed may be kept while it is typed: where a part of an answer is an answer too. */
export const keepsTyped = (question: Question): boolean =>
  question.kind === "text" ||
  question.kind === "number" ||
  ((question.kind === "single" || question.kind === "several") && question.options.some(({ other }) => other));

/** The scripts that help with a question, where there are any. Every page works without them. */
export const scriptsFor = ({ assets }: Pick<View, "assets">, question: Question): readonly string[] => {
  switch (question.kind) {
    case "text":
      return [assets.characterCount];
    case "ranking":
      return [assets.ranking];
    case "allocation":
      return [assets.sharing];
    case "place":
      return question.takes.includes("point") ? [assets.mapLink] : [];
    default:
      return [];
  }
};
