import { Channel } from "@collaborative-communities/consultations";
import { toLocalDate } from "@collaborative-communities/foundation";
import { addAnswer, type Counts, emptyCounts, type Questionnaire } from "@collaborative-communities/surveys";
import { drawWith, everyKind, keptAnswers, randomAnswers } from "@collaborative-communities/surveys/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../database/connect.ts";
import { up } from "../../database/migrations/0064-response-counts.ts";
import type { Database } from "../../database/tables.ts";
import { aHouse, anOpenOne, type TestHouse } from "../../testing.ts";
import { changeAnswer, emptyAnswers } from "../answers/erasing-repository.ts";
import { addGenerated, addResponses } from "../answers/responses-repository.ts";
import { sealAnswers } from "../answers/sealing.ts";
import { keepVersion } from "../versions-repository.ts";
import { figuresOf } from "./figures.ts";
import { recount } from "./recounting.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const WARDS = ["E05002235", "E05002236", "E05016305"];

/** A second process: connections of its own to the same database. */
const anotherProcess = async () => {
  const { db, close } = await openDatabase<Database>(test.database.connection, { maxConnections: 4 });
  return { house: { ...test.house, db }, close };
};

/** Everything that counts, counted one by one from the answers themselves. */
const plainCount = async (id: string, questionnaires: ReadonlyMap<number, Questionnaire>) => {
  const rows = await test.house.db
    .selectFrom("response")
    .selectAll()
    .where("consultation_id", "=", id)
    .where("erased_at", "is", null)
    .where("left_out", "is", null)
    .execute();
  const by = (of: (row: (typeof rows)[number]) => string): Record<string, number> =>
    Object.fromEntries([...Map.groupBy(rows, of)].map(([name, some]) => [name, some.length]));
  const { ward = 0, ...places } = by((row) => (row.ward_code ? "ward" : row.whereabouts));
  return {
    responses: rows.length,
    byChannel: by(({ channel }) => channel),
    byDay: by(({ received_on }) => received_on),
    byLanguage: by(({ language }) => language),
    byWard: Object.fromEntries(Object.entries(by((row) => row.ward_code ?? "")).filter(([code]) => code !== "")),
    inWards: ward,
    notSure: places["not-sure"] ?? 0,
    outside: places.outside ?? 0,
    notSaid: places["not-said"] ?? 0,
    counts: rows.reduce<Counts>(
      (counts, row) => addAnswer(counts, questionnaires.get(row.questionnaire_version) as Questionnaire, row.answers),
      emptyCounts(),
    ),
  };
};

const rolled = async (id: string) => {
  const { isFrozen: _, ...figures } = await figuresOf(test.house.db, { id, state: "open" });
  return { ...figures, inWards: Object.values(figures.byWard).reduce((sum, count) => sum + count, 0) };
};

