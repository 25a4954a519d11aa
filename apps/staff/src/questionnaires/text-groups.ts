import type { EnglishText } from "./translation-form.ts";

/** What a text of the consultation is, from its key: what stands around the questions. */
const TOLD: readonly (readonly [RegExp, string])[] = [
  [/^plan\/title$/, "Title"],
  [/^plan\/summary$/, "Summary"],
  [/^plan\/can-change\//, "What can change"],
  [/^plan\/cannot-change\/\d+\/why$/, "Why it cannot change"],
  [/^plan\/cannot-change\//, "What cannot change"],
  [/^plan\/decision-maker$/, "Who decides"],
  [/^information\/what\//, "What is proposed"],
  [/^information\/change\/\d+\/notice$/, "What people were told of the change"],
  [/^information\/change\//, "What changed"],
  [/^information\/reasons$/, "Why it is proposed"],
  [/^information\/alternative\/\d+\/why$/, "Why the other way is not preferred"],
  [/^information\/alternative\//, "Another way"],
  [/^information\/no-alternative$/, "Why there is no other way"],
  [/^information\/cost$/, "What it costs"],
  [/^information\/affected$/, "Who is affected"],
  [/^information\/decided-by$/, "Who decides about the proposal"],
  [/^information\/decided-when$/, "When it is decided"],
  [/^information\/in-person\//, "Where people can answer in person"],
];

const isTold = (key: string): boolean => key.startsWith("plan/") || key.startsWith("information/");

/** What a text is, from its key. */
export const partOf = (key: string): string => {
  if (isTold(key)) return TOLD.find(([of]) => of.test(key))?.[1] ?? "About the consultation";
  const [list, , part] = key.split("/");
  if (part === "hint") return list === "section" ? "Words under the title" : "Hint";
  if (part === "another") return "Asked after each round";
  if (part === "option" || part === "column") return "Answer";
  if (part === "row") return "Row";
  if (part === "low" || part === "high") return "End of the scale";
  if (part === "unit") return "What is counted";
  return list === "section" ? "Section" : "Question";
};

/** The texts of the consultation itself, and those of its questions; a group with nothing in it is left out. */
export const groupsOf = (texts: readonly EnglishText[]): { title: string; texts: readonly EnglishText[] }[] =>
  [
    { title: "About the consultation", texts: texts.filter(({ key }) => isTold(key)) },
    { title: "Questions", texts: texts.filter(({ key }) => !isTold(key)) },
  ].filter((group) => group.texts.length > 0);
