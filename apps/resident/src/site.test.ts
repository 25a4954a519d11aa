import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openLog } from "@collaborative-communities/foundation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectApi } from "./api.ts";
import { createSite } from "./site.ts";

let site: ReturnType<typeof createSite>;
let close: () => void;

beforeEach(async () => {
  const api = createServer((_, response) =>
    response.writeHead(200, { "content-type": "application/json" }).end('{"result":{"data":[]}}'),
  ).listen(0, "127.0.0.1");
  await once(api, "listening");
  close = () => {
    api.closeAllConnections();
    api.close();
  };
  const apiOrigin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const log = openLog({
    service: "resident",
    level: "error",
    now: () => new Date("2026-05-20T10:00:00Z"),
    write: () => {},
  });
  const config = {
    host: "127.0.0.1",
    port: 3000,
    apiOrigin,
    origin: "http://localhost:3000",
    deployment: "production",
    logLevel: "info",
    hubIdleSeconds: 600,
  } as const;
  const assets = {
    files: new Map(),
    stylesheet: "/assets/site.css",
    characterCount: "/assets/count.js",
    map: "",
    comeBackHere: "/assets/back.js",
    mapLink: "",
    ranking: "",
    sharing: "",
    keepTyped: "/assets/keep.js",
    paperStylesheet: "/assets/paper.css",
  };
  site = createSite({ api: connectApi(apiOrigin), config, assets }, log);
});
afterEach(() => close());

describe("an address typed with a slash at its end", () => {
  it.each([
    ["/pl/", "/pl"],
    ["/areas/", "/areas"],
    ["/lt/areas//?postcode=RM17+6SL", "/lt/areas?postcode=RM17+6SL"],
  ])("%s leads to the page without it", async (typed, page) => {
    const answered = await site.request(typed);
    expect([answered.status, answered.headers.get("location")]).toEqual([301, page]);
  });
  it.each(["//example.org/", "/\\\\example.org/", "/nothing"])("%s leads nowhere", async (typed) => {
    const answered = await site.request(new Request(`http://localhost:3000${typed}`));
    expect(answered.headers.get("location") ?? "").not.toMatch(/^[/\\]{2}/);
    expect(answered.status).toBe(404);
  });
});

describe("the title of a page", () => {
  const titleOf = async (path: string) => /<title>([^<]*)</.exec(await (await site.request(path)).text())?.[1];

  it("says the name of the service once on the start page, and after the page's own elsewhere", async () => {
    expect(await titleOf("/")).toBe("Have your say");
    expect(await titleOf("/pl")).toBe("Wyraź swoją opinię");
    expect(await titleOf("/cookies")).toBe("Cookies – Have your say");
  });
});

describe("what is sent at once", () => {
  const sent = async (path: string, bytes: number, type: string) => {
    const headers = { origin: "http://localhost:3000", "content-type": type, "content-length": String(bytes) };
    return (await site.request(path, { method: "POST", headers, body: new Uint8Array(bytes) })).status;
  };
  const multipart = "multipart/form-data; boundary=x";
  const question = "/pl/consultations/benches/questions/photo";

  it("is a form of two megabytes at most, and of ten where a file can be sent", async () => {
    expect(await sent(question, 2_000_001, "application/x-www-form-urlencoded")).toBe(413);
    expect(await sent("/consultations/benches/check", 2_000_001, multipart)).toBe(413);
    expect(await sent(question, 10_000_000, multipart)).not.toBe(413);
    expect(await sent(question, 10_200_001, multipart)).toBe(413);
  });
});

describe("the way back from “Do you need more time?” on a hub’s device", () => {
  const hub = Buffer.from(JSON.stringify({ key: "k".repeat(24), slug: "parks", name: "Library" })).toString(
    "base64url",
  );
  const wayBack = async (back: string): Promise<string | undefined> => {
    const answered = await site.request(`/hub/more-time?back=${encodeURIComponent(back)}`, {
      headers: { cookie: `hub=${hub}` },
    });
    expect(answered.status).toBe(200);
    return /<a [^>]*href="([^"]*)"[^>]*role="button"/.exec(await answered.text())?.[1];
  };
  it("is to the page that was left", async () => {
    expect(await wayBack("/consultations/parks/questions/agree")).toBe("/consultations/parks/questions/agree");
  });
  it.each([
    "//example.org",
    "/\\example.org",
    "/\t/example.org",
    "/\n/example.org",
    "https://example.org",
    "javascript:alert(1)",
  ])("is to no other place: %j", async (back) => expect(await wayBack(back)).toBe("/hub"));
});
