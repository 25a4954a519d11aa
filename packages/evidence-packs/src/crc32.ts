const TABLE = Uint32Array.from({ length: 256 }, (_, start) => {
  let value = start;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The CRC-32 that a ZIP keeps of a file, taken on by more bytes. It finds accidents, not intent. */
export const crc32 = (bytes: Uint8Array, before = 0): number => {
  let value = ~before;
  for (let place = 0; place < bytes.length; place += 1)
    value = (value >>> 8) ^ (TABLE[(value ^ (bytes[place] as number)) & 255] as number);
  return ~value >>> 0;
};
