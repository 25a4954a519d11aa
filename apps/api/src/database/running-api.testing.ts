import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import type { Connection } from "./connect.ts";

const MAIN = fileURLToPath(new URL("../main.ts", import.meta.url));

/** The consultation that is open in every demonstration. */
export const OPEN_SLUG = "draft-collaborative-communities-framework";

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as { port: number };
  probe.close();
  return port;
};

const addressOf = (connection: Connection): string =>
  "connectionString" in connection
    ? connection.connectionString
    : `postgres://${connection.user}@localhost/${connection.database}?host=${encodeURIComponent(connection.host)}`;

/** An API in a process of its own, as it runs anywhere. */
export type RunningApi = {
  readonly process: ChildProcess;
  readonly origin: string;
  /** A call as the staff site makes it, with a session. */
  staff(procedure: string, input?: unknown, cookie?: string, method?: "query" | "mutation"): Promise<Response>;
  /** Submits an answer. @returns its reference, or nothing where it was not acknowledged */
  submit(key: string, slug?: string): Promise<string | undefined>;
  /** Ends it with a signal, and waits until it has ended. */
  end(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
};

/** Starts an API on a database, in a process of its own. */
export const startApi = async (
  connection: Connection,
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningApi> => {
  const port = await freePort();
  const api = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env.PATH,
      LOG_LEVEL: "error",
      ...environment,
      DATABASE_URL: addressOf(connection),
      API_PORT: String(port),
    },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const [message] = await once(api, "message");
  expect(message).toEqual({ type: "ready" });
  const origin = `http://127.0.0.1:${port}`;
  return {
    process: api,
    origin,
    staff: (procedure, input, cookie = "", method = "query") => {
      const address = `${origin}/staff/trpc/${procedure}`;
      const headers = { cookie, origin: "http://localhost:3001", "content-type": "application/json" };
      return method === "query"
        ? fetch(`${address}?input=${encodeURIComponent(JSON.stringify(input ?? null))}`, { headers })
        : fetch(address, { method: "POST", headers, body: JSON.stringify(input ?? {}) });
    },
    submit: async (key, slug = OPEN_SLUG) => {
      try {
        const answer = await fetch(`${origin}/resident/trpc/consultations.submit`, {
          method: "POST",
          headers: { "content-type": "application/json" },
          body: JSON.stringify({ slug, submissionKey: key, answers: { change: key } }),
          signal: AbortSignal.timeout(20_000),
        });
        const body = (await answer.json()) as { result?: { data: { reference: string } } };
        return body.result?.data.reference;
      } catch {
        return undefined;
      }
    },
    end: async (signal) => {
      if (api.exitCode !== null || api.signalCode !== null) return;
      const ended = once(api, "exit");
      api.kill(signal);
      await ended;
    },
  };
};

/** Signs a made-up officer in at an API. @returns the cookie of the session */
export const signInAt = async (api: RunningApi): Promise<string> => {
  const people = (await (await api.staff("signIn.people")).json()) as {
    result: { data: { id: string; posts: string[] }[] };
  };
  const officer = people.result.data.find(({ posts }) => posts.includes("engagement-officer"));
  const answer = await api.staff("signIn.forDemonstration", { personId: officer?.id }, "", "mutation");
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] as string;
};
