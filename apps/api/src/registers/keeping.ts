import {
  DEFAULT_CONSULTATION_SETTINGS,
  type Duty,
  FIRST_DUTIES,
  mayKeepRegister,
  mayReadCounts,
  type Poll,
  preElectionPeriods,
  type Register,
  reviseDuty,
  verificationOf,
  verifyDuty,
} from "@collaborative-communities/consultations";
import { refuse, toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { actingIn, changed, recordFact } from "../audit/index.ts";
import { entriesOf, saveEntry } from "../consultations/index.ts";
import type { Desk, House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import type { SaveEntry } from "./inputs.ts";

type Db = Kysely<Database>;

/** Every entry of a register, with how far a duty can be leaned on. */
export const readRegister = async (desk: Desk, register: Register) => {
  if (!mayReadCounts(desk.signedIn)) throw notAllowed();
  const entries = await entriesOf(desk.db, register);
  return entries.map(({ id, revision, entry }) => ({
    id,
    revision,
    entry: entry as Readonly<Record<string, unknown>>,
    verification: register === "duty" ? verificationOf(entry as Duty) : undefined,
  }));
};

/** They may name a person, whom a fact would keep for ever. */
const PEOPLE_ARE_NAMED = ["legalOwner", "verified", "madeBy"];

const plain = (entry: object | undefined) => JSON.parse(JSON.stringify(entry ?? {})) as Record<string, unknown>;

const changedMeanwhile = () =>
  allowed(
    refuse(
      "register/changed-meanwhile",
      "A colleague saved this entry after you opened it. Nothing of yours was saved yet: copy what you need, load the page again, and save once more.",
    ),
  );

/** Saves an entry with its fact, in the transaction it is given. */
const put = async (
  desk: Desk,
  db: Db,
  { register, id, revision }: { register: Register; id: string; revision: number },
  { before, after, what }: { before: object | undefined; after: object; what: string },
): Promise<void> => {
  const at = desk.now();
  if (!(await saveEntry(db, register, { id, revision, entry: after }, { at, by: desk.signedIn.id })))
    changedMeanwhile();
  await recordFact(db, {
    at,
    ...actingIn(desk.signedIn, (actor) => mayKeepRegister(actor, register)),
    what,
    about: `${register}/${id}`,
    ...changed(plain(before), plain(after), PEOPLE_ARE_NAMED),
  });
};

/** A poll whose weeks cannot be counted back would stop every rule that looks at it. */
const mustBeCountable = (poll: Poll): void => {
  try {
    preElectionPeriods([poll], [], DEFAULT_CONSULTATION_SETTINGS);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    allowed(
      refuse("register/day-too-far", "The working days of that year are not known yet. Choose a nearer day.", {
        field: "on",
      }),
    );
  }
};

/** What is kept of a duty: its own rules say who may change it, and that a changed entry is not verified any more. */
const dutyToKeep = (desk: Desk, before: Duty | undefined, entry: Duty): Duty => {
  if (before) return allowed(reviseDuty(before, entry, desk.signedIn));
  const { verified: _, ...rest } = entry;
  return { ...rest, revision: 1 };
};

/** Saves an entry over the revision it was read at; 0 makes a new one. */
export const keepEntry = async (desk: Desk, { register, id, revision, entry }: SaveEntry): Promise<void> => {
  if (!mayKeepRegister(desk.signedIn, register)) throw notAllowed();
  if (register === "poll") mustBeCountable(entry);
  if (register === "outage" && entry.to <= entry.from)
    allowed(refuse("register/ends-before-it-begins", "It ends before it begins.", { field: "to" }));
  await desk.db.transaction().execute(async (db) => {
    const before = (await entriesOf(db, register)).find((one) => one.id === id);
    if ((before?.revision ?? 0) !== revision) changedMeanwhile();
    const named = register === "poll" ? entry : { ...entry, id };
    const after = register === "duty" ? dutyToKeep(desk, before?.entry as Duty | undefined, named as Duty) : named;
    await put(desk, db, { register, id, revision }, { before: before?.entry, after, what: "register/entry-saved" });
  });
};

/** Marks a duty as checked against the law, by a legal adviser who says what they read. */
export const checkDuty = async (
  desk: Desk,
  { id, revision, against }: { id: string; revision: number; against: string },
): Promise<void> => {
  if (!mayKeepRegister(desk.signedIn, "duty")) throw notAllowed();
  await desk.db.transaction().execute(async (db) => {
    const before = (await entriesOf(db, "duty")).find((one) => one.id === id);
    if (!before) throw notFound("duty");
    if (before.revision !== revision) changedMeanwhile();
    const check = { by: desk.signedIn.name, on: toLocalDate(desk.now()), against };
    const after = allowed(verifyDuty(before.entry, check, desk.signedIn));
    await put(
      desk,
      db,
      { register: "duty", id, revision },
      { before: before.entry, after, what: "register/duty-verified" },
    );
  });
};

/**
 * Puts the first duties in the catalogue where it is empty, at every start. None of them is verified.
 * @returns whether it was empty
 */
export const seedDuties = async (house: House): Promise<boolean> => {
  const at = house.now();
  return house.db.transaction().execute(async (db) => {
    if ((await entriesOf(db, "duty")).length > 0) return false;
    let added = 0;
    for (const entry of FIRST_DUTIES)
      if (await saveEntry(db, "duty", { id: entry.id, revision: 0, entry }, { at, by: null })) added += 1;
    // Another process may have been first.
    if (added === 0) return false;
    await recordFact(db, {
      at,
      personId: null,
      post: null,
      what: "register/first-duties-added",
      about: "duty",
      details: { entries: added },
    });
    return true;
  });
};
