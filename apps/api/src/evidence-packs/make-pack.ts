import { createHash } from "node:crypto";
import { type FileHandle, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMALLEST_COUNT_SHOWN } from "@collaborative-communities/consultations";
import { mayTakeRestrictedPack, type PackVersion, writePack } from "@collaborative-communities/evidence-packs";
import { type Result, refuse } from "@collaborative-communities/foundation";
import { actingIn, atOneMoment, recordFact } from "../audit/index.ts";
import { consultationBy, type KeptConsultation } from "../consultations/index.ts";
import type { House, SignedIn } from "../context.ts";
import { collect } from "./collect.ts";
import { signerOf } from "./signing-key.ts";

/** A pack as a file that has no name any more: it is gone when it is closed, or when the process ends. */
export type MadePack = { readonly file: FileHandle; readonly bytes: number };

const MOST_WAITING = 8;
let waiting = 0;
let before: Promise<unknown> = Promise.resolve();

/** One pack at a time: each works the processor for a while, and whoever answers a consultation must not wait for it. */
const inTurn = async <T>(make: () => Promise<T>): Promise<T | undefined> => {
  if (waiting >= MOST_WAITING) return undefined;
  waiting += 1;
  const mine = before.then(make, make);
  before = mine.catch(() => undefined);
  return mine.finally(() => {
    waiting -= 1;
  });
};

const anonymousFile = async (): Promise<FileHandle> => {
  const folder = await mkdtemp(join(tmpdir(), "evidence-pack-"));
  try {
    return await open(join(folder, "pack.zip"), "wx+", 0o600);
  } finally {
    await rm(folder, { recursive: true });
  }
};

type Asked = {
  readonly consultation: KeptConsultation;
  readonly version: PackVersion;
  /** Who asked; nobody where the public did. */
  readonly by: SignedIn | undefined;
};

const make = async (house: House, pem: string, { consultation, version, by }: Asked): Promise<Result<MadePack>> => {
  const [at, signer] = [house.now(), signerOf(pem)];
  const smallest = house.config.smallestCountShown ?? SMALLEST_COUNT_SHOWN;
  let indexSha256 = "";
  const file = await anonymousFile();
  try {
    const written = await atOneMoment(house.db, async (moment): Promise<Result<number>> => {
      // As it is in this moment, and not as it was when somebody asked.
      const read = (await consultationBy(moment, { id: consultation.id })) ?? consultation;
      const pack = writePack(await collect(moment, { consultation: read, at, version, smallest }), {
        version,
        newSha256: () => createHash("sha256"),
        signer: {
          ...signer,
          sign: (bytes) => {
            indexSha256 = createHash("sha256").update(bytes).digest("hex");
            return signer.sign(bytes);
          },
        },
      });
      if (!pack.ok) return pack;
      let bytes = 0;
      for await (const piece of pack.value) bytes += (await file.write(piece)).bytesWritten;
      return { ok: true, value: bytes };
    });
    if (!written.ok) {
      await file.close();
      return written;
    }
    const who = by ? actingIn(by, mayTakeRestrictedPack) : { personId: null, post: null };
    const details = { version, indexSha256, bytes: written.value };
    await recordFact(house.db, { at, ...who, what: "evidence-pack/made", about: consultation.id, details });
    return { ok: true, value: { file, bytes: written.value } };
  } catch (error) {
    await file.close();
    throw error;
  }
};

/**
 * Makes a pack of what the database holds at one moment, and leaves a fact with the hash of its index, which the next
 * pack names. Refusals: those of `writePack`; `evidence-pack/no-key`; `evidence-pack/busy`.
 */
export const makePack = async (house: House, asked: Asked): Promise<Result<MadePack>> => {
  const pem = house.config.evidenceSigningKey;
  if (pem === undefined)
    return refuse(
      "evidence-pack/no-key",
      "No evidence pack can be signed: whoever operates the service has to set EVIDENCE_SIGNING_KEY.",
    );
  const made = await inTurn(() => make(house, pem, asked));
  return made ?? refuse("evidence-pack/busy", "Several evidence packs are being made. Try again in a few minutes.");
};
