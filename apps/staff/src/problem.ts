import { Refusal, readRequestId } from "@collaborative-communities/foundation";
import { z } from "zod";

/** What went wrong with a call, as far as a screen must tell one from another. */
export type Problem =
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "malformed"; readonly messages: readonly string[] }
  | { readonly kind: "signed-out" | "not-allowed" | "not-found" }
  /** The number under which the logs have it, where an answer came at all. */
  | { readonly kind: "down"; readonly requestId?: string };

/** What the API sends beside the message of an error. */
const Data = z.object({
  httpStatus: z.number(),
  refusal: Refusal.optional(),
  fields: z.record(z.string(), z.array(z.string()).optional()).optional(),
});

/** Where tRPC keeps the answer that an error came with. */
type Answered = { readonly meta?: { readonly response?: { readonly headers?: Headers } } };

const down = (error: unknown): Problem => {
  const requestId = readRequestId(
    (error as Answered | null | undefined)?.meta?.response?.headers?.get?.("x-request-id"),
  );
  return { kind: "down", ...(requestId && { requestId }) };
};

/** What to say of the number, after a space; nothing where there is none. */
export const askWith = (problem: Problem): string =>
  problem.kind === "down" && problem.requestId ? ` If you ask for help, give this number: ${problem.requestId}` : "";

/** Sorts whatever a call threw. What is not an answer of the API means that it is down, or cannot be reached. */
export const problemOf = (error: unknown): Problem => {
  const read = Data.safeParse((error as { data?: unknown } | null | undefined)?.data);
  if (!read.success) return down(error);
  const { httpStatus, refusal, fields } = read.data;
  if (refusal) return { kind: "refused", refusal };
  if (httpStatus === 400)
    return { kind: "malformed", messages: Object.values(fields ?? {}).flatMap((all) => all ?? []) };
  if (httpStatus === 401) return { kind: "signed-out" };
  if (httpStatus === 403) return { kind: "not-allowed" };
  if (httpStatus === 404) return { kind: "not-found" };
  return down(error);
};

/** One thing that is wrong with a form: the field it is about, where there is one, and a sentence. */
export type FieldError = { readonly field?: string | undefined; readonly text: string };

/** What a form that could not be saved says. In every case what was typed is still in the form. */
export const errorsOf = (problem: Problem): readonly FieldError[] => {
  switch (problem.kind) {
    case "refused":
      return [{ field: problem.refusal.field, text: problem.refusal.message }];
    case "malformed":
      return problem.messages.length > 0
        ? problem.messages.map((text) => ({ text }))
        : [{ text: "Something in the form could not be read. Check each answer and try again." }];
    case "signed-out":
      return [{ text: "You were signed out, so nothing was saved yet. Sign in, then press the button again." }];
    case "not-allowed":
      return [{ text: "Your posts do not allow this. Ask somebody in a post that does." }];
    case "not-found":
      return [{ text: "This is no longer there. Nothing was saved." }];
    case "down":
      return [
        {
          text: `Sorry, there is a problem with the service. What you typed is still here: try again in a few minutes.${askWith(problem)}`,
        },
      ];
  }
};
