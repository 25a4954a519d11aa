import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { House } from "../context.ts";
import { createApi } from "../server.ts";
import { aHouse, type TestHouse } from "../testing.ts";
import { aBrowser, aFreePort, aProvider, aStaffSite, CLIENT } from "./council-account.testing.ts";

const COUNCIL = "00000000-0000-7000-8000-000000000c01";
const HOST = "127.0.0.1";

let test: TestHouse;
let house: House;
let origin: string;
let provider: Awaited<ReturnType<typeof aProvider>>;
let officerId: string;
let appointmentId: string;
const stops: (() => unknown)[] = [];

beforeAll(async () => {
  test = await aHouse();
  const port = await aFreePort();
  origin = `http://${HOST}:${port}`;
  provider = await aProvider(`${origin}/auth/callback`);
  const staffSignIn = {
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    authSecret: "0123456789abcdef0123456789abcdef",
    multiFactor: { claim: "amr", values: ["mfa", "otp", "hwk"] },
  };
  const config = { ...test.house.config, deployment: "production" as const, staffOrigin: origin, staffSignIn };
  house = { ...test.house, config };
  const api = serve({ fetch: createApi(house).fetch, hostname: HOST, port: 0 });
  await once(api, "listening");
  const site = await aStaffSite(port, `http://${HOST}:${(api.address() as AddressInfo).port}`);
  stops.push(
    () => api.close(),
    site.stop,
    provider.stop,
    () => test.database.dispose(),
  );
  officerId = (await test.administrator.appointments.addPerson({ name: "Ada", email: "officer@council.example" })).id;
  const appointed = { personId: officerId, organisationId: COUNCIL, from: "2026-05-01" };
  appointmentId = (await test.administrator.appointments.appoint({ ...appointed, post: "engagement-officer" })).id;
});
afterAll(async () => {
  for (const stop of stops) await stop();
});
beforeEach(() => {
  test.setClock("2026-05-20T10:00:00Z");
  const asEver = { sub: "s-1", email: "Officer@Council.example", isEmailVerified: true, amr: ["pwd", "otp"] };
  Object.assign(provider.person, asEver);
  provider.settings.codeSeconds = 60;
});

type Browser = ReturnType<typeof aBrowser>;

const signIn = (browser: Browser, change?: (address: string) => string, wanted = "/areas") =>
  browser.visit(`${origin}/auth/start?return=${encodeURIComponent(wanted)}`, change);

const me = async (browser: Browser): Promise<{ name: string; posts: string[] } | null> => {
  const answer = await browser.ask(`${origin}/trpc/signIn.me`, origin);
  return ((await answer.json()) as { result: { data: { person: { name: string; posts: string[] } } } }).result.data
    .person;
};
const call = (browser: Browser, path: string, input: object = {}) =>
  browser.ask(`${origin}/trpc/${path}`, origin, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify(input),
  });
const sessions = async (browser: Browser) => {
  const answer = await browser.ask(`${origin}/trpc/signIn.sessions`, origin);
  type Session = { id: string; device: string; isThisOne: boolean };
  return ((await answer.json()) as { result: { data: Session[] } }).result.data;
};

