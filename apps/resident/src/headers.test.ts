import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { openLog } from "@collaborative-communities/foundation";
import { serve } from "@hono/node-server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connectApi } from "./api.ts";
import type { Assets } from "./assets.ts";
import { createSite } from "./site.ts";

const log = openLog({ service: "resident", level: "error", now: () => new Date(0), write: () => undefined });
const file = { plain: Buffer.from("1"), gzip: Buffer.from("1"), br: Buffer.from("1"), type: "text/css" };
const assets = {
  stylesheet: "/assets/site.css",
  characterCount: "/assets/count.js",
  map: "",
  ranking: "",
  sharing: "",
  keepTyped: "/assets/keep.js",
  paperStylesheet: "/assets/paper.css",
  files: new Map([["site.css", file]]),
} as unknown as Assets;

// What stands in here for the API is there to answer as the API never does by itself: with a cookie or a page of its own,
// with nothing at all, or with a refusal at the first request. How the site goes with the real one is in tooling/journeys.
let answer: RequestListener = (_, response) => response.writeHead(404).end("{}");
const api = createServer((request, response) => answer(request, response));
let apiOrigin = "";
beforeAll(async () => {
  api.listen(0, "127.0.0.1");
  await once(api, "listening");
  apiOrigin = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
});
afterAll(() => {
  api.closeAllConnections();
  api.close();
});

const siteAt = (origin: string) => {
  const config = {
    host: "127.0.0.1",
    port: 0,
    apiOrigin,
    origin,
    deployment: "production",
    logLevel: "error",
    hubIdleSeconds: 600,
  } as const;
  return createSite({ api: connectApi(apiOrigin), config, assets }, log);
};

describe("every answer of the resident site", () => {
  it("allows no script and no style within the page, nothing from elsewhere and no frame, on every route there is", async () => {
    const site = siteAt("https://haveyoursay.example");
    const walked = new Set<string>();
    for (const { method, path } of site.routes) {
      if (path.includes("*")) continue;
      const address = path.replaceAll(/:\w+/g, "thing");
      for (const origin of ["https://haveyoursay.example", "https://elsewhere.example"]) {
        const { headers } = await site.request(address, {
          method,
          ...(method === "POST" && { headers: { origin, "content-type": "application/x-www-form-urlencoded" } }),
        });
        const said = `${method} ${path}`;
        walked.add(said);
        const policy = headers.get("content-security-policy") ?? "";
        expect(policy, said).toMatch(/^default-src 'none';/);
        expect(policy, said).toContain("frame-ancestors 'none'");
        expect(policy, said).toContain("base-uri 'none'");
        expect(policy, said).not.toMatch(/unsafe|\*|data:|https?:/);
        expect(headers.get("x-content-type-options"), said).toBe("nosniff");
        expect(headers.get("referrer-policy"), said).toBe("same-origin");
        expect(headers.get("cross-origin-opener-policy"), said).toBe("same-origin");
        expect(headers.get("cross-origin-resource-policy"), said).toBe("same-origin");
        expect(headers.get("strict-transport-security"), said).toBe("max-age=31536000; includeSubDomains");
        expect(headers.get("access-control-allow-origin"), said).toBeNull();
      }
    }
    expect(walked.size).toBeGreaterThan(60);
  });

  it("asks for https only where the site is reached over it", async () => {
    const { headers } = await siteAt("http://localhost:3000").request("/reference");
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  it("has no word of script or style in the page itself", async () => {
    for (const path of ["/reference", "/cookies", "/nothing"]) {
      const html = await (await siteAt("http://localhost:3000").request(path)).text();
      expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)|javascript:/i);
    }
  });
});

describe("the method TRACE", () => {
  it("gives nothing back of what was sent", async () => {
    const server = serve({ fetch: siteAt("http://localhost:3000").fetch, hostname: "127.0.0.1", port: 0 });
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const sent = request({ host: "127.0.0.1", port, path: "/", method: "TRACE", headers: { cookie: "secret=cookie" } });
    sent.end();
    const [found] = (await once(sent, "response")) as [IncomingMessage];
    let body = "";
    for await (const part of found) body += part;
    expect(found.statusCode).toBeGreaterThanOrEqual(400);
    expect(body + JSON.stringify(found.headers)).not.toContain("secret");
    server.close();
  });
});

