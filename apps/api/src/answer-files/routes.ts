import { kindOfName, LARGEST_ANSWER_FILE, safeFileName } from "@collaborative-communities/consultations";
import { TRPCError } from "@trpc/server";
import { type Context as Call, Hono } from "hono";
import { z } from "zod";
import { contentOf, fileToRead } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { sessionIn, whoIs } from "../sign-in/index.ts";
import { LimitedError, RefusedError } from "../trpc.ts";
import { atMostAtOnce } from "./at-most-at-once.ts";
import { receiveFile } from "./receive-file.ts";

/** How many files are received at once by one process, and how long, in milliseconds, others wait for their turn. */
const MOST_AT_ONCE = 12;
const PATIENCE = 20_000;

/** How much of a file is read from the database at a time. */
const PART = 256 * 1024;

/** The longest body of a file that is sent, in bytes. */
export const LONGEST_FILE = LARGEST_ANSWER_FILE + 1_000;

const Said = z.object({
  draftId: z.string().regex(/^[\w-]{16,64}$/),
  question: z.string().min(1).max(60),
  name: z.string().min(1).max(1_000),
  size: z.coerce.number().int().min(0),
});

const decoded = (text: string | undefined): string | undefined => {
  try {
    return text === undefined ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** What went wrong, as the residents' site reads it from every other call. */
const refused = (c: Call, error: unknown): Response => {
  if (error instanceof LimitedError)
    return c.json({ refusal: error.refusal }, 429, { "Retry-After": String(error.seconds) });
  if (error instanceof RefusedError) return c.json({ refusal: error.refusal }, 409);
  if (error instanceof TRPCError && error.code === "NOT_FOUND") return c.json({ error: error.message }, 404);
  throw error;
};

const BUSY = {
  code: "answer-file/busy",
  message: "Many files are being sent at the moment. Try again in a minute.",
};

/** Files that are sent with an answer. The secret of the draft and the name are no part of the address, which is logged. */
export const residentAnswerFiles = (house: House): Hono => {
  const routes = new Hono();
  const inTurn = atMostAtOnce(MOST_AT_ONCE, PATIENCE);
  routes.post("/:slug", async (c) => {
    const said = Said.safeParse({
      draftId: c.req.header("x-draft"),
      question: decoded(c.req.header("x-question")),
      name: decoded(c.req.header("x-file-name")),
      size: c.req.header("content-length"),
    });
    if (!said.success)
      return c.json({ error: "It is not said whose file this is, what it is called, or how long." }, 400);
    const visitor = c.req.header("x-visitor")?.slice(0, 100);
    const sending = { slug: c.req.param("slug"), ...said.data };
    try {
      const kept = await inTurn(() =>
        receiveFile({ ...house, visitor }, sending, async () => Buffer.from(await c.req.arrayBuffer())),
      );
      return kept ? c.json({ file: kept }) : c.json({ refusal: BUSY }, 503, { "Retry-After": "60" });
    } catch (error) {
      return refused(c, error);
    }
  });
  return routes;
};

/**
 * A file of an answer, for an officer to save. It was looked at when it came and is always saved, never shown; it is
 * not searched for viruses, which is for the council's own machines.
 */
export const staffAnswerFiles = (house: House): Hono => {
  const routes = new Hono();
  routes.get("/:id", async (c) => {
    const secret = sessionIn(house, c);
    const signedIn = secret ? await whoIs(house, secret) : undefined;
    if (!signedIn) return c.text("Sign in to continue.", 401);
    const id = z.uuid().safeParse(c.req.param("id"));
    const file = id.success ? await fileToRead({ ...house, signedIn }, id.data).catch(textOf(c)) : undefined;
    if (file instanceof Response) return file;
    if (!file) return c.text("There is no such file, or it may be read no more.", 404);
    const kind = kindOfName(file.name) ?? "pdf";
    let from = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull: async (controller) => {
        const part = from < file.size ? await contentOf(house, file.id, from, PART) : undefined;
        if (from < file.size && !part?.length) return controller.error(new Error("A file's content is gone."));
        if (!part) return controller.close();
        from += part.length;
        controller.enqueue(new Uint8Array(part));
      },
    });
    return new Response(stream, {
      headers: {
        "Content-Type": file.mediaType,
        "Content-Length": String(file.size),
        // The name holds small letters, digits and hyphens alone, and so needs no other form.
        "Content-Disposition": `attachment; filename="${safeFileName(file.name, kind)}"`,
        "Content-Security-Policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "private, no-store",
      },
    });
  });
  return routes;
};

const textOf =
  (c: Call) =>
  (error: unknown): Response => {
    if (error instanceof TRPCError && error.code === "FORBIDDEN") return c.text(error.message, 403);
    throw error;
  };
