import { randomBytes } from "node:crypto";
import { ConsultationPlan } from "@collaborative-communities/consultations";
import { aPlan } from "@collaborative-communities/consultations/testing";
import { uuidV7 } from "@collaborative-communities/foundation";
import { aQuestionnaire } from "@collaborative-communities/surveys/testing";
import { removeUnusedAccounts } from "./accounts/index.ts";
import { ensurePerson } from "./appointments/index.ts";
import { residentRouter, staffRouter } from "./capabilities.ts";
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

/** A whole API on a database of its own, called as a resident, an officer, a councillor, an administrator, a monitoring officer or nobody; with a clock to set. */
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
  for (const person of [OFFICER, COUNCILLOR, ADMINISTRATOR, MONITORING_OFFICER])
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
    councillor: staffRouter.createCaller(as(COUNCILLOR)),
    administrator: staffRouter.createCaller(as(ADMINISTRATOR)),
    monitoringOfficer: staffRouter.createCaller(as(MONITORING_OFFICER)),
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
export const aCommand = (change: Partial<ConsultationPlan> = {}) => ({
  plan: ConsultationPlan.parse(aPlan(change)),
  questionnaire: aQuestionnaire(),
});

/** Creates a consultation and opens it. */
export const anOpenOne = async (
  { officer }: TestHouse,
  title = "A fairer way",
): Promise<{ id: string; slug: string }> => {
  const made = await officer.consultations.create(aCommand({ title }));
  await officer.consultations.open({ id: made.id });
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
