import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { aCommand, aHouse, openIt, refusedWith, type TestHouse } from "../testing.ts";
import { attachDemonstrationDocuments } from "./index.ts";
import { aPdf } from "./write-pdf.ts";

let test: TestHouse;
let number = 0;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const planned = async () => {
  number += 1;
  const made = await test.officer.consultations.create(aCommand({ title: `With documents ${number}` }));
  const { previewAddress } = await test.officer.consultations.read({ id: made.id });
  return { ...made, key: previewAddress.split("/").at(-1) as string };
};
const add = (consultationId: string, fileName: string, bytes: Buffer, change: object = {}) =>
  test.officer.documents.add({
    consultationId,
    title: "A document",
    language: "en",
    fileName,
    content: bytes.toString("base64"),
    ...change,
  });
const get = (path: string, headers: Record<string, string> = {}) =>
  createApi(test.house).request(`/resident/documents/${path}`, { headers });

const PDF = aPdf("A plan", ["One line (of it) \\ with odd signs."]);
const text = (words: string) => new TextEncoder().encode(words);
const docx = (more: Record<string, Uint8Array> = {}, types = "<Types/>") =>
  Buffer.from(zipSync({ "[Content_Types].xml": text(types), "word/document.xml": text("<w/>"), ...more }));
const TYPES = `<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

describe("a supporting document", () => {
  it("is there for everybody once the consultation has opened, and before that for those with the preview", async () => {
    const { id, slug, key } = await planned();
    const document = await add(id, "The Plan.PDF", PDF, { title: "The plan", otherFormat: "Ask for large print." });
    const path = `${document.id}/the-plan.pdf`;
    expect(await test.resident.documents.list({ slug })).toEqual([]);
    expect((await get(path)).status).toBe(404);
    expect((await get(`${path}?preview=guess`)).status).toBe(404);
    expect(await test.resident.documents.list({ key })).toMatchObject([{ title: "The plan", size: PDF.length }]);
    expect((await get(`${path}?preview=${key}`)).headers.get("cache-control")).toBe("private, no-store");
    await openIt(test, { id });
    expect(await test.resident.documents.list({ slug })).toMatchObject([
      { title: "The plan", kind: "pdf", language: "en", otherFormat: "Ask for large print.", fileName: "the-plan.pdf" },
    ]);
    const answer = await get(path);
    expect(Buffer.from(await answer.arrayBuffer()).equals(PDF)).toBe(true);
    expect((await get(`${document.id}/another-name.pdf`)).status).toBe(404);
    expect((await get("not-an-id/the-plan.pdf")).status).toBe(404);
  });

  it("is always saved and never shown, as what it is, and may do nothing when it is opened all the same", async () => {
    const { id } = await planned();
    const { id: document } = await add(id, "b.pdf", PDF);
    await openIt(test, { id });
    const { headers } = await get(`${document}/b.pdf`);
    expect(Object.fromEntries(headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="b.pdf"',
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "content-length": String(PDF.length),
      etag: `"${createHash("sha256").update(PDF).digest("hex")}"`,
    });
    const again = await get(`${document}/b.pdf`, { "if-none-match": headers.get("etag") as string });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("comes back byte for byte, also when it is larger than what is read at a time", async () => {
    const { id } = await planned();
    const rows = Array.from({ length: 60_000 }, (_, row) => `${row},ward ${row % 20}\n`);
    const large = Buffer.from(`row,where\n${rows.join("")}`);
    const { id: document } = await add(id, "large.csv", large);
    await openIt(test, { id });
    const sent = Buffer.from(await (await get(`${document}/large.csv`)).arrayBuffer());
    expect(sent.length).toBeGreaterThan(600_000);
    expect(sent.equals(large)).toBe(true);
  });

  it("can be taken away before opening, and stands as it is after", async () => {
    const { id } = await planned();
    const { id: first } = await add(id, "a.csv", Buffer.from("a,b\n1,2\n"));
    await test.officer.documents.remove({ id: first });
    expect(await test.officer.documents.list({ consultationId: id })).toEqual([]);
    const { id: second } = await add(id, "a.csv", Buffer.from("a,b\n1,2\n"));
    await openIt(test, { id });
    expect(await refusedWith(test.officer.documents.remove({ id: second }))).toBe("consultation/documents-stand");
    expect(await refusedWith(add(id, "b.csv", Buffer.from("c,d\n")))).toBe("consultation/documents-stand");
  });

  it("is attached by an officer only, once, and leaves a fact with its hash and without its content", async () => {
    const { id } = await planned();
    const { id: document } = await add(id, "plan.pdf", PDF);
    expect(await refusedWith(add(id, "same.pdf", PDF))).toBe("document/already-there");
    const command = { consultationId: id, title: "Mine", language: "en" as const, fileName: "a.pdf" };
    const content = PDF.toString("base64");
    expect(await refusedWith(test.councillor.documents.add({ ...command, content }))).toBe("FORBIDDEN");
    expect(await refusedWith(test.councillor.documents.remove({ id: document }))).toBe("FORBIDDEN");
    const facts = await test.house.db
      .selectFrom("audit_fact")
      .select(["post", "after", "details"])
      .where("about", "=", document)
      .execute();
    expect(facts).toMatchObject([{ post: "engagement-officer", details: { consultation: id } }]);
    expect(facts[0]?.after).toMatchObject({ sha256: createHash("sha256").update(PDF).digest("hex"), kind: "pdf" });
  });

  it("is attached at most twenty times however many are sent at once", async () => {
    const { id } = await planned();
    const sent = Array.from({ length: 24 }, (_, one) => refusedWith(add(id, `${one}.csv`, Buffer.from(`a\n${one}\n`))));
    const outcomes = await Promise.all(sent);
    expect(outcomes.filter((outcome) => outcome === "not refused")).toHaveLength(20);
    expect(await test.officer.documents.list({ consultationId: id })).toHaveLength(20);
  });
});

describe("what is in a file", () => {
  let id: string;
  beforeAll(async () => {
    test.setClock("2026-05-20T11:00:00Z");
    id = (await planned()).id;
  });
  const refused = (fileName: string, bytes: Buffer) => refusedWith(add(id, fileName, bytes));

  it("must be what its name says", async () => {
    expect(await refused("page.pdf", Buffer.from("<!doctype html><script>alert(1)</script>"))).toBe(
      "document/other-content",
    );
    expect(await refused("plan.docx", PDF)).toBe("document/other-content");
    expect(await refused("plan.png", docx())).toBe("document/other-content");
    expect(await refused("plan.csv", PDF.subarray(0, 4))).toBe("not refused");
    expect(await refused("plan.csv", Buffer.from([0xff, 0xfe, 0x41, 0]))).toBe("document/not-text");
    expect(await refused("plan.csv", Buffer.from("a\0b"))).toBe("document/not-text");
  });

  it("must be whole, without protection, and may not act", async () => {
    expect(await refused("a.pdf", PDF.subarray(0, -20))).toBe("document/damaged");
    const acting = (name: string) => Buffer.from(PDF.toString("latin1").replace("/Lang", `${name} /Lang`), "latin1");
    expect(await refused("a.pdf", acting("/OpenAction << /S /JavaScript >>"))).toBe("document/acts");
    expect(await refused("a.pdf", acting("/Launch"))).toBe("document/acts");
    expect(await refused("a.pdf", acting("/OpenAction << /S /J#61va#53cript >>"))).toBe("document/acts");
    expect(await refused("a.pdf", acting("/Encryp#74 9 0 R"))).toBe("document/encrypted");
    expect(await refused("a.pdf", acting("/Encrypt 9 0 R"))).toBe("document/encrypted");
    for (const macro of ["word/vbaProject.bin", "word/embeddings/x.exe", "word/activeX/a.xml"])
      expect(await refused("a.docx", docx({ [macro]: text("x") }, TYPES)), macro).toBe("document/acts");
    const odt = (more: Record<string, Uint8Array>) =>
      Buffer.from(
        zipSync({
          mimetype: [text("application/vnd.oasis.opendocument.text"), { level: 0 }],
          "content.xml": text("<o/>"),
          ...more,
        }),
      );
    expect(await refused("a.odt", odt({ "Basic/Standard/Module1.xml": text("x") }))).toBe("document/acts");
    expect(await refused("a.odt", odt({}))).toBe("not refused");
    expect(await refused("a.docx", docx({}, TYPES))).toBe("not refused");
  });

  it("must not unpack to more than any report, nor out of its folder", async () => {
    const bomb = docx({ "word/media/a.txt": new Uint8Array(20_000_000) }, TYPES);
    expect(bomb.length).toBeLessThan(100_000);
    expect(await refused("a.docx", bomb)).toBe("document/too-large-unpacked");
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, one) => [`word/media/${one}.txt`, text("")]));
    expect(await refused("a.docx", docx(many, TYPES))).toBe("document/too-large-unpacked");
    expect(await refused("a.docx", docx({ "../../evil.xml": text("x") }, TYPES))).toBe("document/damaged");
  });

  it("may hold numbers below nought, and nothing a spreadsheet would calculate", async () => {
    expect(await refused("a.csv", Buffer.from('ward,change\nBelhus,"-1,200.5"\nTilbury,+3%\n'))).toBe("not refused");
    for (const cell of ["=1+1", "@SUM(A1)", " =1", "+cmd|' /C calc'!A0", "-1+1", "＝1"])
      expect(await refused("a.csv", Buffer.from(`a,b\nx,"${cell}"\n`)), cell).toBe("document/formula");
  });

  it("is refused with a sentence, never with a fault, however a good file is damaged", async () => {
    test.setClock("2026-05-20T15:00:00Z");
    for (const [name, bytes] of [
      ["a.pdf", PDF],
      ["a.docx", docx({}, TYPES)],
    ] as const)
      for (let place = 0; place < 25; place += 1) {
        const damaged = Buffer.from(bytes);
        const at = Math.floor((place / 25) * bytes.length);
        damaged.writeUInt8(damaged.readUInt8(at) ^ 0xff, at);
        expect(await refused(name, damaged)).toMatch(/^(document\/|consultation\/|limits\/|not refused)/);
      }
  });
});

describe("the demonstration", () => {
  it("has documents that pass what every document must", async () => {
    const { id } = await planned();
    const officer = { id: "00000000-0000-7000-8000-0000000000a1", name: "Test officer", posts: ["engagement-officer"] };
    await attachDemonstrationDocuments({ ...test.house, signedIn: officer }, id);
    expect((await test.officer.documents.list({ consultationId: id })).map(({ kind }) => kind)).toEqual([
      "pdf",
      "pdf",
      "csv",
    ]);
  });
});

describe("the documentation for operators", () => {
  it("gives every kind of file, and the sizes", () => {
    const page = readFileSync(new URL("../../../docs/operating.md", import.meta.url), "utf8");
    for (const said of ["PDF", "Word", "OpenDocument", "CSV", "PNG", "JPEG", "10 MB", "2,000 files", "100 MB"])
      expect(page).toContain(said);
  });
});

describe("the Easy Read version of a consultation", () => {
  const choose = (consultationId: string, documentId: string | null, pages?: number) =>
    test.officer.documents.chooseEasyRead({ consultationId, documentId, ...(pages !== undefined && { pages }) });
  const named = async (slug: string) =>
    (await test.resident.documents.list({ slug }))
      .filter(({ easyRead }) => easyRead)
      .map(({ id, pages }) => [id, pages]);

  it("is the document an officer names, whatever its title is, with the pages somebody counted", async () => {
    const { id, slug } = await planned();
    const other = await add(id, "easy-read.pdf", aPdf("Easy Read", ["Another."]), { title: "Not easy read at all" });
    const ours = await add(id, "pictures.pdf", PDF, { title: "With pictures" });
    expect(await test.officer.documents.easyRead({ consultationId: id })).toEqual({ said: "nothing" });
    await choose(id, ours.id, 12);
    await openIt(test, { id });
    expect(await named(slug)).toEqual([[ours.id, 12]]);
    // Naming changes no document, and so may be done after opening.
    await choose(id, other.id);
    expect(await named(slug)).toEqual([[other.id, undefined]]);
    await choose(id, null);
    expect(await named(slug)).toEqual([]);
    expect(await test.officer.documents.easyRead({ consultationId: id })).toEqual({ said: "none" });
  });

  it("is one of its own documents, and no table", async () => {
    const [{ id }, another] = [await planned(), await planned()];
    const theirs = await add(another.id, "plan.pdf", PDF);
    const table = await add(id, "table.csv", Buffer.from("a,b\n1,2\n"));
    expect(await refusedWith(choose(id, theirs.id))).toBe("consultation/easy-read-not-there");
    expect(await refusedWith(choose(id, table.id))).toBe("consultation/easy-read-kind");
  });

  it("is one where two officers name two at the same moment, and is nothing once its document is taken away", async () => {
    const { id, key } = await planned();
    const first = await add(id, "first.pdf", PDF);
    const second = await add(id, "second.pdf", aPdf("Second", ["Two."]));
    await Promise.all([choose(id, first.id), choose(id, second.id)]);
    const [one, ...more] = (await test.resident.documents.list({ key })).filter(({ easyRead }) => easyRead);
    expect([first.id, second.id]).toContain(one?.id);
    expect(more).toEqual([]);
    await test.officer.documents.remove({ id: one?.id ?? "" });
    expect(await test.officer.documents.easyRead({ consultationId: id })).toEqual({ said: "nothing" });
  });
});
