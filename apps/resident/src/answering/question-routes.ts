import {
  type Answers,
  everyStep,
  nextStep,
  type PostedForm,
  readForm,
  type Step,
  stepBefore,
  stepOf,
  writeForm,
} from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { attempt, type PublicConsultation, waitOf } from "../api.ts";
import { today } from "../consultations/london-day.ts";
import { NotFound } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site, Status } from "../site-in-language.ts";
import { asVisitor } from "../visitor.ts";
import { at, keyIn, pageAt, partOf } from "./addresses.ts";
import { besideOf, filesIn } from "./beside.ts";
import type { Conversation } from "./conversation.ts";
import { draftIn, startDraft } from "./drafts.ts";
import { keepsTyped } from "./fields/scripts.ts";
import { fieldWrong } from "./fields/where-wrong.ts";
import { fileChosen, isAboutFile, readFiles, withFile } from "./file-step.ts";
import { postedForm, text } from "./form-texts.ts";
import { lookUpPlace } from "./look-up-place.ts";
import { LostPage } from "./not-sent-pages.tsx";
import { QuestionPage } from "./question-pages.tsx";
import { sendFile } from "./send-file.ts";
import { type CameFrom, cameFrom, opensSection, progressOf, wayOn } from "./way.ts";
import { askedBy, wordingIn } from "./wording.tsx";

const PATH = "/consultations/:slug/questions/:question/:round?";

/** What a question's page shows beside the question itself. */
type Shown = {
  readonly form: PostedForm;
  readonly errors?: Readonly<Record<string, string>>;
  readonly from: CameFrom;
  readonly notice?: "lost" | "changed" | undefined;
};

