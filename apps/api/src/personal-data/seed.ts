import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import type { House } from "../context.ts";
import { askedByKey } from "./asked-repository.ts";
import { ask, complain } from "./asking.ts";

/** The house, with its clocks set to the morning of a day that many days ago. */
const daysAgo = (house: House, days: number): House => {
  const moment = momentInLondon(addDays(toLocalDate(house.now()), -days), "09:00");
  return { ...house, now: () => moment };
};

const MADE_UP = { demonstration: true };
const contact = (name: string) => ({ kind: "email" as const, address: `${name}@example.org` });
const post = { kind: "post" as const, address: "Demonstration Person\n1 Example Street\nGrays" };

/**
 * Seeds requests and a complaint that nobody made, so that the list of a demonstration shows each clock: one nearly
 * due, one overdue, one new, and a complaint to be acknowledged. Their words say that they are made up.
 */
export const seedPersonalData = async (house: House): Promise<boolean> => {
  if (await askedByKey(house.db, "data_complaint", "demonstration-complaint")) return false;
  const words = "This request is made up for the demonstration.";
  const asked = { words, language: "en" as const, references: [] };
  await ask(
    daysAgo(house, 26),
    { ...asked, kind: "access", contact: contact("made-up.one"), askKey: "demonstration-request-1" },
    MADE_UP,
  );
  await ask(
    daysAgo(house, 45),
    { ...asked, kind: "objection", contact: post, askKey: "demonstration-request-2" },
    MADE_UP,
  );
  await ask(
    daysAgo(house, 2),
    { ...asked, kind: "erasure", contact: contact("made-up.two"), askKey: "demonstration-request-3" },
    MADE_UP,
  );
  await complain(
    daysAgo(house, 12),
    {
      words: "This complaint is made up for the demonstration: “Nobody told me for how long my answer is kept.”",
      language: "en",
      contact: post,
      askKey: "demonstration-complaint",
    },
    MADE_UP,
  );
  return true;
};
