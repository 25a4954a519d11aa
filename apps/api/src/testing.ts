import { randomBytes } from "node:crypto";
import { ConsultationPlan, type Feedback } from "@collaborative-communities/consultations";
import { aPlan } from "@collaborative-communities/consultations/testing";
import { addDays, toLocalDate, uuidV7 } from "@collaborative-communities/foundation";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { removeUnusedAccounts } from "./accounts/index.ts";
import { ensurePerson } from "./appointments/index.ts";
import { residentRouter, staffRouter } from "./capabilities.ts";
import {
  answerForDemonstration,
  openForDemonstration,
  planForDemonstration,
  scheduleForDemonstration,
} from "./consultations/index.ts";
import { type Context, type House, openHouse, type SignedIn } from "./context.ts";
import { aDatabase } from "./database/testing.ts";
import { runDue } from "./jobs/index.ts";
import { WORK } from "./tasks.ts";

const DAY = 86_400_000;

const OFFICER = {
  id: "00000000-0000-7000-8000-0000000000a1",
  name: "Test officer",
  posts: ["engagement-officer"],
} as const satisfies SignedIn;
const COUNCILLOR = {
  id: "00000000-0000-7000-8000-0000000000a2",
  name: "Test councillor",
  posts: ["councillor"],
} as const satisfies SignedIn;
const ADMINISTRATOR = {
  id: "00000000-0000-7000-8000-0000000000a3",
  name: "Test administrator",
  posts: ["administrator"],
} as const satisfies SignedIn;
const MONITORING_OFFICER = {
  id: "00000000-0000-7000-8000-0000000000a4",
  name: "Test monitoring officer",
  posts: ["monitoring-officer"],
} as const satisfies SignedIn;

const PARTNER_EDITOR = {
  id: "00000000-0000-7000-8000-0000000000a5",
  name: "Test partner editor",
  posts: ["partner-editor"],
} as const satisfies SignedIn;

const SECOND_OFFICER = {
  id: "00000000-0000-7000-8000-0000000000a6",
  name: "Test second officer",
  posts: ["engagement-officer"],
} as const satisfies SignedIn;

/** Whoever takes a made-up consultation through its steps. */
export const CAST = { id: OFFICER.id, name: OFFICER.name };

/** A whole API on a database of its own, called as each of several roles or nobody; with a clock to set. */
export const aHouse = async (at = "2026-05-20T10:00:00Z") => {
  const database = await aDatabase();
  const clock = { now: new Date(at) };
  const opened: House = openHouse(
    database.db,
    { deployment: "demonstration", residentOrigin: "http://localhost:3000", staffOrigin: "http://localhost:3001" },
    () => clock.now,
  );
  // In a moment that stands still, what was made later still has the later id.
  let made = 0;
  const newId = () => {
    const bytes = randomBytes(10).fill(0, 0, 3);
    bytes.writeUInt32BE(++made, 3);
    return uuidV7(clock.now, bytes);
  };
  const house: House = { ...opened, newId };
  for (const person of [OFFICER, COUNCILLOR, ADMINISTRATOR, MONITORING_OFFICER, PARTNER_EDITOR, SECOND_OFFICER])
    await ensurePerson(house, { ...person, wards: ["E05016305"], demonstration: false }, "2026-01-01");
  const cookies: string[] = [];
  const as = (signedIn: SignedIn | undefined): Context => ({
    ...house,
    signedIn,
    sessionSecret: undefined,
    setCookie: (value) => cookies.push(value),
  });
  return {
    house,
    database,
    cookies,
    setClock: (moment: string) => {
      clock.now = new Date(moment);
    },
    resident: residentRouter.createCaller(as(undefined)),
    residentWith: (secret: string) => residentRouter.createCaller({ ...as(undefined), residentSecret: secret }),
    officer: staffRouter.createCaller(as(OFFICER)),
    secondOfficer: staffRouter.createCaller(as(SECOND_OFFICER)),
    councillor: staffRouter.createCaller(as(COUNCILLOR)),
    administrator: staffRouter.createCaller(as(ADMINISTRATOR)),
    monitoringOfficer: staffRouter.createCaller(as(MONITORING_OFFICER)),
    partnerEditor: staffRouter.createCaller(as(PARTNER_EDITOR)),
    nobody: staffRouter.createCaller(as(undefined)),
  };
};

