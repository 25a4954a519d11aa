import {
  mayChangeCount,
  mayLeaveOut,
  mayRunConsultations,
  settleDuplicate,
} from "@collaborative-communities/consultations";
import { refuse } from "@collaborative-communities/foundation";
import { actingIn, recordFact } from "../audit/index.ts";
import type { Desk } from "../context.ts";

import { allowed, notFound } from "../trpc.ts";
import { answersToJudge, standingOf, stepHeld } from "./answers-repository.ts";
import { consultationFor, mustJudge } from "./judging.ts";
import { leaveOut } from "./leaving-out.ts";
import { askToLook, duplicatesRuleFor } from "./looking.ts";
import { lookOf } from "./looking-repository.ts";
import {
  countPairs,
  type Decision,
  isLeftOutByAnother,
  type KeptPair,
  pairBy,
  pairsOf,
  pairToDecide,
  saveDecision,
  undoDecision,
} from "./pairs-repository.ts";
import { type ShownAnswer, showAnswers } from "./reading.ts";

/** Where the judging of answers stands: what was looked at and when, what waits, and what counts. */
export const overview = async (desk: Desk, id: string) => {
  mustJudge(desk.signedIn);
  const consultation = await consultationFor(desk, id);
  const [look, pairs, standing] = [
    await lookOf(desk.db, id),
    await countPairs(desk.db, id),
    await standingOf(desk.db, id),
  ];
  return {
    lookedAt: look?.looked_at ?? null,
    isAsked: look !== undefined && (look.looked_at === null || look.looked_at < look.asked_at),
    answersLookedAt: look?.answers ?? 0,
    textsBeyond: look?.texts_beyond ?? 0,
    pairs,
    standing,
    rule: duplicatesRuleFor(consultation),
    mayChangeCount: mayChangeCount(consultation.state).ok,
  };
};

/** Asks that the answers be looked at now. */
export const look = async (desk: Desk, id: string): Promise<{ asked: true }> => {
  mustJudge(desk.signedIn);
  await consultationFor(desk, id);
  const at = desk.now();
  await desk.db.transaction().execute(async (db) => {
    await askToLook(db, id, at);
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "integrity/look-asked",
      about: id,
    });
  });
  return { asked: true };
};

/** As many pairs as a person compares before a pause. */
const PAIRS_A_PAGE = 10;

/** Whether the one that was to count counts no more, so that somebody should look at the decision again. */
const needsLook = ({ decision, leftOut, earlier, later }: KeptPair, shown: ReadonlyMap<string, ShownAnswer>) => {
  if (decision !== "one-person") return false;
  const kept = shown.get(leftOut === earlier ? later : earlier);
  return kept === undefined || kept.hidden === "erased" || kept.leftOut === "set-aside" || kept.leftOut === "late";
};

/** Pairs side by side, with why they match. Whoever reads them leaves a fact, and reads nothing where that cannot be kept. */
export const readPairs = async (desk: Desk, command: { id: string; decided: boolean; page: number }) => {
  mustJudge(desk.signedIn);
  await consultationFor(desk, command.id);
  const range = { offset: (command.page - 1) * PAIRS_A_PAGE, limit: PAIRS_A_PAGE + 1 };
  const found = await pairsOf(desk.db, command.id, { decided: command.decided, ...range });
  const [items, more] = [found.slice(0, PAIRS_A_PAGE), found.length > PAIRS_A_PAGE];
  const ids = [...new Set(items.flatMap(({ earlier, later }) => [earlier, later]))];
  const shown = await showAnswers(desk, command.id, ids);
  await recordFact(desk.db, {
    at: desk.now(),
    ...actingIn(desk.signedIn, mayRunConsultations),
    what: "integrity/pairs-read",
    about: command.id,
    details: { decided: command.decided, page: command.page, pairs: items.length },
  });
  return {
    more,
    pairs: items.map(({ consultationId: _, ...pair }) => ({
      ...pair,
      needsLook: needsLook({ consultationId: command.id, ...pair }, shown),
      answers: [pair.earlier, pair.later].flatMap((id) => shown.get(id) ?? []),
    })),
  };
};

