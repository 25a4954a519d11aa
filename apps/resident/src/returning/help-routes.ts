import { checkAnswers } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { fieldOf } from "../accounts/asking.ts";
import { at } from "../answering/addresses.ts";
import type { Conversation } from "../answering/conversation.ts";
import { draftIn, forgetDraft } from "../answering/drafts.ts";
import { LostPage } from "../answering/not-sent-pages.tsx";
import { attempt, type PublicConsultation } from "../api.ts";
import { today } from "../consultations/london-day.ts";
import { forgetCookie } from "../cookies.ts";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { titleOf } from "../told.tsx";
import { to } from "../view.ts";
import { HelpedPage, HelpPage, ReadBackPage } from "./help-pages.tsx";
import { modeIn, startHelping, stopHelping } from "./mode.ts";

/** [design] How long a helper's name stays after a person's answers were sent, for helping another. */
const NAME_STAYS_SECONDS = 600;

/** Answering together with a helper: who helps, reading back, and the next person. */
export const helpRoutes = (routes: Hono, site: Site, conversation: Conversation): void => {
  const { about, draftOf, notSent } = conversation;
  const { api, config, send, view } = site;
  const go = (c: Context, path: string) => c.redirect(to(site, path), 303);
  const helpingIn = (c: Context) => {
    const mode = modeIn(c, config);
    return mode?.kind === "helping" ? mode : undefined;
  };
  /** The same form once more, to where answers are begun: there a clean draft is made for whoever is helped now. */
  const beginClean = (c: Context, slug: string) => c.redirect(to(site, `${at(slug)}/start`), 307);

  const helpPage = (
    c: Context,
    consultation: PublicConsultation,
    typed: { name: string; organisation: string },
    errors: { fieldId: string; text: string }[],
  ) => {
    const page = { view: view(c), slug: consultation.slug, title: titleOf(view(c), consultation), typed, errors };
    return send(c, HelpPage(page), errors.length > 0 ? 400 : 200);
  };

  routes.get(
    "/consultations/:slug/help",
    about(async (c, consultation) =>
      consultation.takesAnswers
        ? helpPage(c, consultation, { name: "", organisation: "" }, [])
        : go(c, at(consultation.slug)),
    ),
  );

  routes.post(
    "/consultations/:slug/help",
    about(async (c, consultation) => {
      const name = (await fieldOf(c, "name")).trim().slice(0, 90);
      const organisation = (await fieldOf(c, "organisation")).trim().slice(0, 100);
      const { help } = view(c).t.returning;
      const errors = [
        ...(name === "" ? [{ fieldId: "name", text: help.needName }] : []),
        ...(organisation === "" ? [{ fieldId: "organisation", text: help.needOrganisation }] : []),
      ];
      if (errors.length > 0) return helpPage(c, consultation, { name, organisation }, errors);
      startHelping(c, site, { name, organisation });
      return beginClean(c, consultation.slug);
    }),
  );

  routes.post(
    "/consultations/:slug/help/another",
    about(async (c, { slug }) => {
      const helping = helpingIn(c);
      forgetDraft(c, site, slug);
      if (!helping) return go(c, `${at(slug)}/help`);
      startHelping(c, site, { name: helping.name, organisation: helping.organisation });
      return beginClean(c, slug);
    }),
  );

  routes.post("/helping/finish", (c) => {
    stopHelping(c, site);
    // What was written with the last person is theirs: the next one in this browser does not find it.
    for (const name of Object.keys(getCookie(c)))
      if (/^(?:__Host-)?draft-/.test(name)) forgetCookie(c, config, name.replace(/^__Host-/, ""));
    return go(c, "/");
  });

  /** The draft of this browser, where it was begun with a helper. */
  const assistedDraft = async (c: Context, slug: string) => {
    const draftId = draftIn(c, site, slug);
    if (!draftId) return undefined;
    const saved = await attempt(api.returning.saved.query({ slug, draftId }));
    return saved.ok && saved.value.channel === "assisted" ? draftId : undefined;
  };

  // Before answers that a helper wrote are sent they are read back; what is missing is told where it always is.
  routes.post("/consultations/:slug/check", async (c, next) => {
    const slug = c.req.param("slug") as string;
    if (!helpingIn(c) && !(await assistedDraft(c, slug))) return next();
    return about(async (_, { questionnaire }) => {
      const draft = await draftOf(c, slug);
      if (draft.kind !== "draft" || !checkAnswers(questionnaire, draft.answers, today()).ok)
        return (await next()) as unknown as Response;
      return go(c, `${at(slug)}/read-back`);
    })(c);
  });

  const readBack = async (c: Context, consultation: PublicConsultation, error?: string) => {
    const { slug } = consultation;
    const draft = await draftOf(c, slug);
    if (draft.kind === "sent") return go(c, `${at(slug)}/helped`);
    if (draft.kind === "gone") return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
    const page = ReadBackPage({ view: view(c), consultation, answers: draft.answers, error });
    return send(c, page, error === undefined ? 200 : 400);
  };

  routes.get(
    "/consultations/:slug/read-back",
    about(async (c, consultation) => readBack(c, consultation)),
  );

  routes.post(
    "/consultations/:slug/read-back",
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draftId = draftIn(c, site, slug);
      if (!draftId) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      if ((await fieldOf(c, "agreed")) !== "yes") return readBack(c, consultation, view(c).t.returning.help.needAgreed);
      const { language } = site;
      const seenVersion = Number((await fieldOf(c, "version")) || Number.NaN);
      const sent = await attempt(
        api.consultations.sendDraft.mutate({
          slug,
          draftId,
          language,
          readBack: true,
          ...(Number.isInteger(seenVersion) && seenVersion > 0 && { seenVersion }),
        }),
      );
      // The questions changed since it was read: the page that checks shows what is asked again.
      if (!sent.ok && sent.kind === "refused" && sent.refusal.code === "consultation/questions-changed")
        return go(c, `${at(slug)}/check`);
      if (sent.ok) return go(c, `${at(slug)}/helped`);
      if (sent.kind === "refused" && sent.refusal.code === "answers/read-back")
        return readBack(c, consultation, refusalIn(view(c).t, sent.refusal));
      return notSent(c, consultation, sent);
    }),
  );

  routes.get(
    "/consultations/:slug/helped",
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draft = await draftOf(c, slug);
      if (draft.kind !== "sent") return go(c, at(slug));
      const helping = helpingIn(c);
      if (helping)
        startHelping(c, site, { name: helping.name, organisation: helping.organisation }, NAME_STAYS_SECONDS);
      return send(c, HelpedPage({ view: view(c), slug, reference: draft.reference }));
    }),
  );
};
