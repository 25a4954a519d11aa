/** Who may ask: anybody at all, a resident who is signed in, or staff by the post they hold. */
export const ROLES = [
  "nobody",
  "resident",
  "councillor",
  "engagement-officer",
  "administrator",
  "monitoring-officer",
] as const;
export type Role = (typeof ROLES)[number];

/** Whether each role may do a thing. */
export type Row = Readonly<Record<Role, boolean>>;

const everybody: Row = {
  nobody: true,
  resident: true,
  councillor: true,
  "engagement-officer": true,
  administrator: true,
  "monitoring-officer": true,
};
const signedIn: Row = { ...everybody, nobody: false, resident: false };
const none: Row = {
  nobody: false,
  resident: false,
  councillor: false,
  "engagement-officer": false,
  administrator: false,
  "monitoring-officer": false,
};
/** Signed in on the residents' site, where staff are nobody. */
const residents: Row = { ...none, resident: true };
const officers: Row = { ...none, "engagement-officer": true };
const administrators: Row = { ...none, administrator: true };
const handlers: Row = { ...administrators, "monitoring-officer": true };
const monitoringOfficers: Row = { ...none, "monitoring-officer": true };

/**
 * Who may do what, written down. Every procedure and every route has a row; a test walks all of them in every role,
 * and a new one without a row fails it. What belongs to one person (a draft, an answer) is reached only with the
 * secret that person was given; that is tested beside this table.
 */
export const MATRIX: Readonly<Record<string, Row>> = {
  "resident accounts.askToChangeAddress": residents,
  "resident accounts.askToSignIn": everybody,
  "resident accounts.changeAddress": residents,
  "resident accounts.delete": residents,
  "resident accounts.forgetAnswer": residents,
  "resident accounts.keepAnswer": residents,
  "resident accounts.lookAtLink": everybody,
  "resident accounts.own": residents,
  "resident accounts.signInByCode": everybody,
  "resident accounts.signInByLink": everybody,
  "resident accounts.signOut": everybody,
  "resident accounts.signOutEverywhere": residents,
  "resident areas.lookUp": everybody,
  "resident areas.overview": everybody,
  "resident consultations.byReference": everybody,
  "resident consultations.feed": everybody,
  "resident consultations.keepAnswer": everybody,
  "resident consultations.keepWhereabouts": everybody,
  "resident consultations.list": everybody,
  "resident consultations.outcomes": everybody,
  "resident consultations.portal": everybody,
  "resident consultations.preview": everybody,
  "resident consultations.read": everybody,
  "resident consultations.readDraft": everybody,
  "resident consultations.sendDraft": everybody,
  "resident consultations.startDraft": everybody,
  "resident consultations.submit": everybody,
  "resident documents.list": everybody,
  "resident mail.outbox": everybody,
  "resident personalData.ask": everybody,
  "resident personalData.complain": everybody,
  "resident personalData.dataMap": everybody,
  "resident personalData.status": everybody,
  "resident subscriptions.confirm": everybody,
  "resident subscriptions.read": everybody,
  "resident subscriptions.stop": everybody,
  "resident subscriptions.subscribe": everybody,
  "staff appointments.addOrganisation": administrators,
  "staff appointments.addPerson": administrators,
  "staff appointments.appoint": administrators,
  "staff appointments.end": administrators,
  "staff appointments.held": signedIn,
  "staff appointments.people": administrators,
  "staff areas.lookUp": signedIn,
  "staff areas.overview": signedIn,
  "staff areas.reallocate": officers,
  "staff consultations.alreadyKnown": signedIn,
  "staff consultations.counts": signedIn,
  "staff consultations.countsAsCsv": signedIn,
  "staff consultations.create": officers,
  "staff consultations.enterAnswer": officers,
  "staff consultations.importAnswers": officers,
  "staff consultations.list": signedIn,
  "staff consultations.progress": officers,
  "staff consultations.publishFeedback": officers,
  "staff consultations.read": signedIn,
  "staff consultations.save": officers,
  "staff consultations.saveTopics": officers,
  "staff consultations.texts": signedIn,
  "staff consultations.writeDesign": officers,
  "staff documents.add": officers,
  "staff documents.list": signedIn,
  "staff documents.remove": officers,
  "staff consultations.topics": signedIn,
  "staff mail.outbox": signedIn,
  "staff registers.list": signedIn,
  // The walk saves a poll; each register has its own keepers.
  "staff registers.save": { ...officers, "monitoring-officer": true },
  // Legal alone: tried beside this table.
  "staff registers.verifyDuty": none,
  "staff personalData.acknowledgeComplaint": handlers,
  "staff personalData.answerArrived": handlers,
  "staff personalData.answerComplaint": handlers,
  "staff personalData.askPerson": handlers,
  "staff personalData.carryOut": handlers,
  "staff personalData.collect": handlers,
  "staff personalData.complaints": handlers,
  "staff personalData.correct": handlers,
  "staff personalData.dataMap": signedIn,
  "staff personalData.end": handlers,
  "staff personalData.extend": handlers,
  "staff personalData.holds": handlers,
  "staff personalData.liftHold": monitoringOfficers,
  "staff personalData.read": handlers,
  "staff personalData.readComplaint": handlers,
  "staff personalData.redact": handlers,
  "staff personalData.release": handlers,
  "staff personalData.requests": handlers,
  "staff personalData.retention": handlers,
  "staff personalData.runRetention": handlers,
  "staff personalData.setHold": monitoringOfficers,
  "staff personalData.verifyIdentity": handlers,
  "staff signIn.endSession": signedIn,
  "staff signIn.forDemonstration": everybody,
  "staff signIn.me": everybody,
  "staff signIn.out": everybody,
  "staff signIn.outEverywhere": signedIn,
  "staff signIn.people": everybody,
  "staff signIn.sessions": signedIn,
  "GET /health/live": everybody,
  "GET /health/ready": everybody,
  "GET /resident/documents/:id/:fileName": everybody,
  "GET /resident/evidence-packs/:slug": everybody,
  "GET /staff/auth/callback": everybody,
  "GET /staff/auth/start": everybody,
  "GET /staff/evidence-packs/:id": officers,
};

/** Routes that carry the procedures above; each call through them is judged by its procedure's row. */
export const CARRIERS: readonly string[] = ["ALL /resident/trpc/*", "ALL /staff/trpc/*"];
