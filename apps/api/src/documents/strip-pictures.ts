const EXIF = Buffer.from("Exif\0\0", "latin1");
const ORIENTATION = 0x0112;

/** Which side of a picture is up (1 to 8), from its Exif part; 1 where it does not say. */
const orientationIn = (part: Buffer): number => {
  const tiff = part.subarray(EXIF.length);
  const isLittle = tiff.subarray(0, 2).toString("latin1") === "II";
  const two = (at: number): number =>
    at + 2 > tiff.length ? 0 : isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = tiff.length < 8 ? 0 : isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < Math.min(two(first), 100); entry += 1) {
    const at = first + 2 + entry * 12;
    if (two(at) === ORIENTATION) return two(at + 8) >= 1 && two(at + 8) <= 8 ? two(at + 8) : 1;
  }
  return 1;
};

/** An Exif part that says which side is up, and nothing else. */
const onlyOrientation = (orientation: number): Buffer => {
  const tiff = Buffer.from("4d4d002a00000008000101120003000000010000000000000000", "hex");
  tiff.writeUInt16BE(orientation, 18);
  const content = Buffer.concat([EXIF, tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

const begins = (content: Buffer, mark: string): boolean => content.subarray(0, mark.length).toString("latin1") === mark;

/** JFIF with the size of its small picture set to nought: that may show what was cut off the large one. */
const onlyJfif = (content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, 0xe0, 0, 16]), content.subarray(0, 12), Buffer.alloc(2)]);

/**
 * What is kept of a part of a JPEG, because the picture cannot be drawn without: JFIF and Adobe's colours, a colour
 * profile, or the picture itself.
 */
const neededOf = (marker: number, content: Buffer, whole: Buffer): Buffer | undefined => {
  if (marker === 0xe0) return begins(content, "JFIF\0") && content.length >= 14 ? onlyJfif(content) : undefined;
  if (marker === 0xe2) return begins(content, "ICC_PROFILE\0") ? whole : undefined;
  if (marker === 0xee) return begins(content, "Adobe") && content.length === 12 ? whole : undefined;
  return marker < 0xe0 ? whole : undefined;
};

/** Where the next part begins after the bytes of a scan, in which FF is followed by 00 or by a restart. */
const afterScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
};

/**
 * A JPEG without what a camera or a program wrote about it: where and when it was taken, with what, by whom, and other
 * pictures beside it. Which side is up is kept. The picture is not drawn anew.
 * @returns nothing where the file is not whole
 */
export const stripJpeg = (bytes: Buffer): Buffer | undefined => {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let hasPicture = false;
  for (let at = 2; at + 2 <= bytes.length; ) {
    const marker = bytes[at + 1] as number;
    if (bytes[at] !== 0xff || marker < 0xc0 || marker === 0xff) return undefined;
    if (marker === 0xd9) {
      // What comes after the end is left out.
      kept.push(bytes.subarray(at, at + 2));
      if (orientation !== 1) kept.splice(1, 0, onlyOrientation(orientation));
      return hasPicture ? Buffer.concat(kept) : undefined;
    }
    const length = at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : 0;
    if (length < 2) return undefined;
    const content = bytes.subarray(at + 4, at + 2 + length);
    if (marker === 0xe1 && content.subarray(0, EXIF.length).equals(EXIF)) orientation = orientationIn(content);
    const isScan = marker === 0xda;
    hasPicture ||= isScan;
    const end = isScan ? afterScan(bytes, at + 2 + length) : at + 2 + length;
    const needed = neededOf(marker, content, bytes.subarray(at, end));
    if (needed) kept.push(needed);
    at = end;
  }
  return undefined;
};

const PNG = Buffer.from("89504e470d0a1a0a", "hex");
/**
 * The pieces a PNG is drawn from (PNG, third edition): the picture, its transparency, colours, size and movement. All
 * others go, also those nobody knows yet: programs write the place, the author and whole earlier pictures into theirs.
 */
const DRAWN = new Set(
  `IHDR PLTE IDAT IEND tRNS cHRM cICP gAMA iCCP mDCV cLLI sBIT sRGB bKGD hIST pHYs sPLT acTL fcTL fdAT`.split(" "),
);

/** A PNG without what a program wrote about it, and without anything after its end. The picture is not drawn anew. */
export const stripPng = (bytes: Buffer): Buffer | undefined => {
  if (!bytes.subarray(0, PNG.length).equals(PNG)) return undefined;
  const kept: Buffer[] = [PNG];
  for (let at = PNG.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.subarray(at + 4, at + 8).toString("latin1");
    const end = at + 12 + length;
    if (end > bytes.length || !/^[A-Za-z]{4}$/.test(name)) return undefined;
    if (DRAWN.has(name)) kept.push(bytes.subarray(at, end));
    if (name === "IEND") return Buffer.concat(kept);
    at = end;
  }
  return undefined;
};

/** Where the size stands in the parts of a JPEG that say it (SOF0 to SOF15, but for three that are tables). */
const saysSize = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const jpegPixels = (bytes: Buffer): number => {
  let most = 0;
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    if (saysSize(bytes[at + 1] as number))
      most = Math.max(most, bytes.readUInt16BE(at + 5) * bytes.readUInt16BE(at + 7));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return most;
};

/** How many points a whole picture says it has: what whoever opens it needs room for, however small the file is. */
export const pixelsOf = (kind: "jpeg" | "png", bytes: Buffer): number =>
  kind === "jpeg" ? jpegPixels(bytes) : bytes.length < 24 ? 0 : bytes.readUInt32BE(16) * bytes.readUInt32BE(20);
