import { type Refusal, readReference } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt, waitOf } from "../api.ts";
import { refusalIn } from "../messages/index.ts";
import type { Site, Status } from "../site-in-language.ts";
import { to } from "../view.ts";
import { asVisitor } from "../visitor.ts";
import { AskReferencePage, ReferencePage } from "./pages.tsx";

/** Not there; or asked for too often, and when to come again. */
const statusOf = (refusal: Refusal): readonly [Status, number?] => {
  const wait = waitOf(refusal);
  return wait === undefined ? [404] : [429, wait];
};

export const referenceRoutes = (routes: Hono, { api, config, send, sendPublic, view }: Site): void => {
  routes.get("/reference", (c) => sendPublic(c, async () => AskReferencePage({ view: view(c) })));

  routes.post("/reference", async (c) => {
    const body = await c.req.parseBody();
    const typed = typeof body.reference === "string" ? body.reference.slice(0, 100) : "";
    const read = readReference(typed);
    if (!read.ok)
      return send(c, AskReferencePage({ view: view(c), typed, error: refusalIn(view(c).t, read.refusal) }), 400);
    const found = await attempt(api.consultations.byReference.query({ reference: read.value }, asVisitor(c, config)));
    if (found.ok) return c.redirect(to(view(c), `/reference/${found.value.reference}`), 303);
    if (found.kind === "refused" && found.refusal.code === "reference/not-found") {
      const challenge = await attempt(
        api.challenges.byReference.query({ reference: read.value }, asVisitor(c, config)),
      );
      if (challenge.ok) return c.redirect(to(view(c), `/challenges/${challenge.value.reference}`), 303);
    }
    if (found.kind === "refused")
      return send(
        c,
        AskReferencePage({ view: view(c), typed, error: refusalIn(view(c).t, found.refusal) }),
        ...statusOf(found.refusal),
      );
    throw found.kind === "fault" ? found.error : new Error("The API did not take a reference that was read.");
  });

  routes.get("/reference/:reference", async (c) => {
    const typed = c.req.param("reference");
    const found = await attempt(
      api.consultations.byReference.query({ reference: typed.slice(0, 100) }, asVisitor(c, config)),
    );
    if (found.ok) {
      const standing = await api.integrity.standing.query({ reference: found.value.reference });
      return send(c, ReferencePage({ view: view(c), looked: found.value, standing }));
    }
    if (found.kind === "fault") throw found.error;
    const error =
      found.kind === "refused"
        ? refusalIn(view(c).t, found.refusal)
        : view(c).t.errors.refusals["reference/not-found"]();
    // The form's own path, so that its language links lead to the form and not to the wrong reference.
    return send(
      c,
      AskReferencePage({ view: { ...view(c), path: "/reference" }, typed, error }),
      ...(found.kind === "refused" ? statusOf(found.refusal) : ([404] as const)),
    );
  });
};
