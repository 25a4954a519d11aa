import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { openLog } from "@collaborative-communities/foundation";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealAnswers, verifySealed } from "../consultations/index.ts";
import { backUp } from "../database/backup.ts";
import { openMetrics } from "../operations/index.ts";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, refusedWith, runJobs, type TestHouse, tellOf } from "../testing.ts";

let test: TestHouse;
let folder: string;
beforeAll(async () => {
  test = await aHouse();
  folder = mkdtempSync(join(tmpdir(), "collaborative-communities-erasure-"));
});
afterAll(async () => {
  await test.database.dispose();
  rmSync(folder, { recursive: true, force: true });
});

const WORDS = "Zebra-crossing-for-Quillfeather-Lane";
const EMAIL = "quillfeather.ottoline@example.org";
const POSTCODE = "RM17 6SL";

/** Each form in which bytes that say the same could stand in a file: also a part of a longer text in base 64. */
const disguises = (secret: string): string[] => {
  const bytes = Buffer.from(secret, "utf8");
  const shifted = [0, 1, 2].flatMap((by) => {
    const whole = Buffer.concat([Buffer.alloc(by), bytes]);
    const inside = (text: string) => text.replace(/=+$/, "").slice(Math.ceil((by * 4) / 3) + 1, -2);
    return [inside(whole.toString("base64")), inside(whole.toString("base64url"))];
  });
  const utf16 = Buffer.from(secret, "utf16le").toString("latin1");
  const all = [secret, secret.toLowerCase(), secret.toUpperCase(), [...secret].reverse().join(""), utf16];
  return [...all, bytes.toString("hex"), encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1), ...shifted];
};

/** Which of the secrets stand in some bytes, in whatever form. */
const foundIn = (haystack: Buffer, secrets: Readonly<Record<string, string>>): string[] => {
  const text = haystack.toString("latin1").toLowerCase();
  return Object.entries(secrets)
    .filter(([, secret]) =>
      disguises(secret).some((one) => text.includes(Buffer.from(one).toString("latin1").toLowerCase())),
    )
    .map(([name]) => name);
};

const dump = async (): Promise<Buffer> => {
  const file = join(folder, `${test.house.newId()}.ccb`);
  await backUp(test.database.pool, file, test.house.now());
  return gunzipSync(readFileSync(file));
};

/** A person’s whole life in the service, over HTTP, with the log written as it always is. */
const live = async () => {
  let logged = "";
  const log = openLog({
    service: "api",
    level: "info",
    now: test.house.now,
    write: (lines) => {
      logged += lines;
    },
  });
  const api = createApi(test.house, { log, metrics: openMetrics() });
  const call = async <T>(procedure: string, input: unknown, isQuery = false): Promise<T> => {
    const json = JSON.stringify(input);
    const answer = isQuery
      ? await api.request(`/resident/trpc/${procedure}?input=${encodeURIComponent(json)}`)
      : await api.request(`/resident/trpc/${procedure}`, {
          method: "POST",
          body: json,
          headers: { "content-type": "application/json" },
        });
    return ((await answer.json()) as { result: { data: T } }).result.data;
  };
  return {
    call,
    logs: () => {
      log.flush();
      return Buffer.from(logged);
    },
  };
};

describe("the search of bytes", () => {
  it("finds what stands there as it is, in base 64, in hexadecimal, backwards or in UTF-16", () => {
    const bytes = Buffer.from(`before ${EMAIL} after`);
    const forms = [
      bytes,
      bytes.toString("base64"),
      bytes.toString("base64url"),
      bytes.toString("hex"),
      [...bytes.toString()].reverse().join(""),
    ];
    for (const form of [...forms, Buffer.from(bytes.toString(), "utf16le")])
      expect(foundIn(Buffer.from(form as string), { email: EMAIL, words: WORDS })).toEqual(["email"]);
  });
});

