import type { Hono } from "hono";
import { currentRequestId } from "../watch-requests.ts";

/** How long the API may take to begin with a file. */
const PATIENCE = 15_000;

const PASSED_BACK = [
  "content-type",
  "content-length",
  "content-disposition",
  "content-security-policy",
  "cache-control",
  "etag",
];

const NAME = /^[a-z0-9-]{1,70}\.[a-z]{3,4}$/;
const ID = /^[0-9a-f-]{36}$/;

/**
 * Files of consultations, passed on from the API as they come. Each is saved, never shown, and may do nothing if it is
 * opened all the same. One address in every language.
 */
export const documentRoutes = (app: Hono, apiOrigin: string, always: Readonly<Record<string, string>>): void => {
  app.get("/documents/:id/:name", async (c, next) => {
    const { id, name } = c.req.param();
    if (!ID.test(id) || !NAME.test(name)) return next();
    const key = c.req.query("preview");
    const asked = new Headers({ "x-request-id": currentRequestId() ?? "" });
    const known = c.req.header("if-none-match");
    if (known) asked.set("if-none-match", known);
    const address = `${apiOrigin}/resident/documents/${id}/${name}${key ? `?preview=${encodeURIComponent(key)}` : ""}`;
    // Ends the wait for the first byte; a slow telephone may take as long as it needs for the rest.
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), PATIENCE);
    const sent = await fetch(address, { headers: asked, signal: stop.signal }).finally(() => clearTimeout(timer));
    if (sent.status === 404) return next();
    if (sent.status !== 200 && sent.status !== 304) throw new Error(`The API answered ${sent.status} for a document.`);
    const headers = new Headers(always);
    for (const one of PASSED_BACK) {
      const value = sent.headers.get(one);
      if (value !== null) headers.set(one, value);
    }
    // An error page or a page of ours can never be sent as a file, nor a file as a page.
    if (sent.status === 200 && !sent.headers.get("content-disposition")?.startsWith("attachment;"))
      throw new Error("The API did not send a document as one.");
    return new Response(sent.body, { status: sent.status, headers });
  });
};
