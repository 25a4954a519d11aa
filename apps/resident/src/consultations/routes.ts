import { POSTAL_GRACE_WORKING_DAYS } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { NotFound } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { ConsultationPage } from "./consultation-page.tsx";
import { PreviewPage } from "./preview-page.tsx";

export const consultationRoutes = (routes: Hono, { api, send, sendPublic, view }: Site): void => {
  routes.get("/consultations/:slug", async (c) => {
    const slug = c.req.param("slug");
    try {
      return await sendPublic(c, async () => {
        const shown = await api.consultations.read.query({ slug });
        const openedOn = shown.openedAt ? toLocalDate(new Date(shown.openedAt)) : undefined;
        const today = toLocalDate(new Date());
        return ConsultationPage({ view: view(c), shown, openedOn, today, graceDays: POSTAL_GRACE_WORKING_DAYS });
      });
    } catch (error) {
      const found = await attempt(Promise.reject(error));
      if (!found.ok && found.kind === "not-found") return send(c, NotFound(view(c)), 404);
      throw error;
    }
  });

  routes.get("/preview/:key", async (c) => {
    const found = await attempt(api.consultations.preview.query({ key: c.req.param("key") }));
    if (!found.ok) {
      if (found.kind === "fault") throw found.error;
      return send(c, NotFound(view(c)), 404);
    }
    const today = toLocalDate(new Date());
    return send(c, PreviewPage({ view: view(c), shown: found.value, today, graceDays: POSTAL_GRACE_WORKING_DAYS }));
  });
};
