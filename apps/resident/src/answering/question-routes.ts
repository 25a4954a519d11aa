import { type Answers, type PostedForm, placeOf, readForm, writeForm } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { attempt, type PublicConsultation } from "../api.ts";
import { NotFound } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { at } from "./addresses.ts";
import type { Conversation } from "./conversation.ts";
import { draftIn, startDraft } from "./drafts.ts";
import { fieldWrong } from "./fields/where-wrong.ts";
import { postedForm, text } from "./form-texts.ts";
import { LostPage } from "./not-sent-pages.tsx";
import { ContinuePage, QuestionPage } from "./question-pages.tsx";

const firstPage = (consultation: PublicConsultation): string => {
  const [first] = consultation.questionnaire.questions;
  return first ? `${at(consultation.slug)}/questions/${first.id}` : `${at(consultation.slug)}/where`;
};

/** Starting, going on, and one question a page. */
export const questionRoutes = (routes: Hono, site: Site, { about, draftOf, go, notSent }: Conversation): void => {
  const { api, send, view } = site;

  routes.post(
    "/consultations/:slug/start",
    about(async (c, consultation) => {
      const { slug } = consultation;
      const again = text((await c.req.parseBody()).again) === "yes";
      const draft = await draftOf(c, slug);
      if (!again && draft.kind === "draft" && (Object.keys(draft.answers).length > 0 || draft.whereabouts))
        return go(c, `${at(slug)}/continue`);
      const started = await attempt(startDraft(c, site, slug));
      return started.ok ? go(c, firstPage(consultation)) : notSent(c, consultation, started);
    }),
  );

  routes.get(
    "/consultations/:slug/continue",
    about(async (c, consultation) => send(c, ContinuePage({ asked: { view: view(c), consultation } }))),
  );

  routes.get(
    "/consultations/:slug/questions/:question",
    about(async (c, consultation) => {
      const place = placeOf(consultation.questionnaire, c.req.param("question") as string);
      if (!place) return send(c, NotFound(view(c)), 404);
      if (!consultation.takesAnswers) return go(c, at(consultation.slug));
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent") return go(c, `${at(consultation.slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const fromCheck = c.req.query("from") === "check";
      return send(
        c,
        QuestionPage({
          asked: { view: inQuestion(c, fromCheck), consultation },
          question: place.question,
          place: place.number,
          back: backFrom(consultation, place, fromCheck),
          form: writeForm(place.question, draft.answers[place.question.id]),
          errors: {},
          fromCheck,
          lost: c.req.query("lost") === "yes",
        }),
      );
    }),
  );

  const inQuestion = (c: Context, fromCheck: boolean) => (fromCheck ? { ...view(c), query: "?from=check" } : view(c));

  const backFrom = (
    consultation: PublicConsultation,
    place: NonNullable<ReturnType<typeof placeOf>>,
    fromCheck: boolean,
  ) => {
    if (fromCheck) return `${at(consultation.slug)}/check`;
    return place.before ? `${at(consultation.slug)}/questions/${place.before.id}` : at(consultation.slug);
  };

  routes.post(
    "/consultations/:slug/questions/:question",
    about(async (c, consultation) => {
      const { slug } = consultation;
      const place = placeOf(consultation.questionnaire, c.req.param("question") as string);
      if (!place) return send(c, NotFound(view(c)), 404);
      const { question } = place;
      const body = await c.req.parseBody({ all: true });
      const form: PostedForm = postedForm(body);
      const fromCheck = text(body.from) === "check";
      const again = (error: string, status: 400 | 503 = 400, field: string = question.id) =>
        send(
          c,
          QuestionPage({
            asked: { view: inQuestion(c, fromCheck), consultation },
            question,
            place: place.number,
            back: backFrom(consultation, place, fromCheck),
            form,
            errors: { [field]: error },
            fromCheck,
            lost: false,
          }),
          status,
        );
      const checked = readForm(question, form);
      if (!checked.ok) return again(refusalIn(view(c).t, checked.refusal), 400, fieldWrong(question, checked.refusal));

      const latest: Answers = checked.value === undefined ? {} : { [question.id]: checked.value };
      const keep = async (draftId: string) =>
        attempt(
          api.consultations.keepAnswer.mutate({
            slug,
            draftId,
            questionId: question.id,
            ...(checked.value !== undefined && { answer: checked.value }),
          }),
        );
      let lost = false;
      let draftId = draftIn(c, site, slug);
      let kept = draftId ? await keep(draftId) : undefined;
      if (!kept || (!kept.ok && kept.kind === "not-found")) {
        // The draft is gone, or was sent. If it was sent, the answer stands as it was; if not, this one is not lost.
        const draft = await draftOf(c, slug);
        if (draft.kind === "sent") return go(c, `${at(slug)}/sent/${draft.reference}`);
        const started = await attempt(startDraft(c, site, slug));
        if (!started.ok)
          return started.kind === "fault"
            ? again(view(c).t.answering.notSaved, 503)
            : notSent(c, consultation, started, latest);
        draftId = started.value;
        kept = await keep(draftId);
        lost = place.number > 1;
      }
      if (!kept.ok)
        return kept.kind === "fault"
          ? again(view(c).t.answering.notSaved, 503)
          : notSent(c, consultation, kept, latest);
      if (fromCheck && !lost) return go(c, `${at(slug)}/check`);
      const next = lost ? consultation.questionnaire.questions[0] : place.after;
      return go(c, next ? `${at(slug)}/questions/${next.id}${lost ? "?lost=yes" : ""}` : `${at(slug)}/where`);
    }),
  );
};
