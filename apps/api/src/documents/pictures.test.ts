import { unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aJpegPart, aPictureWithPlace } from "../picture.testing.ts";
import { aCommand, aHouse, refusedWith, type TestHouse } from "../testing.ts";
import { stripArchive } from "./strip-archive.ts";
import { stripJpeg, stripPng } from "./strip-pictures.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const add = (consultationId: string, fileName: string, bytes: Buffer) =>
  test.officer.documents.add({
    consultationId,
    title: "A picture",
    language: "en",
    fileName,
    content: bytes.toString("base64"),
  });

const text = (words: string) => new TextEncoder().encode(words);
const docx = (more: Record<string, Uint8Array>) =>
  Buffer.from(zipSync({ "[Content_Types].xml": text("<Types/>"), "word/document.xml": text("<w/>"), ...more }));

describe("a picture", () => {
  const jpeg = (side: number): Buffer =>
    Buffer.concat([
      aPictureWithPlace(side, [
        [0xed, "Photoshop by Ada"],
        [0xe2, "MPF\0 another picture"],
        [0xfe, "taken at home"],
      ]),
      Buffer.from("a second picture with GPS"),
    ]);

  it("loses where, when and by whom it was taken, and keeps which side is up", () => {
    for (const side of [1, 6]) {
      const stripped = stripJpeg(jpeg(side)) as Buffer;
      const said = stripped.toString("latin1");
      for (const told of ["GPS", "Ada", "home", "another", "second"]) expect(said).not.toContain(told);
      expect(said).toContain("JFIF");
      expect(said).toContain("quantisation");
      expect(stripped.subarray(-9).toString("hex")).toBe("12ff0034ffd056ffd9");
      expect(said.includes("Exif")).toBe(side !== 1);
      if (side !== 1) expect(stripJpeg(stripped)?.equals(stripped)).toBe(true);
    }
    expect(stripJpeg(jpeg(1).subarray(0, 40))).toBeUndefined();
  });

  it("loses the same where it was put into a text document, of which everything else stays", () => {
    const folder = { "word/": new Uint8Array(), "word/styles.xml": text("<s/>".repeat(500)) };
    const clean = docx(folder);
    expect(stripArchive(clean)).toBe(clean);
    for (const level of [0, 6] as const) {
      const packed = docx({
        ...folder,
        "word/media/image1.JPG": [jpeg(6), { level }],
        "word/media/image2.png": [jpeg(6), { level }],
        "word/media/a.emf": text("GPS"),
      } as never);
      const stripped = stripArchive(packed) as Buffer;
      const [before, after] = [unzipSync(packed), unzipSync(stripped)];
      expect(Object.keys(after)).toEqual(Object.keys(before));
      for (const name of ["word/media/image1.JPG", "word/media/image2.png"]) {
        const said = Buffer.from(after[name] ?? []).toString("latin1");
        expect(said).toContain("quantisation");
        for (const told of ["GPS", "Ada", "home"]) expect(said).not.toContain(told);
      }
      for (const name of Object.keys(before))
        if (!/\.(JPG|png)$/.test(name)) expect(after[name], name).toEqual(before[name]);
      expect(stripArchive(stripped)).toBe(stripped);
      for (let cut = 1; cut < packed.length; cut += 37)
        expect(() => stripArchive(packed.subarray(0, packed.length - cut))).not.toThrow();
    }
  });

  it("keeps no small picture that shows what was cut off, and nothing that is only called a colour", () => {
    const small = Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      aJpegPart(0xe0, "JFIF\0\x01\x02\0\0\x01\0\x01\x02\x02a small picture"),
      aJpegPart(0xe0, "JFXX\0\x10 a small picture"),
      aJpegPart(0xee, "Ada was here"),
      aJpegPart(0xee, "Adobe\0\x64\0\0\0\0\x01"),
      aJpegPart(0xda, "\x01\x01\0\0\x3f\0"),
      Buffer.from([0x12, 0xff, 0xd9]),
    ]);
    const said = stripJpeg(small)?.toString("latin1") ?? "";
    for (const told of ["small picture", "JFXX", "Ada was"]) expect(said).not.toContain(told);
    expect(said).toContain("JFIF\0\x01\x02\0\0\x01\0\x01\0\0\xff\xee");
    expect(said).toContain("Adobe");
  });

  const chunk = (name: string, content: string): Buffer => {
    const head = Buffer.alloc(4);
    head.writeUInt32BE(content.length);
    return Buffer.concat([head, Buffer.from(name + content, "latin1"), Buffer.alloc(4)]);
  };

  it("is not taken with more points than any camera takes, however small its file is", async () => {
    const { id } = await test.officer.consultations.create(aCommand({ title: "With pictures" }));
    const size = (width: number, height: number): string => {
      const bytes = Buffer.alloc(13);
      bytes.writeUInt32BE(width);
      bytes.writeUInt32BE(height, 4);
      return bytes.toString("latin1");
    };
    const png = (width: number, height: number) =>
      Buffer.concat([
        Buffer.from("89504e470d0a1a0a", "hex"),
        chunk("IHDR", size(width, height)),
        chunk("IDAT", "picture"),
        chunk("IEND", ""),
      ]);
    const drawn = (side: number) =>
      Buffer.concat([
        Buffer.from([0xff, 0xd8]),
        aJpegPart(0xe0, "JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
        aJpegPart(0xc2, `\x08${String.fromCharCode(side >> 8, side & 255).repeat(2)}\x01\x01\x11\0`),
        aJpegPart(0xda, "\x01\x01\0\0\x3f\0"),
        Buffer.from([0x12, 0xff, 0xd9]),
      ]);
    expect(await refusedWith(add(id, "a.png", png(60_000, 60_000)))).toBe("document/too-large-drawn");
    expect(await refusedWith(add(id, "a.jpg", drawn(60_000)))).toBe("document/too-large-drawn");
    expect(await refusedWith(add(id, "a.png", png(4_000, 3_000)))).toBe("not refused");
    expect(await refusedWith(add(id, "a.jpg", drawn(4_000)))).toBe("not refused");
  });

  it("loses what a program wrote into a PNG, and what comes after its end", () => {
    const png = Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", "thirteen byte"),
      chunk("tEXt", "Author\0Ada"),
      chunk("eXIf", "GPS"),
      // Content Credentials (C2PA) name the author and the place; other programs keep whole earlier pictures.
      chunk("caBX", "GPS by Ada"),
      chunk("mkBT", "Ada before"),
      chunk("tRNS", "see-through"),
      chunk("IDAT", "picture"),
      chunk("IEND", ""),
      Buffer.from("after"),
    ]);
    const said = stripPng(png)?.toString("latin1") ?? "";
    for (const told of ["Ada", "GPS", "after"]) expect(said).not.toContain(told);
    for (const drawn of ["picture", "see-through"]) expect(said).toContain(drawn);
    expect(stripPng(png.subarray(0, -30))).toBeUndefined();
  });
});
