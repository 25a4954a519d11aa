import type { Context, Hono } from "hono";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { fieldOf, goOn } from "./asking.ts";
import { browserIn, callerIn, rememberBrowser, signInHere, signOutHere } from "./cookies.ts";
import { ChangeAddressPage, DeletedPage, DeletePage, NewAddressCodePage } from "./settings-pages.tsx";

/** Changing the address of an account, and deleting it. */
export const settingsRoutes = (routes: Hono, site: Site): void => {
  const { send, view, language } = site;
  const { accounts } = site.api;
  const go = (c: Context, path: string) => c.redirect(to(site, path), 303);
  const on = goOn(site);

  /** Shows a page to whoever is signed in. */
  const whenSignedIn = (c: Context, page: () => Response): Promise<Response> =>
    on(c, accounts.own.query(undefined, callerIn(c, site)), page, () => go(c, "/account"));

  routes.get("/account/address", (c) => whenSignedIn(c, () => send(c, ChangeAddressPage({ view: view(c) }))));

  routes.post("/account/address", async (c) => {
    const [email, browser] = [await fieldOf(c, "email"), browserIn(c, site)];
    return on(
      c,
      accounts.askToChangeAddress.mutate({ email, language, ...(browser && { browser }) }, callerIn(c, site)),
      (asked) => {
        rememberBrowser(c, site, asked.browser);
        return go(c, "/account/address/code");
      },
      (error) => send(c, ChangeAddressPage({ view: view(c), typed: email, error }), 400),
    );
  });

  routes.get("/account/address/code", (c) =>
    whenSignedIn(c, () =>
      browserIn(c, site) ? send(c, NewAddressCodePage({ view: view(c) })) : go(c, "/account/address"),
    ),
  );

  routes.post("/account/address/code", async (c) => {
    const [code, browser] = [(await fieldOf(c, "code")).slice(0, 100), browserIn(c, site)];
    if (!browser) return go(c, "/account/address");
    return on(
      c,
      accounts.changeAddress.mutate({ code, browser, language }, callerIn(c, site)),
      ({ secret }) => {
        signInHere(c, site, secret);
        return go(c, "/account");
      },
      (error) => send(c, NewAddressCodePage({ view: view(c), typed: code, error }), 400),
    );
  });

  routes.get("/account/delete", (c) => whenSignedIn(c, () => send(c, DeletePage({ view: view(c) }))));

  routes.post("/account/delete", (c) =>
    on(
      c,
      accounts.delete.mutate(undefined, callerIn(c, site)),
      () => {
        signOutHere(c, site);
        return go(c, "/account/deleted");
      },
      () => go(c, "/account"),
    ),
  );
  routes.get("/account/deleted", (c) => send(c, DeletedPage({ view: view(c) })));
};
