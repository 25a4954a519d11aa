import { randomBytes } from "node:crypto";
import { RequestKind } from "@collaborative-communities/data-protection";
import { readReference } from "@collaborative-communities/foundation";
import type { Hono } from "hono";
import { attempt } from "../api.ts";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";
import { AskPage, AskStatusPage, ComplainPage, type FieldError, type Typed } from "./form-pages.tsx";
import { StatusPage, YourDataPage } from "./pages.tsx";

/** The most the API takes. */
const MOST = 4_000;

const newKey = (): string => randomBytes(18).toString("base64url");

type Body = Readonly<Record<string, unknown>>;

/** What was typed, as it is shown again where something is to be put right. */
const typedIn = (body: Body): Typed => {
  const text = (name: string, most: number): string => {
    const value = body[name];
    return typeof value === "string" ? value.replaceAll("\r\n", "\n").slice(0, most) : "";
  };
  const key = text("askKey", 64);
  return {
    kind: text("kind", 40),
    contactKind: text("contactKind", 10),
    contact: text("contact", 500),
    references: text("references", 2_000),
    words: text("words", 100_000),
    askKey: /^[\w-]{16,64}$/.test(key) ? key : newKey(),
  };
};

export const yourDataRoutes = (routes: Hono, { api, language, send, sendPublic, view }: Site): void => {
  routes.get("/your-data", (c) =>
    sendPublic(c, async () => YourDataPage({ view: view(c), rows: await api.personalData.dataMap.query() })),
  );

  const nothing = (): Typed => typedIn({});
  routes.get("/your-data/ask", (c) => send(c, AskPage({ view: view(c), typed: nothing(), errors: [] })));
  routes.get("/your-data/complain", (c) => send(c, ComplainPage({ view: view(c), typed: nothing(), errors: [] })));

  /** What is wrong with what both forms ask. */
  const faultsOf = (c: Parameters<typeof view>[0], typed: Typed): FieldError[] => {
    const { t } = view(c);
    const over = typed.words.length - MOST;
    return [
      ...(typed.contactKind !== "email" && typed.contactKind !== "post"
        ? [{ fieldId: "contactKind", text: t.yourData.errors.contactKind }]
        : []),
      ...(over > 0
        ? [{ fieldId: "words", text: t.errors.refusals["surveys/answer-too-long"]({ most: MOST, over }) }]
        : []),
    ];
  };
  const contactOf = ({ contactKind, contact }: Typed) => ({
    kind: contactKind === "email" ? ("email" as const) : ("post" as const),
    address: contact,
  });

  routes.post("/your-data/ask", async (c) => {
    const typed = typedIn(await c.req.parseBody());
    const kind = RequestKind.safeParse(typed.kind).data;
    const errors = [
      ...(kind ? [] : [{ fieldId: "kind", text: view(c).t.yourData.errors.kind }]),
      ...faultsOf(c, typed),
    ];
    const again = (list: FieldError[]) => send(c, AskPage({ view: view(c), typed, errors: list }), 400);
    if (!kind || errors.length > 0) return again(errors);
    const references = typed.references
      .split(/[,;\n]/)
      .filter((one) => one.trim() !== "")
      .slice(0, 20);
    const { words, askKey } = typed;
    const sent = await attempt(
      api.personalData.ask.mutate({ kind, contact: contactOf(typed), references, words, language, askKey }),
    );
    if (sent.ok) return c.redirect(to(view(c), `/your-data/status/${sent.value.reference}`), 303);
    if (sent.kind === "refused")
      return again([{ fieldId: sent.refusal.field ?? "words", text: refusalIn(view(c).t, sent.refusal) }]);
    throw sent.kind === "fault" ? sent.error : new Error("The API did not take a form that was checked.");
  });

  routes.post("/your-data/complain", async (c) => {
    const typed = typedIn(await c.req.parseBody());
    const again = (list: FieldError[]) => send(c, ComplainPage({ view: view(c), typed, errors: list }), 400);
    const errors = faultsOf(c, typed);
    if (errors.length > 0) return again(errors);
    const { words, askKey } = typed;
    const sent = await attempt(
      api.personalData.complain.mutate({ contact: contactOf(typed), words, language, askKey }),
    );
    if (sent.ok) return c.redirect(to(view(c), `/your-data/status/${sent.value.reference}`), 303);
    if (sent.kind === "refused")
      return again([{ fieldId: sent.refusal.field ?? "words", text: refusalIn(view(c).t, sent.refusal) }]);
    throw sent.kind === "fault" ? sent.error : new Error("The API did not take a form that was checked.");
  });

  routes.get("/your-data/status", (c) => sendPublic(c, async () => AskStatusPage({ view: view(c) })));
  routes.post("/your-data/status", async (c) => {
    const body = await c.req.parseBody();
    const typed = typeof body.reference === "string" ? body.reference.slice(0, 100) : "";
    const read = readReference(typed);
    if (read.ok) return c.redirect(to(view(c), `/your-data/status/${read.value}`), 303);
    return send(c, AskStatusPage({ view: view(c), typed, error: refusalIn(view(c).t, read.refusal) }), 400);
  });
  routes.get("/your-data/status/:reference", async (c) => {
    const typed = c.req.param("reference").slice(0, 100);
    const found = await attempt(api.personalData.status.query({ reference: typed }));
    if (found.ok) return send(c, StatusPage({ view: view(c), found: found.value }));
    if (found.kind === "fault") throw found.error;
    const error =
      found.kind === "refused"
        ? refusalIn(view(c).t, found.refusal)
        : view(c).t.errors.refusals["your-data/not-found"]();
    // The form's own path, so that its language links lead to the form and not to the wrong reference.
    return send(c, AskStatusPage({ view: { ...view(c), path: "/your-data/status" }, typed, error }), 404);
  });
};
