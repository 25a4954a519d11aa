import {
  type Answers,
  everyStep,
  fieldOf,
  type PlaceQuestion,
  type SentFile,
  writeForm,
} from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { attempt, type PublicConsultation } from "../api.ts";
import { NotFound, TooMany } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { at, keyIn, pageAt } from "./addresses.ts";
import { filesIn } from "./beside.ts";
import type { Conversation } from "./conversation.ts";
import { draftIn } from "./drafts.ts";
import { withoutFile } from "./file-step.ts";
import { text } from "./form-texts.ts";
import { candidatesFor } from "./look-up-place.ts";
import { MapPage } from "./map/map-page.tsx";
import { LostPage } from "./not-sent-pages.tsx";
import { RemoveFilePage, WhichWardPage } from "./place-pages.tsx";
import { areasFor } from "./place-words.ts";
import { wayAfterTaking } from "./way.ts";
import { langOf, wordingIn } from "./wording.tsx";

/** The files of a draft, each with the key of its question. */
const allFiles = (answers: Answers): { key: string; file: SentFile }[] =>
  Object.entries(answers).flatMap(([key, answer]) => filesIn(answer).map((file) => ({ key, file })));

/** The pages beside those of the questions: the map, which of several areas a postcode is in, and taking a file back. */
export const placeAndFileRoutes = (routes: Hono, site: Site, { about, draftOf, go, wardMap }: Conversation): void => {
  const { api, send, view } = site;

  const fromIn = (typed: unknown): string | undefined => (typed === "check" || typed === "new" ? typed : undefined);

  /** The place question of an address, with its page. */
  const placeAsked = (c: Context, consultation: PublicConsultation) => {
    const key = keyIn(c.req.param("question") as string, c.req.param("round"));
    const wording = wordingIn(view(c), consultation);
    const step = everyStep(wording.questionnaire).find((one) => one.key === key);
    if (key === undefined || step?.question.kind !== "place" || !consultation.takesAnswers) return undefined;
    return { key, question: step.question, lang: langOf(wording, step)(), questionAt: pageAt(consultation.slug, key) };
  };

  const ofPlace = (
    handle: (
      c: Context,
      asked: {
        key: string;
        question: PlaceQuestion;
        lang: "en" | undefined;
        questionAt: string;
        answers: Answers;
        from: string | undefined;
      },
    ) => Promise<Response>,
  ) =>
    about(async (c, consultation) => {
      const asked = placeAsked(c, consultation);
      if (!asked) return send(c, NotFound(view(c)), 404);
      const draft = await draftOf(c, consultation.slug);
      if (draft.kind === "sent") return go(c, `${at(consultation.slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      return handle(c, { ...asked, answers: draft.answers, from: fromIn(c.req.query("from")) });
    });

  const showMap = ofPlace(async (c, { key, question, lang, questionAt, answers, from }) => {
    if (!question.takes.includes("point")) return send(c, NotFound(view(c)), 404);
    const { [fieldOf(question.id, "lat")]: lat, [fieldOf(question.id, "lon")]: lon } = writeForm(
      question,
      answers[key],
    );
    const point = lat?.[0] && lon?.[0] ? { lat: Number(lat[0]), lon: Number(lon[0]) } : undefined;
    const here = view(c);
    return send(c, MapPage({ view: here, question, lang, wards: await wardMap(), questionAt, from, point }));
  });

  const showWards = ofPlace(async (c, { question, questionAt, from }) => {
    const postcode = (c.req.query("postcode") ?? "").slice(0, 100);
    const visitor = draftIn(c, site, c.req.param("slug") as string) ?? "";
    const found = await candidatesFor(api, postcode, visitor, await areasFor(question, wardMap));
    if (!found.ok && found.kind === "fault") throw found.error;
    if (!found.ok && found.kind === "refused" && found.refusal.code === "limits/too-many")
      return send(c, TooMany(view(c), found.refusal), 429);
    if (!found.ok || found.wards.length === 0) return go(c, questionAt);
    const here = { ...view(c), query: `?postcode=${encodeURIComponent(postcode)}${from ? `&from=${from}` : ""}` };
    return send(
      c,
      WhichWardPage({
        view: here,
        id: question.id,
        postcode: postcode.toUpperCase(),
        wards: found.wards,
        questionAt,
        from,
      }),
    );
  });

  for (const round of ["", "/:round"]) {
    const page = `/consultations/:slug/questions/:question${round}`;
    routes.get(`${page}/map`, showMap);
    routes.get(`${page}/area`, showWards);
  }

  const removing = (
    handle: (
      c: Context,
      found: {
        consultation: PublicConsultation;
        draftId: string;
        answers: Answers;
        key: string;
        file: SentFile;
      },
    ) => Promise<Response>,
  ) =>
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draft = await draftOf(c, slug);
      if (draft.kind === "sent") return go(c, `${at(slug)}/sent/${draft.reference}`);
      if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const found = allFiles(draft.answers).find(({ file }) => file.id === c.req.param("file"));
      // Taken back already, by a second press or in another tab: there is nothing left to do.
      return found ? handle(c, { ...draft, consultation, ...found }) : go(c, `${at(slug)}/check`);
    });
  const backTo = (slug: string, key: string, from: string | undefined): string =>
    from === "check" ? `${at(slug)}/check` : pageAt(slug, key);

  routes.get(
    "/consultations/:slug/files/:file/remove",
    removing(async (c, { consultation: { slug }, key, file }) => {
      const from = fromIn(c.req.query("from"));
      const here = from ? { ...view(c), query: `?from=${from}` } : view(c);
      return send(c, RemoveFilePage({ view: here, name: file.name, back: backTo(slug, key, from), from }));
    }),
  );
  routes.post(
    "/consultations/:slug/files/:file/remove",
    removing(async (c, { consultation, draftId, answers, key, file }) => {
      const { slug, questionnaire } = consultation;
      const from = fromIn(text((await c.req.parseBody()).from));
      const back = backTo(slug, key, from);
      const removed = await attempt(api.consultations.removeFile.mutate({ slug, draftId, fileId: file.id }));
      if (removed.ok && from === "check")
        return go(c, wayAfterTaking({ slug, questionnaire, before: answers, now: withoutFile(answers, key, file.id) }));
      if (removed.ok || removed.kind === "not-found") return go(c, back);
      if (removed.kind === "refused") return go(c, at(slug));
      const error = view(c).t.answering.notSaved;
      return send(c, RemoveFilePage({ view: view(c), name: file.name, back, from, error }), 503);
    }),
  );
};
