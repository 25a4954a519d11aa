import { appoint, type Organisation, type Post } from "@collaborative-communities/appointments";
import { type LocalDate, toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { recordFact } from "../audit/index.ts";
import type { House } from "../context.ts";
import type { Database } from "../database/tables.ts";
import {
  allOrganisations,
  appointmentsOf,
  hasAdministrator,
  insertAppointment,
  insertOrganisation,
  insertPerson,
  lockedPerson,
  organisationById,
  type Person,
  personByEmail,
  personByIdentity,
  setIdentity,
} from "./repository.ts";

type Db = Kysely<Database>;

/** The organisation that is there from the start. */
const THE_COUNCIL = "00000000-0000-7000-8000-000000000c01";

/** Who a provider of identities says somebody is. */
export type Identity = {
  readonly issuer: string;
  readonly subject: string;
  /** Only where the provider says it has verified it. */
  readonly verifiedEmail: string | undefined;
};

/**
 * The person an identity belongs to: known from an earlier sign-in, or else by the e-mail address an administrator
 * gave, which is then bound to the identity. An address bound to somebody else at the same provider is not theirs.
 */
export const personOfIdentity = async (db: Db, identity: Identity): Promise<Person | undefined> => {
  const { issuer, subject, verifiedEmail } = identity;
  const known = await personByIdentity(db, issuer, subject);
  if (known || verifiedEmail === undefined) return known;
  const named = await personByEmail(db, verifiedEmail.toLowerCase());
  if (!named || named.demonstration || named.issuer === issuer) return undefined;
  await setIdentity(db, named.id, issuer, subject);
  return { ...named, issuer, subject };
};

/** A person to be there from the start, with posts they hold since a day unless they were appointed to them before. */
export const ensurePerson = async (
  house: House,
  person: {
    id: string;
    name: string;
    email?: string;
    posts: readonly Post[];
    wards?: string[];
    demonstration: boolean;
  },
  from: LocalDate,
): Promise<void> => {
  await house.db.transaction().execute(async (db) => {
    const { id, name, email = null, demonstration } = person;
    await insertPerson(db, { id, name, email, demonstration });
    await lockedPerson(db, id);
    const held = await appointmentsOf(db, id);
    const organisation = await organisationById(db, THE_COUNCIL);
    if (!organisation) throw new Error("The council is not among the organisations.");
    for (const post of person.posts.filter((wanted) => !held.some((one) => one.post === wanted))) {
      const wards = post === "councillor" ? person.wards : undefined;
      const command = { personId: id, post, organisationId: THE_COUNCIL, from, ...(wards && { wards }) };
      const made = appoint(command, { id: house.newId(), organisation, held });
      if (!made.ok) throw new Error(made.refusal.message);
      await insertAppointment(db, made.value, null);
    }
  });
};

/** The id of an organisation of that name, which is added where there is none. */
export const ensureOrganisation = async (house: House, organisation: Omit<Organisation, "id">): Promise<string> => {
  const id = house.newId();
  if (await insertOrganisation(house.db, { id, ...organisation })) return id;
  return (await allOrganisations(house.db)).find(({ name }) => name === organisation.name)?.id ?? id;
};

/**
 * Appoints the first administrator, by the e-mail address they sign in with, where nobody may appoint yet.
 * @returns whether somebody was appointed
 */
export const ensureAdministrator = async (house: House, email: string): Promise<boolean> => {
  const [id, at] = [house.newId(), house.now()];
  const from = toLocalDate(at);
  return house.db.transaction().execute(async (db) => {
    const organisation = await organisationById(db, THE_COUNCIL);
    if (!organisation || (await hasAdministrator(db, from))) return false;
    const address = email.toLowerCase();
    await insertPerson(db, { id, name: address, email: address, demonstration: false });
    const person = await personByEmail(db, address);
    // Two processes that start together wait for one another at this row.
    if (!person || (await hasAdministrator(db, from))) return false;
    const command = { personId: person.id, post: "administrator" as const, organisationId: THE_COUNCIL, from };
    const made = appoint(command, { id: house.newId(), organisation, held: await appointmentsOf(db, person.id) });
    if (!made.ok) throw new Error(made.refusal.message);
    await insertAppointment(db, made.value, null);
    await recordFact(db, { at, personId: null, post: null, what: "appointment/made", about: made.value.id });
    return true;
  });
};
