import { readFileSync } from "node:fs";
import { openLog } from "@collaborative-communities/foundation";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readLimits } from "../config-limits.ts";
import { openDatabase } from "../database/connect.ts";
import type { Database } from "../database/tables.ts";
import { openMetrics } from "../operations/index.ts";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, type TestHouse } from "../testing.ts";
import { LIMITS } from "./limits.ts";
import { removeFullLimits, takeOfEach } from "./repository.ts";

let test: TestHouse;
let slug: string;
beforeAll(async () => {
  test = await aHouse();
  slug = (await anOpenOne(test)).slug;
});
afterAll(() => test.database.dispose());

const input = (value: unknown): string => `?input=${encodeURIComponent(JSON.stringify(value))}`;
const at = (seconds: number): Date => new Date(Date.UTC(2026, 4, 20, 10) + seconds * 1_000);

describe("a limit", () => {
  it("lets exactly so many through, however many processes ask at the same moment", async () => {
    const other = await openDatabase<Database>(test.database.connection, { maxConnections: 5 });
    const taking = { key: "exact", limit: { most: 37, seconds: 60 } };
    const asked = Array.from({ length: 200 }, (_, one) =>
      takeOfEach(one % 2 === 0 ? test.house.db : other.db, [taking], at(0)),
    );
    const outcomes = await Promise.all(asked);
    expect(outcomes.filter((refused) => refused.size === 0)).toHaveLength(37);
    await other.close();
  });

  it("gives back evenly, and says when to come again", async () => {
    const taking = { key: "evenly", limit: { most: 3, seconds: 60 } };
    const take = async (seconds: number) => (await takeOfEach(test.house.db, [taking], at(seconds))).get("evenly");
    expect([await take(0), await take(0), await take(0)]).toEqual([undefined, undefined, undefined]);
    expect(await take(0)).toBe(20);
    expect(await take(5)).toBe(15);
    expect(await take(20)).toBeUndefined();
    expect(await take(21)).toBe(19);
    expect([await take(200), await take(200), await take(200), await take(200)]).toEqual([
      undefined,
      undefined,
      undefined,
      20,
    ]);
  });

  it("is met by whoever asks for two at once in another order without either waiting for ever", async () => {
    const [one, two] = ["first", "second"].map((key) => ({ key, limit: { most: 40, seconds: 60 } }));
    if (!one || !two) throw new Error("There are two.");
    const asked = Array.from({ length: 60 }, (_, turn) =>
      takeOfEach(test.house.db, turn % 2 === 0 ? [one, two] : [two, one], at(0)),
    );
    expect((await Promise.all(asked)).filter((refused) => refused.size === 0)).toHaveLength(40);
  });

  it("leaves no row behind once everything is given back", async () => {
    await removeFullLimits(test.house.db, at(86_400 * 400));
    expect(await test.house.db.selectFrom("limit_taken").select("key").execute()).toEqual([]);
  });

  it("can be set by each installation, and nothing is taken for one that cannot be read", () => {
    expect(readLimits("reference=5/60, sign-in-overall=10/1")).toEqual({
      reference: { most: 5, seconds: 60 },
      "sign-in-overall": { most: 10, seconds: 1 },
    });
    for (const wrong of ["reference", "references=5/60", "reference=0/60", "reference=5", "__proto__=5/60"])
      expect(() => readLimits(wrong), wrong).toThrow(/LIMITS has/);
  });

  it("is in the documentation with its default, each of them", () => {
    const page = readFileSync(new URL("../../../docs/operating.md", import.meta.url), "utf8");
    for (const [name, { most, seconds }] of Object.entries(LIMITS))
      expect(page).toMatch(new RegExp(`\\| \`${name}\` +\\| ${most.toLocaleString("en-GB")} in ${seconds} s `));
  });
});

