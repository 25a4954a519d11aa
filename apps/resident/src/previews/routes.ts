import {
  type Answers,
  everyStep,
  nextStep,
  readForm,
  stepBefore,
  stepOf,
  writeForm,
} from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { keyIn, partOf } from "../answering/addresses.ts";
import { asChosen } from "../answering/fields/place-form.ts";
import { fieldWrong } from "../answering/fields/where-wrong.ts";
import { fileChosen, readFiles, withFile } from "../answering/file-step.ts";
import { postedForm } from "../answering/form-texts.ts";
import { askedBy, wordingIn } from "../answering/wording.tsx";
import { type Api, attempt, waitOf } from "../api.ts";
import { today } from "../consultations/london-day.ts";
import { NotFound, TooMany } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import { headersOf, type Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { carried, carry } from "./carried.ts";
import { PreviewPage } from "./preview-page.tsx";
import { PreviewEndPage, PreviewQuestionPage } from "./question-page.tsx";

type Previewed = Awaited<ReturnType<Api["consultations"]["preview"]["query"]>>;

/** A plan and its questions as they will look, for colleagues who have the address. Nothing is kept and nothing is sent. */
export const previewRoutes = (routes: Hono, { api, config, send, view }: Site): void => {
  /** Staff see these pages, and no others, in a frame on their own site. */
  const framed = (answer: Response): Response => {
    if (!config.staffOrigin) return answer;
    const policy = headersOf(config)["Content-Security-Policy"] ?? "";
    answer.headers.set(
      "Content-Security-Policy",
      policy.replace("frame-ancestors 'none'", `frame-ancestors ${config.staffOrigin}`),
    );
    return answer;
  };

  const about = (handle: (c: Context, shown: Previewed, key: string) => Promise<Response>) => async (c: Context) => {
    const key = c.req.param("key") as string;
    const found = await attempt(api.consultations.preview.query({ key }));
    if (found.ok) return framed(await handle(c, found.value, key));
    if (found.kind === "fault") throw found.error;
    if (found.kind === "refused") return send(c, TooMany(view(c), found.refusal), 429, waitOf(found.refusal));
    return send(c, NotFound(view(c)), 404);
  };

  routes.get(
    "/preview/:key",
    about(async (c, shown, key) => {
      const documents = await api.documents.list.query({ key });
      const day = today();
      const graceDays = shown.postalGraceWorkingDays;
      return send(c, PreviewPage({ view: view(c), shown, documents, previewKey: key, today: day, graceDays }));
    }),
  );

  const at = (key: string) => `/preview/${encodeURIComponent(key)}`;
  const pageAt = (key: string, page: string, answers: Answers) =>
    `${at(key)}/questions${partOf(page)}${carry(answers)}`;
  const onward = (c: Context, shown: Previewed, key: string, answers: Answers, from?: string) => {
    const next = nextStep(shown.questionnaire, answers, from);
    return c.redirect(to(view(c), next ? pageAt(key, next.key, answers) : `${at(key)}/end${carry(answers)}`), 303);
  };

  routes.get(
    "/preview/:key/questions",
    about(async (c, shown, key) => onward(c, shown, key, {})),
  );

  routes.get(
    "/preview/:key/end",
    about(async (c, shown, key) => {
      const answers = carried(c.req.query("a"));
      const last = stepBefore(shown.questionnaire, answers);
      const back = to(view(c), last ? pageAt(key, last.key, answers) : at(key));
      const inEnd = { ...view(c), query: carry(answers) };
      return send(c, PreviewEndPage({ view: inEnd, start: `${at(key)}/questions`, back }));
    }),
  );

  const PATH = "/preview/:key/questions/:question/:round?";
  const found = (c: Context, shown: Previewed) => {
    const wording = wordingIn(view(c), shown);
    const page = keyIn(c.req.param("question") as string, c.req.param("round"));
    return { wording, step: everyStep(wording.questionnaire).find(({ key }) => key === page) };
  };

  routes.get(
    PATH,
    about(async (c, shown, key) => {
      const { wording, step } = found(c, shown);
      if (!step) return send(c, NotFound(view(c)), 404);
      const answers = carried(c.req.query("a"));
      if (!stepOf(shown.questionnaire, answers, step.key)) return onward(c, shown, key, answers, step.key);
      const form = writeForm(step.question, answers[step.key], step.question.id);
      return drawn(c, { shown, key, wording, step, answers, form, errors: {} });
    }),
  );

  routes.post(
    PATH,
    about(async (c, shown, key) => {
      const { wording, step } = found(c, shown);
      if (!step) return send(c, NotFound(view(c)), 404);
      const answers = carried(c.req.query("a"));
      const body = await c.req.parseBody({ all: true });
      const form = postedForm(body);
      const question = askedBy(view(c), step);
      // Of a file only that there was one is carried on: nothing is kept.
      const file = question.kind === "file" ? fileChosen(body[question.id]) : undefined;
      // A postcode is looked up for answers, and not to try a page out.
      const read =
        question.kind === "file"
          ? readFiles(question, { form, file, adding: false, kept: answers[step.key] })
          : readForm(question, question.kind === "place" ? asChosen(form, question.id) : form, { day: today() });
      if (!read.ok) {
        const errors = { [fieldWrong(question, read.refusal)]: refusalIn(view(c).t, read.refusal) };
        return drawn(c, { shown, key, wording, step, answers, form, errors }, 400);
      }
      const { [step.key]: _, ...others } = answers;
      const now = file
        ? withFile(others, step.key, file)
        : read.value === undefined
          ? others
          : { ...others, [step.key]: read.value };
      return onward(c, shown, key, now, step.key);
    }),
  );

  type Drawn = Pick<
    Parameters<typeof PreviewQuestionPage>[0],
    "shown" | "wording" | "step" | "answers" | "form" | "errors"
  > & { readonly key: string };

  const drawn = (c: Context, { key, ...page }: Drawn, status: 200 | 400 = 200): Response => {
    const before = stepBefore(page.wording.questionnaire, page.answers, page.step.key);
    const back = before ? pageAt(key, before.key, page.answers) : at(key);
    const inQuestion = { ...view(c), query: carry(page.answers) };
    return send(c, PreviewQuestionPage({ view: inQuestion, back, ...page }), status);
  };
};
