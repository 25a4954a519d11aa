import { everyKind } from "@collaborative-communities/surveys/testing";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { ExportedAnswer } from "./repository.ts";
import { answersAsSheets } from "./write-answers.ts";
import { descriptor, directory, type ZipEntry } from "./zip-records.ts";
import { type ZippedFile, zipOf } from "./zip-stream.ts";

const allOf = async <T>(pieces: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
};
const zipped = async (files: readonly ZippedFile[]) => new Uint8Array(Buffer.concat(await allOf(zipOf(files))));

async function* pieces<T>(...all: T[]) {
  yield* all;
}

const GIGABYTE = 2 ** 30;
const entry = (change: Partial<ZipEntry>): ZipEntry => ({
  ...{ name: "content.xml", deflated: true, crc: 7, packedBytes: 100, bytes: 1_000, offset: 0 },
  ...change,
});
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

describe("a ZIP that is written as it comes", () => {
  it("holds what was put into it, in pieces or all at once, and is the same each time", async () => {
    const files = () => [
      { name: "mimetype", text: "application/x" },
      { name: "content.xml", text: pieces("<a>", "Ștefan".repeat(50_000), "", "</a>") },
      { name: "empty.txt", text: pieces<string>() },
    ];
    const bytes = await zipped(files());
    const read = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, Buffer.from(file).toString("utf8")]);
    expect(read).toEqual([
      ["mimetype", "application/x"],
      ["content.xml", `<a>${"Ștefan".repeat(50_000)}</a>`],
      ["empty.txt", ""],
    ]);
    expect(Buffer.compare(bytes, await zipped(files()))).toBe(0);
  });

  it("of more files than the short form can count is read whole", async () => {
    const many = Array.from({ length: 66_000 }, (_, place) => ({ name: `f${place}`, text: String(place) }));
    const bytes = await zipped(many);
    const read = unzipSync(bytes);
    expect(Object.keys(read)).toHaveLength(66_000);
    expect(Buffer.from(read.f65999 ?? []).toString()).toBe("65999");
    // A reader that knows only the short form is told that it has to know the long one.
    expect(viewOf(bytes).getUint16(bytes.length - 22 + 10, true)).toBe(0xffff);
  }, 60_000);

  it("says the true length of a file of five gigabytes, and where one after it begins", () => {
    const [large, behind] = [entry({ bytes: 5 * GIGABYTE }), entry({ name: "next", offset: 6 * GIGABYTE })];
    const bytes = directory([large, behind], 7 * GIGABYTE);
    const view = viewOf(bytes);
    expect([view.getUint32(20, true), view.getUint32(24, true)]).toEqual([100, 0xffffffff]);
    const extra = 46 + "content.xml".length;
    expect([view.getUint16(extra, true), view.getUint16(extra + 2, true)]).toEqual([1, 8]);
    expect(view.getBigUint64(extra + 4, true)).toBe(BigInt(5 * GIGABYTE));
    const next = extra + 12;
    expect([view.getUint32(next, true), view.getUint32(next + 42, true)]).toEqual([0x02014b50, 0xffffffff]);
    expect(view.getBigUint64(next + 46 + "next".length + 4, true)).toBe(BigInt(6 * GIGABYTE));
    const end = bytes.length - 22 - 20 - 56;
    expect(view.getUint32(end, true)).toBe(0x06064b50);
    expect(view.getBigUint64(end + 48, true)).toBe(BigInt(7 * GIGABYTE));
    // Where the long end is, from the first byte of the whole file.
    expect(view.getBigUint64(end + 56 + 8, true)).toBe(BigInt(7 * GIGABYTE + end));
    expect(viewOf(descriptor(large)).getBigUint64(16, true)).toBe(BigInt(5 * GIGABYTE));
  });

  it("stays in the short form, which every program reads, as long as it fits", () => {
    const bytes = directory([entry({ bytes: 4 * GIGABYTE - 2 })], 4 * GIGABYTE - 2);
    expect(bytes).toHaveLength(46 + "content.xml".length + 22);
    expect(descriptor(entry({}))).toHaveLength(16);
  });
});

describe("a spreadsheet of more answers than a sheet has rows", () => {
  it("goes on in another sheet under the same headings, and no answer is lost", async () => {
    const answers = Array.from({ length: 7 }, (_, place) => ({
      ...{ id: `answer-${place}`, version: 1, channel: "web", receivedOn: "2026-05-20", language: "en" },
      ...{ whereabouts: "not-said", wardCode: null, leftOut: null, answers: {}, isRestricted: false },
    })) satisfies ExportedAnswer[];
    const content = (
      await allOf(answersAsSheets([everyKind()], () => pieces(answers.slice(0, 5), answers.slice(5)), 4))
    ).join("");
    const sheets = content.split("<table:table ").slice(1);
    const names = sheets.map((sheet) => /^table:name="([^"]*)"/.exec(sheet)?.[1]);
    expect(names).toEqual(["Version 1", "Version 1, part 2", "Version 1, part 3", "Codebook"]);
    const found = sheets.map((sheet) => [...sheet.matchAll(/answer-\d/g)].map(([id]) => id));
    expect(found).toEqual([
      ["answer-0", "answer-1", "answer-2"],
      ["answer-3", "answer-4", "answer-5"],
      ["answer-6"],
      [],
    ]);
    for (const sheet of sheets.slice(0, 3)) expect(sheet).toContain("<text:p>received_on</text:p>");
  });
});
