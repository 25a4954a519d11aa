import { setTimeout as pause } from "node:timers/promises";
import type { Platform } from "./platform.ts";
import { daysFromToday, wholeDesign, wholeOutcome } from "./whole-design.testing.ts";

export { daysFromToday };

type Choice = { readonly id: string; readonly text: string };
type Asked = { readonly id: string; readonly text: string; readonly required?: boolean };
export type AskedQuestion =
  | (Asked & { readonly kind: "single" | "several"; readonly options: readonly Choice[] })
  | (Asked & { readonly kind: "text"; readonly maxLength?: number })
  | (Asked & {
      readonly kind: "number" | "date" | "scale" | "matrix" | "ranking" | "allocation" | "place" | "file";
      readonly [more: string]: unknown;
    });

/** What journeys need an officer to have done, without going through the staff site for it. */
export type Officer = {
  /** Opens a consultation that is nobody else's. @returns what its address and its calls need */
  open(
    title: string,
    questions: readonly AskedQuestion[],
    more?: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly id: string; readonly slug: string }>;
  /** Writes a plan and a whole design, and leaves it an idea. */
  plan(
    title: string,
    questions: readonly AskedQuestion[],
    more?: Readonly<Record<string, unknown>>,
    /** Parts of the design that are left out. */
    without?: readonly string[],
  ): Promise<{ readonly id: string; readonly slug: string }>;
  /** The last day on which people could answer. */
  closingDay(id: string): Promise<string>;
  /** Writes what comes after the answers; the clerk notes that the papers were sent, and what was decided. */
  writeOutcome(id: string): Promise<void>;
  /** Writes the next version of the proposal in other words, and announces it. */
  changeProposal(id: string, what: string, summary: string): Promise<void>;
  /** Ends it for good before its time. */
  withdraw(id: string, reason: string): Promise<void>;
  responses(id: string): Promise<number>;
};

type Call = (procedure: string, input: unknown, method?: "query" | "mutation") => Promise<unknown>;

/** Signs in as the made-up person in a post, and makes calls as the staff site does. */
const signInAs = async ({ api, staff }: Platform, post: string): Promise<Call> => {
  let cookie = "";
  const call: Call = async (procedure, input, method = "mutation") => {
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
  const person = people.find(({ posts }) => posts.includes(post));
  await call("signIn.forDemonstration", { personId: person?.id });
  return call;
};

type Read = {
  readonly state: string;
  readonly revision: number;
  readonly plan: { readonly closesOn: string };
  readonly design: Parameters<typeof wholeOutcome>[0] & { readonly proposal: { readonly version: number } };
};

/** Reads what people were asked before, as the page has an officer do. */
const readKnown = async (call: Call, id: string, revision: number): Promise<void> => {
  const found = (await call("consultations.alreadyKnown", { id }, "query")) as { id: string }[];
  const readIds = found.map((one) => one.id);
  const askingAgainBecause = readIds.length > 0 ? "Things have changed since then." : "";
  await call("consultations.confirmKnown", { id, revision, readIds, askingAgainBecause });
};

/** How long the clock may take to open what is due: it comes round every second. */
const PATIENCE_MS = 15_000;

const opened = async (call: Call, id: string): Promise<void> => {
  for (const start = Date.now(); Date.now() - start < PATIENCE_MS; await pause(200))
    if (((await call("consultations.read", { id }, "query")) as Read).state === "open") return;
  throw new Error(`The consultation ${id} did not open.`);
};

/** Signs in as the made-up officer, with the others who have a say in its steps at hand. */
export const signInAsOfficer = async (platform: Platform): Promise<Officer> => {
  const call = await signInAs(platform, "engagement-officer");
  const head = await signInAs(platform, "head-of-service");
  const clerk = await signInAs(platform, "committee-clerk");
  const plan = async (
    title: string,
    questions: readonly AskedQuestion[],
    more: Readonly<Record<string, unknown>> = {},
    without: readonly string[] = [],
  ) => {
    const created = (await call("consultations.create", {
      plan: {
        title,
        level: "consult",
        summary: "A short account of what this is about.",
        proposal: "What is proposed, and why.\n\nThe other choice is to leave things as they are.",
        openToInfluence: ["The colour of the benches"],
        notOpenToInfluence: [{ what: "The money", why: "It was set in this year’s budget." }],
        methods: ["survey", "focus_group"],
        decisionMaker: "Cabinet",
        decisionExpectedOn: daysFromToday(90),
        // As planned it opens tomorrow; journeys open it at once.
        plannedToOpenOn: daysFromToday(1),
        closesOn: daysFromToday(40),
        contact: { telephone: "01632 960 123" },
        ...more,
      },
      questionnaire: { version: 1, questions },
    })) as { id: string; slug: string };
    const { revision } = (await call("consultations.read", { id: created.id }, "query")) as Read;
    const change = Object.fromEntries(Object.entries(wholeDesign()).filter(([part]) => !without.includes(part)));
    const written = (await call("consultations.writeDesign", { id: created.id, revision, change })) as Read;
    if (!without.includes("memory")) await readKnown(call, created.id, written.revision);
    return created;
  };
  const to = (by: Call, id: string, step: string, atOnce = false) =>
    by("consultations.progress", { id, command: { kind: "advance", to: step }, ...(atOnce && { atOnce }) });
  const approve = async (id: string) => {
    for (const step of ["planned", "designed"]) await to(call, id, step);
    await to(head, id, "approved");
  };
  return {
    plan,
    open: async (title, questions, more) => {
      const created = await plan(title, questions, more);
      await approve(created.id);
      await to(call, created.id, "scheduled", true);
      await opened(call, created.id);
      return created;
    },
    closingDay: async (id) => ((await call("consultations.read", { id }, "query")) as Read).plan.closesOn,
    writeOutcome: async (id) => {
      const { pairs } = (await call("integrity.pairs", { id, page: 1 }, "query")) as { pairs: { id: string }[] };
      for (const pair of pairs)
        await call("integrity.decidePair", { pairId: pair.id, decision: "different-people", why: "Two neighbours." });
      const { revision, design } = (await call("consultations.read", { id }, "query")) as Read;
      const { responses } = (await call("consultations.counts", { id }, "query")) as { responses: number };
      await call("consultations.writeDesign", { id, revision, change: wholeOutcome(design, responses) });
      for (const { id: makerId } of design.decision.makers) {
        const sent = { sentOn: daysFromToday(-8), note: "Sent by e-mail; they answered that they can read it." };
        await clerk("decisions.noteAvailability", { consultationId: id, makerId, ...sent });
      }
      await clerk("decisions.takeDecision", { consultationId: id, outcome: "Agreed, with two changes." });
    },
    changeProposal: async (id, what, summary) => {
      const { revision, design } = (await call("consultations.read", { id }, "query")) as Read;
      const version = design.proposal.version + 1;
      const change = { proposal: { ...design.proposal, version, what } };
      await call("consultations.writeDesign", { id, revision, change });
      const command = { kind: "change-proposal", version, summary, material: false };
      await call("consultations.progress", { id, command });
    },
    withdraw: async (id, reason) => {
      await head("consultations.progress", { id, command: { kind: "withdraw", reason } });
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
