/** A person as far as these rules care: the posts they hold today. */
export type Actor = { readonly posts: readonly string[] };

/** Engagement officers plan, open, close and answer consultations, and enter answers for people. */
export const mayRunConsultations = (actor: Actor): boolean => actor.posts.includes("engagement-officer");

/** Anybody signed in as staff may read a consultation and its counts. */
export const mayReadCounts = (actor: Actor): boolean => actor.posts.length > 0;

/** The registers that the rules look at beside a consultation's own design. */
export type Register = "duty" | "poll" | "outage" | "promise";

/** Who keeps each register. A default of this project; what law asks for is legal's. */
export const REGISTER_KEEPERS: Readonly<Record<Register, readonly string[]>> = {
  duty: ["legal"],
  poll: ["monitoring-officer", "engagement-officer"],
  outage: ["administrator", "engagement-officer"],
  promise: ["engagement-officer", "legal"],
};

/** Whether a person may write in a register. Anybody signed in may read it. */
export const mayKeepRegister = (actor: Actor, register: Register): boolean =>
  REGISTER_KEEPERS[register].some((post) => actor.posts.includes(post));
