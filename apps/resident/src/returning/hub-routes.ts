import type { Context, Hono } from "hono";
import { getCookie } from "hono/cookie";
import { z } from "zod";
import { draftIn, forgetDraft } from "../answering/drafts.ts";
import { attempt } from "../api.ts";
import { forgetCookie } from "../cookies.ts";
import { NotFound } from "../errors.tsx";
import type { Site } from "../site-in-language.ts";
import { titleIn } from "../told.tsx";
import { to } from "../view.ts";
import { HubEndedPage, HubPage, HubSentPage, MoreTimePage, SetUpPage } from "./hub-pages.tsx";
import { warningSeconds } from "./keep-to-hub.ts";
import { endHub, isHubCookie, makeHub, modeIn } from "./mode.ts";

const MINUTE = 60;
/** How the turn before ended: somebody pressed the button, or did nothing for a while. */
const Ended = z.enum(["finished", "by-itself"]);
const inMinutes = (seconds: number): number => Math.max(1, Math.round(seconds / MINUTE));

/** A hub's shared device: set up by its link, then one person after the other. */
export const hubRoutes = (routes: Hono, site: Site): void => {
  const { api, config, send, view } = site;

  const hubIn = (c: Context) => {
    const mode = modeIn(c, config);
    return mode?.kind === "hub" ? mode : undefined;
  };
  const deviceWith = async (secret: string) => {
    const found = await attempt(api.hubDevices.read.query({ secret: secret.slice(0, 64) }));
    if (!found.ok && found.kind === "fault") throw found.error;
    return found.ok ? found.value : undefined;
  };

  // It opens a page with a button: a program that looks at links sets nothing up.
  routes.get("/hub/set-up/:secret", async (c) => {
    const secret = c.req.param("secret");
    const device = await deviceWith(secret);
    if (!device) return send(c, HubEndedPage({ view: view(c) }), 404);
    return send(c, SetUpPage({ view: view(c), name: device.name, title: titleIn(view(c), device), secret }));
  });

  routes.post("/hub/set-up/:secret", async (c) => {
    const secret = c.req.param("secret");
    const device = await deviceWith(secret);
    if (!device) return send(c, HubEndedPage({ view: view(c) }), 404);
    clear(c);
    makeHub(c, site, { key: secret, slug: device.slug, name: device.name });
    return c.redirect(to(site, "/hub"), 303);
  });

  routes.get("/hub", async (c) => {
    const hub = hubIn(c);
    if (!hub) return send(c, NotFound(view(c)), 404);
    const device = await deviceWith(hub.key);
    if (!device) {
      endHub(c, site);
      return send(c, HubEndedPage({ view: { ...view(c), mode: undefined } }), 404);
    }
    const draftId = draftIn(c, site, hub.slug);
    const draft = draftId && (await api.consultations.readDraft.query({ slug: hub.slug, draftId }));
    if (draft && draft.kind === "gone") return clearAll(c);
    const begun = draft && (draft.kind === "sent" ? "/hub/sent" : `/consultations/${hub.slug}/check`);
    const ended = Ended.safeParse(c.req.query("ended")).data;
    const minutes = inMinutes(config.hubIdleSeconds);
    const turn = begun ? { begun } : { ended };
    return send(c, HubPage({ view: view(c), hub, title: titleIn(view(c), device), minutes, turn }));
  });

  routes.get("/hub/more-time", (c) => {
    const hub = hubIn(c);
    const asked = c.req.query("back") ?? "";
    // Back to a page of this device, and to no other address: a browser leaves tabs and line ends out of one.
    const isOurs = hub && /^\/(?!\/)[^\\\p{C}]*$/u.test(asked);
    const back = isOurs ? asked : to(site, "/hub");
    const minutes = inMinutes(warningSeconds(config.hubIdleSeconds));
    return hub ? send(c, MoreTimePage({ view: view(c), back, minutes })) : send(c, NotFound(view(c)), 404);
  });

  routes.get("/hub/sent", async (c) => {
    const hub = hubIn(c);
    const draftId = hub && draftIn(c, site, hub.slug);
    if (!draftId) return c.redirect(to(site, "/hub"), 303);
    const draft = await api.consultations.readDraft.query({ slug: hub.slug, draftId });
    if (draft.kind !== "sent") return c.redirect(to(site, "/hub"), 303);
    return send(c, HubSentPage({ view: view(c), reference: draft.reference }));
  });

  /** Takes away every cookie but the one that makes it a hub's device. */
  const clear = (c: Context): void => {
    for (const name of Object.keys(getCookie(c)))
      if (!isHubCookie(name)) forgetCookie(c, config, name.replace(/^__Host-/, ""));
  };

  /** What was begun and cannot be come back to is thrown away, and the browser keeps no page. */
  const clearAll = async (c: Context): Promise<Response> => {
    const hub = hubIn(c);
    // On no other browser: a link to here would take away what somebody has begun.
    if (!hub) return send(c, NotFound(view(c)), 404);
    const draftId = draftIn(c, site, hub.slug);
    if (draftId) await attempt(api.returning.leave.mutate({ draftId }));
    clear(c);
    forgetDraft(c, site, hub.slug);
    c.header("Clear-Site-Data", '"cache", "storage"');
    c.header("Cache-Control", "no-store");
    return c.redirect(`/hub?ended=${c.req.method === "POST" ? "finished" : "by-itself"}`, 303);
  };
  routes.post("/hub/clear", clearAll);
  // Where nobody presses anything the page itself leads here.
  routes.get("/hub/clear", clearAll);
};
