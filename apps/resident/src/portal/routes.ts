import { readPostcode } from "@collaborative-communities/pcn-areas";
import type { Hono } from "hono";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { filterOf, isWrittenLong, queryOf, readChosen } from "./chosen.ts";
import { NearPage } from "./near-page.tsx";
import { PortalPage } from "./portal-page.tsx";

export const portalRoutes = (routes: Hono, { api, send, sendPublic, view }: Site): void => {
  routes.get("/consultations", async (c) => {
    const chosen = readChosen(c.req.query());
    const query = queryOf(chosen);
    // A form sends every field; the address that people pass on has only what they chose.
    if (isWrittenLong(c)) return c.redirect(to(view(c), "/consultations") + query, 303);
    const draw = async () =>
      PortalPage({ view: view(c), chosen, portal: await api.consultations.portal.query(chosen) });
    // Words are anybody's own: holding what each asked for would let go of what everybody reads.
    return chosen.words ? send(c, await draw()) : sendPublic(c, draw, c.req.path + query);
  });

  routes.post("/areas/near", async (c) => {
    const chosen = readChosen(c.req.query());
    const body = await c.req.parseBody();
    const typed = typeof body.postcode === "string" ? body.postcode.slice(0, 100) : "";
    const read = readPostcode(typed);
    if (!read.ok)
      return send(c, NearPage({ view: view(c), chosen, typed, error: refusalIn(view(c).t, read.refusal) }), 400);
    const found = await api.areas.lookUp.query({ postcode: read.value });
    if (found.kind !== "found") return send(c, NearPage({ view: view(c), chosen, found }));
    return c.redirect(to(view(c), "/consultations") + queryOf({ ...filterOf(chosen), area: found.ward.code }), 303);
  });
};