describe("too many at a time", () => {
  const watched = () => {
    let written = "";
    const log = openLog({ service: "api", level: "info", now: test.house.now, write: (text) => (written += text) });
    return { api: createApi(test.house, { log, metrics: openMetrics() }), lines: () => written };
  };
  const lookUp = (api: ReturnType<typeof createApi>, reference: string, visitor?: string) =>
    api.request(`/resident/trpc/consultations.byReference${input({ reference })}`, {
      headers: visitor ? { "x-visitor": visitor } : {},
    });

  it("is answered with 429, when to come again, a refusal and a line in the security log without the secret", async () => {
    const { api, lines } = watched();
    const { reference } = await test.resident.consultations.submit({ slug, submissionKey: "for-limits", answers: {} });
    const statuses: number[] = [];
    for (let time = 0; time < 31; time += 1)
      statuses.push((await lookUp(api, reference, "browser-one-of-them")).status);
    expect(statuses).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
    const answer = await lookUp(api, reference, "browser-one-of-them");
    expect(answer.headers.get("retry-after")).toBe("20");
    const { error } = (await answer.json()) as { error: { data: { refusal: object } } };
    expect(error.data.refusal).toMatchObject({ code: "limits/too-many", details: { seconds: 20, minutes: 1 } });
    expect(lines()).toContain('"event":"limit-met"');
    expect(lines()).not.toContain("browser-one-of-them");
    // Whoever sits at another machine behind the same address is not in the least held up.
    expect((await lookUp(api, reference, "browser-two-of-them")).status).toBe(200);
  });

  it("holds whoever guesses references, and counts nobody who has one", async () => {
    const { reference } = await test.resident.consultations.submit({ slug, submissionKey: "for-guesses", answers: {} });
    const limits = { "reference-guesses": { most: 5, seconds: 60 } };
    const guessing = createApi({ ...test.house, config: { ...test.house.config, limits } });
    for (let time = 0; time < 12; time += 1) expect((await lookUp(guessing, reference)).status).toBe(200);
    const guesses = await Promise.all(Array.from({ length: 9 }, () => lookUp(guessing, test.house.newReference())));
    expect(guesses.map(({ status }) => status).sort()).toEqual([409, 409, 409, 409, 409, 429, 429, 429, 429]);
  });

  it("holds whoever guesses preview addresses, looks postcodes up without end, or begins drafts without end", async () => {
    const limits = {
      "preview-guesses": { most: 2, seconds: 60 },
      postcode: { most: 2, seconds: 60 },
      draft: { most: 2, seconds: 60 },
    };
    const api = createApi({ ...test.house, config: { ...test.house.config, limits } });
    const headers = { "x-visitor": "the-same-browser", "content-type": "application/json" };
    const body = JSON.stringify({ slug, language: "en" });
    const calls = {
      preview: () => api.request(`/resident/trpc/consultations.preview${input({ key: "guess" })}`),
      postcode: () => api.request(`/resident/trpc/areas.lookUp${input({ postcode: "RM17 6SL" })}`, { headers }),
      draft: () => api.request("/resident/trpc/consultations.startDraft", { method: "POST", headers, body }),
    };
    const statuses: Record<string, number[]> = {};
    for (const [name, call] of Object.entries(calls)) {
      statuses[name] = [];
      for (let time = 0; time < 3; time += 1) statuses[name]?.push((await call()).status);
    }
    expect(statuses).toEqual({ preview: [404, 404, 429], postcode: [200, 200, 429], draft: [200, 200, 429] });
  });

  it("never holds an answer that is sent", async () => {
    const limits = Object.fromEntries(Object.keys(LIMITS).map((name) => [name, { most: 1, seconds: 3_600 }]));
    const api = createApi({ ...test.house, config: { ...test.house.config, limits } });
    for (let time = 0; time < 20; time += 1) {
      const body = JSON.stringify({ slug, submissionKey: `unlimited-${time}`, answers: {} });
      const headers = { "content-type": "application/json" };
      const sent = await api.request("/resident/trpc/consultations.submit", { method: "POST", headers, body });
      expect(sent.status).toBe(200);
    }
  });

  it("holds one member of staff who imports or attaches without end, and not a colleague", async () => {
    const content = Buffer.from("Received,Q1\n20/5/2026,Yes").toString("base64");
    const { id } = await anOpenOne(test, "Imported without end");
    let refused = 0;
    for (let time = 0; time < 62; time += 1)
      await test.officer.consultations.importAnswers({ id, content, try: true }).catch((error: { code?: string }) => {
        expect(error.code).toBe("TOO_MANY_REQUESTS");
        refused += 1;
      });
    expect(refused).toBe(2);
  });
});

describe("beginning to sign in", () => {
  const settings = {
    issuer: "https://identity.invalid",
    clientId: "x",
    clientSecret: "x",
    authSecret: "x".repeat(32),
    multiFactor: { claim: "amr", values: ["mfa"] },
  };

  it("is held for one browser, and for all of them together, so that the table of begun sign-ins cannot be flooded", async () => {
    const limits = { "sign-in": { most: 2, seconds: 60 }, "sign-in-overall": { most: 5, seconds: 60 } };
    const api = createApi({ ...test.house, config: { ...test.house.config, staffSignIn: settings, limits } });
    const begin = (cookie = "") => api.request("/staff/auth/start", { headers: { cookie } });
    const first = await begin();
    const cookie = first.headers.getSetCookie().find((one) => one.startsWith("staff_begins=")) as string;
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const mine = cookie.split(";")[0] as string;
    const statuses = [(await begin(mine)).status, (await begin(mine)).status];
    const held = await begin(mine);
    expect([...statuses, held.status]).toEqual([503, 503, 429]);
    expect(Number(held.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await held.text()).toContain("Wait a moment before you sign in");
    expect([(await begin()).status, (await begin()).status]).toEqual([503, 429]);
  }, 20_000);
});
