import { answeredPath, roundsOf, withoutRound } from "@collaborative-communities/surveys";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { NotFound } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { at } from "./addresses.ts";
import type { Conversation } from "./conversation.ts";
import { text } from "./form-texts.ts";
import { LostPage } from "./not-sent-pages.tsx";
import { RemoveRoundPage } from "./round-page.tsx";
import { wayAfterTaking } from "./way.ts";
import { wordingIn } from "./wording.tsx";

/** Taking a round of a repeating section out again, after a look at what was said in it. */
export const roundRoutes = (routes: Hono, site: Site, { about, draftOf, go, notSent }: Conversation): void => {
  const { api, send, view } = site;
  const PATH = "/consultations/:slug/rounds/:section/:round{[0-9]+}";

  routes.get(
    PATH,
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draft = await draftOf(c, slug);
      if (draft.kind === "sent") return go(c, `${at(slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const wording = wordingIn(view(c), consultation);
      const [id, round] = [c.req.param("section"), Number(c.req.param("round"))];
      const steps = answeredPath(wording.questionnaire, draft.answers).steps.filter(
        ({ step }) => step.section?.id === id && step.round === round && step.kind === "question",
      );
      const rounds = roundsOf(wording.questionnaire, draft.answers, id as string);
      if (steps.length === 0) return send(c, NotFound(view(c)), 404);
      if (rounds < 2) return go(c, `${at(slug)}/check`);
      return send(c, RemoveRoundPage({ asked: { view: view(c), consultation }, wording, steps, rounds }));
    }),
  );

  routes.post(
    PATH,
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draft = await draftOf(c, slug);
      if (draft.kind === "sent") return go(c, `${at(slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const rounds = Number(text((await c.req.parseBody()).rounds));
      const [section, round] = [c.req.param("section") as string, Number(c.req.param("round"))];
      if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10 || round < 1 || round > 10)
        return go(c, `${at(slug)}/check`);
      const { draftId } = draft;
      const removed = await attempt(api.consultations.removeRound.mutate({ slug, draftId, section, round, rounds }));
      if (!removed.ok) return notSent(c, consultation, removed);
      const [before, { questionnaire }] = [draft.answers, consultation];
      const now = removed.value.removed ? withoutRound(questionnaire, before, section, round) : before;
      return go(c, wayAfterTaking({ slug, questionnaire, before, now }));
    }),
  );
};
