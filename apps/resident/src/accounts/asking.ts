import { readReference } from "@collaborative-communities/foundation";
import { TRPCClientError } from "@trpc/client";
import type { Context } from "hono";
import { type Trouble, troubleOf } from "../api.ts";
import { refusalIn } from "../messages/index.ts";
import type { Site } from "../site-in-language.ts";
import { to } from "../view.ts";

/** A text of a form, no longer than anything that is asked for here. */
export const fieldOf = async (c: Context, name: string): Promise<string> => {
  const given = (await c.req.parseBody())[name];
  return typeof given === "string" ? given.slice(0, 400) : "";
};

/** The reference somebody wants kept once they are signed in. */
export const toKeep = (typed: string | undefined): string | undefined => {
  const read = readReference((typed ?? "").slice(0, 100));
  return read.ok ? read.value : undefined;
};

/** What of the address leads to the reference that is to be kept. */
export const keeping = (reference: string | undefined): string => (reference ? `?keep=${reference}` : "");

export type Outcome<T> = { ok: true; value: T } | ({ ok: false } & (Trouble | { kind: "signed-out" }));

/** The value, or what went wrong; also that nobody is signed in any more. */
export const outcomeOf = async <T>(call: Promise<T>): Promise<Outcome<T>> => {
  try {
    return { ok: true, value: await call };
  } catch (error) {
    const code = error instanceof TRPCClientError ? (error.data as { code?: string } | null)?.code : undefined;
    return { ok: false, ...(code === "UNAUTHORIZED" ? { kind: "signed-out" } : troubleOf(error)) };
  }
};

/** Goes on where a call went well; to signing in where nobody is; to the same page with what is wrong where a rule said no. */
export const goOn =
  (site: Site) =>
  async <T>(
    c: Context,
    call: Promise<T>,
    then: (value: T) => Response | Promise<Response>,
    wrong: (error: string) => Response | Promise<Response>,
    keep?: string,
  ): Promise<Response> => {
    const outcome = await outcomeOf(call);
    if (outcome.ok) return then(outcome.value);
    if (outcome.kind === "signed-out") return c.redirect(to(site, `/account/sign-in${keeping(keep)}`), 303);
    if (outcome.kind === "refused") return wrong(refusalIn(site.view(c).t, outcome.refusal));
    // Something that is not there any more, such as an answer taken off the list in another tab.
    if (outcome.kind === "not-found") return c.redirect(to(site, "/account"), 303);
    throw outcome.error;
  };
