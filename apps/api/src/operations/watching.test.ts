import { readFileSync } from "node:fs";
import { openLog } from "@collaborative-communities/foundation";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { aHouse, anOpenOne, type TestHouse } from "../testing.ts";
import { openMetrics } from "./metrics.ts";
import { SECURITY_EVENTS } from "./watch.ts";

let test: TestHouse;
let slug: string;
beforeAll(async () => {
  test = await aHouse();
  slug = (await anOpenOne(test)).slug;
});
afterAll(() => test.database.dispose());

type Line = Record<string, unknown>;
let written = "";
let lines = (): Line[] => [];
let api: ReturnType<typeof createApi>;
let metrics = openMetrics();
beforeEach(() => {
  written = "";
  metrics = openMetrics();
  const log = openLog({
    service: "api",
    level: "info",
    now: test.house.now,
    write: (text) => {
      written += text;
    },
  });
  lines = () =>
    written
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as Line);
  api = createApi(test.house, { log, metrics });
});

const ORIGIN = "http://localhost:3001";
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  api.request(path, {
    method: "POST",
    headers: { "content-type": "application/json", origin: ORIGIN, ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const input = (value: unknown): string => `?input=${encodeURIComponent(JSON.stringify(value))}`;

describe("the id of a request", () => {
  it("leads from the one who asked through the log and back", async () => {
    const answer = await api.request("/resident/trpc/consultations.list", {
      headers: { "x-request-id": "3f9a-27c1-08be-77d0" },
    });
    expect(answer.headers.get("x-request-id")).toBe("3f9a-27c1-08be-77d0");
    expect(lines()).toMatchObject([
      { event: "request", requestId: "3f9a-27c1-08be-77d0", route: "resident consultations.list", status: 200 },
    ]);
  });
  it("is made anew where what came is not well-formed", async () => {
    const answer = await api.request("/resident/trpc/consultations.list", { headers: { "x-request-id": "RM17 6SL" } });
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
    expect(written).not.toContain("RM17");
  });
});

describe("the log", () => {
  it("has one line for each request, and none for a health check that went well", async () => {
    for (const path of ["/health/live", "/health/ready", "/nowhere", "/staff/trpc/signIn.me,signIn.people?batch=1"])
      await api.request(path);
    expect(lines().map(({ route, status }) => [route, status])).toEqual([
      ["no such route", 404],
      ["staff batch", 200],
    ]);
  });

  it("never has what somebody sent: no query, body, cookie, postcode, reference, path or heading", async () => {
    const secrets = {
      reference: "7F3K-9QXD-M2TD",
      postcode: "RM17 6SL",
      written: "my-neighbour-at-number-nine",
      cookie: "c29tZWJvZHktcy1zZXNzaW9u",
      key: "cHJldmlldy1rZXktb2Ytc29tZQ",
      draft: "ZHJhZnQtc2VjcmV0LW9mLW9uZQ",
    };
    const draft = { slug, draftId: secrets.draft };
    await api.request(`/resident/trpc/consultations.byReference${input({ reference: secrets.reference })}`);
    await api.request(`/resident/trpc/areas.lookUp${input({ postcode: secrets.postcode })}`);
    await api.request(`/resident/trpc/consultations.preview${input({ key: secrets.key })}`);
    await api.request(`/resident/trpc/consultations.readDraft${input(draft)}`);
    await api.request(`/resident/trpc/${secrets.written}${input(secrets)}`);
    await api.request(`/resident/${secrets.written}/${secrets.reference}?a=${secrets.cookie}`);
    await api.request(`/staff/trpc/%E0%A4%A/${secrets.written}`);
    await post("/resident/trpc/consultations.keepAnswer", { ...draft, questionId: "change", answer: secrets.written });
    await post("/resident/trpc/consultations.submit", { slug, submissionKey: secrets.key, answers: secrets });
    await post("/resident/trpc/consultations.submit", `{"slug":"${secrets.written}" "${secrets.postcode}"`);
    await post(
      "/staff/trpc/consultations.save",
      { id: secrets.written },
      { cookie: `staff_session=${secrets.cookie}` },
    );
    await post("/staff/trpc/signIn.forDemonstration", { personId: secrets.written, ...secrets });
    await post("/staff/trpc/signIn.out", {}, { cookie: secrets.cookie, origin: `https://${secrets.written}.example` });
    await post("/resident/trpc/consultations.submit", secrets.written.repeat(100_000));
    await api.request("/resident/trpc/consultations.list", {
      headers: { "x-request-id": secrets.reference, "user-agent": secrets.written, referer: secrets.written },
    });
    expect(lines().length).toBeGreaterThanOrEqual(15);
    for (const [name, secret] of Object.entries(secrets)) {
      expect(written, name).not.toContain(secret);
      expect(written, name).not.toContain(encodeURIComponent(secret));
      expect(metrics.render([]), name).not.toContain(secret);
    }
  });

  it("has a fault with the same id as its request, and nothing of what the database was given", async () => {
    await sql`alter table draft rename to draft_away`.execute(test.house.db);
    try {
      const answer = await api.request(
        `/resident/trpc/consultations.readDraft${input({ slug, draftId: "ZHJhZnQtc2VjcmV0LW9mLW9uZQ" })}`,
      );
      expect(answer.status).toBe(500);
      const [fault, request] = lines();
      expect(fault).toMatchObject({ level: "error", event: "fault", code: "42P01", fault: "error" });
      expect(request).toMatchObject({ level: "error", event: "request", status: 500, requestId: fault?.requestId });
      expect(fault?.requestId).toBe(answer.headers.get("x-request-id"));
      expect(written).not.toContain("ZHJhZnQ");
    } finally {
      await sql`alter table draft_away rename to draft`.execute(test.house.db);
    }
  });
});

describe("the security log", () => {
  const events = () => lines().filter(({ security }) => security === true);

  it("has sign-in, refused sign-in and sign-out, with who and never with the secret", async () => {
    const personId = "00000000-0000-7000-8000-00000000000a";
    await post("/staff/trpc/signIn.forDemonstration", { personId: "00000000-0000-7000-8000-00000000dead" });
    const answer = await post("/staff/trpc/signIn.forDemonstration", { personId });
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] as string;
    await post("/staff/trpc/signIn.out", undefined, { cookie });
    expect(events()).toMatchObject([
      { event: "sign-in-refused" },
      { event: "sign-in", personId },
      { event: "sign-out", personId },
    ]);
    expect(written).not.toContain(cookie.split("=")[1]);
  });

  it("has who was stopped at a door: signed out, not allowed, from another site, too large", async () => {
    await post("/staff/trpc/consultations.progress", {
      id: "00000000-0000-7000-8000-000000000000",
      command: { kind: "resume" },
    });
    const answer = await post("/staff/trpc/signIn.forDemonstration", {
      personId: "00000000-0000-7000-8000-00000000000b",
    });
    const cookie = (answer.headers.get("set-cookie") ?? "").split(";")[0] as string;
    await post(
      "/staff/trpc/consultations.progress",
      { id: "00000000-0000-7000-8000-000000000000", command: { kind: "resume" } },
      { cookie },
    );
    await post("/staff/trpc/signIn.out", undefined, { origin: "https://elsewhere.example" });
    const tooLong = "x".repeat(1_000_001);
    const said = await post("/resident/trpc/consultations.submit", tooLong, { "content-length": "1000001" });
    const found = await post("/resident/trpc/consultations.submit", tooLong, { "transfer-encoding": "chunked" });
    expect([said.status, found.status]).toEqual([413, 413]);
    expect(events().map(({ event, route }) => [event, route])).toEqual([
      ["not-signed-in", "staff consultations.progress"],
      ["sign-in", undefined],
      ["not-allowed", "staff consultations.progress"],
      ["cross-site-refused", undefined],
      ["body-too-large", "resident consultations.submit"],
      ["body-too-large", "resident consultations.submit"],
    ]);
    expect(events()[2]).toMatchObject({ personId: "00000000-0000-7000-8000-00000000000b" });
    expect(metrics.render([])).toContain('cc_security_events_total{event="not-allowed"} 1');
  });
});

describe("the counts", () => {
  it("have an answer once however often it is sent, a refusal by its code, and requests by route and status", async () => {
    const answer = { slug, submissionKey: "counted-once", answers: { agree: "yes" } };
    for (let time = 0; time < 3; time += 1) await post("/resident/trpc/consultations.submit", answer);
    await api.request(`/resident/trpc/consultations.byReference${input({ reference: "nonsense" })}`);
    const text = metrics.render([{ name: "cc_x", help: "X.", value: 1.5 }]);
    expect(text).toContain('cc_answers_accepted_total{channel="web"} 1\n');
    expect(text).toContain('cc_refusals_total{code="reference/not-a-reference"} 1\n');
    expect(text).toContain(
      'cc_http_request_duration_seconds_count{route="resident consultations.submit",status="200"} 3\n',
    );
    expect(text).toMatch(/consultations\.submit",status="200",le="\+Inf"\} 3\n/);
    expect(text).toContain("# TYPE cc_x gauge\ncc_x 1.5\n");
  });
});

describe("the operations page", () => {
  it("explains every security event and every metric", () => {
    const page = readFileSync(new URL("../../../docs/operating.md", import.meta.url), "utf8");
    expect(SECURITY_EVENTS.filter((event) => !page.includes(`| \`${event}\` `))).toEqual([]);
    const names = [...metrics.render([]).matchAll(/^# TYPE (\w+) /gm)].map(([, name]) => name);
    expect(names.length).toBe(4);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
