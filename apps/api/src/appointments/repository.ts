import type { Appointment, Organisation, Post } from "@collaborative-communities/appointments";
import type { LocalDate } from "@collaborative-communities/foundation";
import { type Kysely, type Selectable, sql } from "kysely";
import type { Database } from "../database/tables.ts";

type Db = Kysely<Database>;

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
  readonly demonstration: boolean;
};

const PERSON = ["id", "name", "email", "issuer", "subject", "demonstration"] as const;
const APPOINTMENT = ["id", "person_id", "post", "organisation_id", "wards", "from_day", "to_day"] as const;

const read = (row: Pick<Selectable<Database["appointment"]>, (typeof APPOINTMENT)[number]>): Appointment => ({
  id: row.id,
  personId: row.person_id,
  post: row.post,
  organisationId: row.organisation_id,
  ...(row.wards && { wards: row.wards }),
  from: row.from_day,
  ...(row.to_day && { to: row.to_day }),
});

/** Whether the person of an appointment is not one a demonstration made up. */
const isOfSomebodyReal = sql<boolean>`exists (
  select from staff_person where staff_person.id = appointment.person_id and not staff_person.demonstration)`;

/** Whether the person was added; not when the id or the e-mail address is there already. */
export const insertPerson = async (
  db: Db,
  person: Pick<Person, "id" | "name" | "email" | "demonstration">,
): Promise<boolean> => {
  const row = await db
    .insertInto("staff_person")
    .values(person)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
};

export const allPeople = (db: Db): Promise<Person[]> =>
  db.selectFrom("staff_person").select(PERSON).orderBy("name").orderBy("id").execute();

/** A person, whose appointments nobody else changes until the transaction ends. */
export const lockedPerson = (db: Db, id: string): Promise<Person | undefined> =>
  db.selectFrom("staff_person").select(PERSON).where("id", "=", id).forUpdate().executeTakeFirst();

export const personByIdentity = (db: Db, issuer: string, subject: string): Promise<Person | undefined> =>
  db
    .selectFrom("staff_person")
    .select(PERSON)
    .where("issuer", "=", issuer)
    .where("subject", "=", subject)
    .executeTakeFirst();

export const personByEmail = (db: Db, email: string): Promise<Person | undefined> =>
  db.selectFrom("staff_person").select(PERSON).where("email", "=", email).forUpdate().executeTakeFirst();

export const setIdentity = async (db: Db, id: string, issuer: string, subject: string): Promise<void> => {
  await db.updateTable("staff_person").set({ issuer, subject }).where("id", "=", id).execute();
};

export const allOrganisations = (db: Db): Promise<Organisation[]> =>
  db.selectFrom("organisation").select(["id", "kind", "name"]).orderBy("name").execute();

export const organisationById = (db: Db, id: string): Promise<Organisation | undefined> =>
  db.selectFrom("organisation").select(["id", "kind", "name"]).where("id", "=", id).executeTakeFirst();

/** Whether the organisation was added; not when its name is there already. */
export const insertOrganisation = async (db: Db, organisation: Organisation): Promise<boolean> => {
  const row = await db
    .insertInto("organisation")
    .values(organisation)
    .onConflict((conflict) => conflict.doNothing())
    .returning("id")
    .executeTakeFirst();
  return row !== undefined;
};

export const allAppointments = async (db: Db): Promise<Appointment[]> =>
  (await db.selectFrom("appointment").select(APPOINTMENT).orderBy("from_day").orderBy("id").execute()).map(read);

export const appointmentsOf = async (db: Db, personId: string): Promise<Appointment[]> =>
  (await db.selectFrom("appointment").select(APPOINTMENT).where("person_id", "=", personId).execute()).map(read);

/**
 * An appointment and all of administrators, which nobody else changes until the transaction ends; made-up people of a
 * demonstration are among them only where they can sign in.
 */
