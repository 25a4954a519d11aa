import type { Language } from "@collaborative-communities/consultations";
import type { Context } from "hono";
import type { ReactNode } from "react";
import type { Api } from "./api.ts";
import { type Asset, type Assets, encoded, inEveryEncoding } from "./assets.ts";
import type { Config } from "./config.ts";
import { CATALOGUES } from "./messages/index.ts";
import { etagOf, render, type View } from "./page.tsx";

/** What the pages of one language are made from. */
export type Site = {
  readonly api: Api;
  readonly config: Config;
  readonly assets: Assets;
  readonly language: Language;
  view(c: Context): View;
  /** Sends a page that is this visitor's own. */
  send(c: Context, page: ReactNode, status?: 200 | 400 | 403 | 404 | 413 | 503): Response;
  /** Sends a page that is the same for everybody: drawn once in some seconds, compressed, with an ETag. */
  sendPublic(c: Context, draw: () => Promise<ReactNode>): Promise<Response>;
};

/** What every answer says, whatever it is. */
export const ALWAYS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  // Not no-referrer: browsers would then send "Origin: null" with the site's own forms.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  Vary: "Accept-Encoding",
};

const HELD_FOR = 5_000;
const MOST_PAGES_HELD = 500;
type Held = Omit<Asset, "type"> & { readonly etag: string; readonly until: number };

type Encoding = "br" | "gzip" | "plain";

const encodingFor = (c: Context): Encoding => {
  const accepted = c.req.header("accept-encoding") ?? "";
  return /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "plain";
};

/** Headers as a plain record, which costs a tenth of building them one by one; cookies a handler set go with them. */
const withCookies = (c: Context, headers: Record<string, string>): Record<string, string> | Headers => {
  const cookies = c.res.headers.getSetCookie();
  if (cookies.length === 0) return headers;
  const sent = new Headers(headers);
  for (const cookie of cookies) sent.append("Set-Cookie", cookie);
  return sent;
};

const respond = (
  c: Context,
  bytes: Asset["plain"],
  encoding: Encoding,
  headers: Record<string, string>,
  status: number,
) =>
  new Response(bytes, {
    status,
    headers: withCookies(c, {
      ...headers,
      ...ALWAYS,
      ...(encoding !== "plain" && { "Content-Encoding": encoding }),
    }),
  });

/** Answers with bytes that are kept in every encoding. */
export const answer = (c: Context, body: Omit<Asset, "type">, headers: Record<string, string>): Response => {
  const encoding = encodingFor(c);
  return respond(c, body[encoding], encoding, headers, 200);
};

const HTML = { "Content-Type": "text/html; charset=utf-8" };

export const siteIn = (language: Language, whole: Pick<Site, "api" | "config" | "assets">): Site => {
  const held = new Map<string, Promise<Held>>();
  const draw = (node: ReactNode): Omit<Held, "until"> => {
    const html = render(node);
    return { ...inEveryEncoding(html), etag: etagOf(html) };
  };
  return {
    ...whole,
    language,
    view: (c) => ({
      language,
      t: CATALOGUES[language],
      path: pathWithout(language, new URL(c.req.url).pathname),
      assets: whole.assets,
      demonstration: whole.config.deployment === "demonstration",
    }),
    send: (c, node, status = 200) => {
      const encoding = encodingFor(c);
      const bytes = encoded(render(node), encoding);
      return respond(c, bytes, encoding, { ...HTML, "Cache-Control": "no-store" }, status);
    },
    sendPublic: async (c, make) => {
      const key = c.req.path;
      const now = Date.now();
      let page = await held.get(key);
      if (!page || page.until <= now) {
        const drawing = make().then((node) => ({ ...draw(node), until: now + HELD_FOR }));
        if (held.size >= MOST_PAGES_HELD) held.clear();
        held.set(key, drawing);
        drawing.catch(() => held.delete(key));
        page = await drawing;
      }
      const headers = { ...HTML, "Cache-Control": "public, max-age=0, must-revalidate", ETag: page.etag };
      if (c.req.header("if-none-match") === page.etag)
        return new Response(null, { status: 304, headers: { ...headers, ...ALWAYS } });
      return answer(c, page, headers);
    },
  };
};

const pathWithout = (language: Language, path: string): string =>
  language === "en" ? path : path.replace(new RegExp(`^/${language}(?=/|$)`), "") || "/";
