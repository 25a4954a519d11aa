import { readPostcode } from "@collaborative-communities/pcn-areas";
import type { Hono } from "hono";
import { attempt, waitOf } from "../api.ts";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { asVisitor } from "../visitor.ts";
import { AreasPage } from "./pages.tsx";

export const areasRoutes = (routes: Hono, { api, config, send, sendPublic, view }: Site): void => {
  routes.get("/areas", async (c) => {
    const typed = c.req.query("postcode")?.slice(0, 100);
    if (typed === undefined)
      return sendPublic(c, async () => AreasPage({ view: view(c), areas: await api.areas.overview.query() }));
    const shown = { ...view(c), query: `?postcode=${encodeURIComponent(typed)}` };
    const areas = await api.areas.overview.query();
    const read = readPostcode(typed);
    if (!read.ok)
      return send(c, AreasPage({ view: shown, areas, typed, error: refusalIn(shown.t, read.refusal) }), 400);
    const found = await attempt(api.areas.lookUp.query({ postcode: read.value }, asVisitor(c, config)));
    if (found.ok) return send(c, AreasPage({ view: shown, areas, typed: read.value, found: found.value }));
    if (found.kind !== "refused") throw found.kind === "fault" ? found.error : new Error("A postcode was not taken.");
    const error = refusalIn(shown.t, found.refusal);
    return send(c, AreasPage({ view: shown, areas, typed, error }), 429, waitOf(found.refusal));
  });
};
