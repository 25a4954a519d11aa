import type { Hono } from "hono";
import { fieldOf } from "../accounts/asking.ts";
import { at } from "../answering/addresses.ts";
import { draftIn, rememberDraft } from "../answering/drafts.ts";
import { attempt, waitOf } from "../api.ts";
import { NotFound, TooMany } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import { AskReferencePage } from "../references/pages.tsx";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { asVisitor } from "../visitor.ts";
import { OtherDraftPage } from "./change-pages.tsx";

/** Changing answers that were sent, from the page of their reference. */
export const changeRoutes = (routes: Hono, site: Site): void => {
  const { api, config, language, send, view } = site;

  /** Whether this browser has something else that was begun and not sent. */
  const hasOther = async (draftId: string | undefined, slug: string): Promise<boolean> => {
    if (!draftId) return false;
    const draft = await api.consultations.readDraft.query({ slug, draftId });
    if (draft.kind !== "draft" || Object.keys(draft.answers).length === 0) return false;
    const saved = await attempt(api.returning.saved.query({ slug, draftId }));
    return saved.ok && !saved.value.isChange;
  };

  routes.post("/reference/:reference/change", async (c) => {
    const reference = c.req.param("reference").slice(0, 100);
    const again = (await fieldOf(c, "again")) === "yes";
    const visitor = asVisitor(c, config);
    const found = again ? undefined : await attempt(api.consultations.byReference.query({ reference }, visitor));
    if (found?.ok) {
      const { slug } = found.value.consultation;
      if (await hasOther(draftIn(c, site, slug), slug))
        return send(c, OtherDraftPage({ view: { ...view(c), path: `/reference/${reference}` }, slug, reference }));
    }
    const begun = await attempt(api.consultations.beginChange.mutate({ reference, language }, visitor));
    if (begun.ok) {
      rememberDraft(c, site, begun.value.slug, begun.value.draftId);
      return c.redirect(to(site, `${at(begun.value.slug)}/check`), 303);
    }
    if (begun.kind === "fault") throw begun.error;
    if (begun.kind === "not-found") return send(c, NotFound(view(c)), 404);
    const wait = waitOf(begun.refusal);
    if (wait !== undefined) return send(c, TooMany(view(c), begun.refusal), 429, wait);
    const error = refusalIn(view(c).t, begun.refusal);
    return send(c, AskReferencePage({ view: { ...view(c), path: "/reference" }, typed: reference, error }), 400);
  });
};
