#!/usr/bin/env node
import { createHash, createPublicKey, verify } from "node:crypto";
import { open } from "node:fs/promises";
import { parseArgs } from "node:util";
import { toPem } from "./public-key.ts";
import { type PackReader, readerOf } from "./read-zip.ts";
import { type PackVerified, verifyPack } from "./verify-pack.ts";

// The verifier for anybody: says what a pack is, and what is wrong with it. It writes nothing and asks nobody.
// 0: the pack is as it was signed. 1: it is not. 2: it could not be read.

const HOW = `verify-evidence-pack FILE [--key FINGERPRINT]
  FILE               an evidence pack, a ZIP
  --key FINGERPRINT  the fingerprint of the key that should have signed it: 64 digits and letters a to f,
                     as the organisation publishes it. Without it you learn whether the pack is whole, not whose it is.`;

const verifyFile = async (file: string, fingerprint: string | undefined): Promise<PackVerified> => {
  const handle = await open(file, "r");
  try {
    const { size } = await handle.stat();
    const read = async (offset: number, length: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; ) {
        const { bytesRead } = await handle.read(bytes, at, length - at, offset + at);
        if (bytesRead === 0) throw new Error("The file became shorter while it was read.");
        at += bytesRead;
      }
      return bytes;
    };
    const pack: PackReader = size === 0 ? readerOf(new Uint8Array()) : { size, read };
    return await verifyPack(pack, {
      newSha256: () => createHash("sha256"),
      verifySignature: (key, bytes, signature) => verify(null, bytes, createPublicKey(toPem(key)), signature),
      fingerprint,
    });
  } finally {
    await handle.close();
  }
};

/** What the pack says of itself may hold anything; a terminal gets letters. */
const plain = (text: string): string => text.replace(/\p{Cc}|\p{Cf}/gu, " ");

const report = ({ findings, index, fingerprint }: PackVerified, isKeyKnown: boolean): string[] => {
  if (findings.length > 0) return [...findings.map(({ says }) => plain(says)), "NOT as it was signed."];
  const { consultation, version = "", madeAt = "", demonstration = false, files = [] } = index ?? {};
  return [
    plain(`${consultation?.title} (${consultation?.organisation}), ${version} version, made at ${madeAt}`),
    ...(demonstration ? ["From a demonstration: the people and answers in it are made up."] : []),
    `${files.length} files, each as it was signed.`,
    isKeyKnown
      ? `Signed with the key you named, ${fingerprint}.`
      : `Signed with a key of the fingerprint ${fingerprint}. Compare it with the one the organisation publishes.`,
  ];
};

const main = async (): Promise<number> => {
  let file: string | undefined;
  let key: string | undefined;
  try {
    const options = { key: { type: "string" }, help: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (values.help) {
      console.log(HOW);
      return 0;
    }
    [file] = positionals.length === 1 ? positionals : [];
    key = values.key?.replaceAll(":", "").toLowerCase();
  } catch {
    file = undefined;
  }
  if (file === undefined || (key !== undefined && !/^[0-9a-f]{64}$/.test(key))) {
    console.error(HOW);
    return 2;
  }
  try {
    const verified = await verifyFile(file, key);
    console.log(report(verified, key !== undefined).join("\n"));
    return verified.findings.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`${file} cannot be read: ${(error as Error).message}`);
    return 2;
  }
};

process.exitCode = await main();
