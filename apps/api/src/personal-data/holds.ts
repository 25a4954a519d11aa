import {
  type HeldKind,
  liftHold as liftByRule,
  mayHandleDataRights,
  mayHold,
  setHold as setByRule,
} from "@collaborative-communities/data-protection";
import { refuse, toLocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { namesOfPeople } from "../appointments/index.ts";
import { actingIn, recordFact } from "../audit/index.ts";
import { titlesOf } from "../consultations/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { answersOf } from "./asking.ts";
import { hashOf } from "./contact.ts";
import type { Desk } from "./handling.ts";
import { addHold, allHolds, holdToChange, saveLifted } from "./holds-repository.ts";

const asHolder = (desk: Desk) => actingIn(desk.signedIn, mayHold);

/** Every hold with its reason, those in force first. The reasons may name people, so reading them leaves a fact. */
export const readHolds = async (desk: Desk) => {
  if (!mayHandleDataRights(desk.signedIn)) throw notAllowed();
  const holds = await allHolds(desk.db);
  const ids = (kind: HeldKind) => holds.filter(({ on }) => on.kind === kind).map(({ on }) => on.id);
  const titles = await titlesOf(desk.db, ids("consultation"));
  const people = await namesOfPeople(desk.db, ids("staff-person"));
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayHandleDataRights),
    what: "legal-hold/all-read",
    about: "legal_hold",
    details: { holds: holds.length },
  });
  const named = { consultation: titles, "staff-person": people, answer: new Map(), contact: new Map() } as const;
  return holds.map(({ on, ...hold }) => ({
    ...hold,
    kind: on.kind,
    name: named[on.kind].get(on.id) as string | undefined,
  }));
};

/** What is to be held, by the id it is kept under: an answer comes by its reference, a person by how to reach them. */
const idOf = async (desk: Desk, kind: HeldKind, on: string): Promise<string> => {
  if (kind === "contact") return hashOf(desk, on);
  if (kind === "answer") {
    const [id] = await answersOf(desk, [on]);
    return id ?? allowed(refuse("reference/not-a-reference", "Enter the reference of the answer.", { field: "on" }));
  }
  const id = z.uuid().safeParse(on.trim().toLowerCase()).data ?? "";
  const found =
    id === "" ? [] : [...(await (kind === "consultation" ? titlesOf : namesOfPeople)(desk.db, [id])).keys()];
  if (found.length === 0) throw notFound(kind === "consultation" ? "consultation" : "person");
  return id;
};

/** Sets a hold. Its reason stays with it and is in no fact, because a fact is kept for ever. */
export const setHold = async (
  desk: Desk,
  command: { kind: HeldKind; on: string; reason: string },
): Promise<{ id: string }> => {
  if (!mayHold(desk.signedIn)) throw notAllowed();
  const on = { kind: command.kind, id: await idOf(desk, command.kind, command.on) };
  const [id, at] = [desk.newId(), desk.now()];
  return desk.db.transaction().execute(async (db) => {
    const hold = allowed(setByRule({ id, on, reason: command.reason }, await allHolds(db), toLocalDate(at)));
    if (!(await addHold(db, hold, desk.signedIn.id)))
      allowed(refuse("legal-hold/held-already", "It is held already, since a moment ago.", { field: "on" }));
    await recordFact(db, { at, ...asHolder(desk), what: "legal-hold/set", about: id, details: { kind: command.kind } });
    return { id };
  });
};

export const liftHold = async (desk: Desk, id: string): Promise<{ lifted: true }> => {
  if (!mayHold(desk.signedIn)) throw notAllowed();
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const before = await holdToChange(db, id);
    if (!before) throw notFound("hold");
    await saveLifted(db, allowed(liftByRule(before, toLocalDate(at))), desk.signedIn.id);
    await recordFact(db, { at, ...asHolder(desk), what: "legal-hold/lifted", about: id });
    return { lifted: true as const };
  });
};
