import { Answers } from "@collaborative-communities/surveys";

/** An address longer than this is refused by some programs between a browser and here. */
const LONGEST = 7_000;
const SHORT = 40;

const shortened = (answer: Answers[string]): Answers[string] => {
  if (typeof answer === "string") return answer.slice(0, SHORT);
  if (Array.isArray(answer) || answer.kind !== "choice") return answer;
  const words = Object.entries(answer.words).map(([id, text]) => [id, text.slice(0, SHORT)] as const);
  return { ...answer, words: Object.fromEntries(words) };
};

/**
 * Answers that are tried in a preview, as a part of the address: nothing of them is kept anywhere, and going back,
 * changing the language and loading again all work. Words are cut short. Where all the answers are too many for an
 * address, the earliest are left out.
 */
export const carry = (answers: Answers): string => {
  const short = Object.entries(answers).map(([key, answer]) => [key, shortened(answer)] as const);
  for (let from = 0; from < short.length; from += 1) {
    const text = Buffer.from(JSON.stringify(Object.fromEntries(short.slice(from)))).toString("base64url");
    if (text.length <= LONGEST) return `?a=${text}`;
  }
  return "";
};

/** What an address carries; nothing where it cannot be read. */
export const carried = (text: string | undefined): Answers => {
  if (text === undefined || text.length > LONGEST) return {};
  try {
    return Answers.safeParse(JSON.parse(Buffer.from(text, "base64url").toString())).data ?? {};
  } catch {
    return {};
  }
};
