import { POSTAL_GRACE_WORKING_DAYS } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt, waitOf } from "../api.ts";
import { NotFound, TooMany } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { ConsultationPage } from "./consultation-page.tsx";
import { PreviewPage } from "./preview-page.tsx";

export const consultationRoutes = (routes: Hono, { api, send, sendPublic, view }: Site): void => {
  routes.get("/consultations/:slug", async (c) => {
    const slug = c.req.param("slug");
    try {
      return await sendPublic(c, async () => {
        const [shown, documents] = await Promise.all([
          api.consultations.read.query({ slug }),
          api.documents.list.query({ slug }),
        ]);
        const openedOn = shown.openedAt ? toLocalDate(new Date(shown.openedAt)) : undefined;
        const today = toLocalDate(new Date());
        const graceDays = POSTAL_GRACE_WORKING_DAYS;
        return ConsultationPage({ view: view(c), shown, documents, openedOn, today, graceDays });
      });
    } catch (error) {
      const found = await attempt(Promise.reject(error));
      if (!found.ok && found.kind === "not-found") return send(c, NotFound(view(c)), 404);
      throw error;
    }
  });

  routes.get("/preview/:key", async (c) => {
    const key = c.req.param("key");
    const found = await attempt(api.consultations.preview.query({ key }));
    if (!found.ok) {
      if (found.kind === "fault") throw found.error;
      if (found.kind === "refused") return send(c, TooMany(view(c), found.refusal), 429, waitOf(found.refusal));
      return send(c, NotFound(view(c)), 404);
    }
    const documents = await api.documents.list.query({ key });
    const today = toLocalDate(new Date());
    const graceDays = POSTAL_GRACE_WORKING_DAYS;
    return send(c, PreviewPage({ view: view(c), shown: found.value, documents, previewKey: key, today, graceDays }));
  });
};
