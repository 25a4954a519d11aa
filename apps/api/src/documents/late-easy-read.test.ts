import { aFreeText, aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { aCommand, aHouse, openIt, refusedWith, type TestHouse } from "../testing.ts";
import { aPdf } from "./write-pdf.ts";

let test: TestHouse;
let number = 0;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const planned = () => {
  number += 1;
  return test.officer.consultations.create(aCommand({ title: `Easy to read ${number}` }));
};
const get = (path: string) => createApi(test.house).request(`/resident/documents/${path}`);

describe("an Easy Read version that comes while people answer", () => {
  const [easy, easier] = [aPdf("In easy words", ["One."]), aPdf("In easier words", ["Two."])];
  const late = (consultationId: string, bytes = easy, change: object = {}) =>
    test.officer.documents.addEasyRead({
      consultationId,
      title: "In easy words",
      language: "en",
      fileName: "easy.pdf",
      content: bytes.toString("base64"),
      version: 1,
      ...change,
    });
  const opened = async () => {
    const made = await planned();
    await openIt(test, made);
    return made;
  };
  const shown = async (slug: string) =>
    (await test.resident.documents.list({ slug })).map(({ id, easyRead, replaced, outdated }) => ({
      id,
      easyRead,
      replaced,
      outdated,
    }));
  const history = async (slug: string) =>
    (await test.resident.consultations.read({ slug })).notices.map(({ kind, at, reason }) => [
      kind,
      at.toISOString(),
      reason,
    ]);

  it("is offered from then on, and the public history says since when; what was offered before stays at its address", async () => {
    const { id, slug } = await opened();
    test.setClock("2026-05-21T10:00:00Z");
    const first = await late(id, easy, { pages: 3 });
    expect(await shown(slug)).toEqual([{ id: first.id, easyRead: true, replaced: false, outdated: false }]);
    test.setClock("2026-05-22T10:00:00Z");
    const second = await late(id, easier, { title: "In easier words", fileName: "easier.pdf" });
    expect(await shown(slug)).toEqual([
      { id: first.id, easyRead: false, replaced: true, outdated: false },
      { id: second.id, easyRead: true, replaced: false, outdated: false },
    ]);
    expect((await get(`${first.id}/easy.pdf`)).status).toBe(200);
    expect(await history(slug)).toEqual([
      ["easy-read-added", "2026-05-21T10:00:00.000Z", "In easy words"],
      ["easy-read-replaced", "2026-05-22T10:00:00.000Z", "In easier words"],
    ]);
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select("details")
      .where("what", "=", "document/easy-read-added")
      .where("about", "=", second.id)
      .execute();
    expect(facts).toMatchObject([{ details: { consultation: id, version: 1, replaced: first.id } }]);
  });

  it("goes with the questions that are asked now, and says so once they have changed", async () => {
    const { id, slug } = await opened();
    const first = await late(id);
    const { revision } = await test.officer.questionnaires.read({ id });
    const questionnaire = aQuestionnaire({ questions: [...aQuestionnaire().questions, aFreeText({ id: "last" })] });
    await test.officer.questionnaires.save({ id, revision, questionnaire, why: "A question was missing." });
    expect(await shown(slug)).toMatchObject([{ easyRead: true, outdated: true }]);
    // Saying how many pages it has does not make it newer.
    await test.officer.documents.chooseEasyRead({ consultationId: id, documentId: first.id, pages: 4 });
    expect(await shown(slug)).toMatchObject([{ easyRead: true, outdated: true }]);
    expect(await refusedWith(late(id, easier))).toBe("consultation/easy-read-version");
    await late(id, easier, { version: 2 });
    expect((await shown(slug)).map(({ outdated }) => outdated)).toEqual([false, false]);
    expect(await test.officer.documents.easyRead({ consultationId: id })).toMatchObject({ version: 2 });
  });

  it("is one where two officers attach two at the same moment, and both are in the history", async () => {
    const { id, slug } = await opened();
    await Promise.all([late(id), late(id, easier, { title: "In easier words" })]);
    const listed = await shown(slug);
    expect(listed.filter(({ easyRead }) => easyRead)).toHaveLength(1);
    expect(listed.filter(({ replaced }) => replaced)).toHaveLength(1);
    const said = await test.house.db
      .selectFrom("easy_read_offer")
      .select("document_id")
      .where("consultation_id", "=", id)
      .execute();
    expect(new Set(said.map((one) => one.document_id))).toEqual(new Set(listed.map((one) => one.id)));
  });

  it("is no way to change another document: it is one that is read and printed, and comes while people can answer", async () => {
    const before = await planned();
    expect(await refusedWith(late(before.id))).toBe("consultation/easy-read-before");
    const { id } = await opened();
    const table = Buffer.from("a,b\n1,2\n");
    expect(await refusedWith(late(id, table, { fileName: "table.csv" }))).toBe("consultation/easy-read-kind");
    expect(
      await refusedWith(
        test.officer.documents.add({
          consultationId: id,
          title: "Another plan",
          language: "en",
          fileName: "plan.pdf",
          content: easier.toString("base64"),
        }),
      ),
    ).toBe("consultation/documents-stand");
    test.setClock("2027-05-20T10:00:00Z");
    expect(await refusedWith(late(id))).toBe("consultation/easy-read-closed");
  });
});
