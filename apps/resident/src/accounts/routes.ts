import type { Context, Hono } from "hono";
import { NotFound } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { AccountPage } from "./account-page.tsx";
import { fieldOf, goOn, keeping, outcomeOf, toKeep } from "./asking.ts";
import { browserIn, callerIn, rememberBrowser, signInHere, signOutHere } from "./cookies.ts";
import { OutboxPage } from "./outbox-page.tsx";
import { settingsRoutes } from "./settings-routes.ts";
import { CheckPage, LinkGonePage, LinkPage, SignedOutPage, SignInPage } from "./sign-in-pages.tsx";

/** Signing in by e-mail, and a person's own page. Nobody needs either to be heard. */
export const accountRoutes = (routes: Hono, site: Site): void => {
  const { api, send, view } = site;
  const { accounts } = api;
  const go = (c: Context, path: string) => c.redirect(to(site, path), 303);
  const on = goOn(site);

  /** Signs in here; what was to be kept is kept, and where that fails the page shows why. */
  const signedIn = async (c: Context, secret: string, keep: string | undefined): Promise<Response> => {
    signInHere(c, site, secret);
    if (keep) await outcomeOf(accounts.keepAnswer.mutate({ reference: keep }, { context: { session: secret } }));
    return go(c, "/account");
  };

  routes.get("/account/sign-in", (c) => send(c, SignInPage({ view: view(c), keep: toKeep(c.req.query("keep")) })));

  routes.post("/account/sign-in", async (c) => {
    const [email, keep, browser] = [await fieldOf(c, "email"), toKeep(await fieldOf(c, "keep")), browserIn(c, site)];
    return on(
      c,
      accounts.askToSignIn.mutate({ email, language: site.language, ...(browser && { browser }) }),
      (asked) => {
        rememberBrowser(c, site, asked.browser);
        return go(c, `/account/code${keeping(keep)}`);
      },
      (error) => send(c, SignInPage({ view: view(c), keep, typed: email, error }), 400),
    );
  });

  routes.get("/account/code", (c) => {
    const keep = toKeep(c.req.query("keep"));
    return browserIn(c, site) ? send(c, CheckPage({ view: view(c), keep })) : go(c, `/account/sign-in${keeping(keep)}`);
  });

  routes.post("/account/code", async (c) => {
    const [code, keep, browser] = [await fieldOf(c, "code"), toKeep(await fieldOf(c, "keep")), browserIn(c, site)];
    if (!browser) return go(c, `/account/sign-in${keeping(keep)}`);
    return on(
      c,
      accounts.signInByCode.mutate({ code: code.slice(0, 100), browser }, callerIn(c, site)),
      ({ secret }) => signedIn(c, secret, keep),
      (error) => send(c, CheckPage({ view: view(c), keep, typed: code, error }), 400),
    );
  });

  const gone = (c: Context) => (why: string) => send(c, LinkGonePage({ view: view(c), why }), 404);

  routes.get("/account/link/:link", (c) => {
    const link = c.req.param("link").slice(0, 100);
    return on(
      c,
      accounts.lookAtLink.query({ link }),
      ({ address }) => send(c, LinkPage({ view: view(c), address })),
      gone(c),
    );
  });

  routes.post("/account/link/:link", (c) => {
    const link = c.req.param("link").slice(0, 100);
    return on(
      c,
      accounts.signInByLink.mutate({ link }, callerIn(c, site)),
      ({ secret }) => signedIn(c, secret, undefined),
      gone(c),
    );
  });

  const ownPage = (c: Context, status: 200 | 400, typed?: string, error?: string) =>
    on(
      c,
      accounts.own.query(undefined, callerIn(c, site)),
      (own) => send(c, AccountPage({ view: view(c), own, typed, error }), status),
      () => go(c, "/account/sign-in"),
    );

  routes.get("/account", (c) => ownPage(c, 200));

  routes.post("/account/answers", async (c) => {
    const typed = (await fieldOf(c, "reference")).slice(0, 100);
    return on(
      c,
      accounts.keepAnswer.mutate({ reference: typed }, callerIn(c, site)),
      () => go(c, "/account"),
      (error) => ownPage(c, 400, typed, error),
      toKeep(typed),
    );
  });

  routes.post("/account/answers/remove", async (c) => {
    const id = await fieldOf(c, "id");
    return on(
      c,
      accounts.forgetAnswer.mutate({ id }, callerIn(c, site)),
      () => go(c, "/account"),
      () => go(c, "/account"),
    );
  });

  const signOut = (c: Context, call: Promise<unknown>): Promise<Response> =>
    on(
      c,
      call,
      () => {
        signOutHere(c, site);
        return go(c, "/account/signed-out");
      },
      () => go(c, "/account"),
    );

  routes.post("/account/sign-out", (c) => signOut(c, accounts.signOut.mutate(undefined, callerIn(c, site))));
  routes.post("/account/sign-out-everywhere", (c) =>
    signOut(c, accounts.signOutEverywhere.mutate(undefined, callerIn(c, site))),
  );
  routes.get("/account/signed-out", (c) => send(c, SignedOutPage({ view: view(c) })));

  settingsRoutes(routes, site);

  routes.get("/demonstration/outbox", async (c) => {
    if (site.config.deployment !== "demonstration") return send(c, NotFound(view(c)), 404);
    return send(c, OutboxPage({ view: view(c), messages: await api.mail.outbox.query() }));
  });
};