describe("a cookie of the resident site", () => {
  it("is for this host and https alone, and no script can read it", async () => {
    answer = (_, response) => {
      response.setHeader("content-type", "application/json");
      response
        .writeHead(409)
        .end(JSON.stringify({ error: { message: "No.", code: -32600, data: { code: "CONFLICT" } } }));
    };
    const { headers } = await siteAt("https://haveyoursay.example").request("/reference/7F3K-9QXD-M2TD");
    expect(headers.getSetCookie()).toEqual([
      expect.stringMatching(/^__Host-visitor=[\w-]{22}; Path=\/; HttpOnly; Secure; SameSite=Lax$/),
    ]);
  });
});

describe("a document on the resident site", () => {
  const ID = "00000000-0000-7000-8000-0000000000d1";
  const sent = {
    "content-type": "application/pdf",
    "content-disposition": 'attachment; filename="plan.pdf"',
    "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
    "cache-control": "public, max-age=0, must-revalidate",
    etag: '"abc"',
    "set-cookie": "from=the-api",
    "x-powered-by": "something",
  };
  it("is passed on as the API sends it, with its own policy, and without what is nobody's business", async () => {
    answer = (request, response) => {
      expect(request.url).toBe(`/resident/documents/${ID}/plan.pdf?preview=a%26b`);
      response.writeHead(200, sent).end("%PDF-1.7");
    };
    const found = await siteAt("https://haveyoursay.example").request(`/documents/${ID}/plan.pdf?preview=a%26b`);
    expect(await found.text()).toBe("%PDF-1.7");
    const { "set-cookie": _, "x-powered-by": __, ...passed } = sent;
    expect(Object.fromEntries(found.headers)).toMatchObject({ ...passed, "x-content-type-options": "nosniff" });
    expect(found.headers.get("x-powered-by")).toBeNull();
    expect(found.headers.getSetCookie()).toEqual([]);
  });
  it("is not asked for where its address is not one, and is a page that says so where it is not there", async () => {
    let asked = 0;
    answer = (_, response) => {
      asked += 1;
      response.writeHead(404).end("{}");
    };
    const site = siteAt("https://haveyoursay.example");
    for (const path of [`/documents/${ID}/..%2f..%2fhealth`, "/documents/x/plan.pdf", `/documents/${ID}/a.PDF`])
      expect((await site.request(path)).status).toBe(404);
    expect(asked).toBe(0);
    const missing = await site.request(`/documents/${ID}/plan.pdf`);
    expect([missing.status, missing.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(asked).toBe(1);
  });
  it("is never a page, whatever the API sends", async () => {
    answer = (_, response) => response.writeHead(200, { "content-type": "text/html" }).end("<script>");
    const found = await siteAt("https://haveyoursay.example").request(`/documents/${ID}/plan.pdf`);
    expect(found.status).toBe(503);
    expect(await found.text()).not.toContain("<script>");
  });
});

describe("a limit that is met", () => {
  const limited = JSON.stringify({
    error: {
      message: "Too often.",
      code: -32029,
      data: {
        code: "TOO_MANY_REQUESTS",
        httpStatus: 429,
        refusal: { code: "limits/too-many", message: "Too often.", details: { seconds: 70, minutes: 2 } },
      },
    },
  });
  it("is told in the reader's language with when to come again, and gives back what was typed", async () => {
    answer = (_, response) => response.writeHead(429, { "content-type": "application/json" }).end(limited);
    const site = siteAt("https://haveyoursay.example");
    const says = { "": "Try again in 2 minutes", "/ro": "peste (minute): 2", "/pl": "za 2 min", "/lt": "po 2 min" };
    for (const [prefix, words] of Object.entries(says)) {
      const found = await site.request(`${prefix}/reference`, {
        method: "POST",
        body: new URLSearchParams({ reference: "7f3k 9qxd m2td" }),
        headers: { origin: "https://haveyoursay.example" },
      });
      expect([found.status, found.headers.get("retry-after")]).toEqual([429, "70"]);
      const html = await found.text();
      expect(html).toContain(words);
      expect(html).toContain('value="7f3k 9qxd m2td"');
    }
  });
});

describe("the page about cookies", () => {
  it("names the one by which limits go", () => {
    expect(readFileSync(new URL("./about/pages.tsx", import.meta.url), "utf8")).toContain("visitor");
  });
});
