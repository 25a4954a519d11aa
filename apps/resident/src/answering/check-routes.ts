import { checkAnswers, everyStep } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { type Areas, attempt, type PublicConsultation, waitOf } from "../api.ts";
import { today } from "../consultations/london-day.ts";
import { NotFound, TooMany } from "../errors.tsx";
import { LateSentPage } from "../integrity/late-page.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { asVisitor } from "../visitor.ts";
import { at } from "./addresses.ts";
import { answerId } from "./answer-groups.tsx";
import { CheckPage } from "./check-page.tsx";
import type { Conversation, KeptDraft } from "./conversation.ts";
import { draftIn } from "./drafts.ts";
import { text } from "./form-texts.ts";
import { LostPage } from "./not-sent-pages.tsx";
import { SentPage } from "./sent-page.tsx";
import { wrongWith } from "./what-is-wrong.ts";
import { wordingIn } from "./wording.tsx";

/** Checking everything, sending it, and the reference that comes back. */
export const checkRoutes = (
  routes: Hono,
  site: Site,
  { about, afresh, areasOf, draftOf, go, notSent }: Conversation,
): void => {
  const { api, send, view } = site;

  const wardNames = (areas: Areas): Map<string, string> =>
    new Map(areas.wardSets.flatMap((set) => set.wards.map((ward) => [ward.code, ward.name] as const)));

  const checkPage = async (
    c: Context,
    consultation: PublicConsultation,
    draft: KeptDraft,
    errors: { fieldId: string; text: string }[] = [],
  ) =>
    CheckPage({
      view: view(c),
      consultation,
      draft,
      whereabouts: draft.whereabouts as Parameters<typeof CheckPage>[0]["whereabouts"],
      wardNames: wardNames(await areasOf()),
      errors,
    });

  routes.get(
    "/consultations/:slug/check",
    about(async (c, consultation) => {
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent") return go(c, `${at(consultation.slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      return send(c, await checkPage(c, consultation, draft));
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
        const { questionnaire } = wordingIn(view(c), consultation);
        const checked = checkAnswers(questionnaire, draft.answers, today());
        if (!checked.ok) {
          const steps = everyStep(questionnaire);
          const errors = checked.problems.map((problem) => ({
            fieldId: answerId(problem.field ?? ""),
            text: wrongWith(
              steps.find(({ key }) => key === problem.field)?.question.text,
              refusalIn(view(c).t, problem),
            ),
          }));
          return send(c, await checkPage(c, consultation, draft, errors), 400);
        }
      }
      const seenVersion = Number(text((await c.req.parseBody()).version));
      const sent = await attempt(
        api.consultations.sendDraft.mutate({
          slug,
          draftId,
          language: site.language,
          ...(Number.isInteger(seenVersion) && seenVersion > 0 && { seenVersion }),
        }),
      );
      if (!sent.ok && sent.kind === "refused" && sent.refusal.code === "consultation/questions-changed") {
        const [now, kept] = [await afresh(slug), await draftOf(c, slug)];
        if (kept.kind === "draft") return send(c, await checkPage(c, now, kept), 400);
      }
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
