import { csvRow } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { NotFound } from "../errors.tsx";
import { headersOf, type Site } from "../site-in-language.ts";

/** What stands in the place of a count that is not shown. */
const HIDDEN = "[c]";

/**
 * The counts of a consultation as open data. A count that is not shown is marked `[c]`, confidential, as the government
 * analysis function recommends for spreadsheets, and is null in JSON.
 */
export const openDataRoutes = (routes: Hono, { api, config, send, view }: Site): void => {
  const found = (slug: string) => attempt(api.exports.openCounts.query({ slug }));

  routes.get("/consultations/:slug/counts.csv", async (c) => {
    const data = await found(c.req.param("slug"));
    if (!data.ok && data.kind === "fault") throw data.error;
    if (!data.ok) return send(c, NotFound(view(c)), 404);
    const rows = [
      ["question", "row", "answer", "count", "version"],
      ["(all)", "", "(responses)", data.value.responses ?? HIDDEN, ""],
      ...data.value.counts.map(({ question, row, answer, count, version }) => [
        question,
        row,
        answer,
        count ?? HIDDEN,
        version,
      ]),
    ];
    const headers = new Headers(headersOf(config));
    headers.set("Content-Type", "text/csv; charset=utf-8");
    headers.set("Content-Disposition", `attachment; filename="${c.req.param("slug")}-counts.csv"`);
    return new Response(`\uFEFF${rows.map(csvRow).join("")}`, { headers });
  });

  routes.get("/consultations/:slug/counts.json", async (c) => {
    const data = await found(c.req.param("slug"));
    if (!data.ok && data.kind === "fault") throw data.error;
    if (!data.ok) return Response.json({ error: "There is nothing here." }, { status: 404 });
    return Response.json(data.value, { headers: headersOf(config) });
  });
};
