import { readPostcode } from "@collaborative-communities/pcn-areas";
import type { Hono } from "hono";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { AreasPage } from "./pages.tsx";

export const areasRoutes = (routes: Hono, { api, send, sendPublic, view }: Site): void => {
  routes.get("/areas", async (c) => {
    const typed = c.req.query("postcode")?.slice(0, 100);
    if (typed === undefined)
      return sendPublic(c, async () => AreasPage({ view: view(c), areas: await api.areas.overview.query() }));
    const shown = { ...view(c), query: `?postcode=${encodeURIComponent(typed)}` };
    const areas = await api.areas.overview.query();
    const read = readPostcode(typed);
    if (!read.ok)
      return send(c, AreasPage({ view: shown, areas, typed, error: refusalIn(shown.t, read.refusal) }), 400);
    const found = await api.areas.lookUp.query({ postcode: read.value });
    return send(c, AreasPage({ view: shown, areas, typed: read.value, found }));
  });
};