/** One question a page, in the order that the answers make. */
export const questionRoutes = (routes: Hono, site: Site, conversation: Conversation): void => {
  const { about, afresh, draftOf, go, notSent, wardMap } = conversation;
  const { api, send, view } = site;

  const keyOfPage = (c: Context) => keyIn(c.req.param("question") as string, c.req.param("round"));

  /** The page of a key, on the way or not; what is asked in it is in the page's language. */
  const pageOf = (
    c: Context,
    consultation: PublicConsultation,
  ): { step: Step | undefined; key: string | undefined } => {
    const key = keyOfPage(c);
    const { questionnaire } = wordingIn(view(c), consultation);
    return { key, step: everyStep(questionnaire).find((one) => one.key === key) };
  };

  const show = async (
    c: Context,
    consultation: PublicConsultation,
    step: Step,
    answers: Answers,
    { form, errors = {}, from, notice }: Shown,
    status: Status = 200,
  ) => {
    const { slug } = consultation;
    const wording = wordingIn(view(c), consultation);
    const { questionnaire } = wording;
    const before = stepBefore(questionnaire, answers, step.key);
    const inQuestion = from ? { ...view(c), query: `?from=${from}` } : view(c);
    const asked = { slug, key: step.key, question: step.question, answers, form, from };
    const page = QuestionPage({
      asked: { view: inQuestion, consultation },
      wording,
      step,
      progress: progressOf(questionnaire, answers, step),
      opensSection: opensSection(questionnaire, answers, step),
      back: from ? `${at(slug)}/check` : before ? pageAt(slug, before.key) : at(slug),
      form,
      errors,
      from,
      notice,
      mayTakeBack: mayTakeBack(step, answers),
      keepAt: keepsTyped(step.question) ? `${at(slug)}/keep${partOf(step.key)}` : undefined,
      beside: await besideOf({ view: inQuestion, wardMap }, asked),
    });
    return send(c, page, status);
  };

  routes.get(
    PATH,
    about(async (c, consultation) => {
      const { slug } = consultation;
      const { key, step } = pageOf(c, consultation);
      if (!step || key === undefined) return send(c, NotFound(view(c)), 404);
      if (!consultation.takesAnswers && !consultation.keepsLate) return go(c, at(slug));
      const draft = await draftOf(c, slug);
      if (draft.kind === "sent") return go(c, `${at(slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone" && !consultation.takesAnswers) return go(c, at(slug));
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const { questionnaire } = wordingIn(view(c), consultation);
      if (!stepOf(questionnaire, draft.answers, key)) {
        // Not asked of this person as they answer now: to the next page that is.
        const next = nextStep(questionnaire, draft.answers, key);
        return go(c, next ? pageAt(slug, next.key) : `${at(slug)}/where`);
      }
      const isAgain = key in draft.again;
      return show(c, consultation, step, draft.answers, {
        form: writeForm(step.question, isAgain ? draft.again[key] : draft.answers[key], step.question.id),
        from: cameFrom(c.req.query("from")),
        notice: c.req.query("lost") === "yes" ? "lost" : isAgain ? "changed" : undefined,
      });
    }),
  );

  routes.post(
    PATH,
    about(async (c, consultation) => {
      const { slug } = consultation;
      const { key, step } = pageOf(c, consultation);
      if (!step || key === undefined) return send(c, NotFound(view(c)), 404);
      const body = await c.req.parseBody({ all: true });
      const form = text(body.clear) === "yes" ? {} : postedForm(body);
      const from = cameFrom(text(body.from));
      const { t } = view(c);
      const found = await attempt(draftOf(c, slug));
      const before = found.ok && found.value.kind === "draft" ? found.value.answers : {};
      const again = (error: string, status: Status = 400, field: string = step.question.id) =>
        show(c, consultation, step, before, { form, errors: { [field]: error }, from }, status);

      const question = askedBy(view(c), step);
      const file = question.kind === "file" ? fileChosen(body[question.id]) : undefined;
      const adding = text(body.add) === "yes";
      const visitor = draftIn(c, site, slug) ?? "";
      const looked =
        question.kind === "place" ? await lookUpPlace({ api, t, visitor, wardMap }, question, form) : undefined;
      if (looked?.kind === "wrong") return again(looked.text, looked.status, looked.field);
      if (looked?.kind === "choose") return go(c, areaAt(slug, key, looked.postcode, from));
      const read =
        text(body.clear) === "yes"
          ? { ok: true as const, value: undefined }
          : question.kind === "file"
            ? readFiles(question, { form, file, adding, kept: before[key] })
            : readForm(question, looked?.form ?? form, { day: today() });
      if (!read.ok) return again(refusalIn(t, read.refusal), 400, fieldWrong(question, read.refusal));
      if (!found.ok) return again(t.answering.notSaved, 503);
      if (found.value.kind === "sent") return go(c, `${at(slug)}/sent/${found.value.reference}`);

      let draftId = found.value.kind === "draft" ? found.value.draftId : undefined;
      const lost = draftId === undefined;
      const latest: Answers = read.value === undefined ? {} : { [key]: read.value };
      if (draftId === undefined) {
        // The draft is gone; what was just answered is not lost with it.
        const started = await attempt(startDraft(c, site, slug));
        if (!started.ok)
          return started.kind === "fault"
            ? again(t.answering.notSaved, 503)
            : notSent(c, consultation, started, latest);
        draftId = started.value;
      }
      // Files that were sent before stay as they are: they are no part of this form.
      const stays = question.kind === "file" && read.value !== undefined && filesIn(read.value).length > 0;
      const kept = file
        ? await sendFile(site.config.apiOrigin, { slug, draftId, key, file, ...asVisitor(c, site.config).context })
        : stays
          ? { ok: true as const }
          : await attempt(
              api.consultations.keepAnswer.mutate({
                slug,
                draftId,
                questionId: key,
                version: consultation.questionnaire.version,
                ...(read.value !== undefined && { answer: read.value }),
              }),
            );
      if (!kept.ok && kept.kind === "fault") return again(t.answering.notSaved, 503);
      if (!kept.ok && file && kept.kind === "refused" && isAboutFile(kept))
        return again(refusalIn(t, kept.refusal), waitOf(kept.refusal) === undefined ? 400 : 429);
      if (file && adding) return go(c, pageAt(slug, key) + (from ? `?from=${from}` : ""));
      if (!kept.ok && kept.kind === "refused" && kept.refusal.code === "consultation/questions-changed") {
        const now = await afresh(slug);
        const asked = everyStep(wordingIn(view(c), now).questionnaire).find((one) => one.key === key);
        return asked
          ? show(c, now, asked, before, { form, errors: { [key]: t.asking.askedAgain }, from }, 400)
          : notSent(c, now, kept, latest);
      }
      if (!kept.ok) return notSent(c, consultation, kept, latest);

      const { questionnaire } = consultation;
      if (lost) {
        const first = nextStep(questionnaire, latest);
        // Its own first page was answered just now, with nothing lost before it.
        if (first && first.key !== key) return go(c, `${pageAt(slug, first.key)}?lost=yes`);
      }
      const { [key]: _, ...others } = before;
      const now = file ? withFile(before, key, file) : { ...others, ...latest };
      if (text(body.clear) === "yes") return go(c, pageAt(slug, key) + (from ? `?from=${from}` : ""));
      return go(c, wayOn({ slug, questionnaire, key, before, now, from }));
    }),
  );
};

/** Where one chooses in which of several areas a postcode is. */
const areaAt = (slug: string, key: string, postcode: string, from: CameFrom): string =>
  `${pageAt(slug, key)}/area?postcode=${encodeURIComponent(postcode)}${from ? `&from=${from}` : ""}`;

/** A radio that was chosen cannot be taken back without JavaScript; where the question may be skipped, a button does. */
const mayTakeBack = ({ kind, key, question }: Step, answers: Answers): boolean =>
  kind === "question" &&
  !question.required &&
  answers[key] !== undefined &&
  (question.kind === "single" || question.kind === "scale" || question.kind === "matrix");
