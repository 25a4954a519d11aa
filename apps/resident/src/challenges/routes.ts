import { createHash, randomBytes } from "node:crypto";
import { ChallengeKind } from "@collaborative-communities/challenges";
import { lengthOf, tidyText } from "@collaborative-communities/surveys";
import type { Context, Hono } from "hono";
import { attempt, type Trouble, waitOf } from "../api.ts";
import { NotFound } from "../errors.tsx";
import { refusalIn } from "../messages/index.ts";
import { AskReferencePage } from "../references/pages.tsx";
import type { Site } from "../site-in-language.ts";
import { type Said, titleOf } from "../told.tsx";
import { to } from "../view.ts";
import { asVisitor } from "../visitor.ts";
import { ChallengePage, ChallengeSentPage } from "./challenge-page.tsx";
import { ChallengeFormPage, MOST_WORDS, type Typed, type Wrong } from "./form-page.tsx";

const About = (value: unknown) => (value === "decision" ? "decision" : "consultation");
const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The same for the same words sent again from the same form; another where they were changed. */
const keyOf = ({ nonce, kind, about, words }: Typed): string =>
  createHash("sha256")
    .update(JSON.stringify([nonce, kind, about, words]))
    .digest("base64url");

/** Stands for a title that cannot be asked for just now. */
const UNKNOWN: Said = { text: "", lang: undefined, isUnchecked: false };

export const challengeRoutes = (routes: Hono, site: Site): void => {
  const { api, config, language, send, view } = site;

  /** The title of the activity; nothing where it is not there. */
  const titleAt = async (c: Context, slug: string): Promise<Said | undefined> => {
    const found = await attempt(api.consultations.read.query({ slug }));
    if (found.ok) return titleOf(view(c), found.value);
    if (found.kind === "fault") throw found.error;
    return undefined;
  };

  const check = (c: Context, { kind, words }: Typed): Wrong => {
    const { t } = view(c);
    const over = lengthOf(words) - MOST_WORDS;
    const tooLong = { code: "surveys/answer-too-long", message: "", details: { most: MOST_WORDS, over } };
    return {
      ...(!ChallengeKind.safeParse(kind).success && { kind: t.challenge.chooseKind }),
      ...(words === "" && { words: t.challenge.enterWords }),
      ...(over > 0 && { words: refusalIn(t, tooLong) }),
    };
  };

  routes.get("/consultations/:slug/challenge", async (c) => {
    const slug = c.req.param("slug");
    const title = await titleAt(c, slug);
    if (title === undefined) return send(c, NotFound(view(c)), 404);
    const about = About(c.req.query("about"));
    const typed = { kind: "", words: "", about, nonce: randomBytes(16).toString("base64url") };
    const query = about === "decision" ? "?about=decision" : "";
    return send(c, ChallengeFormPage({ view: { ...view(c), query }, slug, title, typed }));
  });

  routes.post("/consultations/:slug/challenge", async (c) => {
    const slug = c.req.param("slug");
    const body = await c.req.parseBody();
    const typed: Typed = {
      kind: text(body.kind).slice(0, 20),
      words: tidyText(text(body.words).replaceAll("\r\n", "\n")),
      about: About(body.about),
      nonce: text(body.nonce).slice(0, 64),
    };
    const { t } = view(c);
    const wrong = check(c, typed);
    const again = async (status: 400 | 429 | 503, problem?: string, wait?: number) => {
      // What was typed is given back even where the title cannot be asked for.
      const title = await titleAt(c, slug).catch(() => UNKNOWN);
      if (title === undefined) return send(c, NotFound(view(c)), 404);
      return send(c, ChallengeFormPage({ view: view(c), slug, title, typed, wrong, problem }), status, wait);
    };
    const kind = ChallengeKind.safeParse(typed.kind);
    if (!kind.success || Object.keys(wrong).length > 0) return again(400);
    const sent = await attempt(
      api.challenges.make.mutate(
        {
          slug,
          about: About(typed.about),
          kind: kind.data,
          words: typed.words,
          language,
          submissionKey: keyOf(typed),
        },
        asVisitor(c, config),
      ),
    );
    if (sent.ok) return c.redirect(to(view(c), `/challenges/${sent.value.reference}/sent`), 303);
    if (sent.kind === "not-found") return send(c, NotFound(view(c)), 404);
    if (sent.kind === "fault") return again(503, t.challenge.notSent);
    const wait = waitOf(sent.refusal);
    return again(wait === undefined ? 400 : 429, refusalIn(t, sent.refusal), wait);
  });

  routes.get("/challenges/:reference/sent", async (c) => {
    const found = await attempt(
      api.challenges.byReference.query({ reference: c.req.param("reference").slice(0, 100) }, asVisitor(c, config)),
    );
    if (found.ok) return send(c, ChallengeSentPage({ view: view(c), reference: found.value.reference }));
    return notThere(c, found);
  });

  /** The form to look a reference up by, with what is wrong. */
  const notThere = (c: Context, trouble: Trouble): Response => {
    if (trouble.kind === "fault") throw trouble.error;
    const { t } = view(c);
    const typed = c.req.param("reference") ?? "";
    const error =
      trouble.kind === "refused" ? refusalIn(t, trouble.refusal) : t.errors.refusals["reference/not-found"]();
    const wait = trouble.kind === "refused" ? waitOf(trouble.refusal) : undefined;
    const page = AskReferencePage({ view: { ...view(c), path: "/reference" }, typed, error });
    return send(c, page, wait === undefined ? 404 : 429, wait);
  };

  routes.get("/challenges/:reference", async (c) => {
    const reference = c.req.param("reference").slice(0, 100);
    const found = await attempt(api.challenges.byReference.query({ reference }, asVisitor(c, config)));
    return found.ok ? send(c, ChallengePage({ view: view(c), looked: found.value })) : notThere(c, found);
  });

  routes.post("/challenges/:reference/further", async (c) => {
    const reference = c.req.param("reference").slice(0, 100);
    const asked = await attempt(api.challenges.takeFurther.mutate({ reference }, asVisitor(c, config)));
    if (asked.ok) return c.redirect(to(view(c), `/challenges/${encodeURIComponent(reference)}`), 303);
    if (asked.kind === "fault") throw asked.error;
    const found = await attempt(api.challenges.byReference.query({ reference }, asVisitor(c, config)));
    if (!found.ok) return notThere(c, found);
    // Its own path, so that its language links lead to the page and not to the form that was sent.
    const shown = { ...view(c), path: `/challenges/${found.value.reference}` };
    return send(c, ChallengePage({ view: shown, looked: found.value, problem: shown.t.challenge.refused }), 400);
  });
};
