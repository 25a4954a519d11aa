import { PaperRounds, ROUNDS_ON_PAPER } from "@collaborative-communities/surveys";
import type { Hono } from "hono";
import { attempt, waitOf } from "../api.ts";
import { NotFound, TooMany } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { PaperPage } from "./paper-page.tsx";

/** How many copies one page holds: a browser prints it without running out of breath. */
const COPIES_ON_A_PAGE = 50;

/** The questions on paper: one to be copied, for everybody, and copies with a reference each, for whoever prints them. */
export const paperRoutes = (routes: Hono, { api, assets, config, send, sendPublic, view }: Site): void => {
  const stylesheet = assets.paperStylesheet;
  const { origin } = config;

  routes.get("/consultations/:slug/paper", async (c) => {
    const slug = c.req.param("slug");
    const size = c.req.query("size") === "large" ? ("large" as const) : ("standard" as const);
    const chosen = PaperRounds.safeParse(Number(c.req.query("rounds") ?? ROUNDS_ON_PAPER));
    const rounds = chosen.success ? chosen.data : ROUNDS_ON_PAPER;
    const draw = async () => {
      const [shown, documents] = await Promise.all([
        api.consultations.read.query({ slug }),
        api.documents.list.query({ slug }),
      ]);
      const { questionnaire } = shown;
      const page = { view: view(c), stylesheet, origin, shown, documents, size, rounds, references: [] };
      return PaperPage({ ...page, questionnaire });
    };
    const found = await attempt(sendPublic(c, draw, `${c.req.path} ${size} ${rounds}`));
    if (found.ok) return found.value;
    if (found.kind === "not-found") return send(c, NotFound(view(c)), 404);
    if (found.kind === "fault") throw found.error;
    return send(c, TooMany(view(c), found.refusal), 429, waitOf(found.refusal));
  });

  routes.get("/consultations/:slug/paper/:key", async (c) => {
    const { slug, key } = c.req.param();
    const found = await attempt(api.entry.copies.query({ key }));
    if (!found.ok) {
      if (found.kind === "fault") throw found.error;
      if (found.kind === "refused") return send(c, TooMany(view(c), found.refusal), 429, waitOf(found.refusal));
      return send(c, NotFound(view(c)), 404);
    }
    const { questionnaire, size, rounds, references: all } = found.value;
    if (found.value.slug !== slug || all.length === 0) return send(c, NotFound(view(c)), 404);
    const [shown, documents] = await Promise.all([
      api.consultations.read.query({ slug }),
      api.documents.list.query({ slug }),
    ]);
    const pages = Math.ceil(all.length / COPIES_ON_A_PAGE);
    const asked = Number(c.req.query("sheet") ?? 1);
    const sheet = Number.isInteger(asked) && asked >= 1 && asked <= pages ? asked : 1;
    const references = all.slice((sheet - 1) * COPIES_ON_A_PAGE, sheet * COPIES_ON_A_PAGE);
    const sheets = Array.from({ length: pages }, (_, at) => ({
      text: `${at * COPIES_ON_A_PAGE + 1}–${Math.min(all.length, (at + 1) * COPIES_ON_A_PAGE)}`,
      href: `${c.req.path}?sheet=${at + 1}`,
      current: at + 1 === sheet,
    }));
    const page = { view: view(c), stylesheet, origin, shown, documents, size, rounds, references, sheets };
    return send(c, PaperPage({ ...page, questionnaire }));
  });
};
