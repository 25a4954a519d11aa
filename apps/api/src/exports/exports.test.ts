import { createHash } from "node:crypto";
import {
  type Answers,
  columnsOf,
  fromSafeRow,
  importRow,
  importSurvey,
  type Questionnaire,
} from "@collaborative-communities/surveys";
import { drawWith, everyKind, keptAnswers } from "@collaborative-communities/surveys/testing";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerForDemonstration } from "../consultations/index.ts";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, CAST, refusedWith, type TestHouse } from "../testing.ts";
import { BEFORE } from "./write-answers.ts";

const FORMULA = '=HYPERLINK("http://x")';
const ANSWERS = 240;

let test: TestHouse;
let api: ReturnType<typeof createApi>;
let id: string;
let questionnaire: Questionnaire;
/** What was sent, by the id under which it is exported. */
let sent: Map<string, Answers>;

const signedInAs = async (post: "engagement-officer" | "councillor"): Promise<string> => {
  const secret = `secret-of-${post}`;
  const personId = { "engagement-officer": "a1", councillor: "a2" }[post];
  await sql`insert into staff_session (id, secret_hash, person_id, device, started_at, last_seen_at)
    values (${test.house.newId()}, ${createHash("sha256").update(secret).digest("base64url")},
      ${`00000000-0000-7000-8000-0000000000${personId}`}, 'A browser', ${test.house.now()}, ${test.house.now()})
    on conflict do nothing`.execute(test.house.db);
  return `staff_session=${secret}`;
};
const take = async (file: string, cookie?: string) =>
  api.request(`/staff/exports/${id}/${file}`, {
    headers: { cookie: cookie ?? (await signedInAs("engagement-officer")) },
  });
const rowsOf = async (file: string): Promise<string[][]> =>
  parse(await (await take(file)).text(), { bom: true, relax_column_count: false }) as string[][];

/** What any answer of this house's questionnaires can be. */
const answersFrom = (seed: number): Answers => keptAnswers(drawWith(seed), questionnaire);

beforeAll(async () => {
  test = await aHouse();
  api = createApi(test.house);
  questionnaire = everyKind();
  const opened = await anOpenOne(test, "Every kind of question", {}, questionnaire);
  id = opened.id;
  for (let seed = 1; seed <= ANSWERS; seed += 1)
    await test.resident.consultations
      .submit({ slug: opened.slug, submissionKey: `export-answer-${seed}`, answers: answersFrom(seed) })
      .catch(() => undefined);
  const { rows } = await sql<{ id: string; answers: Answers }>`select audit_id as id, answers from response`.execute(
    test.house.db,
  );
  sent = new Map(rows.map((row) => [row.id, row.answers]));
});
afterAll(() => test.database.dispose());

