import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordFact } from "../../audit/index.ts";
import { aHouse, anOpenOne, type TestHouse } from "../../testing.ts";
import { sealAnswers } from "./sealing.ts";
import { verifySealed } from "./verify-sealed.ts";

const ANSWERS = 60;
let test: TestHouse;
let references: string[];
beforeAll(async () => {
  test = await aHouse();
  const { id, slug } = await anOpenOne(test, "Sealed");
  references = [];
  for (let number = 0; number < ANSWERS; number += 1) {
    const submissionKey = `sealing-${number}`;
    const { reference } = await test.resident.consultations.submit({ slug, submissionKey, answers: { agree: "yes" } });
    references.push(reference);
    if (number % 20 === 19) await sealAnswers(test.house);
  }
  const { reference } = await test.officer.consultations.enterAnswer({
    id,
    submissionKey: "sealing-paper",
    channel: "paper",
    receivedOn: "2026-05-20",
    answers: { agree: "yes" },
    whereabouts: { kind: "not-said" },
  });
  references.push(reference);
});
afterAll(() => test.database.dispose());

/** What is found after a deed, which is undone. */
const findingAfter = async (...statements: string[]): Promise<string | undefined> => {
  class Undo extends Error {}
  let found: string | undefined;
  await test.house.db
    .transaction()
    .execute(async (db) => {
      await sql`alter table response_seal disable trigger user`.execute(db);
      for (const statement of statements) await sql.raw(statement).execute(db);
      found = (await verifySealed(db)).finding;
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
  return found;
};

describe("an answer that came in", () => {
  it("is vouched for by one fact for many of them, whoever of several processes gets to it first", async () => {
    const facts = () =>
      test.house.db.selectFrom("audit_fact").select("details").where("what", "=", "response/sealed").execute();
    expect((await facts()).map(({ details }) => details.answers)).toEqual([20, 20, 20]);
    const sealed = await Promise.all(Array.from({ length: 4 }, () => sealAnswers(test.house)));
    expect(sealed.reduce((sum, one) => sum + one)).toBe(1);
    expect(await sealAnswers(test.house)).toBe(0);
    expect(await facts()).toHaveLength(4);
    expect(await verifySealed(test.house.db)).toEqual({ sealed: ANSWERS + 1 });
  });

  it("is found to be gone, whichever it was", async () => {
    for (const reference of references) {
      const { audit_id: id } = await test.house.db
        .selectFrom("response")
        .select("audit_id")
        .where("reference", "=", reference)
        .executeTakeFirstOrThrow();
      const remove = `delete from response where reference = '${reference}'`;
      expect(await findingAfter(remove)).toContain(`The answer ${id} to the consultation`);
      expect(await findingAfter(remove, `delete from response_seal where audit_id = '${id}'`)).toMatch(
        /position \d+ vouches for \d+ answers/,
      );
    }
  });

  it("is found when it was put in, or counted elsewhere or otherwise than it came", async () => {
    const columns = `consultation_id, questionnaire_version, channel, received_at, received_on, language, answers,
      whereabouts`;
    const copy = (more: string, values: string) =>
      `insert into response (reference, submission_key, ${columns}${more})
       select 'forged', 'forged', ${columns}${values} from response where reference = '${references[3]}'`;
    expect(await findingAfter(copy("", ""))).toMatch(/was put in past the service/);
    expect(await findingAfter(copy(", audit_id", ", audit_id"))).toMatch(/was put in past the service/);
    const seal = `insert into response_seal select gen_random_uuid(), audit_id, consultation_id, channel, received_at
      from response where reference = 'forged'`;
    expect(await findingAfter(copy("", ""), seal)).toMatch(/no fact vouches for/);
    const edit = (change: string) => `update response set ${change} where reference = '${references[5]}'`;
    expect(await findingAfter(edit("channel = 'telephone'"))).toMatch(/not as it came/);
    expect(await findingAfter(edit("received_at = received_at - interval '1 day'"))).toMatch(/not as it came/);
  });

  it("is found to be gone before it was sealed, too, and is rightly gone where its erasure left a fact", async () => {
    const { slug } = await anOpenOne(test, "Not sealed yet");
    const answer = { slug, submissionKey: "just-now", answers: { agree: "yes" } };
    const { reference } = await test.resident.consultations.submit(answer);
    expect((await verifySealed(test.house.db)).finding).toBeUndefined();
    const gone = `delete from response where reference = '${reference}'`;
    expect(await findingAfter(gone)).toMatch(/was removed/);
    const { audit_id: about } = await test.house.db
      .selectFrom("response")
      .select("audit_id")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    await sealAnswers(test.house);
    await sql.raw(gone).execute(test.house.db);
    expect((await verifySealed(test.house.db)).finding).toContain(about);
    await recordFact(test.house.db, {
      at: test.house.now(),
      personId: null,
      post: null,
      what: "response/erased",
      about,
      why: "The person asked for it.",
    });
    expect((await verifySealed(test.house.db)).finding).toBeUndefined();
  });
});
