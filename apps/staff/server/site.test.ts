import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { forwardToApi } from "./forward.ts";
import { createSite } from "./site.ts";

const file = (text: string, type: string) => ({ plain: Buffer.from(text), gzip: Buffer.from(text), type });
const built = new Map([
  ["/index.html", file("<title>Staff</title>", "text/html; charset=utf-8")],
  ["/assets/index-abc.js", file("1", "text/javascript; charset=utf-8")],
]);
const site = (apiOrigin = "http://127.0.0.1:9", toLocalhost = false) => createSite({ built, apiOrigin, toLocalhost });

/** A port on this machine on which nothing listens. */
const freePort = async (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

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
    for (const path of ["/", "/assets/none.js", "/trpc/signIn.me"]) {
      const { headers } = await site().request(path);
      expect(headers.get("content-security-policy")).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
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
      expect((await forwardToApi(new Request(`http://staff.example${path}`), "http://127.0.0.1:9")).status).toBe(404);
  });
  it("takes a person from the machine's number to its name, for which the cookie is", async () => {
    const answer = await site(undefined, true).request("http://127.0.0.1:3001//evil.example/x?y=1", {
      headers: { host: "127.0.0.1:3001" },
    });
    expect(answer.headers.get("location")).toBe("http://localhost:3001/evil.example/x?y=1");
  });
});
