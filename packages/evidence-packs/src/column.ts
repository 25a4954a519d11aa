import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";

/** A member of staff or a decision-maker: the post is published, the name is not. */
export const Who = z.strictObject({ post: z.string().min(1), name: z.string().min(1).optional() });
export type Who = z.infer<typeof Who>;

/**
 * What a person wrote. It is published only with their consent, and only in the form somebody redacted: a text nobody
 * has looked at stays in the restricted version.
 */
export const Words = z.strictObject({
  text: z.string(),
  consentToPublish: z.boolean(),
  redacted: z.string().optional(),
});
export type Words = z.infer<typeof Words>;

/** A moment in UTC, as `2026-05-20T10:00:00Z` or with parts of a second. */
const Moment = z.iso.datetime();

/** A number, or what stands for a number too small to be published, such as "fewer than 5". */
const Count = z.union([z.int().min(0), z.string().min(1)]);

/** What a cell can hold. `restricted` is text that the public version leaves out. */
const KINDS = {
  text: z.string(),
  restricted: z.string(),
  moment: Moment,
  day: LocalDate,
  count: Count,
  number: z.number(),
  "yes-no": z.boolean(),
  list: z.array(z.string()),
  who: Who,
  words: Words,
} as const;
export type Kind = keyof typeof KINDS;

/** A kind, and the heading of its column. With `?` behind it the cell may be null: not recorded, or not applicable. */
export type Column = readonly [kind: Kind | `${Kind}?`, heading: string];
export type Columns = Readonly<Record<string, Column>>;

/** A table of a part. Its columns come in the order they are written in. */
export type Table<C extends Columns = Columns> = {
  readonly caption: string;
  readonly columns: C;
  /** Why the public version has the table's name and not its rows. */
  readonly restrictedBecause?: string;
};

type Value<K extends string> = K extends `${infer Sure extends Kind}?`
  ? z.infer<(typeof KINDS)[Sure]> | null
  : K extends Kind
    ? z.infer<(typeof KINDS)[K]>
    : never;

/** A row of a table, as it is handed in. */
export type RowOf<T extends Table> = { readonly [K in keyof T["columns"]]: Value<T["columns"][K][0]> };

export const table = <const C extends Columns>(
  caption: string,
  columns: C,
  more: { readonly restrictedBecause?: string } = {},
): Table<C> => ({ caption, columns, ...more });

export const kindOf = ([kind]: Column): Kind => kind.replace(/\?$/, "") as Kind;

/** The schema of a table's rows. A field that no column names is refused, so that nothing slips in unseen. */
export const rowSchema = ({ columns }: Table): z.ZodType<Readonly<Record<string, unknown>>> =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(columns).map(([key, column]) => {
        const schema: z.ZodType = KINDS[kindOf(column)];
        return [key, column[0].endsWith("?") ? schema.nullable() : schema];
      }),
    ),
  );
