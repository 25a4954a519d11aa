/** Who may ask: anybody at all, or staff by the post they hold. */
export const ROLES = ["nobody", "councillor", "engagement-officer", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Whether each role may do a thing. */
export type Row = Readonly<Record<Role, boolean>>;

const everybody: Row = { nobody: true, councillor: true, "engagement-officer": true, administrator: true };
const signedIn: Row = { ...everybody, nobody: false };
const none: Row = { nobody: false, councillor: false, "engagement-officer": false, administrator: false };
const officers: Row = { ...none, "engagement-officer": true };
const administrators: Row = { ...none, administrator: true };

/**
 * Who may do what, written down. Every procedure and every route has a row; a test walks all of them in every role,
 * and a new one without a row fails it. What belongs to one person (a draft, an answer) is reached only with the
 * secret that person was given; that is tested beside this table.
 */
export const MATRIX: Readonly<Record<string, Row>> = {
  "resident areas.lookUp": everybody,
  "resident areas.overview": everybody,
  "resident consultations.byReference": everybody,
  "resident consultations.keepAnswer": everybody,
  "resident consultations.keepWhereabouts": everybody,
  "resident consultations.list": everybody,
  "resident consultations.preview": everybody,
  "resident consultations.read": everybody,
  "resident consultations.readDraft": everybody,
  "resident consultations.sendDraft": everybody,
  "resident consultations.startDraft": everybody,
  "resident consultations.submit": everybody,
  "staff appointments.addOrganisation": administrators,
  "staff appointments.addPerson": administrators,
  "staff appointments.appoint": administrators,
  "staff appointments.end": administrators,
  "staff appointments.held": signedIn,
  "staff appointments.people": administrators,
  "staff areas.lookUp": signedIn,
  "staff areas.overview": signedIn,
  "staff areas.reallocate": officers,
  "staff consultations.close": officers,
  "staff consultations.counts": signedIn,
  "staff consultations.create": officers,
  "staff consultations.enterAnswer": officers,
  "staff consultations.importAnswers": officers,
  "staff consultations.list": signedIn,
  "staff consultations.open": officers,
  "staff consultations.publishFeedback": officers,
  "staff consultations.read": signedIn,
  "staff consultations.save": officers,
  "staff consultations.texts": signedIn,
  "staff signIn.endSession": signedIn,
  "staff signIn.forDemonstration": everybody,
  "staff signIn.me": everybody,
  "staff signIn.out": everybody,
  "staff signIn.outEverywhere": signedIn,
  "staff signIn.people": everybody,
  "staff signIn.sessions": signedIn,
  "GET /health/live": everybody,
  "GET /health/ready": everybody,
  "GET /resident/evidence-packs/:slug": everybody,
  "GET /staff/auth/callback": everybody,
  "GET /staff/auth/start": everybody,
  "GET /staff/evidence-packs/:id": officers,
};

/** Routes that carry the procedures above; each call through them is judged by its procedure's row. */
export const CARRIERS: readonly string[] = ["ALL /resident/trpc/*", "ALL /staff/trpc/*"];
