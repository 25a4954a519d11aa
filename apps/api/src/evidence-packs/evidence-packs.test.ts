import { createHash, createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PackIndex, readerOf, toPem, verifyPack } from "@collaborative-communities/evidence-packs";
import { unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { consultationBy, countForDemonstration } from "../consultations/index.ts";
import type { House } from "../context.ts";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, CAST, type TestHouse } from "../testing.ts";
import { demonstrationKey } from "./signing-key.ts";

const ANSWERS = 5_000;
const WORDS = "I live above the chemist, and my daughter Roswitha is afraid of the crossing.";
const POSTCODE = "RM17 6SL";

let test: TestHouse;
let house: House;
let api: ReturnType<typeof createApi>;
let id: string;
let slug: string;

const asOfficer = async (post = "engagement-officer"): Promise<string> => {
  const secret = `secret-of-${post}`;
  const personId = { "engagement-officer": "a1", councillor: "a2" }[post];
  await sql`insert into staff_session (id, secret_hash, person_id, device, started_at, last_seen_at)
    values (${house.newId()}, ${createHash("sha256").update(secret).digest("base64url")},
      ${`00000000-0000-7000-8000-0000000000${personId}`}, 'A browser', ${house.now()}, ${house.now()})
    on conflict do nothing`.execute(house.db);
  return `staff_session=${secret}`;
};
const restricted = async (cookie: string) => api.request(`/staff/evidence-packs/${id}`, { headers: { cookie } });
const open = async () => api.request(`/resident/evidence-packs/${slug}`);
const bytesOf = async (answer: Response): Promise<Uint8Array> => {
  expect(
    answer.status,
    await answer
      .clone()
      .text()
      .then((text) => text.slice(0, 200)),
  ).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
const check = (bytes: Uint8Array) =>
  verifyPack(readerOf(bytes), {
    newSha256: () => createHash("sha256"),
    verifySignature: (key, signed, signature) => verify(null, signed, createPublicKey(toPem(key)), signature),
  });
const allText = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((file) => Buffer.from(file).toString("utf8"))
    .join("\n");
const factsMade = async () =>
  (
    await sql<{ post: string | null; details: Record<string, unknown> }>`
      select post, details from audit_fact where what = 'evidence-pack/made' order by position`.execute(house.db)
  ).rows;

vi.setConfig({ testTimeout: 60_000 });

beforeAll(async () => {
  test = await aHouse();
  const evidenceSigningKey = generateKeyPairSync("ed25519")
    .privateKey.export({ format: "pem", type: "pkcs8" })
    .toString();
  house = { ...test.house, config: { ...test.house.config, evidenceSigningKey } };
  api = createApi(house);
  ({ id, slug } = await anOpenOne(test, "A crossing in Dock Road"));
  const answers = { agree: "yes", change: WORDS };
  await test.officer.consultations.enterAnswer({
    id,
    submissionKey: "paper-answer-1",
    channel: "paper",
    receivedOn: "2026-05-20",
    answers,
    whereabouts: { kind: "ward", wardCode: "E05016305", postcode: POSTCODE },
  });
  await sql`insert into response (reference, consultation_id, submission_key, questionnaire_version, channel, received_at,
      received_on, language, answers, whereabouts, ward_code, postcode, demonstration)
    select 'REFR-' || lpad(place::text, 8, '0'), ${id}, 'made-' || place, 1, 'web',
      timestamptz '2026-05-21T10:00:00Z' + place * interval '1 second', '2026-05-21', 'lt',
      jsonb_build_object('agree', 'no', 'change', ${WORDS}::text || ' ' || place), 'ward', 'E05016305', ${POSTCODE}, true
    from generate_series(1, ${ANSWERS - 1}) place`.execute(house.db);
}, 60_000);
afterAll(() => test.database.dispose());

describe("the public version", () => {
  it("is not there before the count is final, nor for a consultation that is not there", async () => {
    expect((await open()).status).toBe(404);
    expect((await api.request("/resident/evidence-packs/nothing")).status).toBe(404);
    test.setClock("2026-07-20T10:00:00Z");
    const days = { opens: "2026-05-19", closes: "2026-06-30" };
    await countForDemonstration(house, CAST, { id, days });
    expect((await consultationBy(house.db, { id }))?.state).toBe("analysing");
  });

  it("of 5,000 answers is made in under a minute, verifies, and holds no reference, postcode, name or words", async () => {
    const began = performance.now();
    const bytes = await bytesOf(await open());
    expect(performance.now() - began).toBeLessThan(60_000);
    const { findings, index } = await check(bytes);
    expect(findings).toEqual([]);
    expect(index?.version).toBe("public");
    const responses = index?.parts.find(({ part }) => part === "responses") as PackIndex["parts"][number];
    expect(responses.rows).toEqual({ channels: 8, counts: 0, register: 0, choices: 0, words: 0 });
    const text = allText(bytes);
    expect(text).toContain("A crossing in Dock Road");
    expect(text).toContain("before the result is told");
    const { rows } = await sql<{ reference: string; audit: string }>`
      select reference, audit_id::text as audit from response where consultation_id = ${id}`.execute(house.db);
    for (const { reference, audit } of rows) {
      expect(text.includes(reference), reference).toBe(false);
      expect(text.includes(audit), audit).toBe(false);
    }
    for (const secret of [
      POSTCODE,
      "RM17",
      "E05016305",
      "Roswitha",
      "Test officer",
      "00000000-0000-7000-8000-0000000000a1",
    ])
      expect(text.includes(secret), secret).toBe(false);
  }, 60_000);

  it("is the same for everybody for a quarter of an hour, and leaves one fact that names nobody", async () => {
    const [one, other] = [await bytesOf(await open()), await bytesOf(await open())];
    expect(Buffer.compare(one, other)).toBe(0);
    expect(await factsMade()).toEqual([{ post: null, details: expect.objectContaining({ version: "public" }) }]);
    test.setClock("2026-07-20T10:16:00Z");
    const { index } = await check(await bytesOf(await open()));
    const made = await factsMade();
    expect(made).toHaveLength(2);
    expect(index?.previousIndexSha256).toBe(made[0]?.details.indexSha256);
    expect(allText(await bytesOf(await open()))).toContain(`its index has the SHA-256 ${made[0]?.details.indexSha256}`);
  }, 60_000);
});

describe("the restricted version", () => {
  it("is for officers, legal advisers and the monitoring officer, who are signed in", async () => {
    expect((await api.request(`/staff/evidence-packs/${id}`)).status).toBe(401);
    expect((await restricted(await asOfficer("councillor"))).status).toBe(403);
    const headers = { cookie: await asOfficer() };
    expect((await api.request("/staff/evidence-packs/not-an-id", { headers })).status).toBe(404);
    expect((await api.request(`/staff/evidence-packs/${id}`, { headers, method: "HEAD" })).status).toBe(405);
  });

  it("holds everything, verifies, and leaves a fact of who took it, in which post", async () => {
    const bytes = await bytesOf(await restricted(await asOfficer()));
    expect((await check(bytes)).findings).toEqual([]);
    const text = allText(bytes);
    for (const there of [POSTCODE, "Roswitha", "REFR-00004999", "engagement officer: Test officer"])
      expect(text.includes(there), there).toBe(true);
    expect((await factsMade()).at(-1)).toMatchObject({
      post: "engagement-officer",
      details: { version: "restricted", bytes: bytes.length },
    });
  }, 60_000);

  it("is not signed without a key, and the sentence says what to set", async () => {
    const answer = await createApi(test.house).request(`/staff/evidence-packs/${id}`, {
      headers: { cookie: await asOfficer() },
    });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("EVIDENCE_SIGNING_KEY");
  });
});

describe("the key of a demonstration", () => {
  it("is made once, and read by its owner alone", async () => {
    const folder = mkdtempSync(join(tmpdir(), "evidence-key-"));
    try {
      const made = await demonstrationKey(folder);
      expect(await demonstrationKey(folder)).toBe(made);
      expect(statSync(join(folder, "evidence-signing-key.pem")).mode & 0o777).toBe(0o600);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("over a broken audit trail", () => {
  it("no pack is signed, in either version, and the sentence says where it is broken", async () => {
    await sql`alter table audit_fact disable trigger user`.execute(house.db);
    await sql`update audit_fact set what = 'nothing/happened' where position = 2`.execute(house.db);
    test.setClock("2026-07-20T11:00:00Z");
    for (const answer of [await restricted(await asOfficer()), await open()]) {
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain("The fact at position 2 was changed.");
    }
  });
});
