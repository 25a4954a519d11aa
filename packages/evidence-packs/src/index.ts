export type { Column, Columns, Kind, RowOf, Table, Who, Words } from "./column.ts";
export { PackIndex } from "./pack-index.ts";
export {
  AuditVerified,
  type EvidencePackInput,
  PackAbout,
  type PackDocument,
  PackVersion,
  type PartInput,
  type Rows,
} from "./pack-input.ts";
export { PARTS, type Part, PartSlug } from "./part.ts";
export { PART_TABLES } from "./part-tables.ts";
export { type Actor, mayTakeRestrictedPack } from "./policy.ts";
export { fingerprintOf, fromPem, toPem } from "./public-key.ts";
export { type PackReader, readerOf } from "./read-zip.ts";
export type { Sha256 } from "./sha256.ts";
export { type PackFinding, type PackVerified, type VerifyOptions, verifyPack } from "./verify-pack.ts";
export { type PackOptions, type Signer, writePack } from "./write-pack.ts";
