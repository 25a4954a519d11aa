import { Listing } from "@collaborative-communities/consultations";
import type { PackVersion, PartSlug } from "@collaborative-communities/evidence-packs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as challenge from "../challenges/index.ts";
import { answersByReference, answersHolder, restrictAnswers } from "../consultations/index.ts";
import { addStopNotices } from "../stop-notices/index.ts";
import { aHouse, anOpenOne, CAST, type TestHouse, tellOf } from "../testing.ts";
import { type Pack, packOf as packIn, rowsIn } from "./pack.testing.ts";

const POSTCODE = "RM17 6SL";
const WORDS = "My daughter Roswitha is afraid of the crossing.";
const SHA256 = "c0ffee".padEnd(64, "0");
const PROMISE = {
  id: "p-1",
  kind: "promise",
  wording: "We will ask before a crossing moves.",
  madeBy: "Pat Promiser",
  madeOn: "2019-03-01",
  reference: "Minutes of 1 March 2019",
  topics: ["Roads-and-travel"],
};
const POSTS = ["engagement-officer", "head-of-service", "legal", "monitoring-officer", "committee-clerk"];

let test: TestHouse;
let id: string;
const references: string[] = [];

const packOf = (version: PackVersion) => packIn(test.house, id, version);
const countsIn = ({ index }: Pack, part: PartSlug) => index.parts.find((one) => one.part === part)?.rows;
const jsonb = (value: unknown) => sql`${JSON.stringify(value)}::jsonb`;

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  test = await aHouse();
  const { db } = test.house;
  const desk = { ...test.house, signedIn: { ...CAST, posts: POSTS } };
  // What the registers, the subscriptions and the documents know of it before it closes.
  let slug = "";
  ({ id, slug } = await anOpenOne(test, "A crossing in Dock Road", {
    contact: { email: "desk@example.gov.uk", telephone: "01632 960 777", post: "7 Example Street" },
    listing: Listing.parse({ topics: ["roads-and-travel"] }),
  }));
  for (const place of [1, 2, 3]) {
    const { reference } = await test.officer.consultations.enterAnswer({
      id,
      submissionKey: `paper-answer-${place}`,
      channel: "paper",
      receivedOn: "2026-05-20",
      answers: { agree: "yes", change: WORDS },
      whereabouts: { kind: "ward", wardCode: "E05016305", postcode: POSTCODE },
    });
    references.push(reference);
  }
  const outage = { from: "2026-05-25T10:00:00.000Z", to: "2026-05-25T11:00:00.000Z" };
  await sql`insert into register_entry (register, id, entry, revision, changed_at) values
    ('outage', 'night', ${jsonb({ id: "night", ...outage })}, 1, now()),
    ('outage', 'before', ${jsonb({ id: "before", from: "2026-01-01T10:00:00.000Z", to: "2026-01-01T11:00:00.000Z" })},
      1, now()),
    ('promise', 'p-1', ${jsonb(PROMISE)}, 1, now()),
    ('promise', 'p-2', ${jsonb({ ...PROMISE, id: "p-2", topics: ["parks"] })}, 1, now())`.execute(db);
  await sql`insert into document (id, consultation_id, title, kind, language, file_name, size, sha256, added_at, added_by)
    values (${test.house.newId()}, ${id}, 'Drawing of the crossing', 'pdf', 'en', 'drawing.pdf', 9, ${SHA256},
      '2026-05-18T09:00:00Z', ${CAST.id})`.execute(db);
  const make = (place: number, words: string) =>
    challenge.make(
      { ...desk },
      { slug, about: "consultation", kind: "correct", words, language: "en", submissionKey: `challenge-${place}` },
    );
  const { reference } = await make(1, "The map in the library is upside down, says Roswitha.");
  references.push(reference);
  const challengeId = await challenge.challengeIdBy(db, reference);
  await challenge.triage(desk, { id: challengeId });
  await challenge.answer(desk, { id: challengeId, outcome: "upheld", reply: "It was.", action: "It was turned." });
  await challenge.publish(desk, { id: challengeId });
  await tellOf(test, { id });
  // One that waits would have kept those who decide from deciding.
  references.push((await make(2, "Roswitha has not been asked.")).reference);
  const told = test.house.newId();
  await sql`insert into subscription_event (id, consultation_id, kind, at)
    values (${told}, ${id}, 'told', '2026-08-07T11:00:00Z')`.execute(db);
  await sql`insert into subscription_notice (event_id, contact_hash)
    select ${told}, 'hash-' || place from generate_series(1, 12) place`.execute(db);
  // What is written by other hands, each in the form in which it is kept.
  await sql`update consultation set
    design = design || ${jsonb({
      duty: {
        id: "crossings",
        name: "Crossings duty",
        trigger: "A crossing is moved.",
        mandatoryConsultees: [{ id: "police", name: "The chief officer of police" }],
        source: { citation: "Road Traffic Regulation Act 1984, section 23", mark: "recall" },
        legalOwner: "Lena Lawyer",
      },
      notices: [
        { consulteeId: "police", sentOn: "2026-05-14", how: "Mail to chief@example.org", reference: "PROOF-77" },
      ],
      promisesNotBinding: [{ promiseId: "p-1", by: "Lena Lawyer", on: "2026-05-01", because: "It ended in 2020." }],
      evaluation: { publishedOn: "2026-08-10", lessons: ["Ask at the school gate."] },
    })},
    progress = progress || ${jsonb({
      overrides: [
        {
          ruleId: "CON-08",
          reason: "not-about-the-poll",
          note: "It is about one street.",
          covers: "poll",
          by: CAST.id,
          post: "monitoring-officer",
          at: "2026-05-14T09:00:00.000Z",
        },
      ],
      extensions: [
        {
          from: "2026-06-29T23:00:00.000Z",
          to: "2026-06-30T23:00:00.000Z",
          because: "The site was down.",
          cause: "outage",
          outageIds: ["night"],
        },
      ],
    })} where id = ${id}`.execute(db);
  await sql`update consultation set design = jsonb_set(design, '{decision,availability}', ${jsonb([
    {
      makerId: "demonstration-member",
      notedBy: CAST.id,
      sentOn: "2026-07-20",
      note: "Handed to Cllr Nobody in person.",
      notedAt: "2026-07-21T09:00:00.000Z",
    },
  ])}) where id = ${id}`.execute(db);
  test.setClock("2026-09-01T10:00:00Z");
  // What came as well and is left out of the count: two late, one sent twice, one set aside.
  await sql`insert into response (reference, consultation_id, submission_key, questionnaire_version, channel, received_at,
      received_on, language, answers, whereabouts, left_out, demonstration)
    select 'LEFT-' || lpad(place::text, 8, '0'), ${id}, 'left-' || place, 1, case place when 1 then 'paper' else 'web' end,
      timestamptz '2026-07-20T10:00:00Z' + place * interval '1 second', '2026-07-20', 'en', '{"agree": "no"}', 'not-said',
      why, true
    from unnest(array['late', 'late', 'duplicate', 'set-aside']) with ordinality as left_out (why, place)`.execute(db);
  const [erased, restricted, stopped] = await Promise.all(
    references.map(async (one) => (await answersByReference(db, [one]))[0]?.answerId as string),
  );
  const subject = { answerIds: [erased as string], draftIds: [], contactHashes: [] };
  await answersHolder.erase?.(test.house, subject, { personId: CAST.id, post: "engagement-officer" });
  await restrictAnswers(db, [restricted as string], test.house.now());
  const notice = { id: test.house.newId(), givenOn: "2026-08-30", reason: "objection" as const };
  await addStopNotices(db, [{ ...notice, answerId: stopped as string }]);
}, 120_000);
afterAll(() => test.database.dispose());

