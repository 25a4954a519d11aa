import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { openLog } from "@collaborative-communities/foundation";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { connectApi } from "./api.ts";
import { CATALOGUES, LANGUAGES } from "./messages/index.ts";
import { createSite } from "./site.ts";

let asked: { path: string; id: unknown }[] = [];
let answer: RequestListener;
let written = "";
let site: ReturnType<typeof createSite>;
let close: () => void;
const ORIGIN = "http://localhost:3000";

beforeEach(async () => {
  asked = [];
  written = "";
  answer = (_, response) => response.writeHead(500, { "content-type": "application/json" }).end("{}");
  const api = createServer((request, response) => {
    asked.push({ path: request.url ?? "", id: request.headers["x-request-id"] });
    answer(request, response);
  }).listen(0, "127.0.0.1");
  await once(api, "listening");
  close = () => {
    api.closeAllConnections();
    api.close();
  };
  const apiOrigin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const log = openLog({
    service: "resident",
    level: "info",
    now: () => new Date("2026-05-20T10:00:00Z"),
    write: (lines) => {
      written += lines;
    },
  });
  const config = {
    host: "127.0.0.1",
    port: 3000,
    apiOrigin,
    origin: ORIGIN,
    deployment: "production",
    logLevel: "info",
    hubIdleSeconds: 600,
  } as const;
  const assets = {
    files: new Map(),
    stylesheet: "/assets/site.css",
    keepTyped: "",
    characterCount: "/assets/count.js",
    map: "",
    comeBackHere: "/assets/back.js",
    mapLink: "",
    ranking: "",
    sharing: "",
    paperStylesheet: "/assets/paper.css",
  };
  site = createSite({ api: connectApi(apiOrigin), config, assets }, log);
});
afterEach(() => close());

const lines = (): Record<string, unknown>[] =>
  written
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Record<string, unknown>);

describe("a page that could not be made", () => {
  it.each(LANGUAGES)("gives the number to ask for help with, in the reader's language (%s)", async (language) => {
    const page = await site.request(`${language === "en" ? "" : `/${language}`}/consultations/a-fairer-way`);
    const html = await page.text();
    const requestId = page.headers.get("x-request-id");
    expect(page.status).toBe(503);
    expect(requestId).toMatch(/^[0-9a-f]{4}(-[0-9a-f]{4}){3}$/);
    expect(html).toContain(`${CATALOGUES[language].errors.problemNumber} <strong translate="no">${requestId}</strong>`);
    expect(asked.map(({ id }) => id)).toContain(requestId);
    expect(lines().map((line) => [line.event, line.requestId, line.level])).toEqual([
      ["fault", requestId, "error"],
      ["request", requestId, "error"],
    ]);
  });
});

describe("the log of the residents' site", () => {
  it("keeps the id a proxy gave, through to the API", async () => {
    const id = "4bf92f3577b34da6a3ce929d0e0e4736";
    await site.request("/consultations/a-fairer-way", { headers: { "x-request-id": id } });
    expect(asked.map((call) => call.id)).toContain(id);
    expect(lines().at(-1)).toMatchObject({ requestId: id, route: "/consultations/:slug", status: 503 });
  });

  it("never has what somebody sent: no path, query, body, cookie, postcode, reference or heading", async () => {
    const secrets = ["7F3K-9QXD-M2TD", "RM17 6SL", "my-neighbour-at-number-nine", "ZHJhZnQtc2VjcmV0"];
    const post = (path: string, origin = ORIGIN) =>
      site.request(path, {
        method: "POST",
        body: new URLSearchParams(secrets.map((secret, place) => [`field${place}`, secret])),
        headers: { origin, cookie: `draft=${secrets[3]}`, "x-request-id": secrets[0] as string },
      });
    for (const secret of secrets) {
      const part = encodeURIComponent(secret);
      for (const path of [
        `/${part}`,
        `/preview/${part}`,
        `/consultations/${part}`,
        `/ro/areas?postcode=${part}`,
        `/your-answers?reference=${part}`,
      ])
        await site.request(path, { headers: { "user-agent": secret, referer: `http://x/?${part}` } });
      for (const path of ["/consultations/a/answer/agree", "/your-answers", `/${part}`]) await post(path);
      await post("/", `https://${secret.replace(/\W/g, "")}.example`);
    }
    expect(lines().length).toBeGreaterThanOrEqual(9 * secrets.length);
    for (const secret of secrets) {
      expect(written).not.toContain(secret);
      expect(written).not.toContain(encodeURIComponent(secret));
    }
  });

  it("has a form from another site, and one too large, as security events", async () => {
    await site.request("/", { method: "POST", headers: { origin: "https://elsewhere.example" } });
    await site.request("/", { method: "POST", body: "x", headers: { origin: ORIGIN, "content-length": "2000001" } });
    expect(
      lines()
        .filter(({ security }) => security)
        .map(({ event }) => event),
    ).toEqual(["cross-site-refused", "body-too-large"]);
  });
});

describe("the residents' site", () => {
  it("is ready when the API says that it is; alive in any case", async () => {
    expect((await site.request("/health/ready")).status).toBe(503);
    answer = (_, response) => response.end("{}");
    expect((await site.request("/health/ready")).status).toBe(200);
    expect((await site.request("/health/live")).status).toBe(200);
    expect(asked.map(({ path }) => path)).toEqual(["/health/ready", "/health/ready"]);
    expect(written).toBe("");
  });
});
