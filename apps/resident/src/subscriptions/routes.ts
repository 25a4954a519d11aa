import { listedTexts } from "@collaborative-communities/consultations";
import type { Context, Hono } from "hono";
import { attempt, type PublicConsultation } from "../api.ts";
import { NotFound } from "../errors.tsx";
import { queryOf, readChosen } from "../portal/chosen.ts";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { type Followed, OldLinkPage, PressedPage, PressPage, SentPage, SubscribePage } from "./pages.tsx";

/** Addresses that end a subscription by a POST from anywhere: the token in them is the proof. */
export const STOPS_AT_ONE_PRESS = /^(?:\/(?:ro|pl|lt))?\/subscriptions\/stop\/[^/]+$/;

/** One consultation by its title, in every language it has. */
const followedIn = ({ plan, translations }: PublicConsultation): Followed => ({
  title: plan.title,
  inLanguages: listedTexts(
    plan,
    Object.values(translations).map(({ language, texts }) => ({
      language,
      title: texts["plan/title"] ?? null,
      summary: texts["plan/summary"] ?? null,
    })),
  ),
});

export const subscriptionRoutes = (routes: Hono, { api, language, send, view }: Site): void => {
  /** What an address asks to be told of; nothing where the consultation is not there. */
  const asked = async (c: Context) => {
    const slug = c.req.query("consultation")?.slice(0, 100);
    const lists = await api.consultations.portal.query({});
    if (slug === undefined || slug === "") {
      const { topic, area, audience } = readChosen(c.req.query());
      const filter = { topic, area, audience };
      return { lists, filter, followed: filter, query: queryOf(filter) };
    }
    const found = await attempt(api.consultations.read.query({ slug }));
    if (!found.ok && found.kind === "not-found") return undefined;
    if (!found.ok) throw found.kind === "fault" ? found.error : new Error("The API did not show a consultation.");
    const query = `?consultation=${encodeURIComponent(slug)}`;
    return { lists, filter: { slug }, followed: followedIn(found.value), query };
  };

  routes.get("/subscribe", async (c) => {
    const ask = await asked(c);
    return ask ? send(c, SubscribePage({ view: view(c), ...ask })) : send(c, NotFound(view(c)), 404);
  });

  routes.post("/subscribe", async (c) => {
    const ask = await asked(c);
    if (!ask) return send(c, NotFound(view(c)), 404);
    const body = await c.req.parseBody();
    const typed = typeof body.email === "string" ? body.email.slice(0, 400) : "";
    const sent = await attempt(api.subscriptions.subscribe.mutate({ email: typed, language, ...ask.filter }));
    // Away from the form, so that loading the page again asks for nothing.
    if (sent.ok) return c.redirect(to(view(c), "/subscribe/sent"), 303);
    if (sent.kind === "fault") throw sent.error;
    const { t } = view(c);
    const isOff = sent.kind === "refused" && sent.refusal.code === "subscriptions/no-mail";
    const error = isOff ? t.subscribe.noMail : t.subscribe.badEmail;
    return send(c, SubscribePage({ view: view(c), ...ask, typed, error }), 400);
  });

  routes.get("/subscribe/sent", (c) => send(c, SentPage({ view: view(c) })));

  for (const purpose of ["confirm", "stop"] as const) {
    routes.get(`/subscriptions/${purpose}/:token`, async (c) => {
      const found = await attempt(api.subscriptions.read.query({ purpose, token: c.req.param("token").slice(0, 300) }));
      if (!found.ok && found.kind === "fault") throw found.error;
      if (!found.ok) return send(c, OldLinkPage({ view: view(c) }), 404);
      const lists = await api.consultations.portal.query({});
      return send(c, PressPage({ view: view(c), purpose, followed: found.value, lists }));
    });

    routes.post(`/subscriptions/${purpose}/:token`, async (c) => {
      const token = c.req.param("token").slice(0, 300);
      const done = await attempt(api.subscriptions[purpose].mutate({ token }));
      if (done.ok) return send(c, PressedPage({ view: view(c), purpose }));
      if (done.kind === "fault") throw done.error;
      return send(c, OldLinkPage({ view: view(c) }), 404);
    });
  }
};
