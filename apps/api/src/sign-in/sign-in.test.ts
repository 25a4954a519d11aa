import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApi } from "../server.ts";
import { aHouse, type TestHouse } from "../testing.ts";
import { demonstrationOfficer, whoIs } from "./index.ts";

let test: TestHouse;
beforeAll(async () => {
  test = await aHouse();
});
afterAll(() => test.database.dispose());

const secretIn = (cookie: string | null | undefined): string => /staff_session=([^;]+)/.exec(cookie ?? "")?.[1] ?? "";

describe("the demonstration sign-in", () => {
  it("signs in as a made-up person, with a cookie no script can read", async () => {
    const officer = await demonstrationOfficer(test.house);
    await test.nobody.signIn.forDemonstration({ personId: officer.id });
    const cookie = test.cookies.at(-1) as string;
    expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
    expect(await whoIs(test.house, secretIn(cookie))).toEqual(officer);
    expect(await whoIs(test.house, "another-secret")).toBeUndefined();
  });
  it("ends after an hour of doing nothing", async () => {
    const officer = await demonstrationOfficer(test.house);
    await test.nobody.signIn.forDemonstration({ personId: officer.id });
    const secret = secretIn(test.cookies.at(-1));
    test.setClock("2026-05-20T10:59:00Z");
    expect(await whoIs(test.house, secret)).toEqual(officer);
    test.setClock("2026-05-20T12:00:00Z");
    expect(await whoIs(test.house, secret)).toBeUndefined();
    test.setClock("2026-05-20T10:00:00Z");
  });
  it("does not exist in production, not even for a session made before", async () => {
    const officer = await demonstrationOfficer(test.house);
    await test.nobody.signIn.forDemonstration({ personId: officer.id });
    const production = { ...test.house, config: { ...test.house.config, deployment: "production" as const } };
    expect(await whoIs(production, secretIn(test.cookies.at(-1)))).toBeUndefined();
    const answer = await createApi(production).request("/staff/trpc/signIn.forDemonstration", {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://localhost:3001" },
      body: JSON.stringify({ personId: officer.id }),
    });
    expect(answer.status).toBe(404);
  });
});

describe("the API over HTTP", () => {
  it("sends the cookie to the browser, knows it again, and takes it back on signing out", async () => {
    const api = createApi(test.house);
    const officer = await demonstrationOfficer(test.house);
    const post = (path: string, body: object, cookie = "") =>
      api.request(`/staff/trpc/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json", origin: "http://localhost:3001", cookie },
        body: JSON.stringify(body),
      });
    const signedIn = await post("signIn.forDemonstration", { personId: officer.id });
    const cookie = `staff_session=${secretIn(signedIn.headers.get("set-cookie"))}`;
    const list = () => api.request("/staff/trpc/consultations.list", { headers: { cookie } });
    expect((await list()).status).toBe(200);
    const signedOut = await post("signIn.out", {}, cookie);
    expect(signedOut.headers.get("set-cookie")).toContain("Max-Age=0");
    expect((await list()).status).toBe(401);
  });
  it("does not let another site act as the officer whose browser shows it", async () => {
    const post = (origin?: string) =>
      createApi(test.house).request("/staff/trpc/signIn.out", {
        method: "POST",
        headers: { "content-type": "application/json", ...(origin && { origin }) },
        body: "{}",
      });
    expect((await post("https://elsewhere.example")).status).toBe(403);
    expect((await post()).status).toBe(403);
    expect((await post("http://localhost:3001")).status).toBe(200);
  });
  it("has nothing of the staff's under the residents' path", async () => {
    const answer = await createApi(test.house).request("/resident/trpc/consultations.open", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    expect(answer.status).toBe(404);
  });
  it("carries a refusal as data with 409, and malformed input as 400", async () => {
    const get = (input: object) =>
      createApi(test.house).request(
        `/resident/trpc/consultations.byReference?input=${encodeURIComponent(JSON.stringify(input))}`,
      );
    const refused = await get({ reference: "nonsense" });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ error: { data: { refusal: { code: "reference/not-a-reference" } } } });
    expect((await get({ reference: 7 })).status).toBe(400);
  });
});
