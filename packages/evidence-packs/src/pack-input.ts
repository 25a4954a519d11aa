import { z } from "zod";
import type { RowOf, Table } from "./column.ts";
import type { PartSlug } from "./part.ts";
import type { PART_TABLES } from "./part-tables.ts";

/** 64 hexadecimal digits. */
export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** Which version is made: without personal data for everybody, or with all of it for those who may see it. */
export const PackVersion = z.enum(["public", "restricted"]);
export type PackVersion = z.infer<typeof PackVersion>;

/** What was found when the audit trail was verified, for the moment of the pack. */
export const AuditVerified = z.object({
  /** How many facts are in the chain. */
  facts: z.int().min(0),
  /** The hash of the last. */
  head: Sha256Hex,
  /** What is wrong, where something is. */
  finding: z.object({ position: z.int(), kind: z.string(), says: z.string() }).optional(),
});
export type AuditVerified = z.infer<typeof AuditVerified>;

/** What the whole pack says of itself. */
export const PackAbout = z.object({
  consultation: z.object({
    id: z.string().min(1),
    title: z.string().min(1),
    organisation: z.string().min(1),
    state: z.string().min(1),
  }),
  /** The moment at which everything in the pack was read, in UTC; a ZIP can say the years 1980 to 2107. */
  madeAt: z.iso
    .datetime()
    .refine((moment) => moment >= "1980" && moment < "2108", "A ZIP can say the years 1980 to 2107."),
  /** Whether the people and answers are made up. */
  demonstration: z.boolean(),
  audit: AuditVerified,
  /** The SHA-256 of the index of the pack made before this one, where there is one. */
  previousIndexSha256: Sha256Hex.optional(),
});
export type PackAbout = z.infer<typeof PackAbout>;

/**
 * The rows of a table: all of them, or a function that reads them from the beginning each time it is called and gives
 * the same ones in the same order. It is called once for each form they are written in, so that none has to be kept.
 */
export type Rows<T extends Table> = readonly RowOf<T>[] | (() => AsyncIterable<RowOf<T>>);

/** A file that goes into a part as it is, such as a report as a PDF. */
export type PackDocument = {
  /** Letters of the English alphabet, digits, `.`, `_` and `-`; not one of the pack's own names. */
  readonly name: string;
  /** Whether it holds nothing personal and may be in the public version; else that one says its name and hash alone. */
  readonly mayBePublished: boolean;
  /** Read from the beginning each time it is called; read once for a pack. */
  readonly bytes: () => AsyncIterable<Uint8Array>;
};

type Tables<S extends PartSlug> = (typeof PART_TABLES)[S];

/** What a part holds; or why there is nothing in it, in a sentence for the reader. */
export type PartInput<S extends PartSlug = PartSlug> =
  | { readonly nothing: string }
  | {
      readonly tables: { readonly [K in keyof Tables<S>]?: Tables<S>[K] extends Table ? Rows<Tables<S>[K]> : never };
      readonly documents?: readonly PackDocument[];
      /** What belongs to the part and is not kept, in a sentence for the reader. */
      readonly notKept?: string;
    };

/** Everything a pack is made from. Each of the eighteen parts has to be there, if only to say why it is empty. */
export type EvidencePackInput = PackAbout & { readonly parts: { readonly [S in PartSlug]: PartInput<S> } };
