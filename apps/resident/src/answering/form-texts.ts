/** The texts sent under one name of a form; files and anything else are no answer. */
export const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === "string");
/** The one text sent under a name. */
export const text = (value: unknown): string => texts(value)[0] ?? "";
