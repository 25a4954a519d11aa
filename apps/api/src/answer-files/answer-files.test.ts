import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Answer, Question } from "@collaborative-communities/surveys";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answersByReference, answersHolder, restrictAnswers } from "../consultations/index.ts";
import { backUp } from "../database/backup.ts";
import { aPictureWithPlace } from "../picture.testing.ts";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, refusedWith, type TestHouse } from "../testing.ts";

let test: TestHouse;
let open: { id: string; slug: string };
const QUESTION: Question = {
  kind: "file",
  id: "photos",
  text: "Can you show us?",
  required: false,
  most: 2,
  maxBytes: 100_000,
  endings: ["jpg", "pdf", "csv"],
};
const asked = () => {
  const plain = aQuestionnaire();
  return { ...plain, questions: [...plain.questions, QUESTION] };
};
beforeAll(async () => {
  test = await aHouse();
  open = await anOpenOne(test, "Show us the benches", {}, asked());
});
afterAll(() => test.database.dispose());

const aDraft = async () => {
  const { draftId } = await test.resident.consultations.startDraft({ slug: open.slug, language: "en" });
  return { slug: open.slug, draftId };
};
type OfDraft = Awaited<ReturnType<typeof aDraft>>;

const send = (
  draft: OfDraft,
  name: string,
  bytes: Buffer | string,
  change: Record<string, string> = {},
  house = test.house,
) =>
  createApi(house).request(`/resident/answer-files/${draft.slug}`, {
    method: "POST",
    body: new Uint8Array(Buffer.from(bytes as string)),
    headers: {
      "content-length": String(Buffer.from(bytes as string).length),
      "x-draft": draft.draftId,
      "x-question": "photos",
      "x-file-name": encodeURIComponent(name),
      "x-visitor": draft.draftId,
      ...change,
    },
  });
const outcomeOf = async (sent: Response | Promise<Response>): Promise<string> => {
  const answer = await sent;
  const { refusal } = (await answer.json()) as { refusal?: { code: string } };
  return refusal?.code ?? String(answer.status);
};
const namesIn = async (draft: OfDraft): Promise<string[]> => {
  const read = await test.resident.consultations.readDraft(draft);
  const answer: Answer | undefined = read.kind === "draft" ? read.answers.photos : undefined;
  return typeof answer === "object" && !Array.isArray(answer) && answer.kind === "file"
    ? answer.files.map(({ name }) => name)
    : [];
};
const idIn = async (sent: Response | Promise<Response>): Promise<string> =>
  ((await (await sent).json()) as { file: { id: string } }).file.id;
const table = (rows: number) => `place,benches\n${Array.from({ length: rows }, (_, row) => `${row},1`).join("\n")}\n`;
const rowsOf = async () =>
  test.house.db.selectFrom("answer_file").select(["id", "draft_id", "answer_id", "content"]).orderBy("at").execute();

/** A cookie of somebody of the staff who has signed in. */
const cookieOf = async (personId: string): Promise<string> => {
  const secret = randomBytes(16).toString("base64url");
  const hash = createHash("sha256").update(secret).digest("base64url");
  await sql`insert into staff_session (id, secret_hash, person_id, device, started_at, last_seen_at)
    values (${test.house.newId()}, ${hash}, ${personId}, 'A browser', ${test.house.now()}, ${test.house.now()})`.execute(
    test.house.db,
  );
  return `staff_session=${secret}`;
};
const OFFICER = "00000000-0000-7000-8000-0000000000a1";
const COUNCILLOR = "00000000-0000-7000-8000-0000000000a2";
const download = async (id: string, personId?: string) =>
  createApi(test.house).request(`/staff/answer-files/${id}`, {
    headers: personId ? { cookie: await cookieOf(personId) } : {},
  });
