import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { staffRouter } from "../capabilities.ts";
import { aHouse, refusedWith, type TestHouse } from "../testing.ts";
import { ensureAdministrator } from "./index.ts";

const COUNCIL = "00000000-0000-7000-8000-000000000c01";
const ADMINISTRATOR = "00000000-0000-7000-8000-0000000000a3";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

let number = 0;
const aPerson = async (): Promise<string> => {
  number += 1;
  return (await test.administrator.appointments.addPerson({ name: "Ada", email: `ada-${number}@example.org` })).id;
};
const command = (personId: string) => ({
  personId,
  post: "analyst" as const,
  organisationId: COUNCIL,
  from: "2026-05-01",
});
const appointmentsOf = async (personId: string) =>
  (await test.administrator.appointments.people()).people.find(({ id }) => id === personId)?.appointments;

describe("people and posts", () => {
  it("are kept by an administrator, who sees them with what they hold and held", async () => {
    const personId = await aPerson();
    const { id } = await test.administrator.appointments.appoint({ ...command(personId), to: "2026-05-20" });
    expect(await appointmentsOf(personId)).toEqual([{ id, ...command(personId), to: "2026-05-20", isInForce: false }]);
  });
  it("say who held a post on a day, to any member of staff, also after it ended", async () => {
    const personId = await aPerson();
    const { id } = await test.administrator.appointments.appoint({ ...command(personId), post: "committee-clerk" });
    await test.administrator.appointments.end({ id, to: "2026-05-20" });
    const held = (day: string) => test.councillor.appointments.held({ post: "committee-clerk", day });
    expect(await held("2026-05-19")).toMatchObject([{ id, name: "Ada" }]);
    expect(await held("2026-05-20")).toEqual([]);
  });
  it("name an e-mail address once, in whatever letters", async () => {
    await test.administrator.appointments.addPerson({ name: "Ada", email: "Once@Example.org" });
    const again = test.administrator.appointments.addPerson({ name: "Bo", email: "once@example.ORG" });
    expect(await refusedWith(again)).toBe("person/email-taken");
  });
  it("can be of an organisation that publishes under its own name, but not in a post of the council's", async () => {
    const { id } = await test.administrator.appointments.addOrganisation({ kind: "cvs", name: "Example CVS" });
    const again = test.administrator.appointments.addOrganisation({ kind: "nhs", name: "Example CVS" });
    expect(await refusedWith(again)).toBe("organisation/name-taken");
    const of = { ...command(await aPerson()), organisationId: id };
    await test.administrator.appointments.appoint({ ...of, post: "partner-editor" });
    const clerk = test.administrator.appointments.appoint({ ...of, post: "committee-clerk" });
    expect(await refusedWith(clerk)).toBe("appointment/council-only");
  });
  it("refuse the same post twice, also when both are asked for at once", async () => {
    const personId = await aPerson();
    const both = await Promise.all(
      [1, 2].map(() => refusedWith(test.administrator.appointments.appoint(command(personId)))),
    );
    expect(both.sort()).toEqual(["appointment/overlapping", "not refused"]);
  });
  it("always leave an administrator, also when two end one another at once", async () => {
    const personId = await aPerson();
    const other = await test.administrator.appointments.appoint({ ...command(personId), post: "administrator" });
    const [own] = (await appointmentsOf(ADMINISTRATOR)) ?? [];
    const both = await Promise.all(
      [other.id, own?.id ?? ""].map((id) => refusedWith(test.administrator.appointments.end({ id, to: "2026-05-20" }))),
    );
    expect(both.sort()).toEqual(["appointment/last-administrator", "not refused"]);
  });
  it("do not count the made-up administrator of a demonstration in production", async () => {
    const fresh = await aHouse();
    await fresh.nobody.signIn.people();
    const production = { ...fresh.house, config: { ...fresh.house.config, deployment: "production" as const } };
    const signedIn = { id: ADMINISTRATOR, name: "Test administrator", posts: ["administrator"] };
    const context = { ...production, signedIn, sessionSecret: undefined, setCookie: () => undefined };
    const { appointments } = staffRouter.createCaller(context);
    const { people } = await appointments.people();
    expect(people.map(({ name }) => name)).not.toContain("Demonstration administrator");
    const [own] = people.find(({ id }) => id === ADMINISTRATOR)?.appointments ?? [];
    const last = appointments.end({ id: own?.id ?? "", to: "2026-05-20" });
    expect(await refusedWith(last)).toBe("appointment/last-administrator");
    await fresh.database.dispose();
  });
  it("leave a fact of who did it, in the same step", async () => {
    const personId = await aPerson();
    const { id } = await test.administrator.appointments.appoint(command(personId));
    const facts = await test.house.db.selectFrom("audit_fact").selectAll().where("about", "=", id).execute();
    expect(facts).toMatchObject([
      { what: "appointment/made", person_id: ADMINISTRATOR, post: "administrator", after: { post: "analyst" } },
    ]);
  });
});

describe("the first administrator", () => {
  it("is appointed by address where nobody may appoint, once, also by two processes at once", async () => {
    const fresh = await aHouse();
    await fresh.house.db.deleteFrom("appointment").execute();
    // The made-up administrator of a demonstration is nobody who could appoint in production.
    await fresh.nobody.signIn.people();
    const appoint = () => ensureAdministrator(fresh.house, "First@Example.org");
    expect((await Promise.all([appoint(), appoint()])).sort()).toEqual([false, true]);
    expect(await appoint()).toBe(false);
    const { people } = await fresh.administrator.appointments.people();
    expect(people.find(({ email }) => email === "first@example.org")?.appointments).toMatchObject([
      { post: "administrator", isInForce: true },
    ]);
    await fresh.database.dispose();
  });
});