describe("after erasure", () => {
  it("nothing of the person is found in a dump or in the logs, and every published figure is as before", async () => {
    const { call, logs } = await live();
    const { id, slug } = await anOpenOne(test, "Crossings");
    for (const [key, agree] of ["yes", "no", "yes"].entries())
      await test.resident.consultations.submit({ slug, submissionKey: `others-${key}`, answers: { agree } });

    const { draftId } = await call<{ draftId: string }>("consultations.startDraft", { slug, language: "en" });
    const draft = { slug, draftId };
    await call("consultations.keepAnswer", { ...draft, questionId: "change", answer: WORDS });
    await call("consultations.keepAnswer", { ...draft, questionId: "agree", answer: "no" });
    const whereabouts = { kind: "ward", wardCode: "E05002235", postcode: POSTCODE };
    await call("consultations.keepWhereabouts", { ...draft, whereabouts });
    const { reference } = await call<{ reference: string }>("consultations.sendDraft", { ...draft, language: "pl" });
    await call("consultations.byReference", { reference }, true);
    await sealAnswers(test.house);
    await test.officer.integrity.texts({ id, questionId: "change" });
    const feedback = { summary: "Thank you.", items: [{ outcome: "we-did" as const, youSaid: "More", weDid: "It." }] };
    await tellOf(test, { id }, feedback);

    const contact = { kind: "email", address: EMAIL };
    const complaint = await call<{ reference: string }>("personalData.complain", {
      contact,
      words: `About ${WORDS}`,
      askKey: "the-complaint-of-ottoline",
    });
    const [made] = await test.administrator.personalData.complaints();
    await test.administrator.personalData.answerComplaint({ id: made?.id as string, says: `We read ${WORDS}.` });
    const request = await call<{ reference: string }>("personalData.ask", {
      kind: "erasure",
      contact,
      references: [reference],
      words: `Erase ${WORDS}, of ${EMAIL}.`,
      askKey: "the-request-of-ottoline",
    });
    await runJobs(test);

    const secrets = {
      words: WORDS,
      email: EMAIL,
      postcode: POSTCODE,
      reference,
      "reference without hyphens": reference.replaceAll("-", ""),
      draft: draftId,
      "reference of the request": request.reference,
      "reference of the complaint": complaint.reference,
    };
    expect(foundIn(await dump(), secrets)).toEqual(
      expect.arrayContaining(["words", "postcode", "reference", "draft", "reference of the request"]),
    );
    const seen = async () => ({
      public: await test.resident.consultations.read({ slug }),
      list: await test.resident.consultations.list(),
      outcomes: await test.resident.consultations.outcomes({ page: 1 }),
      staff: await test.officer.consultations.list(),
      ...Object.fromEntries(
        await Promise.all(
          [{}, { channel: "web" as const }, { channel: "paper" as const }, { pcnAreaCode: "U68127" }].map(
            async (by) => {
              const { erased: _, ...counts } = await test.officer.consultations.counts({ id, ...by });
              return [JSON.stringify(by), counts] as const;
            },
          ),
        ),
      ),
    });
    const before = await seen();

    const open = await test.administrator.personalData.requests();
    const requestId = open.find(({ kind }) => kind === "erasure")?.id as string;
    expect(await refusedWith(test.administrator.personalData.carryOut({ id: requestId }))).toBe(
      "data-request/identity-first",
    );
    await test.administrator.personalData.verifyIdentity({
      id: requestId,
      check: "reference-known",
      reason: `She gave ${reference}.`,
    });
    const { erased, stays } = await test.administrator.personalData.carryOut({ id: requestId });
    expect(erased).toBeGreaterThan(1);
    expect(stays.join(" ")).toContain("That an answer was given");
    await runJobs(test);

    // The dump of a database that holds her answer finds her, so that finding nothing says something.
    expect(foundIn(await dump(), secrets)).toEqual([]);
    expect(logs().length).toBeGreaterThan(500);
    expect(foundIn(logs(), secrets)).toEqual([]);
    expect(await seen()).toEqual(before);
    expect((await test.officer.consultations.counts({ id })).erased).toBe(1);
    expect(await refusedWith(test.resident.consultations.byReference({ reference }))).toBe("reference/not-found");
    // Who asked can still see that it was done.
    expect((await test.resident.personalData.status(request)).outcome).toMatchObject({ kind: "done" });
  });

  it("the audit trail vouches for a tombstone by its fact, and not for one without", async () => {
    expect(await verifySealed(test.house.db)).toEqual({ sealed: 4 });
    const { slug } = await anOpenOne(test, "Without a fact");
    await test.resident.consultations.submit({ slug, submissionKey: "unfactual", answers: { agree: "yes" } });
    await sealAnswers(test.house);
    const emptied = sql`update response set erased_at = now(), erased_in = audit_id, answers = '{}', whereabouts = 'not-said'
      where submission_key = 'sent:unfactual'`;
    await emptied.execute(test.house.db);
    expect((await verifySealed(test.house.db)).finding).toMatch(/was removed, or is not as it came/);
    await sql`update response set erased_at = null, erased_in = null where submission_key = 'sent:unfactual'`.execute(
      test.house.db,
    );
    expect(await verifySealed(test.house.db)).toEqual({ sealed: 5 });
  });

  it("an answer to an open consultation is no longer counted, and a hold keeps it there until it is lifted", async () => {
    const { id, slug } = await anOpenOne(test, "Held and open");
    const answer = { slug, submissionKey: "held-and-open", answers: { agree: "yes" } };
    const { reference } = await test.resident.consultations.submit(answer);
    await test.resident.personalData.ask({
      kind: "erasure",
      contact: { kind: "post", address: "Ottoline Q\n2 Example Street\nGrays" },
      references: [reference],
      askKey: "the-request-that-is-held",
    });
    const open = await test.administrator.personalData.requests();
    const requestId = open.find((one) => one.kind === "erasure" && one.outcome === undefined)?.id as string;
    await test.administrator.personalData.verifyIdentity({
      id: requestId,
      check: "reference-known",
      reason: "Gave it.",
    });

    const hold = { kind: "consultation" as const, on: id, reason: "A claim was announced." };
    expect(await refusedWith(test.administrator.personalData.setHold(hold))).toBe("FORBIDDEN");
    const { id: holdId } = await test.monitoringOfficer.personalData.setHold(hold);
    expect(await refusedWith(test.monitoringOfficer.personalData.setHold(hold))).toBe("legal-hold/held-already");
    expect(await refusedWith(test.administrator.personalData.carryOut({ id: requestId }))).toBe("data-request/held");
    expect((await test.administrator.personalData.holds())[0]).toMatchObject({
      name: "Held and open",
      kind: "consultation",
    });
    await test.monitoringOfficer.personalData.liftHold({ id: holdId });

    await test.administrator.personalData.carryOut({ id: requestId });
    expect((await test.officer.consultations.counts({ id })).responses).toBe(0);
    expect(
      await test.house.db.selectFrom("response").select("channel").where("consultation_id", "=", id).execute(),
    ).toEqual([{ channel: "web" }]);
  });

  it("a member of staff who left is a name no more, and one in post is not erased", async () => {
    const { id } = await test.administrator.appointments.addPerson({ name: "Quentin Left", email: "left@example.org" });
    const organisationId = "00000000-0000-7000-8000-000000000c01";
    const post = { personId: id, post: "analyst" as const, organisationId, from: "2026-05-01" };
    const { id: appointed } = await test.administrator.appointments.appoint(post);
    const { reference } = await test.resident.personalData.ask({
      kind: "erasure",
      contact: { kind: "email", address: "left@example.org" },
      askKey: "the-request-of-quentin",
    });
    const row = await test.house.db
      .selectFrom("data_request")
      .select("id")
      .where("reference", "=", reference)
      .executeTakeFirstOrThrow();
    const known = { id: row.id, check: "known-to-staff" as const, reason: "By their manager.", staffPersonId: id };
    await test.administrator.personalData.verifyIdentity(known);
    expect(await refusedWith(test.administrator.personalData.carryOut({ id: row.id }))).toBe("data-request/in-post");
    await test.administrator.appointments.end({ id: appointed, to: "2026-05-20" });
    await test.administrator.personalData.carryOut({ id: row.id });
    expect(foundIn(await dump(), { name: "Quentin Left", email: "left@example.org" })).toEqual([]);
  });
});
