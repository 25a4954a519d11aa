import type { ResidentRouter } from "@collaborative-communities/api";
import { createTRPCClient, httpLink } from "@trpc/client";
import pg from "pg";
import type { Platform } from "./platform.ts";

/** How much is measured. */
export type Amount = { readonly rounds: number; readonly seconds: number; readonly quick: boolean };

/** As many ask at one time, everywhere. */
export const CONCURRENCY = 16;

/** What every measurement is given. */
export type Setting = { readonly platform: Platform; readonly amount: Amount; readonly say: (line: string) => void };

const residentApi = ({ ports }: Platform) =>
  createTRPCClient<ResidentRouter>({ links: [httpLink({ url: `http://127.0.0.1:${ports.api}/resident/trpc` })] });

/** The seeded consultation that is open, which residents can answer. */
export const openConsultation = async (platform: Platform) => {
  const api = residentApi(platform);
  const listed = (await api.consultations.list.query()).find(({ state }) => state === "open");
  if (!listed) throw new Error("The seeded place has no open consultation.");
  return api.consultations.read.query({ slug: listed.slug });
};

/** Answers as people give them: an option, two options, some words. */
export const answersTo = ({
  questionnaire,
}: Awaited<ReturnType<typeof openConsultation>>): Record<string, string | string[]> =>
  Object.fromEntries(
    questionnaire.questions.map((question, place) => {
      if (!("options" in question))
        return [question.id, `Come to where we are: the school gate, the bowls club. Evenings are better. (${place})`];
      const options = question.options.map((option) => option.id);
      return [question.id, question.kind === "several" ? options.slice(0, 2) : (options[1] ?? "")];
    }),
  );

export const WARD = { wardCode: "E05002235", postcode: "RM17 6SL" };

/** Asks the database itself, past the API. */
export const withDatabase = async <T>({ socket }: Platform, ask: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ ...databaseAt(socket) });
  await client.connect();
  try {
    return await ask(client);
  } finally {
    await client.end();
  }
};

export const databaseAt = (socket: string) => ({
  host: socket,
  user: "postgres",
  database: "collaborative_communities",
});
