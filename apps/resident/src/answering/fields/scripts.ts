import type { Question } from "@collaborative-communities/surveys";
import type { View } from "../../page.tsx";

/** The scripts that help with a question, where there are any. Every page works without them. */
export const scriptsFor = ({ assets }: Pick<View, "assets">, question: Question): readonly string[] => {
  switch (question.kind) {
    case "text":
      return [assets.characterCount];
    default:
      return [];
  }
};
