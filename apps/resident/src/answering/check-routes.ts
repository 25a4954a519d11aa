import { type Answers, checkAnswers } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { type Areas, attempt, type PublicConsultation, waitOf } from "../api.ts";
import { NotFound, TooMany } from "../errors.tsx";
import { LateSentPage } from "../integrity/late-page.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { asVisitor } from "../visitor.ts";
import { at } from "./addresses.ts";
import { CheckPage } from "./check-page.tsx";
import type { Conversation } from "./conversation.ts";
import { draftIn } from "./drafts.ts";
import { LostPage } from "./not-sent-pages.tsx";
import { SentPage } from "./sent-page.tsx";

const questionText = (consultation: PublicConsultation, id: string | undefined): string =>
  consultation.questionnaire.questions.find((question) => question.id === id)?.text ?? "";

/** Checking everything, sending it, and the reference that comes back. */
export const checkRoutes = (routes: Hono, site: Site, { about, areasOf, draftOf, go, notSent }: Conversation): void => {
  const { api, send, view } = site;

  const wardNames = (areas: Areas): Map<string, string> =>
    new Map(areas.wardSets.flatMap((set) => set.wards.map((ward) => [ward.code, ward.name] as const)));

  const checkPage = async (
    c: Context,
    consultation: PublicConsultation,
    answers: Answers,
    whereabouts: unknown,
    errors: { fieldId: string; text: string }[],
  ) =>
    CheckPage({
      asked: { view: view(c), consultation },
      answers,
      whereabouts: whereabouts as Parameters<typeof CheckPage>[0]["whereabouts"],
      wardNames: wardNames(await areasOf()),
      errors,
    });

  routes.get(
    "/consultations/:slug/check",
    about(async (c, consultation) => {
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent") return go(c, `${at(consultation.slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      return send(c, await checkPage(c, consultation, draft.answers, draft.whereabouts, []));
    }),
  );

  routes.post(
    "/consultations/:slug/check",
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draftId = draftIn(c, site, slug);
      if (!draftId) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const draft = await draftOf(c, slug);
      if (draft.kind === "draft") {
        const checked = checkAnswers(consultation.questionnaire, draft.answers);
        if (!checked.ok) {
          const errors = checked.problems.map((problem) => ({
            fieldId: `answer-${problem.field}`,
            text: `${questionText(consultation, problem.field)} – ${refusalIn(view(c).t, problem)}`,
          }));
          return send(c, await checkPage(c, consultation, draft.answers, draft.whereabouts, errors), 400);
        }
      }
      const sent = await attempt(api.consultations.sendDraft.mutate({ slug, draftId, language: site.language }));
      if (sent.ok) return go(c, `${at(slug)}/sent/${sent.value.reference}`);
      return notSent(c, consultation, sent, draft.kind === "draft" ? draft.answers : {});
    }),
  );

  routes.get(
    "/consultations/:slug/sent/:reference",
    about(async (c, consultation) => {
      const asked = { view: view(c), consultation };
      const typed = c.req.param("reference") as string;
      // Whoever has just sent it has the draft's secret still, and is not counted as one who looks a reference up.
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent" && draft.reference === typed)
        return send(c, (draft.late ? LateSentPage : SentPage)({ asked, reference: typed }));
      const found = await attempt(api.consultations.byReference.query({ reference: typed }, asVisitor(c, site.config)));
      if (!found.ok && found.kind === "fault") throw found.error;
      const wait = !found.ok && found.kind === "refused" ? waitOf(found.refusal) : undefined;
      if (!found.ok && found.kind === "refused" && wait !== undefined)
        return send(c, TooMany(view(c), found.refusal), 429, wait);
      if (!found.ok || found.value.consultation.slug !== consultation.slug) return send(c, NotFound(view(c)), 404);
      const { reference } = found.value;
      const { leftOut } = await api.integrity.standing.query({ reference });
      return send(c, (leftOut === "late" ? LateSentPage : SentPage)({ asked, reference }));
    }),
  );
};
