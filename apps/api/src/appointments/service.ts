import {
  type AppointCommand,
  appoint as appointByRule,
  endAppointment as endByRule,
  heldOn,
  isInForce,
  mayAppoint,
  mayReadPeople,
  type Organisation,
  type PostAsked,
} from "@collaborative-communities/appointments";
import { type LocalDate, refuse, toLocalDate } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Context, SignedIn } from "../context.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import {
  allAppointments,
  allOrganisations,
  allPeople,
  appointmentsOf,
  appointmentsToEndOne,
  insertAppointment,
  insertOrganisation,
  insertPerson,
  lockedPerson,
  organisationById,
  setEnd,
} from "./repository.ts";

type Staff = Context & { readonly signedIn: SignedIn };

const asAdministrator = (ctx: Staff) => actingIn(ctx.signedIn, mayAppoint);

/** Everybody with their appointments, held, ended and to come; for administrators, who leave a fact of reading it. */
export const readPeople = async (ctx: Staff) => {
  if (!mayReadPeople(ctx.signedIn)) throw notAllowed();
  const [people, organisations, appointments] = [
    await allPeople(ctx.db),
    await allOrganisations(ctx.db),
    await allAppointments(ctx.db),
  ];
  const at = ctx.now();
  const today = toLocalDate(at);
  await recordFact(ctx.db, {
    at,
    ...actingIn(ctx.signedIn, mayReadPeople),
    what: "person/all-read",
    about: "staff_person",
    details: { people: people.length },
  });
  return {
    today,
    organisations,
    people: people
      .filter(({ demonstration }) => !demonstration || ctx.config.deployment === "demonstration")
      .map(({ id, name, email, issuer }) => ({
        id,
        name,
        email,
        hasSignedIn: issuer !== null,
        appointments: appointments
          .filter(({ personId }) => personId === id)
          .map((one) => ({ ...one, isInForce: isInForce(one, today) })),
      })),
  };
};

/** Adds a person, who can sign in once they are appointed to a post. */
export const addPerson = async (ctx: Staff, person: { name: string; email: string }): Promise<{ id: string }> => {
  if (!mayAppoint(ctx.signedIn)) throw notAllowed();
  const [id, at] = [ctx.newId(), ctx.now()];
  return ctx.db.transaction().execute(async (db) => {
    const email = person.email.toLowerCase();
    if (!(await insertPerson(db, { id, name: person.name, email, demonstration: false })))
      allowed(
        refuse("person/email-taken", "Somebody with this e-mail address is there already. Appoint them instead.", {
          field: "email",
        }),
      );
    await recordFact(db, { at, ...asAdministrator(ctx), what: "person/added", about: id });
    return { id };
  });
};

/** Adds an organisation that publishes under a name of its own. */
export const addOrganisation = async (ctx: Staff, organisation: Omit<Organisation, "id">): Promise<{ id: string }> => {
  if (!mayAppoint(ctx.signedIn)) throw notAllowed();
  const [id, at] = [ctx.newId(), ctx.now()];
  return ctx.db.transaction().execute(async (db) => {
    if (!(await insertOrganisation(db, { id, ...organisation })))
      allowed(refuse("organisation/name-taken", "An organisation of this name is there already.", { field: "name" }));
    await recordFact(db, { at, ...asAdministrator(ctx), what: "organisation/added", about: id });
    return { id };
  });
};

/** Appoints a person to a post. */
export const appoint = async (ctx: Staff, command: AppointCommand): Promise<{ id: string }> => {
  if (!mayAppoint(ctx.signedIn)) throw notAllowed();
  const [id, at] = [ctx.newId(), ctx.now()];
  return ctx.db.transaction().execute(async (db) => {
    if (!(await lockedPerson(db, command.personId))) throw notFound("person");
    const organisation = await organisationById(db, command.organisationId);
    if (!organisation) throw notFound("organisation");
    const held = await appointmentsOf(db, command.personId);
    const made = allowed(appointByRule(command, { id, organisation, held }));
    await insertAppointment(db, made, ctx.signedIn.id);
    await recordFact(db, {
      at,
      ...asAdministrator(ctx),
      what: "appointment/made",
      about: id,
      after: { person: made.personId, post: made.post, from: made.from, ...(made.to && { to: made.to }) },
    });
    return { id };
  });
};

/** Ends an appointment; on today's day it takes the post from open sessions at once. */
export const endAppointment = async (ctx: Staff, { id, to }: { id: string; to: LocalDate }): Promise<void> => {
  if (!mayAppoint(ctx.signedIn)) throw notAllowed();
  const at = ctx.now();
  await ctx.db.transaction().execute(async (db) => {
    const others = await appointmentsToEndOne(db, id, ctx.config.deployment === "demonstration");
    const found = others.find((one) => one.id === id);
    if (!found) throw notFound("appointment");
    const ended = allowed(endByRule(found, to, { today: toLocalDate(at), others }));
    await setEnd(db, id, to, ctx.signedIn.id);
    await recordFact(db, {
      at,
      ...asAdministrator(ctx),
      what: "appointment/ended",
      about: id,
      details: { person: ended.personId, post: ended.post },
      before: { to: found.to ?? null },
      after: { to },
    });
  });
};

/** Who held a post on a day, as a record of that day names them. */
export const whoHeld = async (ctx: Staff, { day, ...asked }: PostAsked & { day: LocalDate }) => {
  const [people, appointments] = [await allPeople(ctx.db), await allAppointments(ctx.db)];
  return heldOn(appointments, asked, day).map((held) => ({
    ...held,
    name: people.find(({ id }) => id === held.personId)?.name ?? "",
  }));
};
