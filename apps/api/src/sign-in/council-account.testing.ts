import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Provider } from "oidc-provider";

/** A port on this machine on which nothing listens. */
export const aFreePort = async (): Promise<number> => {
  const server = createTcpServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
};

/** Who signs in at the provider, and how. */
export type AtProvider = { sub: string; email: string; isEmailVerified: boolean; amr: string[] };

export const CLIENT = { id: "staff-site", secret: "a-secret-that-only-the-test-knows" };

/**
 * A real provider of identities, which lets whoever `person` names in without asking. It is called by the name
 * localhost, and the staff site by its number, so that to a browser the two are different sites.
 */
export const aProvider = async (redirectUri: string) => {
  const port = await aFreePort();
  const issuer = `http://localhost:${port}`;
  const person: AtProvider = {
    sub: "s-1",
    email: "Officer@Council.example",
    isEmailVerified: true,
    amr: ["pwd", "otp"],
  };
  const settings = { codeSeconds: 60 };
  const provider = new Provider(issuer, {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    pkce: { required: () => true },
    claims: { openid: ["sub", "amr", "acr"], email: ["email", "email_verified"], profile: ["name"] },
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ["one-for-the-test"] },
    interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
    ttl: {
      AuthorizationCode: () => settings.codeSeconds,
      Grant: 600,
      Session: 600,
      Interaction: 600,
      IdToken: 600,
      AccessToken: 600,
    },
    findAccount: (_, accountId) => ({
      accountId,
      claims: () => ({ sub: accountId, email: person.email, email_verified: person.isEmailVerified }),
    }),
    loadExistingGrant: async (ctx) => {
      const accountId = ctx.oidc.session?.accountId;
      if (!accountId) return undefined;
      const grant = new ctx.oidc.provider.Grant({ clientId: CLIENT.id, accountId });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  const server: Server = createServer((request, response) => {
    if (!request.url?.startsWith("/interaction/")) return void answer(request, response);
    void provider.interactionFinished(request, response, { login: { accountId: person.sub, amr: person.amr } });
  }).listen(port, "localhost");
  await once(server, "listening");
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { issuer, person, settings, stop };
};

const SITE = `
  import { serve } from "@hono/node-server";
  import { createSite } from "./server/site.ts";
  const file = { plain: Buffer.from("<title>Staff</title>"), gzip: Buffer.from(""), type: "text/html" };
  const nothing = () => undefined;
  const log = { info: nothing, warn: nothing, error: nothing, security: nothing };
  const built = new Map([["/index.html", file]]);
  const app = createSite({ built, apiOrigin: process.argv[1], toLocalhost: false, log });
  serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(process.argv[2]) }, () => console.log("ready"));
  process.on("disconnect", () => process.exit());
`;

/** The staff site's server as a process of its own, as it is in operation. */
export const aStaffSite = async (port: number, apiOrigin: string) => {
  const site = spawn(process.execPath, ["--input-type=module", "--eval", SITE, apiOrigin, String(port)], {
    cwd: fileURLToPath(new URL("../../../staff", import.meta.url)),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  if (!site.stdout) throw new Error("The staff site has no output.");
  await once(createInterface({ input: site.stdout }), "line");
  return { stop: () => site.kill() };
};

type Cookie = { value: string; path: string; isStrict: boolean };

/** As much of a browser as signing in needs: cookies by host, path and SameSite, and redirects followed one by one. */
export const aBrowser = (userAgent = "Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0") => {
  const jars = new Map<string, Map<string, Cookie>>();
  const jarOf = (url: URL) => {
    const jar = jars.get(url.hostname) ?? new Map<string, Cookie>();
    jars.set(url.hostname, jar);
    return jar;
  };
  const keep = (url: URL, line: string) => {
    const [pair = "", ...attributes] = line.split(/;\s*/);
    const [name = "", value = ""] = [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)];
    const of = (wanted: string) => attributes.find((one) => one.toLowerCase().startsWith(`${wanted}=`))?.split("=")[1];
    if (of("max-age") === "0" || value === "") jarOf(url).delete(name);
    else jarOf(url).set(name, { value, path: of("path") ?? "/", isStrict: of("samesite")?.toLowerCase() === "strict" });
  };
  /** One request. @param from the site that led here, which no Strict cookie crosses */
  const ask = async (address: string, from?: string, init: RequestInit = {}) => {
    const url = new URL(address);
    const isSameSite = from === undefined || new URL(from).hostname === url.hostname;
    const cookie = [...jarOf(url)]
      .filter(([, { path, isStrict }]) => url.pathname.startsWith(path) && (isSameSite || !isStrict))
      .map(([name, { value }]) => `${name}=${value}`)
      .join("; ");
    const headers = { ...init.headers, cookie, "user-agent": userAgent };
    const response = await fetch(url, { ...init, headers, redirect: "manual" });
    for (const line of response.headers.getSetCookie()) keep(url, line);
    return response;
  };
  /** Follows redirects to their end. @param change what somebody in between makes of an address */
  const visit = async (address: string, change: (address: string) => string = (same) => same) => {
    const visited: string[] = [];
    let [next, from] = [address, undefined as string | undefined];
    for (let hops = 0; hops < 12; hops += 1) {
      next = change(next);
      visited.push(next);
      const response = await ask(next, from);
      const location = response.headers.get("location");
      if (!location) return { response, html: await response.text(), visited };
      // A chain that ever left the site stays another site's to its end.
      from = from && new URL(from).hostname !== new URL(next).hostname ? from : next;
      next = new URL(location, next).href;
    }
    throw new Error(`Too many redirects: ${visited.join(" → ")}`);
  };
  return { ask, visit, cookieOf: (host: string, name: string) => jars.get(host)?.get(name)?.value };
};
