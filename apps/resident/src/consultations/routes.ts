import { POSTAL_GRACE_WORKING_DAYS } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { NotFound, Problem } from "../errors.tsx";
import { ALWAYS, type Site } from "../site-in-language.ts";
import { currentRequestId } from "../watch-requests.ts";
import { ConsultationPage } from "./consultation-page.tsx";
import { PreviewPage } from "./preview-page.tsx";

export const consultationRoutes = (routes: Hono, { api, config, send, sendPublic, view }: Site): void => {
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

  routes.get("/consultations/:slug/evidence-pack", async (c) => {
    // Whoever asks only for the headers would have a pack made for nothing.
    if (c.req.method === "HEAD") return c.body(null, 405, { Allow: "GET" });
    const requestId = currentRequestId();
    const answer = await fetch(
      `${config.apiOrigin}/resident/evidence-packs/${encodeURIComponent(c.req.param("slug"))}`,
      { signal: c.req.raw.signal, headers: requestId ? { "x-request-id": requestId } : {} },
    );
    if (answer.status === 404) return send(c, NotFound(view(c)), 404);
    if (!answer.ok) return send(c, Problem(view(c), requestId), 503);
    const headers = new Headers(ALWAYS);
    headers.set("Cache-Control", "no-store");
    for (const name of ["content-type", "content-length", "content-disposition"])
      headers.set(name, answer.headers.get(name) ?? "");
    return new Response(answer.body, { headers });
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
