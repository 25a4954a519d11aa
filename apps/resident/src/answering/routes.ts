import { readPostcode } from "@collaborative-communities/pcn-areas";
import { type Answer, type Answers, checkAnswer, checkAnswers, placeOf } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { type Areas, attempt, type PublicConsultation, type Trouble, troubleOf } from "../api.ts";
import { NotFound } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import { to } from "../page.tsx";
import type { Site } from "../site.ts";
import { draftIn, startDraft } from "./drafts.ts";
import {
  AreaPage,
  CheckPage,
  ContinuePage,
  LostPage,
  NotSentPage,
  QuestionPage,
  SentPage,
  WherePage,
} from "./pages.tsx";

/**
 * What an open consultation asks does not change, so it is held for some seconds between pages. While the API cannot
 * be asked, what was held before still serves: the page can be shown again with what a person wrote.
 */
const holdFor = <T>(milliseconds: number, fetch: (key: string) => Promise<T>) => {
  const held = new Map<string, { until: number; value: Promise<T> }>();
  return (key: string): Promise<T> => {
    const found = held.get(key);
    if (found && found.until > Date.now()) return found.value;
    if (held.size > 500) held.clear();
    const value = fetch(key).catch((error: unknown) => {
      if (found && troubleOf(error).kind === "fault") return found.value;
      throw error;
    });
    held.set(key, { until: Date.now() + milliseconds, value });
    value.catch(() => held.delete(key));
    return value;
  };
};

/** The texts sent under one name of a form; files and anything else are no answer. */
const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === "string");
const text = (value: unknown): string => texts(value)[0] ?? "";