const sendDraft = (draft: OfDraft) => test.resident.consultations.sendDraft({ ...draft, language: "en" });
const answerIdOf = async (reference: string) =>
  (await answersByReference(test.house.db, [reference]))[0]?.answerId as string;

describe("a file sent with an answer", () => {
  it("is kept with the draft, is seen by its name, and can be taken away again", async () => {
    const draft = await aDraft();
    const id = await idIn(send(draft, "C:\\Users\\Ana\\Ławki   przy parku.csv", table(3)));
    expect(await namesIn(draft)).toEqual(["Ławki przy parku.csv"]);
    expect(await outcomeOf(send(draft, "Ławki przy parku.csv", table(3)))).toBe("200");
    expect(await namesIn(draft)).toHaveLength(1);
    await test.resident.consultations.removeFile({ ...draft, fileId: id });
    await test.resident.consultations.removeFile({ ...draft, fileId: id });
    expect(await namesIn(draft)).toEqual([]);
    expect((await rowsOf()).map((row) => row.id)).not.toContain(id);
  });

  it("is what its name says, of a kind and size the question takes, and not one too many", async () => {
    const draft = await aDraft();
    expect(await outcomeOf(send(draft, "a.csv", "a,b\n=1+1,2\n"))).toBe("document/formula");
    expect(await outcomeOf(send(draft, "a.pdf", table(3)))).toBe("document/other-content");
    expect(await outcomeOf(send(draft, "a.exe", table(3)))).toBe("surveys/file-kind-not-taken");
    expect(await outcomeOf(send(draft, "a.csv", ""))).toBe("surveys/file-empty");
    expect(await outcomeOf(send(draft, "a.csv", "a".repeat(100_001)))).toBe("surveys/file-too-large");
    // Whoever says it is short and sends more is held to what came.
    expect(await outcomeOf(send(draft, "a.csv", "a".repeat(100_001), { "content-length": "5" }))).toBe(
      "surveys/file-too-large",
    );
    for (const name of ["a.csv", "b.csv"]) expect(await outcomeOf(send(draft, name, table(3)))).toBe("200");
    expect(await outcomeOf(send(draft, "c.csv", table(3)))).toBe("surveys/too-many-files");
    expect(await namesIn(draft)).toEqual(["a.csv", "b.csv"]);
  });

  it("comes from the browser that began the draft, to a question that asks for one", async () => {
    const draft = await aDraft();
    expect(await outcomeOf(send({ ...draft, draftId: "a-draft-of-nobody-at-all" }, "a.csv", table(3)))).toBe("404");
    expect(await outcomeOf(send(draft, "a.csv", table(3), { "x-question": "agree" }))).toBe("404");
    expect(await outcomeOf(send(draft, "a.csv", table(3), { "x-question": "nothing" }))).toBe("404");
    expect(await outcomeOf(send({ ...draft, slug: "no-such" }, "a.csv", table(3)))).toBe("404");
    for (const missing of [{ "x-draft": "short" }, { "x-file-name": "%E0%A4%A" }, { "x-question": "" }])
      expect((await send(draft, "a.csv", table(3), missing)).status).toBe(400);
    expect((await send(draft, "a.csv", "a".repeat(10_002_000))).status).toBe(413);
  });

  it("keeps the ending of a name that is too long, and no sign that turns a name round", async () => {
    const draft = await aDraft();
    expect(await outcomeOf(send(draft, `${"benches and lamps ".repeat(20)}😀.csv`, table(1)))).toBe("200");
    expect(await outcomeOf(send(draft, "C:\\photos\\plan\u202evsc.fdp\u2066.csv", table(2)))).toBe("200");
    const [long = "", turned] = await namesIn(draft);
    expect([[...long].length, long.endsWith(".csv")]).toEqual([200, true]);
    expect(turned).toBe("planvsc.fdp.csv");
  });

  it("is not found, and is no fault, under an address no database can look for", async () => {
    const draft = await aDraft();
    for (const slug of ["a%00b", "%ED%A0%80", "..%2f..", "%"])
      expect((await send({ ...draft, slug }, "a.csv", table(1))).status, slug).toBe(404);
    for (const address of ["evidence-packs", "documents"])
      for (const slug of ["a%00b", "%ED%A0%80", "%"]) {
        const { status } = await createApi(test.house).request(`/resident/${address}/${slug}/${slug}`);
        expect(status, `${address} ${slug}`).toBeLessThan(500);
        expect((await createApi(test.house).request(`/resident/${address}/${slug}`)).status).toBeLessThan(500);
      }
  });

  it("loses where the picture was taken before it is kept", async () => {
    const draft = await aDraft();
    const picture = aPictureWithPlace();
    expect(picture.includes("GPS")).toBe(true);
    const id = await idIn(send(draft, "bench.jpg", picture));
    const kept = (await rowsOf()).find((row) => row.id === id)?.content as Buffer;
    expect(kept.includes("GPS")).toBe(false);
    expect(kept.subarray(0, 2).toString("hex")).toBe("ffd8");
  });

  it("cannot be named by an answer that did not send it", async () => {
    const draft = await aDraft();
    const forged = { kind: "file" as const, files: [{ id: "x", name: "a.pdf", size: 5, sha256: "0".repeat(64) }] };
    const keeping = test.resident.consultations.keepAnswer({ ...draft, questionId: "photos", answer: forged });
    expect(await refusedWith(keeping)).toBe("answer-file/only-by-upload");
    const sending = test.resident.consultations.submit({
      slug: open.slug,
      submissionKey: "forged-file",
      answers: { agree: "yes", photos: forged },
    });
    expect(await refusedWith(sending)).toBe("answer-file/only-by-upload");
  });

  it("is sent often, but not without end", async () => {
    const limits = { "answer-file": { most: 2, seconds: 60 } };
    const house = { ...test.house, config: { ...test.house.config, limits } };
    const draft = await aDraft();
    const outcomes = [];
    for (let time = 0; time < 3; time += 1) outcomes.push(await outcomeOf(send(draft, "a.exe", "x", {}, house)));
    expect(outcomes).toEqual(["surveys/file-kind-not-taken", "surveys/file-kind-not-taken", "limits/too-many"]);
  });
});

