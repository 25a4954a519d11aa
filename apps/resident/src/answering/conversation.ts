import { type Answers, answeredPath, describeAnswer } from "@collaborative-communities/surveys";
import type { Context } from "hono";
import { attempt, type PublicConsultation, type Trouble, waitOf } from "../api.ts";
import { NotFound } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { to, type View } from "../view.ts";
import { answerWordsIn } from "./answer-words.ts";
import { draftIn } from "./drafts.ts";
import { holdFor } from "./hold.ts";
import { LostPage, NotSentPage } from "./not-sent-pages.tsx";
import { wordingIn } from "./wording.tsx";

/** Everything a person answered on their way, in words they can copy. */
const allWords = (view: View, consultation: PublicConsultation, answers: Answers): string =>
  answeredPath(wordingIn(view, consultation).questionnaire, answers)
    .steps.filter(({ step }) => step.kind === "question")
    .flatMap(({ step, answer }) => {
      const said = describeAnswer(step.question, answer, answerWordsIn(view));
      return said.some((part) => part !== "") ? [`${step.question.text}\n${said.join("; ")}`] : [];
    })
    .join("\n\n");

/** What every page of answering needs: the consultation, the draft, and a way on or a reason why not. */
export const conversationOf = (site: Site) => {
  const { api, send, view } = site;
  const consultationOf = holdFor(5_000, (slug) => api.consultations.read.query({ slug }));
  const areas = holdFor(60_000, () => api.areas.overview.query());
  const areasOf = () => areas.of("");
  const wards = holdFor(60_000, () => api.areas.map.query());
  const wardMap = () => wards.of("");
  const go = (c: Context, path: string) => c.redirect(to(view(c), path), 303);

  /** Finds the consultation a page is about, or answers with "not found"; a fault becomes the site's own page. */
  const about = (handle: (c: Context, consultation: PublicConsultation) => Promise<Response>) => async (c: Context) => {
    const found = await attempt(consultationOf.of(c.req.param("slug") as string));
    if (found.ok) return handle(c, found.value);
    if (found.kind === "fault") throw found.error;
    return send(c, NotFound(view(c)), 404);
  };

  /** The consultation as it is now, where what is held may be behind. */
  const afresh = (slug: string): Promise<PublicConsultation> => {
    consultationOf.forget(slug);
    return consultationOf.of(slug);
  };

  /** Says why nothing was kept, with all that the person wrote so far and just now; faults are left to the caller. */
  const notSent = async (c: Context, consultation: PublicConsultation, trouble: Trouble, latest: Answers = {}) => {
    if (trouble.kind === "fault") throw trouble.error;
    const asked = { view: view(c), consultation };
    if (trouble.kind === "not-found") return send(c, LostPage({ asked }), 404);
    const draft = await attempt(draftOf(c, consultation.slug));
    const before = draft.ok && draft.value.kind === "draft" ? { ...draft.value.again, ...draft.value.answers } : {};
    const words = allWords(view(c), consultation, { ...before, ...latest });
    const wait = waitOf(trouble.refusal);
    const page = NotSentPage({ asked, why: refusalIn(view(c).t, trouble.refusal), words });
    return send(c, page, wait === undefined ? 400 : 429, wait);
  };

  const draftOf = async (c: Context, slug: string) => {
    const draftId = draftIn(c, site, slug);
    if (!draftId) return { kind: "gone" as const };
    return { draftId, ...(await api.consultations.readDraft.query({ slug, draftId })) };
  };

  return { about, afresh, areasOf, draftOf, go, notSent, wardMap };
};

export type Conversation = ReturnType<typeof conversationOf>;
export type KeptDraft = Extract<Awaited<ReturnType<Conversation["draftOf"]>>, { kind: "draft" }>;
