import { everyStep, readForm } from "@collaborative-communities/surveys";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { today } from "../consultations/london-day.ts";
import type { Site } from "../site-in-language.ts";
import { keyIn } from "./addresses.ts";
import type { Conversation } from "./conversation.ts";
import { draftIn } from "./drafts.ts";
import { postedForm } from "./form-texts.ts";
import { askedBy, wordingIn } from "./wording.tsx";

/**
 * Keeps what is typed while it is typed, where a script asks for it. It starts nothing and says nothing to people: the
 * form that is sent afterwards is what counts, and has its own page for whatever is wrong.
 */
export const keepRoutes = (routes: Hono, site: Site, { about }: Conversation): void => {
  const { api, view } = site;
  routes.post(
    "/consultations/:slug/keep/:question/:round?",
    about(async (c, consultation) => {
      const { slug, questionnaire } = consultation;
      const key = keyIn(c.req.param("question") as string, c.req.param("round"));
      const step = everyStep(wordingIn(view(c), consultation).questionnaire).find((one) => one.key === key);
      const draftId = draftIn(c, site, slug);
      if (!step || !draftId) return c.body(null, 404);
      const read = readForm(askedBy(view(c), step), postedForm(await c.req.parseBody({ all: true })), { day: today() });
      if (!read.ok) return c.body(null, 400);
      const kept = await attempt(
        api.consultations.keepAnswer.mutate({
          slug,
          draftId,
          questionId: step.key,
          version: questionnaire.version,
          ...(read.value !== undefined && { answer: read.value }),
        }),
      );
      return c.body(null, kept.ok ? 204 : kept.kind === "fault" ? 503 : 409);
    }),
  );
};
