import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

type Bytes = Uint8Array<ArrayBuffer>;
export type Asset = { readonly type: string; readonly plain: Bytes; readonly gzip: Bytes; readonly br: Bytes };

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Quick for a page drawn for one visitor, thorough for what is kept. */
export const encoded = (text: string | Uint8Array, encoding: "br" | "gzip" | "plain", quality = 4): Bytes => {
  const plain = typeof text === "string" ? Buffer.from(text) : text;
  if (encoding === "plain") return new Uint8Array(plain);
  if (encoding === "gzip") return new Uint8Array(gzipSync(plain));
  return new Uint8Array(brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }));
};

export const inEveryEncoding = (text: string | Uint8Array, quality = 5): Omit<Asset, "type"> => ({
  plain: encoded(text, "plain"),
  gzip: encoded(text, "gzip"),
  br: encoded(text, "br", quality),
});

/** The same, each compressed when it is first asked for: most readers ask for one, and a long page costs time in each. */
export const whenAsked = (text: string): Omit<Asset, "type"> => {
  const made: { [Encoding in "br" | "gzip" | "plain"]?: Bytes } = {};
  const of = (encoding: "br" | "gzip" | "plain"): Bytes => {
    made[encoding] ??= encoded(text, encoding, 5);
    return made[encoding];
  };
  return {
    get plain() {
      return of("plain");
    },
    get gzip() {
      return of("gzip");
    },
    get br() {
      return of("br");
    },
  };
};

/** What the browser loads, read and compressed once, under the hashed names the build gave it. */
export const loadAssets = (folder: string) => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, { file: string }>;
  const files = new Map<string, Asset>();
  for (const name of readdirSync(join(folder, "assets"))) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const plain = readFileSync(join(folder, "assets", name));
    files.set(name, { type, ...inEveryEncoding(plain, 11) });
  }
  const pathOf = (source: string): string => {
    const file = manifest[source]?.file;
    if (!file) throw new Error(`The build has no ${source}.`);
    return `/${file}`;
  };
  return {
    files,
    stylesheet: pathOf("src/styles/site.scss"),
    characterCount: pathOf("src/islands/character-count.ts"),
    comeBackHere: pathOf("src/islands/come-back-here.ts"),
    map: pathOf("src/islands/map.ts"),
    mapLink: pathOf("src/islands/map-link.ts"),
    ranking: pathOf("src/islands/ranking.ts"),
    sharing: pathOf("src/islands/sharing.ts"),
    keepTyped: pathOf("src/islands/keep-typed.ts"),
    paperStylesheet: pathOf("src/styles/paper.scss"),
  };
};

export type Assets = ReturnType<typeof loadAssets>;
