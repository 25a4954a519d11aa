import { readFileSync } from "node:fs";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

// Serves the bytes of pages as they are, with a bare Hono: `node bare-pages.ts <order as JSON>`.

export type BarePages = {
  readonly port: number;
  readonly pages: readonly { readonly path: string; readonly file: string; readonly headers: Record<string, string> }[];
};

if (import.meta.main) {
  const { port, pages } = JSON.parse(process.argv[2] as string) as BarePages;
  const app = new Hono();
  for (const { path, file, headers } of pages) {
    const bytes = new Uint8Array(readFileSync(file));
    app.get(path, (c) => c.body(bytes, 200, headers));
  }
  serve({ fetch: app.fetch, hostname: "127.0.0.1", port }, () => process.send?.("serving"));
  process.once("disconnect", () => process.exit(1));
}