const decidedMeanwhile = () =>
  refuse(
    "integrity/decided-meanwhile",
    "A colleague decided this pair after you opened it. Nothing of yours was saved: look at what was decided first.",
  );

/**
 * Decides a pair: of one person, the published rule says which answer counts; of different people, both do. Decided twice
 * in the same way it is decided once; in another way, the second person is told, and the first decision stands.
 */
export const decidePair = async (
  desk: Desk,
  command: { pairId: string; decision: Decision; why: string },
): Promise<{ leftOut: string | null }> => {
  mustJudge(desk.signedIn);
  const at = desk.now();
  return desk.db.transaction().execute(async (db) => {
    const { pair, step } = await heldPair(db, command.pairId);
    if (pair.decision !== null) {
      if (pair.decision === command.decision) return { leftOut: pair.left_out };
      return allowed(decidedMeanwhile());
    }
    const answers = await answersToJudge(db, [pair.earlier, pair.later]);
    const traces = [pair.earlier, pair.later].flatMap((id) => answers.get(id) ?? []);
    if (traces.length < 2 || traces.some(({ isErased }) => isErased))
      return allowed(refuse("integrity/answer-gone", "One of these answers is not there any more."));
    const consultation = await consultationFor({ ...desk, db }, pair.consultation_id);
    const settled = allowed(
      settleDuplicate(
        traces.map(({ id, channel, receivedOn }) => ({ id, channel, receivedOn })),
        {
          ids: [pair.earlier, pair.later],
          found: command.decision,
          decidedBy: desk.signedIn.id,
          rule: duplicatesRuleFor(consultation).counts,
        },
      ),
    );
    const leftOut = settled.kept[0]?.id ?? null;
    // What is late or was set aside does not count whoever sent it; what is a duplicate already stays one.
    for (const { leftOut: reason } of traces)
      if (reason !== null && reason !== "duplicate") allowed(mayLeaveOut(step, reason));
    await saveDecision(db, pair.id, {
      decision: command.decision,
      leftOut,
      why: command.why,
      at,
      by: desk.signedIn.id,
    });
    if (leftOut !== null && answers.get(leftOut)?.leftOut === null) await leaveOut(db, leftOut, "duplicate");
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "integrity/pair-decided",
      about: pair.id,
      details: { consultation: pair.consultation_id, decision: command.decision, leftOut },
    });
    return { leftOut };
  });
};

/** A pair that may be decided now. Its consultation is held first, as by everybody who changes what counts. */
const heldPair = async (db: Desk["db"], id: string) => {
  const known = await pairBy(db, id);
  const step = known && (await stepHeld(db, known.consultationId));
  if (!step) throw notFound("pair");
  allowed(mayChangeCount(step));
  const pair = await pairToDecide(db, id);
  if (!pair) throw notFound("pair");
  return { pair, step };
};

/** Takes a decision back: both answers count again, unless another decision leaves one of them out. */
export const undoPair = async (desk: Desk, command: { pairId: string; why: string }): Promise<void> => {
  mustJudge(desk.signedIn);
  const at = desk.now();
  await desk.db.transaction().execute(async (db) => {
    const { pair } = await heldPair(db, command.pairId);
    if (pair.decision === null) return;
    const answers = await answersToJudge(db, [pair.earlier, pair.later]);
    await undoDecision(db, pair.id, { why: command.why, at, by: desk.signedIn.id });
    const { left_out: out } = pair;
    if (out !== null && answers.get(out)?.leftOut === "duplicate" && !(await isLeftOutByAnother(db, out, pair.id)))
      await leaveOut(db, out, null);
    await recordFact(db, {
      at,
      ...actingIn(desk.signedIn, mayRunConsultations),
      what: "integrity/pair-undone",
      about: pair.id,
      details: { consultation: pair.consultation_id, was: pair.decision },
    });
  });
};
