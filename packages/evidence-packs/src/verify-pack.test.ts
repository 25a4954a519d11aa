import { execFileSync, spawnSync } from "node:child_process";
import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { yes } from "@collaborative-communities/foundation/testing";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fingerprintOf, toPem, verifyPack, writePack } from "./index.ts";
import { listZip, readerOf } from "./read-zip.ts";
import { aPackInput, collect } from "./testing.ts";
import { directory, lengthOf, localHeader, type ZipEntry } from "./zip.ts";

const newSha256 = () => createHash("sha256");
const rawOf = (key: KeyObject) =>
  new Uint8Array(createPublicKey(key).export({ format: "der", type: "spki" }).subarray(12));
const aSigner = () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  return { publicKey: rawOf(privateKey), sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
};
const verifySignature = (key: Uint8Array, bytes: Uint8Array, signature: Uint8Array) =>
  verify(null, bytes, createPublicKey(toPem(key)), signature);
const signer = aSigner();
const fingerprint = await fingerprintOf(newSha256, signer.publicKey);
let pack: Uint8Array;
const check = async (bytes: Uint8Array, expected: string | undefined = fingerprint) => {
  const { findings } = await verifyPack(readerOf(bytes), { newSha256, verifySignature, fingerprint: expected });
  return findings;
};
const kinds = async (bytes: Uint8Array) => (await check(bytes)).map(({ kind }) => kind);

// A property goes through hundreds of whole packs, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  pack = await collect(yes(writePack(aPackInput(), { version: "public", signer, newSha256 })));
});

/** The pack with its files changed and packed again as a pack is, by somebody who does not have the key. */
const repack = async (change: (files: [ZipEntry, Uint8Array][]) => [ZipEntry, Uint8Array][]): Promise<Uint8Array> => {
  const { entries, at } = await listZip(readerOf(pack));
  const files = entries.map((entry): [ZipEntry, Uint8Array] => [
    entry,
    pack.slice(entry.offset, entry.offset + lengthOf(entry)),
  ]);
  let offset = 0;
  const changed = change(files).map(([entry, bytes]): [ZipEntry, Uint8Array] => {
    const moved = { ...entry, offset };
    offset += bytes.length;
    return [moved, bytes];
  });
  return Buffer.concat([
    ...changed.map(([, bytes]) => bytes),
    ...directory(
      changed.map(([entry]) => entry),
      offset,
      at,
    ),
  ]);
};
const aFile = (path: string): [ZipEntry, Uint8Array] => {
  const entry = { path, deflated: false, crc: 0, packedBytes: 0, bytes: 0, offset: 0 };
  return [entry, localHeader(entry, { time: 0, date: 0 })];
};

describe("a pack as it was signed", () => {
  it("is found to be so", async () => {
    expect(await check(pack)).toEqual([]);
  });
  it("says what it is, and whose key is in it", async () => {
    const verified = await verifyPack(readerOf(pack), { newSha256, verifySignature });
    expect(verified.fingerprint).toBe(fingerprint);
    expect(verified.index?.consultation.title).toBe("A crossing in Example Road");
    expect(verified.index?.audit).toEqual({ facts: 12, head: "ab".repeat(32) });
  });
});

describe("a change is found", () => {
  it("where any byte of the ZIP is another", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: pack.length - 1 }), fc.integer({ min: 1, max: 255 }), async (place, change) => {
        const other = pack.slice();
        other[place] = (other[place] as number) ^ change;
        expect(await check(other)).not.toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
  it("in any byte of any file, which is named", async () => {
    const { entries } = await listZip(readerOf(pack));
    const deflated = entries.filter((entry) => entry.deflated);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...deflated), fc.nat(), async (entry, at) => {
        const other = pack.slice();
        const start = entry.offset + lengthOf({ ...entry, packedBytes: 0, deflated: false });
        // The last bits of a deflated file can be padding, which changes the ZIP and not the file.
        const place = start + (at % (entry.packedBytes - 1));
        other[place] = (other[place] as number) ^ 0xff;
        const findings = await check(other);
        expect(findings.some(({ path, kind }) => path === entry.path || kind === "repacked")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
  it("where any file is taken out", async () => {
    const { entries } = await listZip(readerOf(pack));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries.map(({ path }) => path)), async (gone) => {
        const findings = await check(await repack((files) => files.filter(([{ path }]) => path !== gone)));
        expect(findings.map(({ path }) => path)).toContain(gone);
      }),
      { numRuns: entries.length },
    );
  });
  it("where a file is put in", async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}\/[a-z]{1,8}\.html$/);
    await fc.assert(
      fc.asyncProperty(name, fc.nat(), async (path, at) => {
        const other = await repack((files) => files.toSpliced(at % files.length, 0, aFile(path)));
        expect(await check(other)).toContainEqual(expect.objectContaining({ kind: "added", path }));
      }),
      { numRuns: 50 },
    );
  });
  it("where files change places", async () => {
    expect(await kinds(await repack(([one, two, ...others]) => [two, one, ...others] as never))).toEqual(["reordered"]);
  });
  it("where bytes follow the end, or the end is cut off", async () => {
    expect(await kinds(Buffer.concat([pack, Buffer.from("more")]))).toEqual(["zip-trick"]);
    expect(await kinds(pack.slice(0, -1))).toEqual(["zip-trick"]);
    expect(await kinds(new Uint8Array())).toEqual(["zip-trick"]);
  });
});

