import type { Hono } from "hono";
import type { Site } from "../site-in-language.ts";
import { PlanPage } from "./plan-page.tsx";

export const planRoutes = (routes: Hono, { api, sendPublic, view }: Site): void => {
  routes.get("/plan", (c) =>
    sendPublic(c, async () => PlanPage({ view: view(c), plan: await api.engagementPlan.read.query() })),
  );
};
