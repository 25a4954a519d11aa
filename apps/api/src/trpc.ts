import type { Refusal, Result } from "@collaborative-communities/foundation";
import { initTRPC, TRPCError } from "@trpc/server";
import { z } from "zod";
import type { Context, SignedIn } from "./context.ts";
import { ShapelessInput, wellFormed } from "./well-formed.ts";

/** A rule's "no" on its way out: HTTP 409, with the refusal as data. */
export class RefusedError extends TRPCError {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super({ code: "CONFLICT", message: refusal.message });
    this.refusal = refusal;
  }
}

/** Too many at a time: HTTP 429, with the refusal as data and `Retry-After`. */
export class LimitedError extends TRPCError {
  readonly refusal: Refusal;
  readonly seconds: number;
  constructor(seconds: number) {
    const minutes = Math.max(1, Math.ceil(seconds / 60));
    const message = `This was asked for too often in a short time. Nothing was lost: try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`;
    super({ code: "TOO_MANY_REQUESTS", message });
    this.refusal = { code: "limits/too-many", message, details: { seconds, minutes } };
    this.seconds = seconds;
  }
}

/** Headers for what went wrong: when to come again. */
export const headersOf = (errors: readonly TRPCError[]): { headers?: Record<string, string> } => {
  const seconds = errors.map((error) => (error instanceof LimitedError ? error.seconds : 0));
  return seconds.some(Boolean) ? { headers: { "Retry-After": String(Math.max(...seconds)) } } : {};
};

/** The value of a rule's yes; a no leaves as HTTP 409. */
export const allowed = <T>(result: Result<T>): T => {
  if (!result.ok) throw new RefusedError(result.refusal);
  return result.value;
};

export const notFound = (what: string): TRPCError =>
  new TRPCError({ code: "NOT_FOUND", message: `There is no such ${what}.` });

export const notAllowed = (): TRPCError =>
  new TRPCError({ code: "FORBIDDEN", message: "Your posts do not allow this." });

/** One sentence for people: never a stack, and of malformed input what is wrong first. */
const sentenceOf = (error: TRPCError, message: string): string => {
  if (error.code === "INTERNAL_SERVER_ERROR") return "Sorry, there is a problem with the service.";
  if (error.cause instanceof z.ZodError) return error.cause.issues[0]?.message ?? "Something in it cannot be read.";
  return message;
};

const t = initTRPC.context<Context>().create({
  errorFormatter: ({ shape, error }) => ({
    ...shape,
    message: sentenceOf(error, shape.message),
    data: {
      code: shape.data.code,
      httpStatus: shape.data.httpStatus,
      refusal: error instanceof RefusedError || error instanceof LimitedError ? error.refusal : undefined,
      /** Messages by field, for malformed input. */
      fields: error.cause instanceof z.ZodError ? z.flattenError(error.cause).fieldErrors : undefined,
    },
  }),
});

export const { router } = t;

/** The fullest answers there can be have some fifteen thousand values: fifty tables of thirty rows, ten times over. */
const MOST_FROM_ANYBODY = 20_000;

/** @param most how many values the input may hold */
const procedureOf = (most: number) =>
  t.procedure.use(({ next, getRawInput }) =>
    next({
      getRawInput: async () => {
        try {
          return wellFormed(await getRawInput(), { left: most });
        } catch (error) {
          if (error instanceof ShapelessInput) throw new TRPCError({ code: "BAD_REQUEST", message: error.message });
          throw error;
        }
      },
    }),
  );

/** Anybody may call it. */
export const anybody = procedureOf(MOST_FROM_ANYBODY);

/** Only signed-in staff may call it; `ctx.signedIn` is there. */
export const staff = procedureOf(Number.POSITIVE_INFINITY).use(({ ctx, next }) => {
  if (!ctx.signedIn) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to continue." });
  return next({ ctx: { ...ctx, signedIn: ctx.signedIn satisfies SignedIn } });
});