describe("signing in with a council account", () => {
  it("lets in whoever an administrator appointed, and shows the page that was asked for", async () => {
    const browser = aBrowser();
    const { response, html, visited } = await signIn(browser);
    expect(response.status).toBe(200);
    expect(visited.at(-1)).toMatch(new RegExp(`^${origin}/auth/callback\\?code=`));
    const asked = new URL(visited[1] as string).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    expect(
      [asked.get("state"), asked.get("nonce"), asked.get("code_challenge")].every((one) => one && one.length > 20),
    ).toBe(true);
    expect(html).toContain(`content="0;url=${origin}/areas"`);
    expect(response.headers.getSetCookie().join("\n")).toMatch(
      /staff_session=[^;]+; Path=\/; HttpOnly; SameSite=Strict/,
    );
    expect(await me(browser)).toEqual({ id: officerId, name: "Ada", posts: ["engagement-officer"] });
  });
  it("knows the person by the provider's own name for them from then on, whatever their e-mail address", async () => {
    await signIn(aBrowser());
    provider.person.email = "married@council.example";
    const browser = aBrowser();
    await signIn(browser);
    expect((await me(browser))?.name).toBe("Ada");
  });
  it("does not give a person's address to another account that has taken it over", async () => {
    await signIn(aBrowser());
    provider.person.sub = "s-2";
    const browser = aBrowser();
    const { response, html } = await signIn(browser);
    expect(response.status).toBe(403);
    expect(html).toContain("You have no post here");
  });
  it("refuses whoever used a password only, and says what to do", async () => {
    for (const amr of [["pwd"], []]) {
      provider.person.amr = amr;
      const browser = aBrowser();
      const { response, html } = await signIn(browser);
      expect(response.status).toBe(403);
      expect(html).toContain("You need a second step to sign in");
      expect(html).toContain("IT service desk");
      expect(await me(browser)).toBeNull();
    }
  });
  it("refuses somebody nobody appointed, and somebody whose address was not verified", async () => {
    Object.assign(provider.person, { sub: "s-9", email: "stranger@council.example" });
    expect((await signIn(aBrowser())).html).toContain("You have no post here");
    await test.administrator.appointments.addPerson({ name: "Not appointed", email: "unposted@council.example" });
    Object.assign(provider.person, { sub: "s-10", email: "unposted@council.example" });
    expect((await signIn(aBrowser())).response.status).toBe(403);
    const { id } = await test.administrator.appointments.addPerson({ name: "Bo", email: "bo@council.example" });
    const appointed = { personId: id, organisationId: COUNCIL, from: "2026-05-01", post: "analyst" as const };
    await test.administrator.appointments.appoint(appointed);
    Object.assign(provider.person, { sub: "s-11", email: "bo@council.example", isEmailVerified: false });
    expect((await signIn(aBrowser())).response.status).toBe(403);
    provider.person.isEmailVerified = true;
    expect((await signIn(aBrowser())).response.status).toBe(200);
  });
  it("never leads to another site afterwards", async () => {
    for (const wanted of [
      "https://evil.example/",
      "//evil.example/",
      "/\\evil.example",
      "/.//evil.example",
      "javascript:1",
    ])
      expect((await signIn(aBrowser(), undefined, wanted)).html).toMatch(new RegExp(`0;url=${origin}/`));
  });
});

describe("an answer of the provider", () => {
  const instead = (name: string) => (address: string) => {
    const url = new URL(address);
    if (url.pathname !== "/auth/callback" || !url.searchParams.has(name)) return address;
    url.searchParams.set(name, "tampered-with-tampered-with");
    return url.href;
  };
  it("counts once: a second time it signs nobody in", async () => {
    const browser = aBrowser();
    const { visited } = await signIn(browser);
    const again = await browser.visit(visited.at(-1) as string);
    expect(again.response.status).toBe(400);
    expect(again.html).toContain("This sign-in cannot be used");
  });
  it("counts in the browser that began alone", async () => {
    const victim = aBrowser();
    let taken = "";
    await signIn(aBrowser(), (address) => {
      if (!address.includes("/auth/callback")) return address;
      taken = address;
      return `${origin}/`;
    });
    expect(taken).toContain("code=");
    expect((await victim.visit(taken)).response.status).toBe(400);
    expect(await me(victim)).toBeNull();
  });
  it("is refused with another state, another code or another nonce", async () => {
    expect((await signIn(aBrowser(), instead("state"))).response.status).toBe(400);
    expect((await signIn(aBrowser(), instead("code"))).html).toContain("Your council account did not sign you in");
    const browser = aBrowser();
    const { response } = await signIn(browser, (address) =>
      address.includes("nonce=") ? address.replace(/nonce=[^&]+/, "nonce=tampered-with") : address,
    );
    expect(response.status).toBe(403);
    expect(await me(browser)).toBeNull();
  });
  it("is refused with a code that was asked for with another challenge", async () => {
    const other = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    const { response } = await signIn(aBrowser(), (address) =>
      address.replace(/code_challenge=[^&]+/, `code_challenge=${other}`),
    );
    expect(response.status).toBe(403);
  });
  it("is refused once its code has expired, and once ten minutes have passed", async () => {
    provider.settings.codeSeconds = 1;
    const later = aBrowser();
    let answered = "";
    const stopAt = (address: string) => {
      if (!address.includes("/auth/callback")) return address;
      answered = address;
      return `${origin}/`;
    };
    await signIn(later, stopAt);
    expect((await later.visit(answered)).response.status).toBe(200);
    await signIn(later, stopAt);
    await new Promise((passed) => setTimeout(passed, 2_100));
    expect((await later.visit(answered)).response.status).toBe(403);
    provider.settings.codeSeconds = 60;
    await signIn(later, stopAt);
    test.setClock("2026-05-20T10:10:00Z");
    expect((await later.visit(answered)).response.status).toBe(400);
  });
  it("that says no is told as one", async () => {
    const browser = aBrowser();
    const { response } = await signIn(browser, (address) => {
      const url = new URL(address);
      if (url.pathname !== "/auth/callback") return address;
      url.searchParams.delete("code");
      url.searchParams.set("error", "access_denied");
      return url.href;
    });
    expect(response.status).toBe(403);
  });
});