/** The code and the link in the newest message to an address. */
export const codeIn = async ({ resident }: Pick<TestHouse, "resident">, to: string) => {
  const found = (await resident.mail.outbox()).find((message) => message.to === to);
  return {
    code: /\d{3} \d{3}/.exec(found?.body ?? "")?.[0] ?? "no code",
    link: /account\/link\/([\w-]+)/.exec(found?.body ?? "")?.[1] ?? "no link",
  };
};

/** A resident who is signed in with an address, and how to call as the owner of any session. */
export const aResident = async (test: Pick<TestHouse, "resident" | "residentWith" | "house">, email: string) => {
  // As two days later, so that a test may sign in more often than an address may in an hour.
  await removeUnusedAccounts.run({ ...test.house, now: () => new Date(test.house.now().getTime() + 2 * DAY) });
  const { browser } = await test.resident.accounts.askToSignIn({ email, language: "en" });
  const { secret } = await test.resident.accounts.signInByCode({ browser, code: (await codeIn(test, email)).code });
  return { secret, caller: test.residentWith(secret) };
};

/** Does the jobs that are due, once; with `evenIfLater` those too that wait for another try. */
export const runJobs = (
  { house, database }: { house: House; database: { pool: Parameters<typeof runDue>[1] } },
  options: { evenIfLater?: boolean } = {},
): Promise<void> => runDue(house, database.pool, WORK, options);

export type TestHouse = Awaited<ReturnType<typeof aHouse>>;

/** A plan and questions, ready to open on 20 May 2026, closing on 30 June. */
export const aCommand = (change: Partial<ConsultationPlan> = {}, questionnaire = aQuestionnaire()) => ({
  plan: ConsultationPlan.parse(aPlan(change)),
  questionnaire,
});

type Given = Pick<TestHouse, "officer" | "house">;

/** Makes a plan of an idea: what is known was looked up, and people may know that it comes. */
export const announceIt = ({ house }: Given, { id }: { id: string }): Promise<void> =>
  planForDemonstration({ ...house, signedIn: { ...OFFICER } }, id);

/** Opens one that was created: yesterday, or thirty days before its last day where that is sooner. */
export const openIt = async ({ officer, house }: Given, { id }: { id: string }): Promise<void> => {
  const { plan, revision } = await officer.consultations.read({ id });
  const closes = plan.closesOn as string;
  const [yesterday, inTime] = [addDays(toLocalDate(house.now()), -1), addDays(closes, -30)];
  const opens = plan.plannedToOpenOn ?? ([inTime, yesterday].sort()[0] as string);
  const written = { ...plan, plannedToOpenOn: opens, decisionExpectedOn: undefined };
  await officer.consultations.save({ id, revision, plan: written });
  await scheduleForDemonstration(house, OFFICER, { id, plan: written as ConsultationPlan, days: { opens, closes } });
  await openForDemonstration(house, OFFICER, { opens, closes });
};

/** Closes one that is open, has it read and decided, and tells people what came of it. */
export const tellOf = async (
  { officer, house }: Given,
  { id }: { id: string },
  feedback: Feedback = { summary: "Done.", items: [{ outcome: "we-did", youSaid: "A", weDid: "B" }] },
): Promise<void> => {
  const { plan } = await officer.consultations.read({ id });
  const days = { opens: plan.plannedToOpenOn as string, closes: plan.closesOn as string };
  await answerForDemonstration(house, OFFICER, { id, days, feedback });
};

/** Creates a consultation, takes it through every step by its rules, and opens it yesterday. */
export const anOpenOne = async (
  { officer, house }: Given,
  title = "A fairer way",
  change: Partial<ConsultationPlan> = {},
  questionnaire = aQuestionnaire(),
): Promise<{ id: string; slug: string }> => {
  const made = await officer.consultations.create(aCommand({ ...change, title }, questionnaire));
  await openIt({ officer, house }, made);
  return made;
};

/** The refusal a call is expected to end with. */
export const refusedWith = async (call: Promise<unknown>): Promise<string> => {
  try {
    await call;
  } catch (error) {
    const { refusal, code } = error as { refusal?: { code: string }; code?: string };
    return refusal?.code ?? code ?? String(error);
  }
  return "not refused";
};
