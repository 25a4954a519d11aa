/** A part of a JPEG, under its marker. */
export const aJpegPart = (marker: number, content: string): Buffer => {
  const bytes = Buffer.from(content, "latin1");
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

/** Exif with which side is up, and a place in it. */
const exif = (side: number): string =>
  `Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0${String.fromCharCode(side)}\0\0\0GPS 51.48,0.33`;

/** A JPEG as a telephone makes it, with the side that is up and where it was taken, and whatever else was written into it. */
export const aPictureWithPlace = (
  side = 1,
  written: readonly (readonly [marker: number, content: string])[] = [],
): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    aJpegPart(0xe0, "JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
    aJpegPart(0xe1, exif(side)),
    ...written.map(([marker, content]) => aJpegPart(marker, content)),
    aJpegPart(0xdb, "\0quantisation"),
    aJpegPart(0xda, "\x01\x01\0\0\x3f\0"),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
