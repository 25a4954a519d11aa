import type { Post } from "@collaborative-communities/appointments";
import { toLocalDate } from "@collaborative-communities/foundation";
import { ensurePerson, postsHeld } from "../appointments/index.ts";
import type { Context, House, SignedIn } from "../context.ts";
import { noteSecurity } from "../operations/index.ts";
import { notFound } from "../trpc.ts";
import { hash } from "./cookies.ts";
import { demonstrationPeople } from "./repository.ts";
import { startSession } from "./sessions.ts";

type MadeUp = {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly Post[];
  readonly wards?: string[];
};

/** Made-up people for a demonstration. Real people are never in it. */
const PEOPLE: readonly MadeUp[] = [
  {
    id: "00000000-0000-7000-8000-00000000000a",
    name: "Demonstration engagement officer",
    posts: ["engagement-officer"],
  },
  {
    id: "00000000-0000-7000-8000-00000000000b",
    name: "Demonstration ward councillor",
    posts: ["councillor"],
    // Aveley, of the wards since 7 May 2026.
    wards: ["E05016305"],
  },
  {
    id: "00000000-0000-7000-8000-00000000000c",
    name: "Demonstration administrator",
    posts: ["administrator"],
  },
  {
    id: "00000000-0000-7000-8000-00000000000d",
    name: "Demonstration monitoring officer",
    posts: ["monitoring-officer"],
  },
  {
    id: "00000000-0000-7000-8000-00000000000e",
    name: "Demonstration legal adviser",
    posts: ["legal"],
  },
  {
    id: "00000000-0000-7000-8000-00000000000f",
    name: "Demonstration head of service",
    posts: ["head-of-service"],
  },
  {
    id: "00000000-0000-7000-8000-000000000010",
    name: "Demonstration equality lead",
    posts: ["equality-lead"],
  },
  {
    id: "00000000-0000-7000-8000-000000000011",
    name: "Demonstration committee clerk",
    posts: ["committee-clerk"],
  },
  {
    // Whoever enters an answer from paper never checks it: for that there must be two.
    id: "00000000-0000-7000-8000-000000000012",
    name: "Demonstration second engagement officer",
    posts: ["engagement-officer"],
  },
];

/** Since when the made-up people hold their posts. */
const SINCE = "2026-01-01";

/** The people anybody may sign in as, where this is a demonstration; nobody in production. */
export const peopleToChoose = async (house: House): Promise<SignedIn[]> => {
  if (house.config.deployment !== "demonstration") return [];
  const known = await demonstrationPeople(house.db);
  for (const person of PEOPLE.filter(({ id }) => !known.some((one) => one.id === id)))
    await ensurePerson(house, { ...person, demonstration: true }, SINCE);
  const people: SignedIn[] = [];
  for (const { id, name } of await demonstrationPeople(house.db))
    people.push({ id, name, posts: await postsHeld(house.db, id, toLocalDate(house.now())) });
  return people.filter(({ posts }) => posts.length > 0);
};

/** The demonstration officer, in whose name the seeds are made. */
export const demonstrationOfficer = async (house: House): Promise<SignedIn> => {
  const officer = (await peopleToChoose(house)).find(({ id }) => id === PEOPLE[0]?.id);
  if (!officer) throw new Error("There is no demonstration officer in production, or their appointment has ended.");
  return officer;
};

/** Signs in as a made-up person. In production there is no such person and no such sign-in. */
export const signInForDemonstration = async (ctx: Context, personId: string): Promise<SignedIn> => {
  const person = (await peopleToChoose(ctx)).find(({ id }) => id === personId);
  if (!person) {
    noteSecurity("sign-in-refused");
    throw notFound("person");
  }
  const replacesHash = ctx.sessionSecret ? hash(ctx.sessionSecret) : null;
  const session = { personId: person.id, device: ctx.device, replacesHash, what: "sign-in/demonstration" };
  ctx.setCookie(await startSession(ctx, session));
  return person;
};
