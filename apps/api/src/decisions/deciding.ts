import {
  type ConfirmAccess,
  confirmAccess as confirm,
  type Decision,
  type ImplicationKind,
  mayConfirmAccess,
  mayKeepDecisions,
  mayVerifyImplications,
  type NoteAvailability,
  noteAvailability as note,
  type TakeDecision,
  takeDecision as take,
  verifyImplication as verify,
} from "@collaborative-communities/decisions";
import { type Result, refuse } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import { consultationToChange, saveConsultation } from "../consultations/index.ts";
import type { Desk } from "../context.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { decisionIn } from "./repository.ts";

type Actor = { readonly posts: readonly string[] };

/** Fetches a decision with its consultation locked, changes it by a rule, saves it and records the fact. */
const change = async (
  desk: Desk,
  consultationId: string,
  what: string,
  allows: (actor: Actor) => boolean,
  decide: (decision: Decision, now: Date) => Result<Decision>,
  details: Readonly<Record<string, string | number>>,
): Promise<void> => {
  const at = desk.now();
  await desk.db.transaction().execute(async (db) => {
    const found = await consultationToChange(db, consultationId);
    const before = found && decisionIn(found.design);
    if (!found || !before) throw notFound("decision");
    const after = allowed(decide(before, at));
    await saveConsultation(db, { ...found, design: { ...found.design, decision: after } }, at);
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, allows),
      what,
      about: consultationId,
      before: { state: before.state },
      after: { state: after.state },
      details: { decision: before.id, ...details },
    });
  });
};

/** Verifies one implication at the version of its words that was read, in the name of whoever is signed in. */
export const verifyImplication = async (
  desk: Desk,
  command: { consultationId: string; kind: ImplicationKind; textVersion: number },
): Promise<void> => {
  const { consultationId, kind, textVersion } = command;
  const { id: by, name } = desk.signedIn;
  if (!mayVerifyImplications(desk.signedIn)) throw notAllowed();
  return change(
    desk,
    consultationId,
    "decision/implication-verified",
    mayVerifyImplications,
    (decision, now) => {
      const verified = verify(decision.implications, { kind, textVersion, by, name }, now);
      return verified.ok ? { ok: true, value: { ...decision, implications: verified.value } } : verified;
    },
    { kind, textVersion },
  );
};

/** A decision-maker says that they had the papers, at the version of the report they read. Nobody can for another. */
export const confirmAccess = async (
  desk: Desk,
  command: { consultationId: string; reportVersion: number; papers: ConfirmAccess["papers"] },
): Promise<void> => {
  const { consultationId, reportVersion, papers } = command;
  const me = desk.signedIn.id;
  return change(
    desk,
    consultationId,
    "decision/access-confirmed",
    mayConfirmAccess,
    (decision, now) =>
      decision.reportVersion === reportVersion
        ? confirm(decision, { makerId: me, by: me, papers }, now)
        : refuse(
            "decision/older-report",
            `The report is at version ${decision.reportVersion} now. Read that version, and then confirm it.`,
            { field: "reportVersion", details: { current: decision.reportVersion } },
          ),
    { reportVersion },
  );
};

/** The clerk notes that the papers were sent to a maker who has not confirmed. */
export const noteAvailability = async (
  desk: Desk,
  { consultationId, ...given }: { consultationId: string } & Omit<NoteAvailability, "by">,
): Promise<void> => {
  if (!mayKeepDecisions(desk.signedIn)) throw notAllowed();
  return change(
    desk,
    consultationId,
    "decision/availability-noted",
    mayKeepDecisions,
    (decision, now) => note(decision, { ...given, by: desk.signedIn.id }, now),
    { sentOn: given.sentOn },
  );
};

/** The clerk records what was decided at the meeting. */
export const takeDecision = async (
  desk: Desk,
  { consultationId, ...given }: { consultationId: string } & Omit<TakeDecision, "by">,
): Promise<void> => {
  if (!mayKeepDecisions(desk.signedIn)) throw notAllowed();
  return change(
    desk,
    consultationId,
    "decision/taken",
    mayKeepDecisions,
    (decision, now) => take(decision, { ...given, by: desk.signedIn.id }, now),
    {},
  );
};
