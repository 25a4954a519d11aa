import type { Hono } from "hono";
import { render } from "../page.tsx";
import { filterOf, isWrittenLong, queryOf, readChosen } from "../portal/chosen.ts";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { EmbeddingPage } from "./embedding-page.tsx";
import { Frame } from "./frame.tsx";

/** The one page that other sites may show in a frame. It has no form, no script and no cookie, so it gives nothing away. */
const IN_ANY_FRAME = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
};

export const embeddingRoutes = (routes: Hono, { api, config, sendPublic, sendHeld, view }: Site): void => {
  routes.get("/embed", async (c) => {
    const chosen = readChosen(c.req.query());
    const query = queryOf(filterOf(chosen));
    if (isWrittenLong(c)) return c.redirect(to(view(c), "/embed") + query, 303);
    const draw = async () =>
      EmbeddingPage({
        view: view(c),
        origin: config.origin,
        chosen,
        portal: await api.consultations.portal.query({}),
      });
    return sendPublic(c, draw, c.req.path + query);
  });

  routes.get("/embed/consultations", async (c) => {
    const chosen = readChosen(c.req.query());
    return sendHeld(c, c.req.path + queryOf(filterOf(chosen)), async () => {
      const feed = await api.consultations.feed.query(filterOf(chosen));
      return {
        text: render(Frame({ view: view(c), origin: config.origin, chosen, feed })),
        type: "text/html; charset=utf-8",
        headers: IN_ANY_FRAME,
      };
    });
  });
};
