import type { Hono } from "hono";
import { troubleOf } from "../api.ts";
import { NotFound } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { DecisionPage, DecisionsPage } from "./pages.tsx";

export const decisionRoutes = (routes: Hono, { api, send, sendPublic, view }: Site): void => {
  routes.get("/decisions", (c) =>
    sendPublic(c, async () => DecisionsPage({ view: view(c), all: await api.decisions.list.query() })),
  );

  routes.get("/decisions/:key", async (c) => {
    const key = c.req.param("key");
    try {
      return await sendPublic(c, async () =>
        DecisionPage({ view: view(c), shown: await api.decisions.read.query({ key }) }),
      );
    } catch (error) {
      if (troubleOf(error).kind === "not-found") return send(c, NotFound(view(c)), 404);
      throw error;
    }
  });
};