describe("files sent from two pages at once", () => {
  it("are both kept, where there is room for both", async () => {
    const draft = await aDraft();
    const sent = ["a.csv", "b.csv"].map((name, at) => outcomeOf(send(draft, name, table(at + 1))));
    expect(await Promise.all(sent)).toEqual(["200", "200"]);
    expect((await namesIn(draft)).sort()).toEqual(["a.csv", "b.csv"]);
  });

  it("are kept as many as the question takes, and the others are told so", async () => {
    const draft = await aDraft();
    const sent = Array.from({ length: 8 }, (_, at) => outcomeOf(send(draft, `${at}.csv`, table(at + 1))));
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter((outcome) => outcome === "200")).toHaveLength(2);
    expect(outcomes.filter((outcome) => outcome === "surveys/too-many-files")).toHaveLength(6);
    expect(await namesIn(draft)).toHaveLength(2);
    expect((await rowsOf()).filter((row) => row.draft_id === draft.draftId)).toHaveLength(2);
  });

  it("are in the answer, or told that it was sent, when the answer is sent at that moment", async () => {
    const draft = await aDraft();
    await test.resident.consultations.keepAnswer({ ...draft, questionId: "agree", answer: "yes" });
    const [file, sent] = await Promise.all([outcomeOf(send(draft, "late.csv", table(5))), sendDraft(draft)]);
    const answerId = await answerIdOf(sent.reference);
    const kept = (await rowsOf()).filter((row) => row.answer_id === answerId);
    expect(["200", "404"]).toContain(file);
    expect(kept).toHaveLength(file === "200" ? 1 : 0);
    expect((await rowsOf()).filter((row) => row.draft_id === draft.draftId)).toEqual([]);
  });
});

