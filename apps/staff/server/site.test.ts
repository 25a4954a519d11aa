import { once } from "node:events";
import { createServer as createHttpServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { openLog } from "@collaborative-communities/foundation";
import { describe, expect, it } from "vitest";
import { forwardToApi } from "./forward.ts";
import { createSite } from "./site.ts";

const file = (text: string, type: string) => ({ plain: Buffer.from(text), gzip: Buffer.from(text), type });
const built = new Map([
  ["/index.html", file("<title>Staff</title>", "text/html; charset=utf-8")],
  ["/assets/index-abc.js", file("1", "text/javascript; charset=utf-8")],
]);
let written = "";
const log = openLog({
  service: "staff",
  level: "info",
  now: () => new Date("2026-05-20T10:00:00Z"),
  write: (lines) => {
    written += lines;
  },
});
const site = (apiOrigin = "http://127.0.0.1:9", toLocalhost = false, isHttps = false) =>
  createSite({ built, apiOrigin, residentOrigin: "https://say.example.org", toLocalhost, isHttps, log });

/** A port on this machine on which nothing listens. */
const freePort = async (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

const passOn = (request: Request) =>
  forwardToApi(request, "http://127.0.0.1:9", "3f9a-27c1-08be-77d0", () => undefined);

describe("the staff site's server", () => {
  it("answers every address of the site with the one page, which is never kept", async () => {
    for (const path of ["/", "/consultations/7/counts?channel=paper"]) {
      const answer = await site().request(path);
      expect(answer.headers.get("cache-control")).toBe("no-cache");
      expect(await answer.text()).toContain("<title>Staff</title>");
    }
  });
  it("lets browsers keep what has its content in its name, and has nothing else under such names", async () => {
    expect((await site().request("/assets/index-abc.js")).headers.get("cache-control")).toContain("immutable");
    expect((await site().request("/assets/index-old.js")).status).toBe(404);
  });
  it("allows nothing inline, nothing from elsewhere and no frame, on every answer", async () => {
    const routes = site().routes.map(({ path }) => path.replace("*", "anything"));
    const paths = [
      "/",
      "/consultations/7",
      "/assets/index-abc.js",
      "/assets/none.js",
      "/trpc/signIn.me",
      "/auth/start",
    ];
    for (const path of [...new Set([...paths, ...routes])]) {
      const { headers } = await site().request(path);
      expect(headers.get("cross-origin-opener-policy"), path).toBe("same-origin");
      expect(headers.get("cross-origin-resource-policy"), path).toBe("same-origin");
      expect(headers.get("referrer-policy"), path).toBe("same-origin");
      expect(headers.get("strict-transport-security"), path).toBeNull();
      const secure = await site(undefined, false, true).request(path);
      expect(secure.headers.get("strict-transport-security"), path).toBe("max-age=31536000; includeSubDomains");
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
      // A preview of what residents see, and nothing else, stands in a frame.
      expect(headers.get("content-security-policy")).toContain("frame-src https://say.example.org;");
      expect(headers.get("content-security-policy")).not.toContain("unsafe");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
    }
  });
  it("says with 503 that the API does not answer", async () => {
    const answer = await site(`http://127.0.0.1:${await freePort()}`).request("/trpc/signIn.me");
    expect(answer.status).toBe(503);
    expect(await answer.json()).toHaveProperty("error");
  });
  it("passes on calls of procedures only, never a way out of the staff's part", async () => {
    for (const path of [
      "/auth/callback/more",
      "/auth/",
      "/auth/%2e%2e/health",
      "/trpc/%2e%2e/%2e%2e/health/live",
      "/trpc/a/b",
      "/trpc/..%2f..",
      "/trpc/",
    ])
      expect((await passOn(new Request(`http://staff.example${path}`))).status).toBe(404);
  });
  it("takes a person from the machine's number to its name, for which the cookie is", async () => {
    const answer = await site(undefined, true).request("http://127.0.0.1:3001//evil.example/x?y=1", {
      headers: { host: "127.0.0.1:3001" },
    });
    expect(answer.headers.get("location")).toBe("http://localhost:3001/evil.example/x?y=1");
  });
  it("is ready when the API says that it is, and not before", async () => {
    expect((await site(`http://127.0.0.1:${await freePort()}`).request("/health/ready")).status).toBe(503);
    const api = await anApi((_, response) => response.end("{}"));
    expect((await site(api.origin).request("/health/ready")).status).toBe(200);
    expect((await site().request("/health/live")).status).toBe(200);
    await api.close();
  });
});

/** Something that answers in the API's place. */
const anApi = async (answer: RequestListener) => {
  const server = createHttpServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
};

describe("the log of the staff site's server", () => {
  it("has the id that the browser is told and the API is given, one line a call, and nothing that was sent", async () => {
    const ids: unknown[] = [];
    const api = await anApi((request, response) => {
      ids.push(request.headers["x-request-id"]);
      response.end("{}");
    });
    written = "";
    const answer = await site(api.origin).request("/trpc/signIn.me?input=secret-query", {
      method: "POST",
      body: "secret-body",
      headers: { cookie: "staff_session=secret-cookie", "x-request-id": "secret-id" },
    });
    await site(api.origin).request("/consultations/secret-path?secret-query");
    const lines = written.trim().split("\n");
    expect(lines.map((line) => JSON.parse(line).route)).toEqual(["/trpc/*", "/*"]);
    expect(ids).toEqual([JSON.parse(lines[0] as string).requestId]);
    expect(ids).toEqual([answer.headers.get("x-request-id")]);
    expect(written).not.toContain("secret");
    await api.close();
  });
  it("has why the API could not be reached, and what was too large, as it happened", async () => {
    written = "";
    const down = await site(`http://127.0.0.1:${await freePort()}`).request("/trpc/signIn.me?input=secret");
    const [fault, request] = written
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const requestId = down.headers.get("x-request-id");
    expect(fault).toMatchObject({ level: "error", event: "fault", code: "ECONNREFUSED", requestId });
    expect(request).toMatchObject({ level: "error", event: "request", status: 503, requestId });
    written = "";
    await site().request("/trpc/signIn.me", { method: "POST", body: "x", headers: { "content-length": "13500001" } });
    expect(JSON.parse(written.split("\n")[0] as string)).toMatchObject({ event: "body-too-large", security: true });
  });
});
