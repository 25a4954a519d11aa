import { z } from "zod";
import { AuditVerified, PackAbout, PackVersion, Sha256Hex } from "./pack-input.ts";
import { PartSlug } from "./part.ts";

/** The name of this form of the pack. Another form gets another name. */
export const FORMAT = "collaborative-communities evidence pack 1";

/** The files that the index does not list: itself, and the signature over its exact bytes. Both are stored last. */
export const INDEX_FILE = "index.json";
export const SIGNATURE_FILE = "index.json.sig";
export const KEY_FILE = "public-key.pem";
export const SUMS_FILE = "SHA256SUMS";

/** A path in a pack: no more than three folders deep, in letters that every system can write. */
export const PackPath = z
  .string()
  .max(200)
  .regex(/^(?:[A-Za-z0-9][A-Za-z0-9._-]*\/){0,3}[A-Za-z0-9][A-Za-z0-9._-]*$/);

const size = z.int().min(0);

/** What `index.json` says. Its bytes are signed, so everything in it is. */
export const PackIndex = z.strictObject({
  format: z.literal(FORMAT),
  version: PackVersion,
  ...PackAbout.shape,
  previousIndexSha256: Sha256Hex.nullable(),
  audit: AuditVerified.omit({ finding: true }).strict(),
  /** The parts in their order: how many rows each table has here, why there is nothing, and what is not kept. */
  parts: z.array(
    z.strictObject({
      number: z.int().min(1),
      part: PartSlug,
      title: z.string(),
      rows: z.record(z.string(), size),
      nothing: z.string().nullable(),
      notKept: z.string().nullable(),
    }),
  ),
  /** Every file before the index, in the order of the ZIP. */
  files: z.array(z.strictObject({ path: PackPath, part: PartSlug.nullable(), bytes: size, sha256: Sha256Hex })),
  /** The bytes of the ZIP before the index, as they are: they show a change that changes no file. */
  before: z.strictObject({ bytes: size, sha256: Sha256Hex }),
});
export type PackIndex = z.infer<typeof PackIndex>;
