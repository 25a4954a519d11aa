import { nextStep } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { at, pageAt } from "../answering/addresses.ts";
import { rememberDraft } from "../answering/drafts.ts";
import { attempt, waitOf } from "../api.ts";
import { TooMany } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { titleIn } from "../told.tsx";
import { to } from "../view.ts";
import { asVisitor } from "../visitor.ts";
import { InvitedPage, LeavePage, PanelEndPage } from "./panel-pages.tsx";

/** Addresses by which somebody leaves with a POST from anywhere: the token in them is the proof. */
export const LEAVES_AT_ONE_PRESS = /^(?:\/(?:ro|pl|lt))?\/panel\/leave\/[^/]+$/;

/** Answering by an invitation, and leaving the panel. */
export const panelRoutes = (routes: Hono, site: Site): void => {
  const { api, config, language, send, view } = site;
  const tokenIn = (c: Context): string => (c.req.param("token") as string).slice(0, 300);
  const ended = (c: Context, what: "used" | "old" | "left") =>
    send(c, PanelEndPage({ view: view(c), what }), what === "old" ? 404 : 200);

  routes.get("/panel/answer/:token", async (c) => {
    const found = await attempt(api.panelInvitations.read.query({ token: tokenIn(c), purpose: "answer" }));
    if (!found.ok && found.kind === "fault") throw found.error;
    if (!found.ok) return ended(c, "old");
    return found.value.isUsed
      ? ended(c, "used")
      : send(c, InvitedPage({ view: view(c), title: titleIn(view(c), found.value) }));
  });

  routes.post("/panel/answer/:token", async (c) => {
    const begun = await attempt(
      api.panelInvitations.begin.mutate({ token: tokenIn(c), language }, asVisitor(c, config)),
    );
    if (begun.ok) {
      const { slug, draftId, isNew } = begun.value;
      rememberDraft(c, site, slug, draftId);
      const { questionnaire } = await api.consultations.read.query({ slug });
      const first = isNew ? nextStep(questionnaire, {}) : undefined;
      return c.redirect(to(site, first ? pageAt(slug, first.key) : `${at(slug)}/check`), 303);
    }
    if (begun.kind === "fault") throw begun.error;
    if (begun.kind === "not-found") return ended(c, "old");
    if (begun.refusal.code === "panel-invitation/used") return ended(c, "used");
    const wait = waitOf(begun.refusal);
    if (wait !== undefined) return send(c, TooMany(view(c), begun.refusal), 429, wait);
    // It has closed, is paused, or is not open yet.
    const why = refusalIn(view(c).t, begun.refusal);
    return send(c, PanelEndPage({ view: view(c), what: "old", why }), 400);
  });

  routes.get("/panel/leave/:token", async (c) => {
    const found = await attempt(api.panelInvitations.read.query({ token: tokenIn(c), purpose: "leave" }));
    if (!found.ok && found.kind === "fault") throw found.error;
    return found.ok ? send(c, LeavePage({ view: view(c) })) : ended(c, "old");
  });

  routes.post("/panel/leave/:token", async (c) => {
    const left = await attempt(api.panelInvitations.leave.mutate({ token: tokenIn(c) }));
    if (!left.ok && left.kind === "fault") throw left.error;
    return ended(c, left.ok ? "left" : "old");
  });
};
