import type { Platform } from "./platform.ts";

type Choice = { readonly id: string; readonly text: string };
type Asked = { readonly id: string; readonly text: string; readonly required?: boolean };
export type AskedQuestion =
  | (Asked & { readonly kind: "single" | "several"; readonly options: readonly Choice[] })
  | (Asked & { readonly kind: "text"; readonly maxLength?: number });

/** What journeys need an officer to have done, without going through the staff site for it. */
export type Officer = {
  /** Opens a consultation that is nobody else's. @returns what its address and its calls need */
  open(
    title: string,
    questions: readonly AskedQuestion[],
    more?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string; readonly slug: string }>;
  close(id: string, reason: string): Promise<void>;
  responses(id: string): Promise<number>;
};

/** The day that many days from today, in London, as 2026-06-03. */
export const daysFromToday = (days: number): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(Date.now() + days * 86_400_000);

/** Signs in as the made-up officer, and makes calls as the staff site does. */
export const signInAsOfficer = async ({ api, staff }: Platform): Promise<Officer> => {
  let cookie = "";
  const call = async (procedure: string, input: unknown, method: "query" | "mutation"): Promise<unknown> => {
    const address = `${api}/staff/trpc/${procedure}`;
    const answer =
      method === "query"
        ? await fetch(`${address}?input=${encodeURIComponent(JSON.stringify(input ?? null))}`, { headers: { cookie } })
        : await fetch(address, {
            method: "POST",
            headers: { cookie, origin: staff, "content-type": "application/json" },
            body: JSON.stringify(input),
          });
    if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}: ${await answer.text()}`);
    cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
    return ((await answer.json()) as { result: { data: unknown } }).result.data;
  };
  const people = (await call("signIn.people", undefined, "query")) as { id: string; posts: string[] }[];
  const officer = people.find((person) => person.posts.includes("engagement-officer"));
  await call("signIn.forDemonstration", { personId: officer?.id }, "mutation");
  return {
    open: async (title, questions, more) => {
      const plan = {
        title,
        level: "consult",
        summary: "A short account of what this is about.",
        proposal: "What is proposed, and why.\n\nThe other choice is to leave things as they are.",
        openToInfluence: ["The colour of the benches"],
        notOpenToInfluence: [{ what: "The money", why: "It was set in this year’s budget." }],
        decisionMaker: "Cabinet",
        decisionExpectedOn: daysFromToday(60),
        closesOn: daysFromToday(40),
        contact: { telephone: "01632 960 123" },
        ...more,
      };
      const created = (await call(
        "consultations.create",
        { plan, questionnaire: { version: 1, questions } },
        "mutation",
      )) as { id: string; slug: string };
      await call("consultations.open", { id: created.id }, "mutation");
      return created;
    },
    close: async (id, reasonForEndingEarly) => {
      await call("consultations.close", { id, reasonForEndingEarly }, "mutation");
    },
    responses: async (id) => ((await call("consultations.counts", { id }, "query")) as { responses: number }).responses,
  };
};

/** One question of each kind. */
export const ONE_OF_EACH: readonly AskedQuestion[] = [
  {
    kind: "single",
    id: "colour",
    text: "Which colour should the benches be?",
    options: [
      { id: "green", text: "Green" },
      { id: "blue", text: "Blue" },
    ],
  },
  {
    kind: "several",
    id: "places",
    text: "Where should the benches be?",
    options: [
      { id: "park", text: "In the park" },
      { id: "shops", text: "By the shops" },
      { id: "stop", text: "At the bus stop" },
    ],
  },
  { kind: "text", id: "words", text: "What else should we know about the benches?", maxLength: 200 },
];
