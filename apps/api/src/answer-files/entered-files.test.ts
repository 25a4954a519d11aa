import { randomUUID } from "node:crypto";
import type { Question, SentFile } from "@collaborative-communities/surveys";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { aPictureWithPlace } from "../picture.testing.ts";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";

let test: TestHouse;
let id: string;
const QUESTION: Question = {
  kind: "file",
  id: "photos",
  text: "Can you show us?",
  required: false,
  most: 2,
  maxBytes: 100_000,
  endings: ["jpg", "pdf", "csv"],
};
beforeAll(async () => {
  test = await aHouse();
  const plain = aQuestionnaire();
  ({ id } = await anOpenOne(test, "Papers with photos", {}, { ...plain, questions: [...plain.questions, QUESTION] }));
});
afterAll(() => test.database.dispose());

const aForm = () => ({ id, submissionKey: randomUUID() });
type Form = ReturnType<typeof aForm>;
const add = (form: Form, name: string, bytes: Buffer | string, question = "photos") =>
  test.officer.answerFiles.add({
    ...form,
    question,
    name,
    content: Buffer.from(bytes as string).toString("base64"),
  });
const table = (rows: number) => `place,benches\n${"a,1\n".repeat(rows)}`;
const enter = (form: Form, files: readonly SentFile[], more: object = {}) =>
  test.officer.consultations.enterAnswer({
    ...form,
    channel: "paper",
    receivedOn: "2026-05-20",
    answers: { agree: "yes", ...(files.length > 0 && { photos: { kind: "file", files: [...files] } }) },
    whereabouts: { kind: "not-said" },
    ...more,
  });
const rows = () => test.house.db.selectFrom("answer_file").select(["id", "draft_id", "answer_id", "content"]).execute();

describe("a file that came with a paper", () => {
  it("is scanned, waits with the form, and belongs to the answer once that is saved", async () => {
    const form = aForm();
    const file = await add(form, "C:\\Scans\\bench.csv", table(3));
    expect(file.name).toBe("bench.csv");
    const { reference } = await enter(form, [file]);
    expect((await test.officer.consultations.files({ id })).files).toMatchObject([{ name: "bench.csv" }]);
    expect(await test.resident.consultations.byReference({ reference })).toMatchObject({
      answers: { photos: { kind: "file", files: [{ id: file.id }] } },
    });
    // Pressed twice, it is the same answer with the same file.
    expect((await enter(form, [file])).reference).toBe(reference);
    expect((await rows()).filter((row) => row.id === file.id)).toMatchObject([{ draft_id: null }]);
    expect(await refusedWith(add(form, "late.csv", table(4)))).toBe("consultation/entered-already");
  });

  it("passes the checks of a resident's: what its name says, the size, and not one too many", async () => {
    const form = aForm();
    expect(await refusedWith(add(form, "a.csv", "a,b\n=1+1,2\n"))).toBe("document/formula");
    expect(await refusedWith(add(form, "a.pdf", table(3)))).toBe("document/other-content");
    expect(await refusedWith(add(form, "a.exe", table(3)))).toBe("surveys/file-kind-not-taken");
    expect(await refusedWith(add(form, "a.csv", "a".repeat(100_001)))).toBe("surveys/file-too-large");
    expect(await refusedWith(add(form, "a.csv", table(3), "agree"))).toBe("NOT_FOUND");
    for (const name of ["a.csv", "b.csv"]) await add(form, name, table(3));
    expect(await refusedWith(add(form, "c.csv", table(3)))).toBe("surveys/too-many-files");
  });

  it("loses where a picture was taken before it is kept", async () => {
    const picture = aPictureWithPlace();
    expect(picture.includes("GPS")).toBe(true);
    const file = await add(aForm(), "bench.jpg", picture);
    const kept = (await rows()).find((row) => row.id === file.id)?.content as Buffer;
    expect(kept.includes("GPS")).toBe(false);
  });

  it("is kept once when it is sent twice at once, and the last place is given once", async () => {
    const form = aForm();
    const [one, same] = await Promise.all([add(form, "a.csv", table(1)), add(form, "a.csv", table(1))]);
    expect(one.id).toBe(same.id);
    const outcomes = await Promise.all([2, 3, 4].map((many) => refusedWith(add(form, `${many}.csv`, table(many)))));
    expect(outcomes.sort()).toEqual(["not refused", "surveys/too-many-files", "surveys/too-many-files"]);
  });

  it("goes when it is taken out, and when its answer is saved without it", async () => {
    const form = aForm();
    const [out, kept] = [await add(form, "out.csv", table(1)), await add(form, "kept.csv", table(2))];
    for (let time = 0; time < 2; time += 1) await test.officer.answerFiles.remove({ ...form, fileId: out.id });
    const dropped = await add(form, "dropped.csv", table(3));
    await enter(form, [kept]);
    const there = (await rows()).map((row) => row.id);
    expect([out, kept, dropped].map((file) => there.includes(file.id))).toEqual([false, true, false]);
  });

  it("cannot be named by an answer that did not send it, nor by another form", async () => {
    const file = await add(aForm(), "theirs.csv", table(5));
    expect(await refusedWith(enter(aForm(), [file]))).toBe("answer-file/only-by-upload");
  });

  it("is no part of the second reading, which reads the words", async () => {
    const form = aForm();
    await enter(form, [await add(form, "bench.csv", table(6))]);
    await test.officer.entry.setCheckShare({ id, percent: 100 });
    for (let left = (await test.secondOfficer.entry.checks({ id })).waiting; left > 0; left -= 1) {
      const taken = await test.secondOfficer.entry.takeCheck({ id });
      const sent = { id, answerId: taken?.answerId ?? "", answers: { agree: "yes" as const } };
      expect(await test.secondOfficer.entry.sendCheck(sent)).toEqual({ compared: 1, different: 0 });
    }
  });

  it("leaves a fact without its name when it is added and when it is taken out", async () => {
    const form = aForm();
    const file = await add(form, "Ana Kowalska.csv", table(7));
    await test.officer.answerFiles.remove({ ...form, fileId: file.id });
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select(["what", "details"])
      .where("about", "=", file.id)
      .orderBy("position")
      .execute();
    expect(facts.map(({ what }) => what)).toEqual(["response/entry-file-added", "response/entry-file-removed"]);
    expect(JSON.stringify(facts)).not.toContain("Kowalska");
  });
});
