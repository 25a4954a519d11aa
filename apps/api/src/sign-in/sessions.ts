import { toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { postsHeld } from "../appointments/index.ts";
import { recordFact } from "../audit/index.ts";
import type { Context, House, SignedIn } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { noteSecurity } from "../operations/index.ts";
import { notFound } from "../trpc.ts";
import { hash, sessionCookie } from "./cookies.ts";
import {
  addSession,
  personOfSession,
  removeEndedSessions,
  removeSession,
  removeSessionOf,
  removeSessionsOf,
  type SessionLimits,
  sessionsOf,
  touchSession,
} from "./repository.ts";

const MINUTE = 60_000;

/** Unless set otherwise, a session ends after 12 hours whatever happens, and after an hour of doing nothing. */
const limitsOf = ({ config }: House) => ({
  idle: (config.sessionIdleMinutes ?? 60) * MINUTE,
  longest: (config.sessionLongestMinutes ?? 12 * 60) * MINUTE,
});

const endedBefore = (house: House): SessionLimits => {
  const [now, { idle, longest }] = [house.now().getTime(), limitsOf(house)];
  return { startedAfter: new Date(now - longest), seenAfter: new Date(now - idle) };
};

/**
 * Begins a session under a new secret; the one it replaces is gone.
 * @returns the value of the cookie to answer with
 */
export const startSession = async (
  house: House,
  session: { personId: string; device: string | undefined; replacesHash: string | null; what: string },
): Promise<string> => {
  const [secret, at] = [house.newSecret(), house.now()];
  const { personId, device = "A browser", replacesHash, what } = session;
  await house.db.transaction().execute(async (db) => {
    await removeEndedSessions(db, endedBefore(house));
    if (replacesHash) await removeSession(db, replacesHash);
    await addSession(db, { id: house.newId(), secretHash: hash(secret), personId, device, at });
    await recordFact(db, { at, personId, post: null, what, about: personId });
  });
  noteSecurity("sign-in", { personId });
  return sessionCookie(house, secret, limitsOf(house).longest / 1000);
};

/** Who a session's secret belongs to, now, with the posts held today. A person with no post left is nobody here. */
export const whoIs = async (house: House, secret: string): Promise<SignedIn | undefined> => {
  const now = house.now();
  const person = await personOfSession(house.db, hash(secret), endedBefore(house));
  if (!person || (person.demonstration && house.config.deployment !== "demonstration")) return undefined;
  const posts = await postsHeld(house.db, person.id, toLocalDate(now));
  if (posts.length === 0) return undefined;
  if (now.getTime() - person.lastSeenAt.getTime() > MINUTE) await touchSession(house.db, hash(secret), now);
  return { id: person.id, name: person.name, posts };
};

const endedFact = (db: Kysely<Database>, house: House, personId: string) =>
  recordFact(db, { at: house.now(), personId, post: null, what: "sign-in/ended", about: personId });

export const signOut = async (ctx: Context): Promise<void> => {
  const { sessionSecret, signedIn } = ctx;
  if (sessionSecret)
    await ctx.db.transaction().execute(async (db) => {
      await removeSession(db, hash(sessionSecret));
      if (signedIn) await endedFact(db, ctx, signedIn.id);
    });
  ctx.setCookie(sessionCookie(ctx, "", 0));
  if (signedIn) noteSecurity("sign-out", { personId: signedIn.id });
};

type Staff = Context & { readonly signedIn: SignedIn };

/** One's own sessions: the family of browser and machine, when it began and was last seen, and which is this one. */
export const ownSessions = async (ctx: Staff) => {
  const own = ctx.sessionSecret && hash(ctx.sessionSecret);
  const found = await sessionsOf(ctx.db, ctx.signedIn.id, endedBefore(ctx));
  return found.map(({ secretHash, ...session }) => ({ ...session, isThisOne: secretHash === own }));
};

/** Ends one of one's own sessions; another person's is not there. */
export const endSession = async (ctx: Staff, id: string): Promise<void> => {
  await ctx.db.transaction().execute(async (db) => {
    if (!(await removeSessionOf(db, ctx.signedIn.id, id))) throw notFound("sign-in");
    await endedFact(db, ctx, ctx.signedIn.id);
  });
};

/** Ends all of one's sessions, this one too. */
export const signOutEverywhere = async (ctx: Staff): Promise<void> => {
  await ctx.db.transaction().execute(async (db) => {
    await removeSessionsOf(db, ctx.signedIn.id);
    const personId = ctx.signedIn.id;
    await recordFact(db, { at: ctx.now(), personId, post: null, what: "sign-in/ended-everywhere", about: personId });
  });
  ctx.setCookie(sessionCookie(ctx, "", 0));
  noteSecurity("sign-out", { personId: ctx.signedIn.id });
};
