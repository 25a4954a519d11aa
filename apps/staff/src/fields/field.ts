/** A value that can be chosen, and its words. */
export type ChoiceOf = { readonly value: string; readonly label: string; readonly hint?: string };

/** What every field says. `at` is where its value stands, as a path with points; `""` is the value itself. */
type Base = { readonly at: string; readonly label: string; readonly hint?: string };

/** A member of the union for each kind, so that a field can be told by its kind. */
type Each<Kind extends string, More = object> = Kind extends string ? Base & { readonly kind: Kind } & More : never;

/** A field of a form, as data: what is asked and where the answer goes. */
export type Field =
  /** One line, some paragraphs, or a line for each entry of a list. `optional` leaves an empty one out. */
  | Each<"line" | "text" | "lines", { readonly optional?: boolean }>
  | Each<"day" | "moment" | "number" | "yes">
  /** `optional` leaves the value out where none of several is ticked. */
  | Each<"choice" | "picked", { readonly choices: readonly ChoiceOf[] }>
  | Each<"several", { readonly choices: readonly ChoiceOf[]; readonly optional?: boolean }>
  /** One of several whole values, chosen by its id and copied. */
  | (Base & {
      readonly kind: "entry";
      readonly entries: readonly { readonly id: string; readonly label: string; readonly value: object }[];
    })
  /** Any number of the same fields. `one` names a row; a new one starts from `fresh`. */
  | (Base & {
      readonly kind: "rows";
      readonly one: string;
      readonly fields: readonly Field[];
      readonly fresh?: () => Readonly<Record<string, unknown>>;
    })
  /** Fields that belong together, and are left out together where nothing is typed in any of them. */
  | (Base & {
      readonly kind: "group";
      readonly fields: readonly Field[];
      readonly start?: Readonly<Record<string, unknown>>;
    });

export type FieldOf<Kind extends Field["kind"]> = Extract<Field, { kind: Kind }>;

/** The name of a field on the page, which is also its id. @example nameOf("proposal", "alternatives") // "proposal-alternatives" */
export const nameOf = (prefix: string, at: string): string =>
  [prefix, at.replaceAll(".", "-")].filter((part) => part !== "").join("-");

/** The name of a row's fields. Rows are known by their place, as they are to the person who types. */
export const rowName = (group: string, place: number): string => `${group}-${place + 1}`;
