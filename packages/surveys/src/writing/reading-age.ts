/** Syllables as they are heard in English, near enough to count by: groups of vowels, without a silent e at the end. */
const syllablesIn = (word: string): number => {
  const heard = word
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/(?:[^laeiouy]es|[^aeiouytd]ed|[^laeiouy]e)$/, "");
  return Math.max(1, heard.match(/[aeiouy]{1,2}/g)?.length ?? 0);
};

/**
 * The age at which somebody in school can read an English text, in years: the Flesch–Kincaid grade plus five. A rough
 * measure, and of a short text a very rough one; it says nothing about other languages. `undefined` without words.
 */
export const readingAgeOf = (text: string): number | undefined => {
  const words = text.match(/[\p{L}\p{N}’']+/gu) ?? [];
  if (words.length === 0) return undefined;
  const sentences = Math.max(1, text.match(/[.!?:](?=\s|$)/g)?.length ?? 0);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round(grade + 5));
};
