import { Channel } from "@collaborative-communities/consultations";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import {
  answersByReference,
  answersHolder,
  consultationBy,
  publicFiguresOf,
  sealAnswers,
} from "../consultations/index.ts";
import { aHouse, anOpenOne, CAST, runJobs, type TestHouse, tellOf } from "../testing.ts";
import { packOf, rowsIn } from "./pack.testing.ts";
import { countByChannel } from "./repository.ts";

vi.setConfig({ testTimeout: 60_000 });

const RULES = {
  lateRule: "Not counted.",
  postalGraceWorkingDays: 5,
  publishedOn: "2026-05-01",
  duplicates: { counts: "latest-counts", grounds: ["same-home-and-words"], nameQuestion: "", contactQuestion: "" },
};
const HOME = { kind: "ward", wardCode: "E05016305", postcode: "RM17 6SL" } as const;
const WORDS = "Please mend the bench half-way up the hill, my mother rests there.";

type Row = { channel: string; counted: number | string; late: number | string; erased: number | string };

let test: TestHouse;
let id: string;
let slug: string;
const references: string[] = [];

const online = async (place: number, answers: object, whereabouts: object = { kind: "not-said" }) => {
  const sent = { slug, submissionKey: `by-channel-web-${place}`, answers, whereabouts };
  references.push((await test.resident.consultations.submit(sent as never)).reference);
};
const enter = async (channel: "paper" | "email", place: number, receivedOn: string, more: object = {}) => {
  const entry = { id, submissionKey: `by-channel-${channel}-${place}`, channel, receivedOn, answers: { agree: "no" } };
  await test.officer.consultations.enterAnswer({ ...entry, whereabouts: { kind: "not-said" }, ...more } as never);
};
const erase = async (reference: string | undefined) => {
  const [found] = await answersByReference(test.house.db, [reference ?? ""]);
  const subject = { answerIds: [found?.answerId as string], draftIds: [], contactHashes: [] };
  await answersHolder.erase?.(test.house, subject, { personId: CAST.id, post: "engagement-officer" });
};
const both = async (smallest: number) => {
  const consultation = await consultationBy(test.house.db, { id });
  if (!consultation) throw new Error("It is not there.");
  const { channels } = await publicFiguresOf(test.house.db, consultation, smallest);
  const rows = await countByChannel(test.house.db, id);
  return {
    figures: Object.fromEntries(channels.map(({ key, count }) => [key, count])),
    rows: Object.fromEntries(
      Channel.options.map((channel) => [channel, rows.find((row) => row.channel === channel)?.counted ?? 0]),
    ),
  };
};
const inPublic = async () => rowsIn(await packOf(test.house, id, "public"), "08-responses/channels") as Row[];

beforeAll(async () => {
  test = await aHouse();
  ({ id, slug } = await anOpenOne(test, "A crossing by every road"));
  await sql`update consultation set design = design || ${JSON.stringify({ closingRules: RULES })}::jsonb
    where id = ${id}`.execute(test.house.db);
  for (let place = 0; place < 30; place += 1) await online(place, { agree: "yes" });
  for (let place = 0; place < 14; place += 1) await enter("paper", place, "2026-05-20");
  // One person twice, on paper a day before; another set aside; another who took theirs back.
  await online(100, { agree: "yes", change: WORDS }, HOME);
  await enter("paper", 100, "2026-05-19", { answers: { agree: "yes", change: WORDS }, whereabouts: HOME });
  await sealAnswers(test.house);
  await test.officer.integrity.look({ id });
  await runJobs(test);
  const [pair] = (await test.officer.integrity.pairs({ id })).pairs;
  await test.officer.integrity.decidePair({ pairId: pair?.id ?? "", decision: "one-person", why: "The same hand." });
  const [aside] = await answersByReference(test.house.db, [references[0] ?? ""]);
  const why = { reason: "test" as const, note: "It was sent to try the form out." };
  await test.officer.integrity.setAnswerAside({ answerId: aside?.answerId ?? "", ...why });
  await erase(references[1]);
}, 120_000);
afterAll(() => test.database.dispose());

describe("answers by channel", () => {
  it("are the same numbers whether they are added up or the answers are counted", async () => {
    const { figures, rows } = await both(3);
    expect(rows).toMatchObject({ web: 29, paper: 14, email: 0 });
    expect(figures).toEqual(rows);
  });

  it("stay the same numbers when it closes, and when answers come too late", async () => {
    await tellOf(test, { id });
    test.setClock("2026-09-01T10:00:00Z");
    for (let place = 0; place < 12; place += 1) await enter("email", place, "2026-08-30");
    const { figures, rows } = await both(3);
    expect(rows).toMatchObject({ web: 29, paper: 14, email: 0 });
    expect(figures).toEqual(rows);
  });

  it("name every channel to everybody, also one by which nobody came, or only too late", async () => {
    const rows = await inPublic();
    expect(rows.map(({ channel }) => channel)).toEqual(Channel.options);
    const of = (channel: string) => rows.find((row) => row.channel === channel);
    expect(of("web")).toMatchObject({ counted: 29 });
    expect(of("email")).toMatchObject({ counted: 0 });
    expect(of("telephone")).toMatchObject({ counted: 0 });
    // One was sent twice, one is set aside and one erased: with them goes what they could be worked out by.
    expect(rows.map(({ late }) => late).filter((late) => late !== 0 && late !== "not shown")).toEqual([]);
  });

  it("show nobody by a difference whose answer was erased later", async () => {
    const before = (await inPublic()).map(({ erased: _, ...row }) => row);
    await erase(references[2]);
    expect((await inPublic()).map(({ erased: _, ...row }) => row)).toEqual(before);
    const { figures, rows } = await both(3);
    expect([figures.web, rows.web]).toEqual([29, 28]);
  });

  it("are shown of no channel where fewer than ten answered, not even which one they came by", async () => {
    const few = await anOpenOne(test, "A crossing for few", { closesOn: "2026-12-20" });
    test.setClock("2026-09-02T10:00:00Z");
    const submission = { slug: few.slug, submissionKey: "by-channel-few-1", answers: { agree: "yes" } };
    await test.resident.consultations.submit(submission as never);
    await sealAnswers(test.house);
    const rows = rowsIn(await packOf(test.house, few.id, "public"), "08-responses/channels") as Row[];
    expect(rows.map(({ channel }) => channel)).toEqual(Channel.options);
    expect(new Set(rows.map(({ counted }) => counted))).toEqual(new Set(["not shown"]));
  });
});
