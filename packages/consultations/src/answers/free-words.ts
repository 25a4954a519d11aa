import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { EnteredChannel } from "../response.ts";

/** The longest words that are kept as they were written, in characters. */
export const LONGEST_FREE_WORDS = 20_000;

/**
 * What somebody wrote in a letter, an email or a post of their own accord, as they wrote it, and where it came from.
 * It is one answer of its channel, whether or not it was coded onto the questions.
 */
export const FreeWords = z.object({
  words: z.string().trim().max(LONGEST_FREE_WORDS, "Keep this to 20,000 characters."),
  source: z.string().trim().max(200, "Keep this to 200 characters."),
  /** Why it may be kept: they wrote to take part, or it was said in public. */
  basis: z.enum(["wrote-to-take-part", "public-post"]),
});
export type FreeWords = z.infer<typeof FreeWords>;

/** How words of a channel may be kept. */
export type FreeWordsRule = {
  readonly basis: FreeWords["basis"];
  /** What of their writer must not be kept with them. */
  readonly without: "contact" | "contact-and-profile";
};

/**
 * The channels by which people write in their own form. “Public posts, no profiles” is a rule of this project's design,
 * for a council to confirm: of a post the words are kept and the place where it was said, never who said it.
 */
export const FREE_WORDS_RULES: Readonly<Partial<Record<EnteredChannel, FreeWordsRule>>> = {
  paper: { basis: "wrote-to-take-part", without: "contact" },
  email: { basis: "wrote-to-take-part", without: "contact" },
  "social-media": { basis: "public-post", without: "contact-and-profile" },
};

const EMAIL = /[^\s@<>()]+@[^\s@<>()]+\.[\p{L}]{2,}/u;
const HANDLE = /(?:^|[\s(“"'])@[\p{L}\p{N}_.]{2,}/u;
const ADDRESS = /\bhttps?:\/\/\S+|\bwww\.\S+/iu;

/** Whether words that came by a channel may be kept as they stand, or the sentence that says what must be taken out. */
export const mayKeepWords = (channel: EnteredChannel, given: FreeWords): Result<FreeWords> => {
  const rule = FREE_WORDS_RULES[channel];
  if (rule === undefined)
    return refuse("consultation/words-not-by-this-channel", "Enter what the person said at the questions themselves.", {
      field: "words",
    });
  if (given.words === "")
    return refuse("consultation/words-missing", "Paste the words as they were written.", { field: "words" });
  if (given.source === "")
    return refuse("consultation/source-missing", "Say where it came from, such as the mailbox or the page.", {
      field: "source",
    });
  if (given.basis !== rule.basis)
    return refuse(
      "consultation/basis-missing",
      rule.basis === "public-post"
        ? "Only posts that everybody can read are kept. Confirm that this is one."
        : "Confirm that the person wrote this to take part.",
      { field: "basis" },
    );
  for (const field of ["words", "source"] as const) {
    // A mailbox of the council's own is where it came from; an address in the words is somebody's.
    const address = field === "words" ? EMAIL.exec(given.words)?.[0] : undefined;
    const profile =
      rule.without === "contact-and-profile"
        ? (HANDLE.exec(given[field]) ?? ADDRESS.exec(given[field]))?.[0]
        : undefined;
    const found = address ?? profile;
    if (found !== undefined)
      return refuse(
        "consultation/words-name-their-writer",
        `Take “${found.trim().slice(0, 60)}” out. The words are kept, not who wrote them.`,
        { field },
      );
  }
  return ok(given);
};
