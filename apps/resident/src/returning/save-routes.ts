import type { Context, Hono } from "hono";
import { fieldOf } from "../accounts/asking.ts";
import { browserIn, rememberBrowser } from "../accounts/cookies.ts";
import { at } from "../answering/addresses.ts";
import type { Conversation } from "../answering/conversation.ts";
import { draftIn, rememberDraft } from "../answering/drafts.ts";
import { LostPage } from "../answering/not-sent-pages.tsx";
import { attempt, type PublicConsultation, type Trouble, waitOf } from "../api.ts";
import { TooMany } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { titleOf } from "../told.tsx";
import { to } from "../view.ts";
import { asVisitor } from "../visitor.ts";
import { CodePage, ComeBackPage } from "./come-back-pages.tsx";
import { SavePage } from "./save-pages.tsx";

/** Saving what was begun, and coming back to it in any browser. */
export const saveRoutes = (routes: Hono, site: Site, { about }: Conversation): void => {
  const { api, config, language, send, view } = site;
  const go = (c: Context, path: string) => c.redirect(to(site, path), 303);

  /** Where a limit was met, when to come again; what is wrong with a field otherwise. */
  const whatIsWrong = (c: Context, trouble: Trouble): { page: Response } | { error: string } => {
    if (trouble.kind === "fault") throw trouble.error;
    if (trouble.kind === "not-found") return { error: view(c).t.errors.refusals["accounts/not-an-address"]() };
    const wait = waitOf(trouble.refusal);
    if (wait !== undefined) return { page: send(c, TooMany(view(c), trouble.refusal), 429, wait) };
    return { error: refusalIn(view(c).t, trouble.refusal) };
  };

  const savePage = async (
    c: Context,
    consultation: PublicConsultation,
    shown: { justSaved: boolean; typed?: string; error?: string },
  ) => {
    const { slug } = consultation;
    const draftId = draftIn(c, site, slug);
    const saved = draftId ? await attempt(api.returning.saved.query({ slug, draftId })) : undefined;
    if (saved && !saved.ok && saved.kind === "fault") throw saved.error;
    if (!saved?.ok) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
    const page = SavePage({ view: view(c), slug, title: titleOf(view(c), consultation), saved: saved.value, ...shown });
    return send(c, page, shown.error === undefined ? 200 : 400);
  };

  routes.get(
    "/consultations/:slug/save",
    about(async (c, consultation) => savePage(c, consultation, { justSaved: c.req.query("saved") === "yes" })),
  );

  routes.post(
    "/consultations/:slug/save",
    about(async (c, consultation) => {
      const { slug } = consultation;
      const draftId = draftIn(c, site, slug);
      if (!draftId) return send(c, LostPage({ asked: { view: view(c), consultation } }), 404);
      const email = await fieldOf(c, "email");
      const saved = await attempt(api.returning.save.mutate({ slug, draftId, email, language }, asVisitor(c, config)));
      if (saved.ok) return go(c, `${at(slug)}/save?saved=yes`);
      const wrong = whatIsWrong(c, saved);
      return "page" in wrong ? wrong.page : savePage(c, consultation, { justSaved: false, typed: email, ...wrong });
    }),
  );

  /**
   * "Save and come back later" sends the form it stands in: what is on the page is kept as "Continue" would keep it, and
   * then this page follows instead of the next. A field that was left empty does not stand in the way.
   */
  routes.post("/consultations/:slug/*", async (c, next) => {
    const body = await c.req.parseBody({ all: true });
    if (body.then !== "save") return next();
    await next();
    const place = to(site, `${at(c.req.param("slug") as string)}/save`);
    const isEmpty = Object.entries(body).every(
      ([name, value]) =>
        ["then", "from"].includes(name) ||
        [value].flat().every((one) => one === "" || (one instanceof File && one.size === 0)),
    );
    if (c.res.status === 303) c.res.headers.set("Location", place);
    else if (c.res.status === 400 && isEmpty) c.res = c.redirect(place, 303);
    return undefined;
  });

  const askPage = (c: Context, asked: Parameters<typeof ComeBackPage>[0]["asked"]) =>
    send(c, ComeBackPage({ view: view(c), asked }), asked.errors.length > 0 ? 400 : 200);

  routes.get("/come-back", (c) => askPage(c, { reference: "", email: "", errors: [] }));

  routes.post("/come-back", async (c) => {
    const [reference, email] = [(await fieldOf(c, "reference")).slice(0, 100), await fieldOf(c, "email")];
    const browser = browserIn(c, site);
    const asked = await attempt(
      api.returning.ask.mutate({ reference, email, language, ...(browser && { browser }) }, asVisitor(c, config)),
    );
    if (asked.ok) {
      rememberBrowser(c, site, asked.value.browser);
      return go(c, "/come-back/code");
    }
    const wrong = whatIsWrong(c, asked);
    if ("page" in wrong) return wrong.page;
    const isReference = asked.kind === "refused" && asked.refusal.code.startsWith("reference/");
    const fieldId = isReference ? "reference" : "email";
    return askPage(c, { reference, email, errors: [{ fieldId, text: wrong.error }] });
  });

  routes.get("/come-back/code", (c) =>
    browserIn(c, site) ? send(c, CodePage({ view: view(c) })) : go(c, "/come-back"),
  );

  routes.post("/come-back/code", async (c) => {
    const browser = browserIn(c, site);
    if (!browser) return go(c, "/come-back");
    const code = (await fieldOf(c, "code")).slice(0, 100);
    const back = await attempt(api.returning.comeBack.mutate({ code, browser }));
    if (back.ok) {
      rememberDraft(c, site, back.value.slug, back.value.draftId);
      return go(c, `${at(back.value.slug)}/check`);
    }
    const wrong = whatIsWrong(c, back);
    return "page" in wrong ? wrong.page : send(c, CodePage({ view: view(c), typed: code, error: wrong.error }), 400);
  });
};
