import { readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

export type Asset = { readonly type: string; readonly plain: Buffer; readonly gzip: Buffer; readonly br: Buffer };

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export const compressed = (plain: Buffer, quality = 5): Pick<Asset, "gzip" | "br"> => ({
  gzip: gzipSync(plain),
  br: brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
});

/** What the browser loads, read and compressed once, under the hashed names the build gave it. */
export const loadAssets = (folder: string) => {
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as Record<string, { file: string }>;
  const files = new Map<string, Asset>();
  for (const name of readdirSync(join(folder, "assets"))) {
    const type = TYPES[extname(name)];
    if (!type) continue;
    const plain = readFileSync(join(folder, "assets", name));
    files.set(name, { type, plain, ...compressed(plain, 11) });
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
  };
};

export type Assets = ReturnType<typeof loadAssets>;