describe("the answers of a consultation as files", () => {
  it("are the same answers when they are read back from JSON", async () => {
    expect(sent.size).toBeGreaterThan(20);
    const read = importSurvey(await (await take("answers.json")).json());
    expect(read.ok && new Map(read.value.responses.map((one) => [one.id, one.answers]))).toEqual(sent);
  });

  it.each(["codes", "labels"] as const)(
    "are the same answers when they are read back from CSV with %s",
    async (written) => {
      const [names, ...rows] = await rowsOf(`${written}.csv`);
      const columns = columnsOf(questionnaire, BEFORE);
      expect(names).toEqual([...BEFORE, ...columns.map(({ name }) => name)]);
      const read = new Map(
        rows.map((row) => {
          const answers = importRow(questionnaire, columns, fromSafeRow(row.slice(BEFORE.length)), written);
          return [row[0], answers.ok ? answers.value : answers.refusal];
        }),
      );
      expect(read).toEqual(sent);
    },
  );

  it("are a spreadsheet that begins with what it is, with a row for each answer and a codebook", async () => {
    const answer = await take("answers.ods");
    expect(answer.headers.get("content-type")).toBe("application/vnd.oasis.opendocument.spreadsheet");
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // The first file is the type, as it is, where every reader of the format looks for it.
    expect(Buffer.from(bytes.subarray(30, 38)).toString()).toBe("mimetype");
    expect(Buffer.from(bytes.subarray(38, 84)).toString()).toBe("application/vnd.oasis.opendocument.spreadsheet");
    const content = Buffer.from(unzipSync(bytes)["content.xml"] as Uint8Array).toString("utf8");
    const sheets = content.split("<table:table ").slice(1);
    expect(sheets.map((sheet) => /^table:name="([^"]*)"/.exec(sheet)?.[1])).toEqual(["Version 1", "Codebook"]);
    expect((sheets[0] ?? "").split("<table:table-row>").length - 2).toBe(sent.size);
    for (const answerId of sent.keys()) expect(content).toContain(`<text:p>${answerId}</text:p>`);
  });

  it("explain every column, for people and for SPSS", async () => {
    const columns = columnsOf(questionnaire, BEFORE);
    const explained = new Set((await rowsOf("codebook.csv")).slice(1).map((row) => row[1]));
    expect([...explained]).toEqual(columns.map(({ name }) => name));
    const syntax = await (await take("spss.sps")).text();
    for (const { name } of columns) expect(syntax).toMatch(new RegExp(`^  ${name} (F40.6|A\\d+)`, "m"));
    expect(syntax).toContain("every-kind-of-question-v1-spss.csv");
  });

  it("have each answer on one line for SPSS, which takes the end of any line for the end of an answer", async () => {
    const codes = await (await take("codes.csv")).text();
    expect(codes.trimEnd().split(/[\r\n]+/).length).toBeGreaterThan(sent.size + 1);
    const lines = (await (await take("spss.csv")).text()).trimEnd().split(/[\r\n]+/);
    expect(lines).toHaveLength(sent.size + 1);
    const [asCodes, forSpss] = [await rowsOf("codes.csv"), await rowsOf("spss.csv")];
    expect(forSpss).toEqual(asCodes.map((row) => row.map((cell) => cell.replace(/\s*[\r\n]+\s*/g, " "))));
  });

  it("cannot run anything in a spreadsheet, and keep the words as they are in JSON", async () => {
    const { id: other, slug } = await anOpenOne(test, "A formula");
    await test.resident.consultations.submit({ slug, submissionKey: "a-formula-1", answers: { change: FORMULA } });
    const cookie = await signedInAs("engagement-officer");
    const text = async (file: string) =>
      (await api.request(`/staff/exports/${other}/${file}`, { headers: { cookie } })).text();
    expect(await text("codes.csv")).toContain(`"'${FORMULA.replaceAll('"', '""')}"`);
    expect(JSON.parse(await text("answers.json")).responses[0].answers.change).toBe(FORMULA);
  });

  it("leave out the words of whoever said that they must be read no further, and nobody's choice", async () => {
    const { id: other, slug } = await anOpenOne(test, "Read no further");
    await test.resident.consultations.submit({
      slug,
      submissionKey: "restricted-1",
      answers: { agree: "yes", change: "About me" },
    });
    await sql`update response set restricted_at = now() where consultation_id = ${other}`.execute(test.house.db);
    const cookie = await signedInAs("engagement-officer");
    for (const file of ["codes.csv", "labels.csv", "answers.json"]) {
      const text = await (await api.request(`/staff/exports/${other}/${file}`, { headers: { cookie } })).text();
      expect(text, file).not.toContain("About me");
      expect(text, file).toMatch(/,1,|,Yes,|"yes"/);
    }
  });

  it("say which answers are not counted, and leave out what was erased", async () => {
    const { id: other, slug } = await anOpenOne(test, "Not counted");
    for (const key of ["kept-answer", "late-answer", "gone-answer"])
      await test.resident.consultations.submit({ slug, submissionKey: key, answers: { agree: "yes" } });
    await sql`update response set left_out = 'late' where submission_key = 'sent:late-answer'`.execute(test.house.db);
    await sql`update response set erased_at = now(), erased_in = audit_id, answers = '{}'
      where submission_key = 'sent:gone-answer'`.execute(test.house.db);
    const cookie = await signedInAs("engagement-officer");
    const text = await (await api.request(`/staff/exports/${other}/codes.csv`, { headers: { cookie } })).text();
    const rows = parse(text, { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map((row) => row.left_out).sort()).toEqual(["", "late"]);
  });

  it("are for officers, and who took which file is on record before they have it", async () => {
    const facts = async () =>
      (
        await sql<{ details: { file: string } }>`select details from audit_fact
          where what = 'response/exported' and about = ${id} order by position`.execute(test.house.db)
      ).rows.map(({ details }) => details.file);
    const before = (await facts()).length;
    expect((await take("codes.csv", "")).status).toBe(401);
    expect((await take("codes.csv", await signedInAs("councillor"))).status).toBe(403);
    expect((await take("everything.zip")).status).toBe(404);
    expect((await take("codes.csv?version=2")).status).toBe(404);
    expect(await facts()).toHaveLength(before);
    await (await take("codes.csv")).body?.cancel();
    expect((await facts()).slice(before)).toEqual(["codes.csv"]);
  });

  it("are open data once the result is told: counts alone, and none by which somebody could be found", async () => {
    const house = await aHouse();
    const { id: told, slug } = await anOpenOne(house, "Open data");
    for (let place = 1; place <= 17; place += 1)
      await house.resident.consultations.submit({
        slug,
        submissionKey: `open-data-${place}`,
        answers: place <= 14 ? { agree: "yes" } : { agree: "no", change: "Only I say this" },
      });
    expect(await refusedWith(house.resident.exports.openCounts({ slug }))).toBe("NOT_FOUND");
    house.setClock("2026-08-30T10:00:00Z");
    const days = { opens: "2026-05-19", closes: "2026-06-30" };
    const feedback = { summary: "Done.", items: [{ outcome: "we-did" as const, youSaid: "A", weDid: "B" }] };
    await answerForDemonstration(house.house, CAST, { id: told, days, feedback });
    const data = await house.resident.exports.openCounts({ slug });
    expect(data.responses).toBe(17);
    const agree = data.counts.filter(({ question, row }) => question === "Do you agree with the vision?" && row === "");
    expect(agree.find(({ answer }) => answer === "(answered)")?.count).toBe(17);
    expect(agree.filter(({ count }) => count === null).map(({ answer }) => answer)).toEqual([
      "Yes",
      "No",
      "I do not know",
    ]);
    expect((await house.resident.consultations.read({ slug })).results?.questions[0]).toMatchObject({
      base: 17,
      options: [{ count: null }, { count: null }, { count: null }],
    });
    expect(JSON.stringify(data)).not.toContain("Only I say this");
    await house.database.dispose();
  });

  it("are written for two people at a time, so that whoever answers does not wait; a download given up frees its place", async () => {
    const many = await Promise.all([take("codes.csv"), take("codes.csv"), take("codes.csv")]);
    expect(many.map(({ status }) => status).sort()).toEqual([200, 200, 503]);
    await Promise.all(many.map(({ body }) => body?.cancel()));
    await expect.poll(async () => (await take("codebook.csv")).status).toBe(200);
  });
});
