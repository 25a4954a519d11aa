/** A number as people of a language write it. @example writeNumber(1234, "en-GB") // "1,234" */
export const writeNumber = (value: number, language: string): string => value.toLocaleString(language);

/**
 * A part of a whole in whole per cent. What is not nothing is never written as nothing, nor what is not all as all.
 * @example writeShare(1, 400, "en-GB") // "<1%"
 */
export const writeShare = (part: number, whole: number, language: string): string => {
  if (whole <= 0) return "–";
  const percent = Math.round((100 * part) / whole);
  const written = (value: number) =>
    (value / 100).toLocaleString(language, { style: "percent", maximumFractionDigits: 0 });
  if (percent === 0 && part > 0) return `<${written(1)}`;
  if (percent === 100 && part < whole) return `>${written(99)}`;
  return written(percent);
};
