import { canonicalJson } from "./canonical-json.ts";
import { crc32 } from "./crc32.ts";
import { INDEX_FILE, KEY_FILE, PackIndex, SIGNATURE_FILE } from "./pack-index.ts";
import { fingerprintOf, fromPem } from "./public-key.ts";
import {
  bytesOf,
  checkLayout,
  isAsWritten,
  listZip,
  type PackReader,
  unpack,
  type ZipListing,
  ZipTrick,
} from "./read-zip.ts";
import { type Sha256, toHex } from "./sha256.ts";
import { type ZipEntry, zipTime } from "./zip.ts";

/** What is wrong with a pack. */
export type PackFinding = {
  readonly kind:
    | "changed"
    | "missing"
    | "added"
    | "reordered"
    | "bad-signature"
    | "unknown-key"
    | "index-unreadable"
    | "zip-trick"
    | "repacked";
  /** The file it is about, where it is about one. */
  readonly path?: string;
  /** A sentence for whoever verifies. */
  readonly says: string;
};

export type PackVerified = {
  /** Everything that was found; none where the pack is as it was signed. */
  readonly findings: readonly PackFinding[];
  /** What the pack says of itself, where that can be read. To be believed only without findings. */
  readonly index?: PackIndex;
  /** The fingerprint of the key in the pack. It proves nothing until it is compared with one known from elsewhere. */
  readonly fingerprint?: string;
};

export type VerifyOptions = {
  readonly newSha256: () => Sha256;
  /** Whether an Ed25519 signature holds, by a public key of 32 bytes. */
  readonly verifySignature: (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) => boolean | Promise<boolean>;
  /** The fingerprint of the key that should have signed, as its owner publishes it elsewhere. */
  readonly fingerprint?: string | undefined;
};

const MOST_INDEX_BYTES = 64_000_000;
const SIGNATURE_BYTES = 64;
const decoder = new TextDecoder("utf-8", { fatal: true });

const readWhole = async (pack: PackReader, entry: ZipEntry | undefined, most: number) => {
  if (!entry || entry.bytes > most) return undefined;
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of unpack(pack, entry, entry.bytes)) pieces.push(piece.slice());
  } catch {
    return undefined;
  }
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return crc32(whole) === entry.crc ? whole : undefined;
};

const parseIndex = (bytes: Uint8Array | undefined): PackIndex | undefined => {
  if (!bytes) return undefined;
  try {
    const text = decoder.decode(bytes);
    const index = PackIndex.parse(JSON.parse(text));
    return canonicalJson(index) === text ? index : undefined;
  } catch {
    return undefined;
  }
};

const sumOf = async (newSha256: () => Sha256, pieces: AsyncIterable<Uint8Array>) => {
  const sha256 = newSha256();
  let bytes = 0;
  for await (const piece of pieces) {
    sha256.update(piece);
    bytes += piece.length;
  }
  return { bytes, sha256: toHex(await sha256.digest()) };
};

const changed = (path: string): PackFinding => ({ kind: "changed", path, says: `${path} is not as it was signed.` });

/** Holds the files against the index: each there, each as it was, none beside them, in their order. */
const compareFiles = async (
  pack: PackReader,
  index: PackIndex,
  entries: readonly ZipEntry[],
  { newSha256 }: VerifyOptions,
) => {
  const findings: PackFinding[] = [];
  const there = new Map(entries.map((entry) => [entry.path, entry]));
  const listed = [...index.files.map(({ path }) => path), INDEX_FILE, SIGNATURE_FILE];
  const known = new Set(listed);
  for (const { path } of entries)
    if (!known.has(path))
      findings.push({ kind: "added", path, says: `${path} was added: the index does not list it.` });
  for (const { path, bytes, sha256 } of index.files) {
    const entry = there.get(path);
    if (!entry) findings.push({ kind: "missing", path, says: `${path} is missing: the index lists it.` });
    else {
      const sum = await sumOf(newSha256, unpack(pack, entry, bytes)).catch(() => undefined);
      if (sum?.bytes !== bytes || sum.sha256 !== sha256) findings.push(changed(path));
    }
  }
  const order = entries.map(({ path }) => path);
  if (findings.every(({ kind }) => kind === "changed") && order.some((path, place) => path !== listed[place]))
    findings.push({ kind: "reordered", says: "The files are not in the order of the index." });
  return findings;
};

