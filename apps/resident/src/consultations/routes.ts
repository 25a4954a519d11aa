import { POSTAL_GRACE_WORKING_DAYS } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt, troubleOf, waitOf } from "../api.ts";
import { NotFound, Problem, TooMany } from "../errors.tsx";
import { headersOf, type Site } from "../site-in-language.ts";
import { currentRequestId } from "../watch-requests.ts";
import { ConsultationPage } from "./consultation-page.tsx";
import { FairnessPage } from "./fairness-page.tsx";
import { PreviewPage } from "./preview-page.tsx";

export const consultationRoutes = (routes: Hono, { api, config, send, sendPublic, view }: Site): void => {
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
        const graceDays = shown.postalGraceWorkingDays;
        return ConsultationPage({ view: view(c), shown, documents, openedOn, today, graceDays });
      });
    } catch (error) {
      const found = await attempt(Promise.reject(error));
      if (!found.ok && found.kind === "not-found") return send(c, NotFound(view(c)), 404);
      throw error;
    }
  });

  routes.get("/consultations/:slug/fairness", async (c) => {
    const slug = c.req.param("slug");
    try {
      return await sendPublic(c, async () => {
        const [shown, challenges] = await Promise.all([
          api.consultations.read.query({ slug }),
          api.challenges.list.query({ slug }),
        ]);
        return FairnessPage({ view: view(c), shown, challenges });
      });
    } catch (error) {
      if (troubleOf(error).kind === "not-found") return send(c, NotFound(view(c)), 404);
      throw error;
    }
  });

  routes.get("/consultations/:slug/evidence-pack", async (c) => {
    // Whoever asks only for the headers would have a pack made for nothing.
    if (c.req.method === "HEAD") return c.body(null, 405, { ...headersOf(config), Allow: "GET" });
    const requestId = currentRequestId();
    const answer = await fetch(
      `${config.apiOrigin}/resident/evidence-packs/${encodeURIComponent(c.req.param("slug"))}`,
      { signal: c.req.raw.signal, headers: requestId ? { "x-request-id": requestId } : {} },
    );
    if (answer.status === 404) return send(c, NotFound(view(c)), 404);
    if (!answer.ok) return send(c, Problem(view(c), requestId), 503);
    const headers = new Headers(headersOf(config));
    headers.set("Cache-Control", "no-store");
    for (const name of ["content-type", "content-length", "content-disposition"])
      headers.set(name, answer.headers.get(name) ?? "");
    return new Response(answer.body, { headers });
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
