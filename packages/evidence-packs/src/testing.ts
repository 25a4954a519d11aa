import type { RowOf } from "./column.ts";
import type { EvidencePackInput } from "./pack-input.ts";
import { PartSlug } from "./part.ts";
import type { PART_TABLES } from "./part-tables.ts";
import type { Sha256 } from "./sha256.ts";

const NOTHING = Object.fromEntries(
  PartSlug.options.map((slug) => [slug, { nothing: "The platform does not record this yet." }]),
) as EvidencePackInput["parts"];

/** A pack of a closed consultation with one approval, three answers and nothing else. */
export const aPackInput = (
  change: Partial<Omit<EvidencePackInput, "parts">> & { readonly parts?: Partial<EvidencePackInput["parts"]> } = {},
): EvidencePackInput => ({
  consultation: {
    id: "00000000-0000-7000-8000-00000000c001",
    title: "A crossing in Example Road",
    organisation: "Example Council",
    state: "closed",
  },
  madeAt: "2026-07-01T09:00:00Z",
  demonstration: false,
  audit: { facts: 12, head: "ab".repeat(32) },
  ...change,
  parts: {
    ...NOTHING,
    "plan-and-approvals": {
      tables: {
        plan: [{ item: "Title", says: "A crossing in Example Road" }],
        approvals: [
          {
            at: "2026-04-01T09:00:00Z",
            step: "Opened",
            by: { post: "Engagement officer", name: "Sam Sample" },
            reason: null,
          },
        ],
      },
    },
    responses: {
      tables: {
        channels: [{ channel: "web", counted: 3, late: 0, duplicate: 0, setAside: 0, erased: 0 }],
        register: () => responses(3),
        words: () => words(3),
      },
    },
    ...change.parts,
  },
});

type Register = RowOf<(typeof PART_TABLES)["responses"]["register"]>;
type WordsRow = RowOf<(typeof PART_TABLES)["responses"]["words"]>;

/** So many rows of the register, the same each time; each holds a reference and a postcode. */
export async function* responses(count: number): AsyncGenerator<Register> {
  for (let number = 1; number <= count; number += 1)
    yield {
      number,
      receivedOn: "2026-05-01",
      receivedAt: "2026-05-01T12:00:00Z",
      reference: `REF-${String(number).padStart(8, "0")}`,
      channel: number % 6 === 0 ? "paper" : "web",
      capacity: "individual",
      language: "en",
      whereabouts: "ZZ1 1ZZ",
      enteredBy: number % 6 === 0 ? { post: "Engagement officer", name: "Sam Sample" } : null,
      status: "valid",
    };
}

/** The words of so many people; of three the first may be published and is redacted. */
export async function* words(count: number): AsyncGenerator<WordsRow> {
  for (let number = 1; number <= count; number += 1)
    yield {
      number,
      question: "Anything else?",
      words: {
        text: `Person ${number} at 4 Secret Street would like longer green times, and says so at some length.`,
        consentToPublish: number % 3 !== 2,
        ...(number % 3 === 1 && { redacted: `Someone would like longer green times (${number}).` }),
      },
    };
}

/** The bytes of a pack as one. */
export const collect = async (pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> => {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece.slice());
  const whole = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/**
 * A SHA-256 for examples and small tests. It keeps everything until the end, which a program that makes packs must not:
 * give it `() => createHash("sha256")` of node:crypto.
 * @param digest such as `(bytes) => crypto.subtle.digest("SHA-256", bytes)`
 */
export const aSha256 = (digest: (bytes: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>) => (): Sha256 => {
  const pieces: Uint8Array[] = [];
  return {
    update: (bytes) => pieces.push(bytes.slice()),
    digest: async () => {
      const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      return new Uint8Array(await digest(whole));
    },
  };
};
