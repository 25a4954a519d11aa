import { Hono } from "hono";
import type { House } from "../context.ts";
import { fileOf } from "./service.ts";

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * The files themselves, for the resident site to pass on. Each is always saved, never shown in the site's own pages,
 * as what it was found to be; opened all the same it may do nothing.
 */
export const documentRoutes = (house: House): Hono => {
  const routes = new Hono();
  routes.get("/:id/:fileName", async (c) => {
    const { id, fileName } = c.req.param();
    const key = c.req.query("preview")?.slice(0, 64);
    const file = ID.test(id) ? await fileOf(house, { id, fileName, key }) : undefined;
    if (!file) return c.json({ error: "There is nothing here." }, 404);
    const headers = {
      "Content-Type": file.mediaType,
      // The name holds small letters, digits and hyphens alone, and so needs no other form.
      "Content-Disposition": `attachment; filename="${file.fileName}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      // It never changes while it is there, but it may be taken away again before the consultation opens.
      "Cache-Control": key === undefined ? "public, max-age=0, must-revalidate" : "private, no-store",
      ETag: `"${file.sha256}"`,
    };
    if (c.req.header("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });
    return new Response(file.stream(), { headers: { ...headers, "Content-Length": String(file.size) } });
  });
  return routes;
};
