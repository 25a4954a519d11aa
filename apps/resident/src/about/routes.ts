import type { Hono } from "hono";
import type { Site } from "../site-in-language.ts";
import { AccessibilityPage, CookiesPage, PrivacyPage } from "./pages.tsx";

export const aboutRoutes = (routes: Hono, { sendPublic, view }: Site): void => {
  routes.get("/accessibility", (c) => sendPublic(c, async () => AccessibilityPage(view(c))));
  routes.get("/privacy", (c) => sendPublic(c, async () => PrivacyPage(view(c))));
  routes.get("/cookies", (c) => sendPublic(c, async () => CookiesPage(view(c))));
};
