import type { PostedForm } from "@collaborative-communities/surveys";

/** The texts sent under one name of a form; files and anything else are no answer. */
const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === "string");
/** The one text sent under a name. */
export const text = (value: unknown): string => texts(value)[0] ?? "";

/** A form as it was posted: the texts by their names. */
export const postedForm = (body: Readonly<Record<string, unknown>>): PostedForm =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, texts(value)]));