export const appointmentsToEndOne = async (db: Db, id: string, withMadeUp: boolean): Promise<Appointment[]> =>
  (
    await db
      .selectFrom("appointment")
      .select(APPOINTMENT)
      .where((where) =>
        where.or([
          where("id", "=", id),
          where.and([where("post", "=", "administrator"), withMadeUp ? where.lit(true) : isOfSomebodyReal]),
        ]),
      )
      .orderBy("id")
      .forUpdate()
      .execute()
  ).map(read);

export const insertAppointment = async (db: Db, made: Appointment, by: string | null): Promise<void> => {
  await db
    .insertInto("appointment")
    .values({
      id: made.id,
      person_id: made.personId,
      post: made.post,
      organisation_id: made.organisationId,
      wards: made.wards ?? null,
      from_day: made.from,
      to_day: made.to ?? null,
      appointed_by: by,
      ended_by: null,
    })
    .execute();
};

export const setEnd = async (db: Db, id: string, to: LocalDate, by: string): Promise<void> => {
  await db.updateTable("appointment").set({ to_day: to, ended_by: by }).where("id", "=", id).execute();
};

/** The posts a person holds on a day, each once, by name. */
export const postsHeld = async (db: Db, personId: string, day: LocalDate): Promise<Post[]> => {
  const rows = await db
    .selectFrom("appointment")
    .select("post")
    .distinct()
    .where("person_id", "=", personId)
    .where("from_day", "<=", day)
    .where((where) => where.or([where("to_day", "is", null), where("to_day", ">", day)]))
    .orderBy("post")
    .execute();
  return rows.map(({ post }) => post);
};

/** The organisations for which a person is partner editor on a day, by their ids. */
export const editorOf = async (db: Db, personId: string, day: LocalDate): Promise<string[]> => {
  const rows = await db
    .selectFrom("appointment")
    .select("organisation_id")
    .distinct()
    .where("person_id", "=", personId)
    .where("post", "=", "partner-editor")
    .where("from_day", "<=", day)
    .where((where) => where.or([where("to_day", "is", null), where("to_day", ">", day)]))
    .execute();
  return rows.map(({ organisation_id }) => organisation_id);
};

/** Whether anybody real may appoint on a day, or will. */
export const hasAdministrator = async (db: Db, day: LocalDate): Promise<boolean> => {
  const row = await db
    .selectFrom("appointment")
    .select("id")
    .where("post", "=", "administrator")
    .where(isOfSomebodyReal)
    .where((where) => where.or([where("to_day", "is", null), where("to_day", ">", day)]))
    .executeTakeFirst();
  return row !== undefined;
};

/** What people are called, by their ids. */
export const namesOfPeople = async (db: Db, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("staff_person")
    .select(["id", "name"])
    .where("id", "in", [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/** What stands in the place of the name of somebody who was erased. */
const FORMER = "A former member of staff";

/** Takes from people their name, their e-mail address and how they signed in. @returns how many had one */
export const forgetPeople = async (db: Db, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0;
  const { numUpdatedRows } = await db
    .updateTable("staff_person")
    .set({ name: FORMER, email: null, issuer: null, subject: null })
    .where("id", "in", [...ids])
    .where("name", "<>", FORMER)
    .executeTakeFirst();
  return Number(numUpdatedRows);
};

/** People who have held posts and hold none from a day on, with the day their last one ended; by their ids. */
export const peopleOutOfPost = async (
  db: Db,
  day: LocalDate,
  page: { after: string | undefined; limit: number },
): Promise<{ id: string; until: string }[]> => {
  const { rows } = await sql<{ id: string; until: string }>`
    select staff_person.id, max(to_day)::text as until
    from staff_person join appointment on person_id = staff_person.id
    where name <> ${FORMER} and staff_person.id > ${page.after ?? "00000000-0000-0000-0000-000000000000"}::uuid
    group by staff_person.id
    having bool_and(to_day is not null and to_day < ${day})
    order by staff_person.id limit ${page.limit}`.execute(db);
  return rows;
};
