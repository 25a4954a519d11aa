import { createHash } from "node:crypto";
import { recordFact } from "../audit/index.ts";
import type { Context, House, SignedIn } from "../context.ts";
import { notFound } from "../trpc.ts";
import {
  addPerson,
  addSession,
  demonstrationPeople,
  personOfSession,
  removeSession,
  touchSession,
} from "./repository.ts";

export const SESSION_COOKIE = "staff_session";

const HOUR = 3_600_000;
/** A session ends after 12 hours whatever happens, and after an hour of doing nothing. */
const LONGEST = 12 * HOUR;
const IDLE = HOUR;

const hash = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

const cookie = (house: House, secret: string, seconds: number): string => {
  const secure = house.config.staffOrigin.startsWith("https:") ? "; Secure" : "";
  return `${SESSION_COOKIE}=${secret}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
};

/** Made-up people for a demonstration. Real people are never in it. */
const PEOPLE: readonly SignedIn[] = [
  {
    id: "00000000-0000-7000-8000-00000000000a",
    name: "Demonstration engagement officer",
    posts: ["engagement-officer"],
  },
  { id: "00000000-0000-7000-8000-00000000000b", name: "Demonstration ward councillor", posts: ["councillor"] },
];

/** The people anybody may sign in as, where this is a demonstration; nobody in production. */
export const peopleToChoose = async (house: House): Promise<SignedIn[]> => {
  if (house.config.deployment !== "demonstration") return [];
  for (const person of PEOPLE) await addPerson(house.db, { ...person, demonstration: true });
  return demonstrationPeople(house.db);
};

/** The demonstration officer, in whose name the seeds are made. */
export const demonstrationOfficer = async (house: House): Promise<SignedIn> => {
  const [officer] = await peopleToChoose(house);
  if (!officer) throw new Error("There is no demonstration officer in production.");
  return officer;
};

/** Signs in as a made-up person. In production there is no such person and no such sign-in. */
export const signInForDemonstration = async (ctx: Context, personId: string): Promise<SignedIn> => {
  const person = (await peopleToChoose(ctx)).find(({ id }) => id === personId);
  if (!person) throw notFound("person");
  const [secret, at] = [ctx.newSecret(), ctx.now()];
  await ctx.db.transaction().execute(async (db) => {
    if (ctx.sessionSecret) await removeSession(db, hash(ctx.sessionSecret));
    await addSession(db, { secretHash: hash(secret), personId: person.id, at });
    await recordFact(db, { at, personId: person.id, post: null, what: "sign-in/demonstration", about: person.id });
  });
  ctx.setCookie(cookie(ctx, secret, LONGEST / 1000));
  return person;
};

export const signOut = async (ctx: Context): Promise<void> => {
  const { sessionSecret, signedIn } = ctx;
  if (sessionSecret)
    await ctx.db.transaction().execute(async (db) => {
      await removeSession(db, hash(sessionSecret));
      if (signedIn)
        await recordFact(db, {
          at: ctx.now(),
          personId: signedIn.id,
          post: null,
          what: "sign-in/ended",
          about: signedIn.id,
        });
    });
  ctx.setCookie(cookie(ctx, "", 0));
};

/** Who a session's secret belongs to, now. */
export const whoIs = async (house: House, secret: string): Promise<SignedIn | undefined> => {
  const now = house.now();
  const person = await personOfSession(house.db, hash(secret), {
    startedAfter: new Date(now.getTime() - LONGEST),
    seenAfter: new Date(now.getTime() - IDLE),
  });
  if (!person || (person.demonstration && house.config.deployment !== "demonstration")) return undefined;
  if (now.getTime() - person.lastSeenAt.getTime() > 60_000) await touchSession(house.db, hash(secret), now);
  return { id: person.id, name: person.name, posts: person.posts };
};