/** How many rows each table has where everybody may read it; those that differ for officers stand beside. */
const COUNTS: Partial<Record<PartSlug, object>> = {
  "promise-and-duty-check": { checks: 9, promises: 1 },
  "stakeholders-and-notices": { groups: 1, routes: 4, formats: 3, notices: 2 },
  versions: { shown: 6 },
  "equality-impact": { assessments: 2 },
  "response-log": { rules: 3, log: 0, effect: 4 },
  coding: { reading: 3, codebook: 1, coded: 0, agreement: 1 },
  reports: { versions: 1 },
  "officer-replies": { replies: 1 },
  "decision-maker-access": { access: 2 },
  decision: { papers: 4, implications: 4 },
  feedback: { items: 2, sent: 2 },
  challenges: { challenges: 2 },
  evaluation: { findings: 2, score: 4, standards: 14 },
};

describe("a pack of a consultation whose result was told", () => {
  it("holds what was planned, checked, shown, read, decided and learnt, part by part", async () => {
    const pack = await packOf("public");
    for (const [part, counts] of Object.entries(COUNTS)) expect(countsIn(pack, part as PartSlug), part).toEqual(counts);
    for (const { part, nothing } of pack.index.parts) expect(nothing, part).toBe(null);
    const steps = rowsIn(pack, "01-plan-and-approvals/approvals") as { step: string; by: { post: string } }[];
    expect(steps.map(({ step }) => step.replace(/.* to “/, "“"))).toEqual([
      "“planned”",
      "“designed”",
      "“approved”",
      "“due to open”",
      "“open”",
      "Midpoint reached",
      "“closed to answers”",
      "“being read”",
      "“reported”",
      "“decided”",
      "“result told”",
    ]);
    expect(steps.map(({ by }) => by.post)).toContain("head of service");
  });

  it("says who acted by post to everybody, and by name to officers", async () => {
    const [open, closed] = [await packOf("public"), await packOf("restricted")];
    const overrides = [{ rule: expect.stringContaining("CON-08"), note: "It is about one street." }];
    expect(rowsIn(open, "07-rules-and-overrides/overrides")).toMatchObject([
      { ...overrides[0], by: { post: "monitoring officer" }, reason: "It has no link to what the vote is about." },
    ]);
    expect(rowsIn(closed, "07-rules-and-overrides/overrides")).toMatchObject([
      { ...overrides[0], by: { post: "monitoring officer", name: "Test officer" } },
    ]);
    expect(rowsIn(open, "13-decision-maker-access/access")).toEqual([
      {
        at: expect.stringContaining("T17:00:00.000Z"),
        by: { post: "decision-maker, Cabinet" },
        what: "Report, Answers, Assessment; version 1 of the report",
        confirmed: true,
        clerk: null,
      },
      {
        at: "2026-07-21T09:00:00.000Z",
        by: { post: "decision-maker, Cabinet" },
        what: "Papers sent on 20 July 2026, as the clerk notes",
        confirmed: false,
        clerk: { post: "committee clerk" },
      },
    ]);
    expect(closed.text).toContain("Handed to Cllr Nobody in person.");
  });

  it("says what each rule found, and in public only what the rule asks", async () => {
    const [open, closed] = [await packOf("public"), await packOf("restricted")];
    const [inPublic, inFull] = [open, closed].map(
      (pack) => rowsIn(pack, "07-rules-and-overrides/results") as { rule: string; outcome: string; found?: string }[],
    );
    expect(inPublic?.length).toBe(inFull?.length);
    expect(new Set(inPublic?.map(({ rule }) => rule)).size).toBeGreaterThan(20);
    expect(inPublic?.every((row) => !("found" in row))).toBe(true);
    expect(inFull?.every(({ found }) => typeof found === "string")).toBe(true);
  });

  it("has the hash of each document, proof of notice, and how many were told", async () => {
    const [open, closed] = [await packOf("public"), await packOf("restricted")];
    expect(rowsIn(open, "04-versions/shown")).toContainEqual(
      expect.objectContaining({ what: "Document", sha256: SHA256, by: { post: "engagement officer" } }),
    );
    const notice = { on: "2026-05-14", to: "The chief officer of police", how: "Told directly", told: null };
    expect(rowsIn(open, "03-stakeholders-and-notices/notices")).toContainEqual(notice);
    expect(rowsIn(closed, "03-stakeholders-and-notices/notices")).toContainEqual({
      ...notice,
      details: "Mail to chief@example.org",
      proof: "PROOF-77",
    });
    expect(rowsIn(open, "15-feedback/sent")).toMatchObject([
      { to: "Everybody", by: { post: "engagement officer" } },
      { to: "Everybody who subscribed", how: "E-mail", told: 12 },
    ]);
    await sql`delete from subscription_notice where contact_hash > 'hash-2'`.execute(test.house.db);
    const few = rowsIn(await packOf("public"), "15-feedback/sent");
    expect(few).toMatchObject([{}, { told: "fewer than 10" }]);
  });

  it("tells of each challenge what came of it, once that is published, and to officers in which words it came", async () => {
    const [open, closed] = [await packOf("public"), await packOf("restricted")];
    const outcome = { state: "Published", outcome: "Upheld", reply: "It was.", action: "It was turned." };
    const waiting = { state: "Received", outcome: null, reply: null, by: null, endedOn: null };
    expect(rowsIn(open, "16-challenges/challenges")).toMatchObject([
      { ...outcome, by: { post: "engagement officer" } },
      waiting,
    ]);
    expect(rowsIn(closed, "16-challenges/challenges")).toMatchObject([
      { ...outcome, by: { name: "Test officer" }, reference: references[3], says: expect.stringContaining("map") },
      { ...waiting, says: "Roswitha has not been asked." },
    ]);
  });

  it("tells the outages in which people could answer, and the time they were given", async () => {
    expect(rowsIn(await packOf("public"), "18-system-log/outages")).toEqual([
      {
        from: "2026-05-25T10:00:00.000Z",
        to: "2026-05-25T11:00:00.000Z",
        what: "People could not answer on the web",
        effect: "More time was given, until 2026-06-30T23:00:00.000Z.",
      },
    ]);
  });

  it("counts what was erased for everybody, and says which to officers alone", async () => {
    const [open, closed] = [await packOf("public"), await packOf("restricted")];
    const erased = { item: "Erased since they came; that they came stays counted", count: 1 };
    expect(rowsIn(open, "09-response-log/effect")).toContainEqual(erased);
    expect(rowsIn(closed, "09-response-log/log")).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ on: "2026-09-01", what: "Erased, as its writer asked" }),
        expect.objectContaining({ what: "What was written is read no further", reference: references[1] }),
        expect.objectContaining({ on: "2026-08-30", what: "Used no further: objection", reference: references[2] }),
      ]),
    );
    expect(open.files["09-response-log/log.json"]).toBeUndefined();
    expect(rowsIn(open, "08-responses/register")).toMatchObject([
      { status: "erased" },
      { status: "valid" },
      { status: "valid" },
      { status: "late" },
      { status: "late" },
      { status: "duplicate" },
      { status: "set-aside" },
    ]);
  });

  it("counts by channel what counted, and apart from it what was left out and why", async () => {
    const pack = await packOf("public");
    const channels = rowsIn(pack, "08-responses/channels") as Record<string, number>[];
    expect(channels).toEqual([
      { channel: "paper", counted: 2, late: 1, duplicate: 0, setAside: 0, erased: 1 },
      { channel: "web", counted: 0, late: 1, duplicate: 1, setAside: 1, erased: 0 },
    ]);
    const all = channels.flatMap(({ channel: _, ...counts }) => Object.values(counts));
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(countsIn(pack, "responses")?.register);
    const page = pack.files[Object.keys(pack.files).find((path) => /08-responses.*\.html$/.test(path)) ?? ""];
    expect(page).toContain("Left out: sent twice");
  });

  it("names in public no member of staff, no decision-maker, no contact, no reference and no postcode", async () => {
    const [open, closed] = [await packOf("public"), await packOf("restricted")];
    const names = [
      "Test officer",
      "Lena Lawyer",
      "Pat Promiser",
      "Demonstration adviser",
      "Demonstration member of Cabinet",
      "Demonstration equality lead",
      "Demonstration head of service",
      "Demonstration engagement officer",
      "Cllr Nobody",
    ];
    const contacts = ["chief@example.org", "desk@example.gov.uk", "01632 960 777", "7 Example Street"];
    const others = ["PROOF-77", ...references.slice(1), POSTCODE, "Roswitha"];
    for (const secret of [...names, ...contacts, ...others]) {
      const where = Object.keys(open.files).filter((path) => open.files[path]?.includes(secret));
      expect(where, secret).toEqual([]);
      expect(closed.text.includes(secret), secret).toBe(true);
    }
    expect(open.text).not.toMatch(/[\w.]+@[\w-]+\.\w+/);
    expect(open.text).not.toMatch(/\bRM\d{1,2} ?\d[A-Z]{2}\b/);
    expect(open.text).not.toContain(CAST.id);
  });

  it("has the same bytes whenever it is made at the same moment", async () => {
    for (const version of ["public", "restricted"] as const) {
      const [one, other] = [await packOf(version), await packOf(version)];
      expect(Buffer.compare(one.bytes, other.bytes), version).toBe(0);
    }
  });

  it("says plainly what is not kept", async () => {
    const { index, files } = await packOf("public");
    const gaps = index.parts.filter(({ notKept }) => notKept !== null);
    expect(gaps.map(({ part }) => part)).toContain("reports");
    expect(files["11-reports/index.html"]).toContain("Not kept: The text of the report");
  });
});
