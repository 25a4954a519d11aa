import type { Hono } from "hono";
import type { Site } from "../site-in-language.ts";
import { HomePage } from "./home-page.tsx";

export const homeRoutes = (routes: Hono, { api, sendPublic, view }: Site): void => {
  routes.get("/", (c) =>
    sendPublic(c, async () => HomePage({ view: view(c), all: await api.consultations.list.query() })),
  );
};
