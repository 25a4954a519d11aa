import { ok, type Result, refuse } from "@collaborative-communities/foundation";
import { canonicalJson } from "./canonical-json.ts";
import { STYLE_SHEET } from "./html.ts";
import { FORMAT, INDEX_FILE, KEY_FILE, type PackIndex, SIGNATURE_FILE, SUMS_FILE } from "./pack-index.ts";
import { type EvidencePackInput, PackAbout, type PackVersion, type PartInput } from "./pack-input.ts";
import { PARTS, type PartSlug } from "./part.ts";
import { fingerprintOf, toPem } from "./public-key.ts";
import { type Sha256, toHex } from "./sha256.ts";
import { frontPage } from "./write-front-page.ts";
import { one, type PartFacts, writePart } from "./write-part.ts";
import { deflateFile, endZip, storeFile, type Written, type ZipSoFar } from "./write-zip.ts";
import { zipTime } from "./zip.ts";

/** Who signs: an Ed25519 key. The private half stays with whoever calls. */
export type Signer = {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** @returns 64 bytes, the Ed25519 signature (RFC 8032), which is the same each time */
  sign(bytes: Uint8Array): Uint8Array | Promise<Uint8Array>;
};

export type PackOptions = {
  readonly version: PackVersion;
  readonly signer: Signer;
  /** A new SHA-256, such as `() => createHash("sha256")` of node:crypto. */
  readonly newSha256: () => Sha256;
};

const VERSION_WORDS: Readonly<Record<PackVersion, string>> = {
  public: "public version, without personal data",
  restricted: "restricted version: it holds personal data",
};

const PIECE = 65_536;
const encoder = new TextEncoder();

/** Text and bytes as pieces of bytes that are worth their handling. */
async function* inPieces(content: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let text = "";
  for await (const piece of content) {
    if (typeof piece !== "string") {
      yield piece;
      continue;
    }
    text += piece;
    if (text.length < PIECE) continue;
    yield encoder.encode(text);
    text = "";
  }
  if (text !== "") yield encoder.encode(text);
}

/**
 * Makes an evidence pack: the bytes of a ZIP, as they come. The same input gives the same bytes, on every machine.
 *
 * What is kept meanwhile is a piece of one file and the list of files, however many rows there are. Errors: refusal
 * `evidence-pack/audit-broken` where the audit trail did not verify, before anything is written, and
 * `evidence-pack/input-unreadable` where the pack does not say what it is about; a row that is not as its table says is
 * a `TypeError` while the bytes are read, and the pack then has no end and no signature.
 *
 * @example const pack = writePack(input, { version: "public", signer, newSha256: () => createHash("sha256") })
 */
export const writePack = (input: EvidencePackInput, options: PackOptions): Result<AsyncIterable<Uint8Array>> => {
  const about = PackAbout.safeParse(input);
  if (!about.success) {
    const [issue] = about.error.issues;
    return refuse(
      "evidence-pack/input-unreadable",
      `The pack cannot say what it is about: "${issue?.path.join(".")}": ${issue?.message}`,
    );
  }
  const { finding } = about.data.audit;
  if (finding)
    return refuse(
      "evidence-pack/audit-broken",
      `No pack is signed over a broken audit trail. ${finding.says} Verify the trail again when it has been restored.`,
      { details: { position: finding.position, kind: finding.kind } },
    );
  return ok(packBytes(about.data, input.parts, options));
};

async function* packBytes(
  about: PackAbout,
  inputs: EvidencePackInput["parts"],
  { version, signer, newSha256 }: PackOptions,
): AsyncGenerator<Uint8Array> {
  const zip: ZipSoFar = { at: zipTime(new Date(about.madeAt)), newSha256, entries: [], offset: 0 };
  const before = newSha256();
  const files: (Written & { part: PartSlug | null })[] = [];
  const put = async function* (part: PartSlug | null, path: string, content: AsyncIterable<string | Uint8Array>) {
    const writing = deflateFile(zip, path, inPieces(content));
    for (let next = await writing.next(); ; next = await writing.next()) {
      if (next.done) {
        files.push({ ...next.value, part });
        return;
      }
      before.update(next.value);
      yield next.value;
    }
  };
  const putText = (path: string, text: string) => put(null, path, one(text));

  const frame = { pack: about.consultation.title, demonstration: about.demonstration };
  const parts: { part: (typeof PARTS)[number]; facts: PartFacts }[] = [];
  for (const part of PARTS) {
    const input: PartInput = inputs[part.slug];
    const facts: PartFacts = {
      rows: {},
      nothing: "nothing" in input ? input.nothing : null,
      notKept: "nothing" in input ? null : (input.notKept ?? null),
    };
    parts.push({ part, facts });
    const written = writePart(part, input, { version, facts, versionWords: VERSION_WORDS[version], ...frame });
    for await (const { path, content } of written) yield* put(part.slug, path, content);
  }
  const fingerprint = await fingerprintOf(newSha256, signer.publicKey);
  yield* putText("style.css", STYLE_SHEET);
  yield* putText(KEY_FILE, toPem(signer.publicKey));
  const words = { ...frame, version: VERSION_WORDS[version] };
  yield* putText("index.html", frontPage({ about, frame: words, parts, fingerprint }));
  yield* putText(SUMS_FILE, files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join(""));

  const index: PackIndex = {
    format: FORMAT,
    version,
    consultation: about.consultation,
    madeAt: about.madeAt,
    demonstration: about.demonstration,
    previousIndexSha256: about.previousIndexSha256 ?? null,
    audit: { facts: about.audit.facts, head: about.audit.head },
    parts: parts.map(({ part, facts }) => ({ number: part.number, part: part.slug, title: part.title, ...facts })),
    files,
    before: { bytes: zip.offset, sha256: toHex(await before.digest()) },
  };
  const bytes = encoder.encode(canonicalJson(index));
  yield* storeFile(zip, INDEX_FILE, bytes);
  yield* storeFile(zip, SIGNATURE_FILE, await signer.sign(bytes));
  yield* endZip(zip);
}