describe("a file of an answer that was sent", () => {
  const sentWith = async (name = "benches.csv", content = table(4)) => {
    const draft = await aDraft();
    await test.resident.consultations.keepAnswer({ ...draft, questionId: "agree", answer: "yes" });
    const id = await idIn(send(draft, name, content));
    const { reference } = await sendDraft(draft);
    return { id, reference, answerId: await answerIdOf(reference) };
  };

  it("belongs to the answer, is listed to officers and saved by them, and each leaves a fact without its name", async () => {
    const { id, answerId } = await sentWith("Ana Kowalska.csv", table(70_00));
    const { files } = await test.officer.consultations.files({ id: open.id });
    expect(files.find((file) => file.id === id)).toMatchObject({
      name: "Ana Kowalska.csv",
      question: "Can you show us?",
    });
    const answer = await download(id, OFFICER);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="ana-kowalska.csv"',
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    });
    expect(await answer.text()).toBe(table(70_00));
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select(["what", "post", "details"])
      .where("what", "in", ["response/file-read", "response/files-listed"])
      .where((e) => e.or([e("about", "=", answerId), e("about", "=", open.id)]))
      .execute();
    expect(facts.map(({ what }) => what).sort()).toEqual(["response/file-read", "response/files-listed"]);
    expect(JSON.stringify(facts)).not.toContain("Kowalska");
  });

  it("is saved by nobody else", async () => {
    const { id } = await sentWith();
    expect((await download(id)).status).toBe(401);
    expect((await download(id, COUNCILLOR)).status).toBe(403);
    expect((await download("not-an-id", OFFICER)).status).toBe(404);
    const draft = await aDraft();
    expect((await download(await idIn(send(draft, "unsent.csv", table(2))), OFFICER)).status).toBe(404);
  });

  it("can be read no more once its answer is read no further", async () => {
    const { id, answerId } = await sentWith();
    await restrictAnswers(test.house.db, [answerId], test.house.now());
    expect((await download(id, OFFICER)).status).toBe(404);
    expect((await test.officer.consultations.files({ id: open.id })).files.map((file) => file.id)).not.toContain(id);
  });

  it("is in the copy for the person by its name, and in the backup; erased with the answer, it is in neither", async () => {
    const marked = "place,benches\nnowhere-but-in-this-file,1\n";
    const { id, answerId } = await sentWith("Under the oak.csv", marked);
    const subject = { answerIds: [answerId], draftIds: [], contact: undefined, staffPersonId: undefined };
    const names = async () =>
      (await answersHolder.export(test.house, subject as never))
        .filter((record) => record.table === "answer_file")
        .map(({ values }) => values["Name of the file"]);
    const inBackup = async () => {
      const file = join(mkdtempSync(join(tmpdir(), "answer-files-")), "one.ccb");
      await backUp(test.database.pool, file, test.house.now());
      const dump = gunzipSync(readFileSync(file)).toString("latin1");
      return dump.includes("nowhere-but-in-this-file") || dump.includes(Buffer.from(marked).toString("hex"));
    };
    expect(await names()).toEqual(["Under the oak.csv"]);
    expect(await inBackup()).toBe(true);
    await answersHolder.erase(test.house, subject as never, { personId: null, post: null });
    expect(await names()).toEqual([]);
    expect(await inBackup()).toBe(false);
    expect((await download(id, OFFICER)).status).toBe(404);
  });

  it("goes with a draft that is never sent", async () => {
    const draft = await aDraft();
    const id = await idIn(send(draft, "never.csv", table(2)));
    await answersHolder.erase(test.house, { answerIds: [], draftIds: [draft.draftId] } as never, {
      personId: null,
      post: null,
    });
    expect((await rowsOf()).map((row) => row.id)).not.toContain(id);
  });
});