describe("a pack of somebody else", () => {
  it("is told from one of the key that was asked for", async () => {
    const theirs = await collect(yes(writePack(aPackInput(), { version: "public", signer: aSigner(), newSha256 })));
    expect(await kinds(theirs)).toEqual(["unknown-key"]);
  });
  it("does not pass by an index of its own under our signature", async () => {
    const input = aPackInput({ audit: { facts: 11, head: "cd".repeat(32) } });
    const fake = { publicKey: signer.publicKey, sign: () => new Uint8Array(64) };
    const theirs = await collect(yes(writePack(input, { version: "public", signer: fake, newSha256 })));
    expect(await kinds(theirs)).toEqual(["bad-signature"]);
  });
});

describe("a trick with the ZIP is found", () => {
  it("where two files have one name, also if only capitals differ", async () => {
    for (const path of ["style.css", "STYLE.css"])
      expect(await kinds(await repack((files) => [...files, aFile(path)]))).toEqual(["zip-trick"]);
  });
  it.each(["../outside", "/etc/passwd", "a\\b", "a//b", "C:x", "a/../b", "a\nb", "é"])(
    "where a file is called %j",
    async (path) => {
      expect(await kinds(await repack((files) => [...files, aFile(path)]))).toEqual(["zip-trick"]);
    },
  );
  it("where a file hides between two", async () => {
    const hidden = await repack(([first, ...others]) => {
      const [entry, bytes] = first as [ZipEntry, Uint8Array];
      return [[entry, Buffer.concat([bytes, Buffer.from("hidden")])], ...others];
    });
    expect(await kinds(hidden)).toEqual(["zip-trick"]);
  });
  it("where a file would become far longer than the index says, without unpacking all of it", async () => {
    const bomb = await collect(
      yes(
        writePack(
          aPackInput({
            parts: { evaluation: { tables: { findings: [{ item: "x", says: "a".repeat(12_000_000) }] } } },
          }),
          { version: "public", signer, newSha256 },
        ),
      ),
    );
    const { entries } = await listZip(readerOf(bomb));
    const big = entries.find(({ path }) => path === "17-evaluation/findings.csv") as ZipEntry;
    const swapped = await repack((files) =>
      files.map(([entry, bytes]): [ZipEntry, Uint8Array] =>
        entry.path === big.path || entry.path !== "style.css"
          ? [entry, bytes]
          : [
              { ...big, path: "style.css" },
              Buffer.concat([
                localHeader({ ...big, path: "style.css" }, { time: 0, date: 0 }),
                bomb.slice(
                  big.offset + lengthOf({ ...big, packedBytes: 0, deflated: false }),
                  big.offset + lengthOf(big),
                ),
              ]),
            ],
      ),
    );
    let read = 0;
    const counting = {
      size: swapped.length,
      read: (at: number, length: number) => {
        read += length;
        return swapped.subarray(at, at + length);
      },
    };
    const { findings } = await verifyPack(counting, { newSha256, verifySignature });
    expect(findings).toEqual([{ kind: "changed", path: "style.css", says: "style.css is not as it was signed." }]);
    expect(read).toBeLessThan(pack.length * 2);
  });
});

describe("the verifier for anybody", () => {
  const program = fileURLToPath(new URL("./verify-command.ts", import.meta.url));
  const run = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: "utf8" });
    return { status, stdout, stderr };
  };
  it("says what a pack is, what is wrong with one, and how it is called", () => {
    const folder = mkdtempSync(join(tmpdir(), "evidence-pack-"));
    try {
      const [good, bad] = [join(folder, "good.zip"), join(folder, "bad.zip")];
      writeFileSync(good, pack);
      const other = pack.slice();
      other[100] = (other[100] as number) ^ 1;
      writeFileSync(bad, other);
      const right = run(good, "--key", fingerprint);
      expect(right.stdout).toContain("A crossing in Example Road (Example Council), public version");
      expect(right.stdout).toContain(`Signed with the key you named, ${fingerprint}.`);
      expect(right.status).toBe(0);
      expect(run(good).stdout).toContain("Compare it with the one the organisation publishes.");
      expect(run(bad)).toMatchObject({ status: 1, stdout: expect.stringContaining("NOT as it was signed.") });
      expect(run(good, "--key", "ab".repeat(32)).status).toBe(1);
      expect(run().status).toBe(2);
      expect(run(good, "--key", "short").status).toBe(2);
      expect(run(join(folder, "none.zip")).status).toBe(2);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;
const byHand = has("openssl", "version") && has("sha256sum", "--version");

describe.skipIf(!byHand)("the way by hand that a pack describes (skipped without openssl and sha256sum)", () => {
  it("works as it is written", () => {
    const folder = mkdtempSync(join(tmpdir(), "evidence-pack-"));
    try {
      for (const [path, bytes] of Object.entries(unzipSync(pack))) {
        const [name = "", ...above] = path.split("/").reverse();
        const into = join(folder, ...above.reverse());
        execFileSync("mkdir", ["-p", into]);
        writeFileSync(join(into, name), bytes);
      }
      const page = Buffer.from(unzipSync(pack)["index.html"] as Uint8Array).toString("utf8");
      const commands = [...page.matchAll(/<pre>([^<]+)<\/pre>/g)].map(([, one = ""]) => one).slice(1);
      expect(commands).toHaveLength(5);
      const said = commands.map((command) => execFileSync("sh", ["-c", command], { cwd: folder, encoding: "utf8" }));
      expect(said[0]).toContain(fingerprint);
      expect(said[1]).toContain("Signature Verified Successfully");
      expect(said[2]).toBe("1\n");
      expect(said[3]).toBe("");
      writeFileSync(join(folder, "style.css"), "body { display: none; }");
      expect(() => execFileSync("sh", ["-c", commands[3] ?? ""], { cwd: folder, stdio: "pipe" })).toThrow();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
