import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import {
  type PackIndex,
  type PackVersion,
  readerOf,
  toPem,
  verifyPack,
  writePack,
} from "@collaborative-communities/evidence-packs";
import { collect as bytesOf } from "@collaborative-communities/evidence-packs/testing";
import { unzipSync } from "fflate";
import { expect } from "vitest";
import { atOneMoment } from "../audit/index.ts";
import { consultationBy } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { collect } from "./collect.ts";
import { signerOf } from "./signing-key.ts";

const PEM = generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();

/** The pack of a consultation in a version, of one moment, with nothing that its verifier finds; and its files as texts. */
export const packOf = async (house: House, id: string, version: PackVersion) => {
  const at = house.now();
  const bytes = await atOneMoment(house.db, async (moment) => {
    const consultation = await consultationBy(moment, { id });
    if (!consultation) throw new Error("It is not there.");
    const input = await collect(moment, { consultation, at, version });
    const made = writePack(input, { version, newSha256: () => createHash("sha256"), signer: signerOf(PEM) });
    if (!made.ok) throw new Error(made.refusal.message);
    return bytesOf(made.value);
  });
  const { findings, index } = await verifyPack(readerOf(bytes), {
    newSha256: () => createHash("sha256"),
    verifySignature: (key, signed, signature) => verify(null, signed, createPublicKey(toPem(key)), signature),
  });
  expect(findings).toEqual([]);
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, file]) => [path, Buffer.from(file).toString("utf8")]),
  );
  return { bytes, files, index: index as PackIndex, text: Object.values(files).join("\n") };
};
export type Pack = Awaited<ReturnType<typeof packOf>>;

export const rowsIn = ({ files }: Pack, path: string) => JSON.parse(files[`${path}.json`] ?? "null") as unknown;
