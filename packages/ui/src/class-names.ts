/** Joins the class names that apply, leaving out the rest. @example classNames("a", false, "b") // "a b" */
export const classNames = (...names: readonly (string | false | undefined)[]): string =>
  names.filter(Boolean).join(" ");

/** Joins ids for `aria-describedby`; nothing at all where there are none, so that no empty attribute is written. */
export const idList = (...ids: readonly (string | false | undefined)[]): string | undefined =>
  classNames(...ids) || undefined;