describe("a session of staff", () => {
  it("gets a new secret at each sign-in, and the one before is worth nothing", async () => {
    const browser = aBrowser();
    await signIn(browser);
    const before = browser.cookieOf(HOST, "staff_session");
    await signIn(browser);
    expect(browser.cookieOf(HOST, "staff_session")).not.toBe(before);
    const old = await fetch(`${origin}/trpc/signIn.sessions`, { headers: { cookie: `staff_session=${before}` } });
    expect(old.status).toBe(401);
  });
  it("ends after an hour of doing nothing, and after twelve hours whatever is done", async () => {
    const browser = aBrowser();
    await signIn(browser);
    test.setClock("2026-05-20T11:00:00Z");
    expect(await me(browser)).toBeNull();
    test.setClock("2026-05-20T10:00:00Z");
    for (let minutes = 50; minutes < 720; minutes += 50) {
      test.setClock(new Date(Date.UTC(2026, 4, 20, 10, minutes)).toISOString());
      expect((await me(browser))?.name, `after ${minutes} minutes`).toBe("Ada");
    }
    test.setClock("2026-05-20T22:00:00Z");
    expect(await me(browser)).toBeNull();
  });
  it("is listed by browser and machine, and ended from another", async () => {
    const [desk, phone] = [aBrowser(), aBrowser("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1")];
    await signIn(desk);
    await call(desk, "signIn.outEverywhere");
    await signIn(desk);
    await signIn(phone);
    const listed = await sessions(desk);
    expect(listed.map(({ device, isThisOne }) => [device, isThisOne]).sort()).toEqual([
      ["Firefox on Windows", true],
      ["Safari on iPhone", false],
    ]);
    expect(JSON.stringify(listed)).not.toContain("127.0.0.1");
    const phoneSession = listed.find(({ isThisOne }) => !isThisOne);
    expect((await call(desk, "signIn.endSession", { id: phoneSession?.id })).status).toBe(200);
    expect(await me(phone)).toBeNull();
    expect((await me(desk))?.name).toBe("Ada");
  });
  it("of somebody else is not there to be ended", async () => {
    const browser = aBrowser();
    await signIn(browser);
    const [own] = await sessions(browser);
    await expect(test.councillor.signIn.endSession({ id: own?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await me(browser))?.name).toBe("Ada");
  });
  it("ends everywhere at once", async () => {
    const [one, other] = [aBrowser(), aBrowser()];
    await signIn(one);
    await signIn(other);
    expect((await call(one, "signIn.outEverywhere")).status).toBe(200);
    expect([await me(one), await me(other)]).toEqual([null, null]);
  });
  it("loses the posts of an appointment that is ended, at once", async () => {
    const browser = aBrowser();
    await signIn(browser);
    const appointed = { personId: officerId, organisationId: COUNCIL, from: "2026-05-20", post: "analyst" as const };
    await test.administrator.appointments.appoint(appointed);
    expect((await me(browser))?.posts).toEqual(["analyst", "engagement-officer"]);
    await test.administrator.appointments.end({ id: appointmentId, to: "2026-05-20" });
    expect((await me(browser))?.posts).toEqual(["analyst"]);
    expect((await call(browser, "areas.reallocate", { wardCode: "E05002235", toPcnAreaCode: "U68127" })).status).toBe(
      403,
    );
  });
});

describe("where council accounts are not set up", () => {
  it("says so, and there is no way in", async () => {
    const { staffSignIn: _, ...config } = house.config;
    const api = createApi({ ...house, config });
    for (const path of ["start", "callback?code=x&state=y"]) {
      const answer = await api.request(`/staff/auth/${path}`);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain("Sign-in is not set up");
    }
  });
  it("or the provider does not answer, says to try again", async () => {
    const staffSignIn = house.config.staffSignIn && { ...house.config.staffSignIn, issuer: "http://127.0.0.1:9" };
    const answer = await createApi({ ...house, config: { ...house.config, staffSignIn } }).request("/staff/auth/start");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("Try again in a few minutes");
  });
});
