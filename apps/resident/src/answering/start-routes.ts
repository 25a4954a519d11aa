import { nextStep, stepBefore } from "@collaborative-communities/surveys";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { modeIn } from "../returning/mode.ts";
import type { Site } from "../site-in-language.ts";
import { at, pageAt } from "./addresses.ts";
import type { Conversation } from "./conversation.ts";
import { startDraft } from "./drafts.ts";
import { text } from "./form-texts.ts";
import { ContinuePage, SentBeforePage } from "./start-pages.tsx";

/** Starting, and going on with what is there from before. */
export const startRoutes = (routes: Hono, site: Site, { about, draftOf, go, notSent }: Conversation): void => {
  const { send, view } = site;

  routes.post(
    "/consultations/:slug/start",
    about(async (c, consultation) => {
      const { slug, questionnaire } = consultation;
      const again = text((await c.req.parseBody()).again) === "yes";
      const draft = await draftOf(c, slug);
      const isBegun = draft.kind === "draft" && (Object.keys(draft.answers).length > 0 || draft.whereabouts);
      // Who helps, and a hub's device, answer for one person after the other.
      const wasSent = draft.kind === "sent" && modeIn(c, site.config) === undefined;
      if (!again && (isBegun || wasSent)) return go(c, `${at(slug)}/continue`);
      const started = await attempt(startDraft(c, site, slug));
      if (!started.ok) return notSent(c, consultation, started);
      const first = nextStep(questionnaire, {});
      return go(c, first ? pageAt(slug, first.key) : `${at(slug)}/where`);
    }),
  );

  routes.get(
    "/consultations/:slug/continue",
    about(async (c, consultation) => {
      const asked = { view: view(c), consultation };
      const draft = await draftOf(c, consultation.slug);
      return send(c, draft.kind === "sent" ? SentBeforePage({ asked, draft }) : ContinuePage({ asked }));
    }),
  );

  // Back from where a person lives: the last page on their way, which depends on what they answered.
  routes.get(
    "/consultations/:slug/questions",
    about(async (c, { slug, questionnaire }) => {
      const draft = await draftOf(c, slug);
      const last = draft.kind === "draft" ? stepBefore(questionnaire, draft.answers) : undefined;
      return go(c, last ? pageAt(slug, last.key) : at(slug));
    }),
  );
};
