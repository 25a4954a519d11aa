import { aPlanEntry } from "@collaborative-communities/engagement-plan/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { residentRouter, staffRouter } from "../capabilities.ts";
import { aPdf } from "../documents/index.ts";
import { createApi } from "../server.ts";
import { aCommand, aHouse, anOpenOne, aResident, type TestHouse } from "../testing.ts";
import { CARRIERS, MATRIX, ROLES, type Role } from "./matrix.ts";

let test: TestHouse;
let open: { id: string; slug: string };
let planned: { id: string; slug: string };
beforeAll(async () => {
  test = await aHouse();
  open = await anOpenOne(test);
  planned = await test.officer.consultations.create(aCommand({ title: "Still planned" }));
});
afterAll(() => test.database.dispose());

const paths = [
  ...Object.keys(residentRouter._def.procedures).map((path) => `resident ${path}`),
  ...Object.keys(staffRouter._def.procedures).map((path) => `staff ${path}`),
];

/** One whose account was not deleted by the last call. */
const signedInResident = async () => (await aResident(test, "walk@example.org")).caller;

/** An input each procedure takes, so that what stops a call is who asks. */
const inputs = (): Record<string, unknown> => {
  const id = { id: open.id };
  const draft = { slug: open.slug, draftId: "a-draft-that-is-not-there" };
  const organisationId = "00000000-0000-7000-8000-000000000c01";
  const aboutData = { contact: { kind: "email", address: "walk@example.org" }, words: "Made by the walk." };
  const nobodyThere = "00000000-0000-7000-8000-000000000000";
  return {
    "accounts.askToChangeAddress": { email: "walk-new@example.org", language: "en" },
    "accounts.askToSignIn": { email: "walk@example.org", language: "en" },
    "accounts.changeAddress": { code: "000000", browser: "a-browser-of-nobody", language: "en" },
    "accounts.forgetAnswer": { id: nobodyThere },
    "accounts.keepAnswer": { reference: "7F3K-9QXD-M2TD" },
    "accounts.lookAtLink": { link: "no-such-link" },
    "accounts.signInByCode": { code: "000000", browser: "a-browser-of-nobody" },
    "accounts.signInByLink": { link: "no-such-link" },
    "appointments.addOrganisation": { kind: "cvs", name: "Made by the walk" },
    "appointments.addPerson": { name: "Made by the walk", email: "walk@example.org" },
    "appointments.appoint": { personId: nobodyThere, post: "analyst", organisationId, from: "2026-06-01" },
    "appointments.end": { id: nobodyThere, to: "2026-06-01" },
    "appointments.held": { post: "councillor", day: "2026-05-20" },
    "areas.lookUp": { postcode: "RM17 6SL" },
    "areas.reallocate": { wardCode: "E05002235", toPcnAreaCode: "U68127" },
    "challenges.answer": { id: nobodyThere, outcome: "noted", reply: "We have read it." },
    "challenges.byReference": { reference: "7F3K-9QXD-M2TD" },
    "challenges.list": { slug: open.slug },
    "challenges.make": { slug: open.slug, kind: "comment", words: "By the walk", submissionKey: "made-by-the-walk-1" },
    "challenges.publish": { id: nobodyThere },
    "challenges.read": { id: nobodyThere },
    "challenges.takeFurther": { reference: "7F3K-9QXD-M2TD" },
    "challenges.triage": { id: nobodyThere },
    "consultations.byReference": { reference: "7F3K-9QXD-M2TD" },
    "consultations.keepAnswer": { ...draft, questionId: "agree", answer: "yes" },
    "consultations.keepWhereabouts": { ...draft, whereabouts: { kind: "outside" } },
    "consultations.removeRound": { ...draft, section: "home", round: 1, rounds: 2 },
    "consultations.feed": {},
    "consultations.outcomes": {},
    "consultations.portal": {},
    "consultations.preview": { key: "nothing" },
    "consultations.read": { ...id, slug: open.slug },
    "consultations.readDraft": draft,
    "consultations.files": id,
    "consultations.removeFile": { ...draft, fileId: nobodyThere },
    "consultations.sendDraft": { ...draft, language: "en" },
    "consultations.startDraft": { slug: open.slug, language: "en" },
    "consultations.submit": { slug: open.slug, submissionKey: "matrix-answer", answers: { agree: "yes" } },
    "consultations.alreadyKnown": id,
    "consultations.confirmKnown": { id: planned.id, revision: 1, readIds: [], askingAgainBecause: "" },
    "consultations.counts": id,
    "consultations.countsAsCsv": id,
    "consultations.create": aCommand({ title: "Made by the walk" }),
    "consultations.enterAnswer": {
      ...id,
      submissionKey: "matrix-paper",
      channel: "paper",
      receivedOn: "2026-05-20",
      answers: { agree: "yes" },
      whereabouts: { kind: "not-said" },
    },
    "consultations.importAnswers": { ...id, content: Buffer.from("Received,Q1\n20/5/2026,Yes").toString("base64") },
    "consultations.pauseForChallenge": { challengeId: nobodyThere },
    "consultations.progress": { id: planned.id, command: { kind: "advance", to: "planned" } },
    "consultations.publishFeedback": {
      id: planned.id,
      feedback: { summary: "Done.", items: [{ outcome: "we-did", youSaid: "A", weDid: "B" }] },
    },
    "consultations.save": { ...aCommand(), id: planned.id, revision: 1 },
    "consultations.saveTopics": { names: ["Parks"] },
    "consultations.texts": { ...id, questionId: "change" },
    "consultations.writeDesign": { id: planned.id, revision: 1, change: { purpose: "survey" } },
    "personalData.acknowledgeComplaint": { id: nobodyThere },
    "personalData.answerArrived": { id: nobodyThere, on: "2026-05-20" },
    "personalData.answerComplaint": { id: nobodyThere, says: "We put it right." },
    "personalData.ask": { ...aboutData, kind: "access", askKey: "matrix-walk-request" },
    "personalData.askPerson": { id: nobodyThere, asked: "identity" },
    "personalData.carryOut": { id: nobodyThere },
    "personalData.collect": { id: nobodyThere },
    "personalData.complain": { ...aboutData, askKey: "matrix-walk-complaint" },
    "personalData.correct": { id: nobodyThere, answerId: nobodyThere, questionId: "change", says: "Better." },
    "personalData.end": { id: nobodyThere, kind: "withdrawn" },
    "personalData.extend": { id: nobodyThere, months: 1, reason: "Many records." },
    "personalData.liftHold": { id: nobodyThere },
    "personalData.read": { id: nobodyThere },
    "personalData.readComplaint": { id: nobodyThere },
    "personalData.redact": { id: nobodyThere, keptIn: "response", recordId: "1", field: "Words", words: "a" },
    "personalData.release": { id: nobodyThere },
    "personalData.setHold": { kind: "consultation", on: open.id, reason: "A claim." },
    "personalData.status": { reference: "7F3K-9QXD-M2TD" },
    "personalData.verifyIdentity": { id: nobodyThere, check: "called-back", reason: "By telephone." },
    "answerFiles.add": {
      ...id,
      submissionKey: nobodyThere,
      question: "photos",
      name: "a.csv",
      content: Buffer.from("a,b\n").toString("base64"),
    },
    "answerFiles.remove": { ...id, submissionKey: nobodyThere, fileId: nobodyThere },
    "documents.add": {
      consultationId: planned.id,
      title: "By the walk",
      language: "en",
      fileName: "walk.csv",
      content: Buffer.from("a,b\n1,2\n").toString("base64"),
    },
    "documents.addEasyRead": {
      consultationId: open.id,
      title: "In easy words",
      language: "en",
      fileName: "easy.pdf",
      content: aPdf("In easy words", ["By the walk."]).toString("base64"),
      version: 1,
    },
    "documents.chooseEasyRead": { consultationId: planned.id, documentId: null },
    "documents.easyRead": { consultationId: open.id },
    "documents.list": { slug: open.slug, consultationId: open.id },
    "documents.remove": { id: nobodyThere },
    "engagementPlan.read": {},
    "engagementPlan.remove": { id: nobodyThere, revision: 1 },
    "engagementPlan.save": { entry: { ...aPlanEntry(), organisationId } },
    "integrity.answer": { ...id, answerId: nobodyThere },
    "integrity.bursts": id,
    "integrity.campaigns": id,
    "integrity.checkTranslation": {
      answerId: nobodyThere,
      questionKey: "change",
      revision: 0,
      fromLanguage: "pl",
      text: "A bench.",
    },
    "integrity.decidePair": { pairId: nobodyThere, decision: "one-person", why: "The same hand." },
    "integrity.late": id,
    "integrity.look": id,
    "integrity.overview": id,
    "integrity.pairs": id,
    "integrity.putBack": { setAsideId: nobodyThere, why: "It was no threat." },
    "integrity.setAnswerAside": { answerId: nobodyThere, reason: "test", note: "Sent by us." },
    "integrity.setAside": id,
    "integrity.setTextAside": { answerId: nobodyThere, questionKey: "change", reason: "threat", note: "A threat." },
    "integrity.standing": { reference: "7F3K-9QXD-M2TD" },
    "integrity.texts": { ...id, questionId: "change" },
    "integrity.translate": {
      answerId: nobodyThere,
      questionKey: "change",
      revision: 0,
      fromLanguage: "pl",
      text: "A bench.",
    },
    "integrity.undoPair": { pairId: nobodyThere, why: "Two people." },
    "exports.openCounts": { slug: open.slug },
    "entry.checks": id,
    "entry.copies": { key: "nothing" },
    "entry.differences": { ...id, answerId: nobodyThere },
    "entry.form": id,
    "entry.freeWords": id,
    "entry.intake": id,
    "entry.makeCopies": { ...id, batchId: nobodyThere, copies: 1 },
    "entry.paper": id,
    "entry.sendCheck": { ...id, answerId: nobodyThere, answers: {} },
    "entry.setCheckShare": { ...id, percent: 20 },
    "entry.settleCheck": { ...id, answerId: nobodyThere, choices: {} },
    "entry.takeCheck": id,
    "consultations.beginChange": { reference: "7F3K-9QXD-M2TD", language: "en" },
    "hubDevices.add": { consultationId: open.id, name: "Made by the walk" },
    "hubDevices.end": { id: nobodyThere },
    "hubDevices.list": { consultationId: open.id },
    "hubDevices.read": { secret: "no-such-secret-here" },
    "panelInvitations.begin": { token: "nothing", language: "en" },
    "panelInvitations.invite": {
      consultationId: open.id,
      addresses: "walk@example.org",
      language: "en",
      consent: "Signed the form at the fair.",
      confirmed: true,
    },
    "panelInvitations.leave": { token: "nothing" },
    "panelInvitations.read": { consultationId: open.id, token: "nothing", purpose: "answer" },
    "returning.ask": { reference: "7F3K-9QXD-M2TD", email: "walk@example.org", language: "en" },
    "returning.comeBack": { code: "000000", browser: "a-browser-of-nobody" },
    "returning.leave": { draftId: "a-draft-of-nobody" },
    "returning.save": { ...draft, email: "walk@example.org", language: "en" },
    "returning.saved": draft,
    "subscriptions.confirm": { token: "nothing" },
    "subscriptions.read": { purpose: "stop", token: "nothing" },
    "subscriptions.stop": { token: "nothing" },
    "subscriptions.subscribe": { email: "walk@example.org", language: "en" },
    "decisions.confirmAccess": { consultationId: nobodyThere, reportVersion: 1, papers: [] },
    "decisions.noteAvailability": { consultationId: nobodyThere, makerId: "x", sentOn: "2026-05-20", note: "Sent." },
    "decisions.read": { consultationId: nobodyThere, key: "nothing" },
    "decisions.takeDecision": { consultationId: nobodyThere, outcome: "Agreed." },
    "decisions.verifyImplication": { consultationId: nobodyThere, kind: "legal", textVersion: 1 },
    "questionnaires.read": id,
    "questionnaires.save": { id: planned.id, revision: 1, questionnaire: aCommand().questionnaire },
    "questionnaires.saveTranslation": { ...id, language: "pl", revision: 0, texts: {} },
    "questionnaires.translationStates": id,
    "registers.list": { register: "poll" },
    "registers.save": {
      register: "poll",
      id: "made-by-the-walk",
      revision: 0,
      entry: { name: "Local elections", on: "2026-10-01" },
    },
    "registers.verifyDuty": { id: "best-value", revision: 1, against: "The Act" },
    "signIn.endSession": { id: nobodyThere },
    "signIn.forDemonstration": { personId: "00000000-0000-7000-8000-000000000000" },
  };
};