describe("the figures", () => {
  it.each([1, 2, 3, 4])(
    "are what a plain count of the answers gives, whatever two processes did at once (%i)",
    {
      timeout: 60_000,
    },
    async (seed) => {
      const draw = drawWith(seed);
      const first = everyKind();
      const second = { ...first, version: 2, questions: first.questions.slice(0, 9) };
      const { id } = await anOpenOne(test, `Counted ${seed}`, {}, first);
      await keepVersion(test.house.db, id, second, test.house.now());
      await sql`update consultation set questionnaire = ${JSON.stringify(second)}::jsonb where id = ${id}`.execute(
        test.house.db,
      );
      const questionnaires = new Map([first, second].map((one) => [one.version, one]));
      const other = await anotherProcess();
      let made = 0;
      const anAnswer = () => {
        const questionnaire = draw(2) === 0 ? second : first;
        const place = draw(5);
        made += 1;
        return {
          reference: `R${seed}-${made}`,
          consultationId: id,
          submissionKey: `counted-${seed}-${made}`,
          questionnaireVersion: questionnaire.version,
          channel: questionnaire === second ? (Channel.options[draw(7)] as Channel) : ("paper" as const),
          receivedAt: test.house.now(),
          receivedOn: toLocalDate(test.house.now()),
          language: draw(3) === 0 ? ("pl" as const) : ("en" as const),
          answers: keptAnswers(draw, questionnaire),
          whereabouts:
            place < 3
              ? { kind: "ward" as const, wardCode: WARDS[place] as string }
              : { kind: (["not-sure", "outside", "not-said"] as const)[place - 3] as "not-sure" },
          enteredBy: null,
          importId: null,
          demonstration: false,
          ...(draw(6) === 0 && { leftOut: "late" as const }),
        };
      };
      const some = async (): Promise<string[]> => {
        const rows = await test.house.db
          .selectFrom("response")
          .select("audit_id")
          .where("consultation_id", "=", id)
          .execute();
        return rows.flatMap((row) => (draw(5) === 0 ? [row.audit_id] : [])).slice(0, 6);
      };
      const deeds = [
        async ({ house }: Pick<typeof other, "house">) => {
          await addResponses(house.db, Array.from({ length: 1 + draw(8) }, anAnswer));
        },
        async ({ house }: Pick<typeof other, "house">) => {
          await sealAnswers(house);
        },
        async ({ house }: Pick<typeof other, "house">) => {
          const ids = await some();
          const answers = randomAnswers(draw, draw(1) === 0 ? first : second);
          await house.db.transaction().execute((db) =>
            recount(db, ids, async () => {
              for (const one of ids) await changeAnswer(db, one, answers);
            }),
          );
        },
        async ({ house }: Pick<typeof other, "house">) => {
          const ids = await some();
          const why = draw(1) === 0 ? null : "duplicate";
          const whereabouts = { whereabouts: "outside", ward_code: null };
          await house.db.transaction().execute((db) =>
            recount(db, ids, () =>
              db
                .updateTable("response")
                .set({ left_out: why, ...(draw(1) === 0 && whereabouts) })
                .where("audit_id", "in", ["00000000-0000-0000-0000-000000000000", ...ids])
                .where("erased_at", "is", null)
                .execute(),
            ),
          );
        },
        async ({ house }: Pick<typeof other, "house">) => {
          const ids = (await some()).slice(0, 1);
          await house.db
            .transaction()
            .execute((db) => recount(db, ids, () => emptyAnswers(db, ids, { at: house.now(), in: house.newId() })));
        },
        async ({ house }: Pick<typeof other, "house">) => {
          const { receivedAt, receivedOn, language, reference, submissionKey, answers, channel, whereabouts } =
            anAnswer();
          const one = { receivedAt, receivedOn, language, reference, submissionKey, answers, channel, whereabouts };
          // The same twice at once is there once.
          await Promise.all([addGenerated(house.db, id, 1, [one]), addGenerated(test.house.db, id, 1, [one])]);
        },
      ] as const;
      const aDeed = () => deeds[draw(2) === 0 ? 1 : draw(deeds.length - 1)] as (typeof deeds)[number];
      try {
        for (let step = 0; step < 12; step += 1) {
          await Promise.all([aDeed()(test), aDeed()(other), aDeed()(test), aDeed()(other)]);
          expect(await rolled(id)).toEqual(await plainCount(id, questionnaires));
        }
        // Whatever was taken away meanwhile, there is something to count in the end.
        await addResponses(test.house.db, Array.from({ length: 6 }, anAnswer));
        await sealAnswers(test.house);
        const all = await rolled(id);
        expect(all).toEqual(await plainCount(id, questionnaires));
        expect(all.responses).toBeGreaterThan(5);
      } finally {
        await other.close();
      }
      // What the database step counts of answers that were there before is the same.
      const before = await rolled(id);
      await test.house.db.transaction().execute(async (db) => {
        await sql`drop table response_counts`.execute(db);
        await up(db as never);
      });
      expect(await rolled(id)).toEqual(before);
    },
  );

  it("say nothing of an answer in the moment between, and everything of one that is being counted", async () => {
    const { id, slug } = await anOpenOne(test, "Looked at all the time");
    let [looks, isOver] = [0, false];
    const look = async (): Promise<void> => {
      for (let least = 0; !isOver; looks += 1) {
        const { responses, counts } = await figuresOf(test.house.db, { id, state: "open" });
        expect(counts.versions[1]?.responses ?? 0).toBe(responses);
        expect(responses).toBeGreaterThanOrEqual(least);
        least = responses;
      }
    };
    const come = async (): Promise<void> => {
      for (let number = 0; number < 60; number += 1) {
        const answers = { agree: number % 2 === 0 ? "yes" : "no" };
        await test.resident.consultations.submit({ slug, submissionKey: `looked-at-${number}`, answers });
        if (number % 3 === 0) await sealAnswers(test.house);
      }
      isOver = true;
    };
    await Promise.all([look(), come()]);
    expect(looks).toBeGreaterThan(10);
    const { questions } = await test.officer.consultations.counts({ id });
    expect(questions[0]).toMatchObject({ base: 60, skipped: 0, options: [{ count: 30 }, { count: 30 }, { count: 0 }] });
  });
});