/** Whether the ZIP around the files is, byte by byte, the one that was signed. */
const isSameZip = async (pack: PackReader, index: PackIndex, listing: ZipListing, { newSha256 }: VerifyOptions) => {
  const [at] = listing.entries.filter(({ path }) => path === INDEX_FILE);
  if (at?.offset !== index.before.bytes) return false;
  if (!(await isAsWritten(pack, listing, zipTime(new Date(index.madeAt))))) return false;
  const sum = await sumOf(newSha256, bytesOf(pack, 0, index.before.bytes));
  return sum.sha256 === index.before.sha256;
};

/** The key in the pack, and whether the index is signed with it. */
const checkSignature = async (
  pack: PackReader,
  there: ReadonlyMap<string, ZipEntry>,
  indexBytes: Uint8Array,
  { newSha256, verifySignature, fingerprint: expected }: VerifyOptions,
) => {
  const findings: PackFinding[] = [];
  const [pem, signature] = [
    await readWhole(pack, there.get(KEY_FILE), 1_000),
    await readWhole(pack, there.get(SIGNATURE_FILE), SIGNATURE_BYTES),
  ];
  const key = pem && fromPem(String.fromCharCode(...pem));
  if (!key)
    return {
      findings: [{ kind: "unknown-key", path: KEY_FILE, says: "There is no key in the pack." }] as PackFinding[],
    };
  const fingerprint = await fingerprintOf(newSha256, key);
  if (expected !== undefined && expected.toLowerCase() !== fingerprint)
    findings.push({
      kind: "unknown-key",
      path: KEY_FILE,
      says: `The pack is signed with another key than the one asked for: its fingerprint is ${fingerprint}.`,
    });
  const holds = signature?.length === SIGNATURE_BYTES && (await verifySignature(key, indexBytes, signature));
  if (!holds)
    findings.push({
      kind: "bad-signature",
      path: SIGNATURE_FILE,
      says: "The signature does not fit the index: the index, the signature or the key was changed.",
    });
  return { findings, fingerprint };
};

/**
 * Verifies a pack: that the index is signed, that every file is as the index says, that none is missing or added, and
 * that the ZIP holds nothing else. It keeps a piece of one file and the index in memory.
 *
 * Without `fingerprint` it says whether the pack is whole, not whose it is: anybody can make a whole one with a key of
 * their own.
 */
export const verifyPack = async (pack: PackReader, options: VerifyOptions): Promise<PackVerified> => {
  let listing: ZipListing;
  try {
    listing = await listZip(pack);
    checkLayout(listing);
  } catch (error) {
    if (error instanceof ZipTrick) return { findings: [{ kind: "zip-trick", says: error.message }] };
    throw error;
  }
  const there = new Map(listing.entries.map((entry) => [entry.path, entry]));
  const indexBytes = await readWhole(pack, there.get(INDEX_FILE), MOST_INDEX_BYTES);
  if (!indexBytes)
    return {
      findings: [{ kind: "index-unreadable", path: INDEX_FILE, says: "The index is missing or damaged." }],
    };
  const { findings, fingerprint } = await checkSignature(pack, there, indexBytes, options);
  const known = fingerprint === undefined ? {} : { fingerprint };
  const index = parseIndex(indexBytes);
  if (!index) {
    const says = "The index is not one of this form of pack.";
    return { findings: [...findings, { kind: "index-unreadable", path: INDEX_FILE, says }], ...known };
  }
  findings.push(...(await compareFiles(pack, index, listing.entries, options)));
  if (findings.length === 0 && !(await isSameZip(pack, index, listing, options)))
    findings.push({
      kind: "repacked",
      says: "Every file is as it was signed, and the ZIP around them is not: somebody packed them again or changed it.",
    });
  return { findings, index, ...known };
};
