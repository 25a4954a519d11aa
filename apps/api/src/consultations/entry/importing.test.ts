import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../../testing.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes as string).toString("base64");
const FILE = [
  "Call reference,Received,Postcode,Do you agree with the vision?,Q3",
  'C1,3/5/2026,RM17 6SL,Yes,"Two lines,\nand a comma"',
  "C2,31/2/2026,,Yes,",
  "C3,20/5/2026,,No,Ștefan",
].join("\n");

const importing = (id: string, content: string | Uint8Array, more: object = {}) =>
  test.officer.consultations.importAnswers({ id, content: base64(content), ...more });

/** An open consultation that opened on 1 May. */
const anOldOne = async (title: string): Promise<{ id: string }> => {
  test.setClock("2026-05-01T09:00:00Z");
  const made = await anOpenOne(test, title);
  test.setClock("2026-05-20T10:00:00Z");
  return made;
};

describe("importing a CSV of telephone answers", () => {
  it("says what would happen first, then takes the good rows once and lists the bad ones", async () => {
    const { id } = await anOldOne("Imported twice");
    const tried = await importing(id, FILE, { try: true });
    expect(tried).toMatchObject({ rowsAdded: 2, rowsAlreadyThere: 0, bad: [{ line: 4 }] });
    expect((await test.officer.consultations.counts({ id })).responses).toBe(0);
    expect(await importing(id, FILE)).toMatchObject({ rowsAdded: 2, rowsAlreadyThere: 0, bad: [{ line: 4 }] });
    expect(await importing(id, FILE)).toMatchObject({ rowsAdded: 0, rowsAlreadyThere: 2 });
    const counts = await test.officer.consultations.counts({ id });
    expect(counts).toMatchObject({ responses: 2, byChannel: { telephone: 2 } });
    const { texts } = await test.officer.integrity.texts({ id, questionId: "change" });
    expect(texts.map((one) => one.text).sort()).toEqual(["Two lines,\nand a comma", "Ștefan"]);
  });

  it("turns away a file of more rows or columns than can be read at a time, and goes on with the next", async () => {
    const { id } = await anOldOne("Far too long");
    const [long, wide] = [
      `Received,Q1\n${"a\n".repeat(2_000_000)}`,
      `Received,Q1${",x".repeat(1_000_000)}\n3/5/2026,Yes`,
    ];
    expect(await refusedWith(importing(id, long))).toBe("consultation/import-too-many-rows");
    expect(await refusedWith(importing(id, wide))).toBe("consultation/import-too-wide");
    expect(await importing(id, FILE)).toMatchObject({ rowsAdded: 2 });
  }, 60_000);

  it("is read by the version the file names, else by the one that was chosen, and is refused where the two differ", async () => {
    const { id } = await anOldOne("Two versions");
    // The second version asks what would change first.
    await sql`insert into questionnaire_version (consultation_id, version, questionnaire, made_at)
      select id, 2, jsonb_set(questionnaire #- '{questions,0}', '{version}', '2'), now() from consultation
      where id = ${id}`.execute(test.house.db);
    await sql`update consultation set questionnaire = jsonb_set(questionnaire #- '{questions,0}', '{version}', '2')
      where id = ${id}`.execute(test.house.db);
    const rows = (heading: string, say: string) => `Received,Q1${heading}\n3/5/2026,${say}`;
    expect(await importing(id, rows(",Version 1", "Yes"))).toMatchObject({
      version: 1,
      versionBy: "file",
      rowsAdded: 1,
    });
    expect(await importing(id, rows("", "No"), { version: 1 })).toMatchObject({
      version: 1,
      versionBy: "chosen",
      rowsAdded: 1,
    });
    expect(await importing(id, "Received,Q2\n3/5/2026,In my words")).toMatchObject({
      version: 2,
      versionBy: "newest",
      rowsAdded: 1,
    });
    expect(await refusedWith(importing(id, rows(",Version 1", "Yes"), { version: 2 }))).toBe(
      "consultation/import-other-version",
    );
    expect(await refusedWith(importing(id, rows(",Version 7", "Yes")))).toBe("consultation/import-unknown-version");
    const kept = await test.house.db
      .selectFrom("response")
      .select(["questionnaire_version as version"])
      .where("consultation_id", "=", id)
      .orderBy("questionnaire_version")
      .execute();
    expect(kept.map(({ version }) => version)).toEqual([1, 1, 2]);
  });

  it("adds each row once when two officers import the same file at the same time", async () => {
    const { id } = await anOldOne("Imported at once");
    const reports = await Promise.all([importing(id, FILE), importing(id, FILE), importing(id, FILE)]);
    expect(reports.reduce((sum, report) => sum + report.rowsAdded, 0)).toBe(2);
    expect((await test.officer.consultations.counts({ id })).responses).toBe(2);
  });

  it("reads a byte-order mark, Windows-1252, UTF-16, semicolons and tabs as what they are", async () => {
    const { id } = await anOldOne("Every encoding");
    const rows = (separator: string, text: string) => `Received${separator}Q3\r\n3/5/2026${separator}${text}\r\n`;
    await importing(id, `\ufeff${rows(",", "Mark £5")}`);
    await importing(
      id,
      Buffer.from(rows(",", "Old £5 – café"), "latin1").map((byte) => (byte === 0x13 ? 0x96 : byte)),
    );
    await importing(id, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(rows("\t", "Sixteen ę"), "utf16le")]));
    await importing(id, rows(";", "Semicolon, with a comma"));
    const { texts } = await test.officer.integrity.texts({ id, questionId: "change" });
    expect(texts.map((one) => one.text).sort()).toEqual([
      "Mark £5",
      "Old £5 – café",
      "Semicolon, with a comma",
      "Sixteen ę",
    ]);
  });

  it("names the line a row begins on, after rows with line breaks inside", async () => {
    const { id } = await anOldOne("Lines");
    const file = 'Received,Q3\n3/5/2026,"one\ntwo\nthree"\nnever,four\n';
    expect((await importing(id, file, { try: true })).bad).toEqual([
      { line: 5, reasons: ["“never” is not a day. Write it like 3/6/2026."] },
    ]);
  });

  it("names lines rightly after Windows line breaks inside a cell, and reads what Excel writes", async () => {
    const { id } = await anOldOne("From Excel");
    const file =
      'sep=;\r\nReceived;Postcode;Q3\r\n3/5/2026 10:30;ZZZZ 99;"one\r\ntwo"\r\n3/5/2026;;he said "hi"\r\nnever;;x\r\n';
    const report = await importing(id, file);
    expect(report).toMatchObject({ rowsAdded: 2, linesWithoutPostcode: [3] });
    expect(report.bad.map((row) => row.line)).toEqual([6]);
    const again = await importing(id, file, { channel: "paper" });
    expect(again).toMatchObject({ rowsAdded: 0, linesAlreadyThere: [3, 5] });
  });

  it("refuses what is no CSV file with a sentence that says what to do", async () => {
    const { id } = await anOldOne("Not a file");
    expect(await refusedWith(importing(id, "PK\u0003\u0004rest of a spreadsheet"))).toBe("consultation/import-not-csv");
    expect(await refusedWith(importing(id, 'Received,Q3\n3/5/2026,"never closed\n'))).toBe(
      "consultation/import-broken",
    );
    expect(await refusedWith(importing(id, " "))).toBe("consultation/import-no-date");
    expect(await refusedWith(importing(id, "Received,Q3\u0000\n"))).toBe("consultation/import-not-csv");
  });

  it("keeps a file as late, and counts none of it, when the answers are being read", async () => {
    const { id } = await anOldOne("Closed");
    await test.house.db
      .updateTable("consultation")
      .set({ state: "analysing", closed_at: new Date(0) })
      .where("id", "=", id)
      .execute();
    expect(await importing(id, FILE)).toMatchObject({ rowsAdded: 2, linesLate: [2, 5] });
    const kept = await test.house.db
      .selectFrom("response")
      .select("left_out")
      .where("consultation_id", "=", id)
      .execute();
    expect(kept).toEqual([{ left_out: "late" }, { left_out: "late" }]);
  });
});

describe("entering a paper answer", () => {
  it("is kept once when the button is pressed twice", async () => {
    const { id } = await anOldOne("Paper");
    const enter = () =>
      test.officer.consultations.enterAnswer({
        id,
        submissionKey: "one-sheet-of-paper",
        channel: "paper",
        receivedOn: "2026-05-18",
        answers: { agree: "yes" },
        whereabouts: { kind: "ward", wardCode: "E05002235" },
      });
    const [first, second] = await Promise.all([enter(), enter()]);
    expect(first).toEqual(second);
    expect((await test.officer.consultations.counts({ id })).byChannel).toEqual({ paper: 1 });
  });

  it("is refused when the same form comes again with other answers, so that none is lost silently", async () => {
    const { id } = await anOldOne("Paper, changed");
    const enter = (agree: string) =>
      test.officer.consultations.enterAnswer({
        id,
        submissionKey: "the-same-form",
        channel: "paper",
        receivedOn: "2026-05-18",
        answers: { agree },
        whereabouts: { kind: "not-said" },
      });
    await enter("yes");
    expect(await refusedWith(enter("no"))).toBe("consultation/entered-differently");
  });
});
