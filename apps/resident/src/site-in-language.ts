import type { Language } from "@collaborative-communities/consultations";
import type { Context } from "hono";
import type { ReactNode } from "react";
import type { Api } from "./api.ts";
import { type Asset, type Assets, encoded, whenAsked } from "./assets.ts";
import type { Config } from "./config.ts";
import { CATALOGUES } from "./messages/index.ts";
import { etagOf, render } from "./page.tsx";
import { modeIn } from "./returning/mode.ts";
import { withoutOffers } from "./returning/without-offers.ts";
import type { View } from "./view.ts";

export type Status = 200 | 400 | 403 | 404 | 413 | 429 | 503;

/** What the pages of one language are made from. */
export type Site = {
  readonly api: Api;
  readonly config: Config;
  readonly assets: Assets;
  readonly language: Language;
  view(c: Context): View;
  /** Sends a page that is this visitor's own. */
  send(c: Context, page: ReactNode, status?: Status, retryAfter?: number): Response;
  /**
   * Sends a page that is the same for everybody: drawn once in some seconds, compressed, with an ETag.
   * @param key what it is held by; its path unless given, so whatever else of the address counts must be in the key
   */
  sendPublic(c: Context, draw: () => Promise<ReactNode>, key?: string): Promise<Response>;
  /** The same for what is no page of the site: a feed, a calendar, a page for a frame. */
  sendHeld(c: Context, key: string, make: () => Promise<Document>): Promise<Response>;
};

/** Something the same for everybody that is no page of the site. */
export type Document = {
  readonly text: string;
  readonly type: string;
  /** When what it tells of last changed. */
  readonly changedAt?: Date | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};

/** On every answer, but for what a file says for itself. */
const ALWAYS: Readonly<Record<string, string>> = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  // Not no-referrer: browsers would then send "Origin: null" with the site's own forms.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  Vary: "Accept-Encoding",
};

/** A year, as browsers ask for; only over https, where a browser listens to it. */
const BY_HTTPS = { "Strict-Transport-Security": "max-age=31536000; includeSubDomains" };

/** The headers of every answer of a site, by its public address. */
export const headersOf = (config: Pick<Config, "origin">): Readonly<Record<string, string>> =>
  config.origin.startsWith("https:") ? { ...ALWAYS, ...BY_HTTPS } : ALWAYS;

const HELD_FOR = 5_000;
const MOST_PAGES_HELD = 500;
type Held = {
  readonly body: Omit<Asset, "type">;
  readonly etag: string;
  readonly until: number;
  readonly headers: Readonly<Record<string, string>>;
};

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

/** The headers of this site, and when to come again where a handler said so. */
const respond = (
  c: Context,
  always: Readonly<Record<string, string>>,
  bytes: Asset["plain"],
  encoding: Encoding,
  headers: Record<string, string>,
  status: number,
) =>
  new Response(bytes, {
    status,
    headers: withCookies(c, {
      ...always,
      ...headers,
      ...(encoding !== "plain" && { "Content-Encoding": encoding }),
    }),
  });

/** Answers with bytes that are kept in every encoding. */
export const answer = (
  c: Context,
  always: Readonly<Record<string, string>>,
  body: Omit<Asset, "type">,
  headers: Record<string, string>,
): Response => {
  const encoding = encodingFor(c);
  return respond(c, always, body[encoding], encoding, headers, 200);
};

const HTML = { "Content-Type": "text/html; charset=utf-8" };

/** Whether the reader has it already (RFC 9110, 13.2.2: where a tag is sent, a date is not looked at). */
const isUnchanged = (c: Context, { etag, headers }: Pick<Held, "etag" | "headers">): boolean => {
  const tags = c.req.header("if-none-match");
  if (tags !== undefined)
    return tags === etag || tags.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
  const [since, changed] = [c.req.header("if-modified-since"), headers["Last-Modified"]];
  return since !== undefined && changed !== undefined && Date.parse(since) >= Date.parse(changed);
};

export const siteIn = (language: Language, whole: Pick<Site, "api" | "config" | "assets">): Site => {
  const held = new Map<string, Promise<Held>>();
  const always = headersOf(whole.config);
  const hold = async (c: Context, key: string, make: () => Promise<Document>): Promise<Response> => {
    const now = Date.now();
    let kept = await held.get(key);
    if (!kept || kept.until <= now) {
      const making = make().then(({ text, type, changedAt, headers }) => ({
        body: whenAsked(text),
        etag: etagOf(text),
        until: now + HELD_FOR,
        headers: {
          "Content-Type": type,
          "Cache-Control": "public, max-age=0, must-revalidate",
          ...(changedAt && { "Last-Modified": changedAt.toUTCString() }),
          ...headers,
        },
      }));
      if (held.size >= MOST_PAGES_HELD) held.clear();
      held.set(key, making);
      making.catch(() => held.delete(key));
      kept = await making;
    }
    const headers = { ...kept.headers, ETag: kept.etag };
    if (isUnchanged(c, kept)) return new Response(null, { status: 304, headers: { ...always, ...headers } });
    return answer(c, always, kept.body, headers);
  };
  const send: Site["send"] = (c, node, status = 200, retryAfter) => {
    const encoding = encodingFor(c);
    const html = render(node);
    const bytes = encoded(modeIn(c, whole.config)?.kind === "hub" ? withoutOffers(html) : html, encoding);
    const wait = status === 429 && { "Retry-After": String(retryAfter ?? 60) };
    return respond(c, always, bytes, encoding, { ...HTML, "Cache-Control": "no-store", ...wait }, status);
  };
  return {
    ...whole,
    language,
    send,
    view: (c) => ({
      language,
      t: CATALOGUES[language],
      path: pathWithout(language, new URL(c.req.url).pathname),
      assets: whole.assets,
      demonstration: whole.config.deployment === "demonstration",
      mode: modeIn(c, whole.config),
    }),
    // Who helps, or uses a shared device, sees that on every page, and no such page is kept for others.
    sendPublic: async (c, make, key = c.req.path) =>
      modeIn(c, whole.config)
        ? send(c, await make())
        : hold(c, key, async () => ({ text: render(await make()), type: HTML["Content-Type"] })),
    sendHeld: hold,
  };
};

const pathWithout = (language: Language, path: string): string =>
  language === "en" ? path : path.replace(new RegExp(`^/${language}(?=/|$)`), "") || "/";