/** What came of a call: whether it got past who may. A rule's no, or nothing there, is past that door. */
const outcomeOf = async (role: Role, path: string): Promise<boolean> => {
  const [side, procedure] = path.split(" ") as [string, string];
  const [capability, name] = procedure.split(".") as [string, string];
  const callers = {
    nobody: test.nobody,
    resident: test.nobody,
    councillor: test.councillor,
    "engagement-officer": test.officer,
    administrator: test.administrator,
    "monitoring-officer": test.monitoringOfficer,
    "partner-editor": test.partnerEditor,
  };
  const caller = (side === "resident"
    ? role === "resident"
      ? await signedInResident()
      : test.resident
    : callers[role]) as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>;
  try {
    await caller[capability]?.[name]?.(inputs()[procedure]);
    return true;
  } catch (error) {
    const { code } = error as { code?: string };
    expect(code, `${path} as ${role}: ${error}`).toMatch(/^(UNAUTHORIZED|FORBIDDEN|CONFLICT|NOT_FOUND)$/);
    return code !== "UNAUTHORIZED" && code !== "FORBIDDEN";
  }
};

describe("the matrix of who may do what", () => {
  it("has a row for every procedure and every route, and none for what is not there", () => {
    const routes = createApi(test.house)
      .routes.filter((route) => route.method !== "ALL")
      .map((route) => `${route.method} ${route.path}`);
    const carriers = createApi(test.house)
      .routes.filter((route) => route.method === "ALL" && route.path.includes("/trpc/"))
      .map((route) => `ALL ${route.path}`);
    expect(Object.keys(MATRIX).sort()).toEqual([...new Set([...paths, ...routes])].sort());
    expect([...new Set(carriers)].sort()).toEqual([...CARRIERS].sort());
  });

  for (const role of ROLES)
    it(`holds for every procedure when ${role === "nobody" ? "nobody is signed in" : `a ${role} asks`}`, async () => {
      const found: Record<string, boolean> = {};
      for (const path of paths) found[path] = await outcomeOf(role, path);
      const written = Object.fromEntries(paths.map((path) => [path, MATRIX[path]?.[role]]));
      expect(found).toEqual(written);
    });

  it("answers a route that carries nothing personal whoever asks", async () => {
    for (const path of ["/health/live", "/health/ready"])
      expect((await createApi(test.house).request(path)).status).toBe(200);
  });
});

describe("what belongs to one person", () => {
  it("is reached only with the secret that person was given", async () => {
    const { draftId } = await test.resident.consultations.startDraft({ slug: open.slug, language: "en" });
    await test.resident.consultations.keepAnswer({ slug: open.slug, draftId, questionId: "change", answer: "Mine" });
    const guess = `${draftId.slice(0, -1)}${draftId.endsWith("A") ? "B" : "A"}`;
    expect(await test.resident.consultations.readDraft({ slug: open.slug, draftId: guess })).toEqual({ kind: "gone" });
    const other = await anOpenOne(test, "Another consultation");
    expect(await test.resident.consultations.readDraft({ slug: other.slug, draftId })).toEqual({ kind: "gone" });
    await expect(
      test.resident.consultations.sendDraft({ slug: other.slug, draftId, language: "en" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