export const answeringRoutes = (routes: Hono, site: Site): void => {
  const { api, send, view } = site;
  const consultationOf = holdFor(5_000, (slug) => api.consultations.read.query({ slug }));
  const areasOf = holdFor(60_000, () => api.areas.overview.query());
  const go = (c: Context, path: string) => c.redirect(to(view(c), path), 303);
  const at = (slug: string) => `/consultations/${slug}`;

  /** Finds the consultation a page is about, or answers with "not found"; a fault becomes the site's own page. */
  const about = (handle: (c: Context, consultation: PublicConsultation) => Promise<Response>) => async (c: Context) => {
    const found = await attempt(consultationOf(c.req.param("slug") as string));
    if (found.ok) return handle(c, found.value);
    if (found.kind === "fault") throw found.error;
    return send(c, NotFound(view(c)), 404);
  };

  /** Says why nothing was kept, with all that the person wrote so far and just now; faults are left to the caller. */
  const notSent = async (c: Context, consultation: PublicConsultation, trouble: Trouble, latest: Answers = {}) => {
    if (trouble.kind === "fault") throw trouble.error;
    const asked = { view: view(c), consultation };
    if (trouble.kind === "not-found") return send(c, LostPage({ asked }), 404);
    const draft = await attempt(draftOf(c, consultation.slug));
    const before = draft.ok && draft.value.kind === "draft" ? draft.value.answers : {};
    const words = allWords(consultation, { ...before, ...latest });
    return send(c, NotSentPage({ asked, why: refusalIn(view(c).t, trouble.refusal), words }), 400);
  };

  const draftOf = async (c: Context, slug: string) => {
    const draftId = draftIn(c, slug);
    if (!draftId) return { kind: "gone" as const };
    return { draftId, ...(await api.consultations.readDraft.query({ slug, draftId })) };
  };

  const firstPage = (consultation: PublicConsultation): string => {
    const [first] = consultation.questionnaire.questions;
    return first ? `${at(consultation.slug)}/questions/${first.id}` : `${at(consultation.slug)}/where`;
  };

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
          answer: draft.answers[place.question.id],
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
      const sent = texts(body[question.id]);
      const answer: Answer | undefined = question.kind === "several" ? sent : sent.length > 1 ? sent : sent[0];
      const fromCheck = text(body.from) === "check";
      const again = (error: string, status: 400 | 503 = 400) =>
        send(
          c,
          QuestionPage({
            asked: { view: inQuestion(c, fromCheck), consultation },
            question,
            place: place.number,
            back: backFrom(consultation, place, fromCheck),
            answer,
            error,
            fromCheck,
            lost: false,
          }),
          status,
        );
      const checked = checkAnswer(question, answer);
      if (!checked.ok) return again(refusalIn(view(c).t, checked.refusal));

      const latest: Answers = answer === undefined ? {} : { [question.id]: answer };
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
      let draftId = draftIn(c, slug);
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

  const lastQuestion = (consultation: PublicConsultation): string => {
    const last = consultation.questionnaire.questions.at(-1);
    return last ? `${at(consultation.slug)}/questions/${last.id}` : at(consultation.slug);
  };

  routes.get(
    "/consultations/:slug/where",
    about(async (c, consultation) => {
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent") return go(c, `${at(consultation.slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const where = draft.whereabouts;
      return send(
        c,
        WherePage({
          asked: { view: view(c), consultation },
          placeName: (await areasOf("")).placeName,
          back: lastQuestion(consultation),
          chosen: where && (where.kind === "ward" ? "postcode" : where.kind),
          postcode: where && "postcode" in where ? where.postcode : undefined,
        }),
      );
    }),
  );

  type WhereaboutsSent =
    | { kind: "ward"; wardCode: string; postcode: string }
    | { kind: "not-sure"; postcode?: string }
    | { kind: "outside" }
    | { kind: "not-said" };

  const keepWhere = async (c: Context, consultation: PublicConsultation, whereabouts: WhereaboutsSent) => {
    const { slug } = consultation;
    const draftId = draftIn(c, slug);
    if (!draftId) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
    const kept = await attempt(api.consultations.keepWhereabouts.mutate({ slug, draftId, whereabouts }));
    if (kept.ok) return go(c, `${at(slug)}/check`);
    const draft = kept.kind === "not-found" ? await draftOf(c, slug) : undefined;
    return draft?.kind === "sent" ? go(c, `${at(slug)}/sent/${draft.reference}`) : notSent(c, consultation, kept);
  };

  routes.post(
    "/consultations/:slug/where",
    about(async (c, consultation) => {
      const { t } = view(c);
      const body = await c.req.parseBody();
      const [where, postcode] = [text(body.where), text(body.postcode).slice(0, 100)];
      const areas = await areasOf("");
      const again = (fieldId: string, error: string) =>
        send(
          c,
          WherePage({
            asked: { view: view(c), consultation },
            placeName: areas.placeName,
            back: lastQuestion(consultation),
            chosen: where || (postcode ? "postcode" : undefined),
            postcode,
            errors: [{ fieldId, text: error }],
          }),
          400,
        );
      if (where === "not-sure" || where === "outside" || where === "not-said")
        return keepWhere(c, consultation, { kind: where });
      if (postcode.trim() === "")
        return where === "postcode" ? again("postcode", t.errors.enterPostcode) : again("where", t.errors.chooseWhere);
      const read = readPostcode(postcode);
      if (!read.ok) return again("postcode", refusalIn(t, read.refusal));
      const found = await api.areas.lookUp.query({ postcode: read.value });
      if (found.kind === "found")
        return keepWhere(c, consultation, { kind: "ward", wardCode: found.ward.code, postcode: found.postcode });
      if (found.kind === "outside") return keepWhere(c, consultation, { kind: "outside" });
      if (found.kind === "unknown") return keepWhere(c, consultation, { kind: "not-sure", postcode: found.postcode });
      return go(c, `${at(consultation.slug)}/area${postcodeQuery(found.postcode)}`);
    }),
  );

  const postcodeQuery = (postcode: string): string => `?postcode=${encodeURIComponent(postcode)}`;
  const withPostcode = (c: Context, postcode: string) => ({ ...view(c), query: postcodeQuery(postcode) });

  /** The areas to choose from; without a postcode that has several there is nothing to choose. */
  const candidatesFor = async (postcode: string) => {
    const found = await attempt(api.areas.lookUp.query({ postcode: postcode.slice(0, 100) }));
    if (!found.ok && found.kind === "fault") throw found.error;
    return found.ok && found.value.kind === "candidates" ? found.value : undefined;
  };

  routes.get(
    "/consultations/:slug/area",
    about(async (c, consultation) => {
      const found = await candidatesFor(c.req.query("postcode") ?? "");
      if (!found) return go(c, `${at(consultation.slug)}/where`);
      const asked = { view: withPostcode(c, found.postcode), consultation };
      return send(c, AreaPage({ asked, found, placeName: (await areasOf("")).placeName }));
    }),
  );

  routes.post(
    "/consultations/:slug/area",
    about(async (c, consultation) => {
      const body = await c.req.parseBody();
      const found = await candidatesFor(text(body.postcode));
      if (!found) return go(c, `${at(consultation.slug)}/where`);
      const area = text(body.area);
      if (area === "outside") return keepWhere(c, consultation, { kind: "outside" });
      if (area === "not-sure") return keepWhere(c, consultation, { kind: "not-sure", postcode: found.postcode });
      if (found.wards.some((ward) => ward.code === area))
        return keepWhere(c, consultation, { kind: "ward", wardCode: area, postcode: found.postcode });
      const error = view(c).t.errors.chooseArea;
      const { placeName } = await areasOf("");
      const asked = { view: withPostcode(c, found.postcode), consultation };
      return send(c, AreaPage({ asked, found, placeName, error }), 400);
    }),
  );

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
      wardNames: wardNames(await areasOf("")),
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
      const draftId = draftIn(c, slug);
      if (!draftId) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const draft = await draftOf(c, slug);
      if (draft.kind === "draft") {
        const checked = checkAnswers(consultation.questionnaire, draft.answers);
        if (!checked.ok) {
          const errors = checked.problems.map((problem) => ({
            fieldId: `answer-${problem.field}`,
            text: `${questionText(consultation, problem.field)}: ${refusalIn(view(c).t, problem)}`,
          }));
          return send(c, await checkPage(c, consultation, draft.answers, draft.whereabouts, errors), 400);
        }
      }
      const sent = await attempt(api.consultations.sendDraft.mutate({ slug, draftId, language: site.language }));
      if (sent.ok) return go(c, `${at(slug)}/sent/${sent.value.reference}`);
      return notSent(c, consultation, sent, draft.kind === "draft" ? draft.answers : {});
    }),
  );

  const questionText = (consultation: PublicConsultation, id: string | undefined): string =>
    consultation.questionnaire.questions.find((question) => question.id === id)?.text ?? "";

  /** Everything a person answered, in words they can copy. */
  const allWords = (consultation: PublicConsultation, answers: Answers): string =>
    consultation.questionnaire.questions
      .flatMap((question) => {
        const answer = answers[question.id];
        if (answer === undefined || answer.length === 0) return [];
        if (question.kind === "text") return [`${question.text}\n${answer}`];
        const chosen = question.options.filter((option) => [answer].flat().includes(option.id));
        return [`${question.text}\n${chosen.map((option) => option.text).join("; ")}`];
      })
      .join("\n\n");

  routes.get(
    "/consultations/:slug/sent/:reference",
    about(async (c, consultation) => {
      const found = await attempt(
        api.consultations.byReference.query({ reference: c.req.param("reference") as string }),
      );
      if (!found.ok && found.kind === "fault") throw found.error;
      if (!found.ok || found.value.consultation.slug !== consultation.slug) return send(c, NotFound(view(c)), 404);
      return send(c, SentPage({ asked: { view: view(c), consultation }, reference: found.value.reference }));
    }),
  );
};
