import { createHash, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type EvidencePackInput, PartSlug, writePack } from "@collaborative-communities/evidence-packs";
import { unzipSync, zipSync } from "fflate";
import type { Finding } from "./report.ts";
import type { Amount } from "./setting.ts";
import { cells, figure, ratioOf, spreadOf } from "./spread.ts";

const [FEW, MANY] = [5_000, 50_000];
const MEGABYTE = 1_000_000;

const signer = (() => {
  const { privateKey } = generateKeyPairSync("ed25519");
  const spki = createPublicKey(privateKey).export({ format: "der", type: "spki" });
  return { publicKey: new Uint8Array(spki.subarray(12)), sign: (bytes: Uint8Array) => sign(null, bytes, privateKey) };
})();

async function* register(answers: number) {
  for (let number = 1; number <= answers; number += 1)
    yield {
      number,
      receivedOn: "2026-05-01",
      receivedAt: "2026-05-01T12:00:00Z",
      reference: `REF-${String(number * 2_654_435_761).slice(0, 8)}`,
      channel: number % 6 === 0 ? "paper" : "web",
      capacity: null,
      language: "en",
      whereabouts: `ward E0501${6_300 + (number % 20)}`,
      enteredBy: number % 6 === 0 ? { post: "engagement officer", name: "Sam Sample" } : null,
      status: "valid",
    };
}

async function* words(answers: number) {
  for (let number = 1; number <= answers; number += 1)
    yield {
      number,
      question: "Anything else?",
      words: {
        text: `Come to where we are: the school gate, the bowls club. Evenings are better. (${number * 40_503})`,
        consentToPublish: false,
      },
    };
}

const inputOf = (answers: number): EvidencePackInput => {
  const nothing = Object.fromEntries(PartSlug.options.map((part) => [part, { nothing: "Not measured." }]));
  return {
    consultation: { id: "measured", title: "Measured", organisation: "Nobody", state: "closed" },
    madeAt: "2026-07-01T09:00:00Z",
    demonstration: true,
    audit: { facts: 0, head: "0".repeat(64) },
    parts: {
      ...(nothing as unknown as EvidencePackInput["parts"]),
      responses: { tables: { register: () => register(answers), words: () => words(answers) } },
    },
  };
};

const packOf = (answers: number): AsyncIterable<Uint8Array> => {
  const pack = writePack(inputOf(answers), { version: "restricted", signer, newSha256: () => createHash("sha256") });
  if (!pack.ok) throw new Error(pack.refusal.message);
  return pack.value;
};

/** The most that is held while a pack is made, in bytes, what can be collected left out. */
const heldFor = async (answers: number, collect: () => void): Promise<number> => {
  collect();
  const before = process.memoryUsage().heapUsed;
  let [most, pieces] = [0, 0];
  for await (const _ of packOf(answers)) {
    pieces += 1;
    if (pieces % 64 !== 0) continue;
    collect();
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }
  return most;
};

/** How long the evidence pack of 5,000 answers takes, against only compressing the same files, and what it holds. */
export const measurePacks = async (amount: Amount, say: (line: string) => void): Promise<Finding> => {
  const [packed, bare] = [[] as number[], [] as number[]];
  let size = 0;
  for (let round = 0; round <= amount.rounds; round += 1) {
    const pieces: Uint8Array[] = [];
    let began = performance.now();
    for await (const piece of packOf(FEW)) pieces.push(piece);
    const pack = performance.now() - began;
    const whole = Buffer.concat(pieces);
    const files = unzipSync(whole);
    began = performance.now();
    zipSync(files, { level: 6 });
    // The first of each is the warm-up.
    if (round === 0) continue;
    packed.push(pack / 1000);
    bare.push((performance.now() - began) / 1000);
    size = whole.length;
    say(`round ${round}: a pack of ${figure(FEW)} answers in ${figure(pack)} ms`);
  }
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  await heldFor(500, collect);
  const [few, many] = [await heldFor(FEW, collect), await heldFor(MANY, collect)];
  return {
    tables: [
      {
        title: `Evidence packs of ${figure(FEW)} answers`,
        columns: ["seconds, restricted version, rows already there", "median", "least", "most"],
        rows: [
          ["a pack: rows checked, written in three forms, hashed, signed", ...cells(spreadOf(packed))],
          ["only compressing the same files, with the same library", ...cells(spreadOf(bare))],
          ["ratio", ...cells(ratioOf(spreadOf(packed), spreadOf(bare)))],
        ],
        notes: [
          `The pack has ${figure(size / MEGABYTE)} MB. At most ${figure(few / MEGABYTE)} MB are held for ${figure(FEW)} answers, and ${figure(many / MEGABYTE)} MB for ${figure(MANY)}: ${figure(many / few)} times as much for ten times the answers.`,
        ],
      },
    ],
    data: { answers: FEW, bytes: size, packed, bare, held: { [FEW]: few, [MANY]: many } },
  };
};
