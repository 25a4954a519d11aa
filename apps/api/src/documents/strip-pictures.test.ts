import { describe, expect, it } from "vitest";
import { aPictureWithPlace } from "../picture.testing.ts";
import { stripJpeg, stripPng } from "./strip-pictures.ts";

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

  it("loses what a program wrote into a PNG, and what comes after its end", () => {
    const chunk = (name: string, content: string): Buffer => {
      const head = Buffer.alloc(4);
      head.writeUInt32BE(content.length);
      return Buffer.concat([head, Buffer.from(name + content, "latin1"), Buffer.alloc(4)]);
    };
    const png = Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", "thirteen byte"),
      chunk("tEXt", "Author\0Ada"),
      chunk("eXIf", "GPS"),
      chunk("IDAT", "picture"),
      chunk("IEND", ""),
      Buffer.from("after"),
    ]);
    const said = stripPng(png)?.toString("latin1") ?? "";
    for (const told of ["Ada", "GPS", "after"]) expect(said).not.toContain(told);
    expect(said).toContain("picture");
    expect(stripPng(png.subarray(0, -30))).toBeUndefined();
  });
});
