import type { Hono } from "hono";
import { isWrittenLong, queryOf, readChosen } from "../portal/chosen.ts";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { OutcomesPage } from "./outcomes-page.tsx";

export const outcomeRoutes = (routes: Hono, { api, send, sendPublic, view }: Site): void => {
  routes.get("/outcomes", async (c) => {
    const { all: _, ...chosen } = readChosen(c.req.query());
    const query = queryOf(chosen);
    if (isWrittenLong(c)) return c.redirect(to(view(c), "/outcomes") + query, 303);
    const draw = async () =>
      OutcomesPage({
        view: view(c),
        chosen: { ...chosen, all: false },
        found: await api.consultations.outcomes.query(chosen),
      });
    return chosen.words ? send(c, await draw()) : sendPublic(c, draw, c.req.path + query);
  });
};
