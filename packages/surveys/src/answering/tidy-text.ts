import { composed } from "@collaborative-communities/foundation";

/** Characters as people count them: an emoji or an accented letter is not two. */
export const lengthOf = (text: string): number => [...composed(text)].length;

/**
 * Keeps every word a person wrote, in any script and with any emoji; takes out only what is no writing:
 * control characters, halves of characters, more marks on a letter than any writing has, and empty space at either end.
 */
export const tidyText = (text: string): string =>
  composed(
    text
      .toWellFormed()
      .replace(/\r\n?/g, "\n")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out here
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, ""),
  ).trim();
