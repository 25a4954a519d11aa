import { createHash } from "node:crypto";
import { TRPCError } from "@trpc/server";
import type { Kysely } from "kysely";
import type { Context, House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { anybody } from "../trpc.ts";
import {
  addSession,
  removeEndedSessions,
  removeSession,
  removeSessionsOf,
  type SessionLimits,
  sessionBy,
  touchSession,
} from "./repository.ts";

/** In which a site hands on the secret of the browser's cookie. */
export const RESIDENT_SESSION_HEADER = "x-resident-session";

const MINUTE = 60_000;

/** What is kept of a secret, so that a copy of the database opens nothing. */
export const hash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Unless set otherwise, a session ends after an hour of doing nothing, and after a day whatever is done. */
const endedBefore = ({ config, now }: House): SessionLimits => ({
  startedAfter: new Date(now().getTime() - (config.residentLongestMinutes ?? 1_440) * MINUTE),
  seenAfter: new Date(now().getTime() - (config.residentIdleMinutes ?? 60) * MINUTE),
});

/** Begins a session under a new secret; the one the browser had is gone. @returns the secret, for its cookie */
export const startSession = async (
  house: House,
  db: Kysely<Database>,
  session: { accountId: string; replaces: string | undefined },
): Promise<string> => {
  const secret = house.newSecret();
  await removeEndedSessions(db, endedBefore(house));
  if (session.replaces) await removeSession(db, hash(session.replaces));
  await addSession(db, { secretHash: hash(secret), accountId: session.accountId, at: house.now() });
  return secret;
};

/** The account that a session's secret opens, now. */
const whoIs = async (house: House, secret: string): Promise<string | undefined> => {
  const found = await sessionBy(house.db, hash(secret), endedBefore(house));
  if (!found) return undefined;
  const now = house.now();
  if (now.getTime() - found.last_seen_at.getTime() > MINUTE) await touchSession(house.db, hash(secret), now);
  return found.account_id;
};

/** A call of a resident who is signed in. */
export type Resident = Context & { readonly resident: { readonly accountId: string } };

/** Only a signed-in resident may call it; `ctx.resident` is there. Staff are never residents here, nor the reverse. */
export const resident = anybody.use(async ({ ctx, next }) => {
  const accountId = ctx.residentSecret ? await whoIs(ctx, ctx.residentSecret) : undefined;
  if (accountId === undefined) throw new TRPCError({ code: "UNAUTHORIZED", message: "Sign in to continue." });
  return next({ ctx: { ...ctx, resident: { accountId } } });
});

/** Ends the session of this browser, if it has one. */
export const signOut = async (ctx: Context): Promise<void> => {
  if (ctx.residentSecret) await removeSession(ctx.db, hash(ctx.residentSecret));
};

export const signOutEverywhere = (ctx: Resident): Promise<void> => removeSessionsOf(ctx.db, ctx.resident.accountId);
