import {
  answerArrived as arrivedByRule,
  askPerson as askByRule,
  clockOf,
  type DataRequest,
  endRequest,
  extendTime as extendByRule,
  holdOn,
  type IdentityCheck,
  mayCarryOut,
  mayHandleDataRights,
  type Pause,
  stopsProcessing,
  verifyIdentity as verifyByRule,
} from "@collaborative-communities/data-protection";
import { type LocalDate, type Result, refuse, toLocalDate } from "@collaborative-communities/foundation";
import type { Kysely } from "kysely";
import { namesOfPeople } from "../appointments/index.ts";
import { actingIn, recordFact } from "../audit/index.ts";
import { correctAnswer, describeAnswers, restrictAnswers } from "../consultations/index.ts";
import type { Context, SignedIn } from "../context.ts";
import type { Database } from "../database/tables.ts";
import { addStopNotices } from "../stop-notices/index.ts";
import { allowed, notAllowed, notFound } from "../trpc.ts";
import { answersOf } from "./asking.ts";
import { contactOf, hashOf } from "./contact.ts";
import { HOLDERS } from "./holders.ts";
import { holdsInForce } from "./holds-repository.ts";
import { REQUEST_ANSWERED } from "./mails.ts";
import { namesOf, subjectOf } from "./person.ts";
import {
  addAnswers,
  answerIdsOf,
  emptyRequests,
  type KeptRequest,
  listRequests,
  requestById,
  requestToChange,
  saveRequest,
} from "./requests-repository.ts";
import { tell } from "./writing.ts";

export type Desk = Context & { readonly signedIn: SignedIn };

export const mustHandle = (desk: Desk): void => {
  if (!mayHandleDataRights(desk.signedIn)) throw notAllowed();
};

export const asHandler = (desk: Desk) => actingIn(desk.signedIn, mayHandleDataRights);

/** Every request with its clock, what is due first; without anything of the person. */
export const requestsByDue = async (desk: Desk) => {
  mustHandle(desk);
  const today = toLocalDate(desk.now());
  return (await listRequests(desk.db))
    .map((request) => ({
      id: request.id,
      kind: request.kind,
      receivedOn: request.receivedOn,
      outcome: request.outcome?.kind,
      clock: clockOf(request, today),
      demonstration: request.demonstration,
    }))
    .sort(
      (one, other) =>
        Number(one.outcome !== undefined) - Number(other.outcome !== undefined) ||
        one.clock.dueOn.localeCompare(other.clock.dueOn),
    );
};

/** What the person is told when a request is carried out, in English; the page of its status is in their language. */
const TOLD: Readonly<Record<DataRequest["kind"], string>> = {
  access: "A copy of what we keep about you has been made. We will give it to you in the way we agreed.",
  rectification: "We have put right what you told us about.",
  erasure: "We have erased what we kept about you. That an answer was counted stays, without what was in it.",
  restriction: "We keep your data and use it no further.",
  objection: "We use your data no further.",
  "stop-equality-monitoring": "We use your data no further for equality monitoring.",
};

/** One request with its words, its contact and its answers. Whoever reads it leaves a fact. */
export const readRequest = async (desk: Desk, id: string) => {
  mustHandle(desk);
  const request = await requestById(desk.db, id);
  if (!request) throw notFound("request");
  const today = toLocalDate(desk.now());
  const subject = await subjectOf(desk, request);
  const answers = await describeAnswers(desk, subject.answerIds);
  const hold = holdOn(await namesOf(desk, subject), await holdsInForce(desk.db));
  await recordFact(desk.db, { at: desk.now(), ...asHandler(desk), what: "data-request/read", about: id });
  const { contactSealed: _, identityBy: __, ...shown } = request;
  return {
    ...shown,
    today,
    clock: clockOf(request, today),
    contact: contactOf(desk, "data_request", request),
    answers,
    hold: hold && { reason: hold.reason, setOn: hold.setOn },
    mayCarryOut: mayCarryOut(request, { isHeld: hold !== undefined }).ok,
    willTell: TOLD[request.kind],
  };
};

type Change = {
  readonly what: string;
  readonly decide: (request: KeptRequest, today: LocalDate) => Result<DataRequest>;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly keep?: Partial<Pick<KeptRequest, "staffPersonId" | "releasedAt">>;
  readonly by?: { identityBy?: string; endedBy?: string };
  readonly also?: (db: Kysely<Database>, after: KeptRequest) => Promise<void>;
};

/** Fetches a request, changes it by a rule, saves it and records the fact, in one transaction. */
const change = async (desk: Desk, id: string, { what, decide, details, keep, by, also }: Change) => {
  mustHandle(desk);
  return desk.db.transaction().execute(async (db) => {
    const before = await requestToChange(db, id);
    if (!before) throw notFound("request");
    const at = desk.now();
    const after: KeptRequest = { ...before, ...allowed(decide(before, toLocalDate(at))), ...keep };
    await saveRequest(db, after, by);
    await also?.(db, after);
    await recordFact(db, { at, ...asHandler(desk), what, about: id, details: { kind: after.kind, ...details } });
    return { clock: clockOf(after, toLocalDate(at)) };
  });
};

/** Stops the clock, because something is asked of the person. */
export const askPerson = (desk: Desk, { id, asked }: { id: string; asked: Pause["asked"] }) =>
  change(desk, id, {
    what: "data-request/clock-stopped",
    decide: (request, today) => askByRule(request, asked, today),
    details: { asked },
  });

/** Starts the clock again with the day the answer arrived. */
export const answerArrived = (desk: Desk, { id, on }: { id: string; on: LocalDate }) =>
  change(desk, id, {
    what: "data-request/clock-started",
    decide: (request, today) => arrivedByRule(request, on, today),
    details: { on },
  });

/** Notes how it is known who asks, with answers that were shown to be theirs. */
export const verifyIdentity = async (
  desk: Desk,
  command: {
    id: string;
    check: IdentityCheck;
    reason: string;
    references: string[];
    staffPersonId?: string | undefined;
  },
) => {
  mustHandle(desk);
  const { staffPersonId } = command;
  if (staffPersonId !== undefined && !(await namesOfPeople(desk.db, [staffPersonId])).has(staffPersonId))
    throw notFound("person");
  const answerIds = await answersOf(desk, command.references);
  return change(desk, command.id, {
    what: "data-request/identity-verified",
    decide: (request, today) => verifyByRule(request, command, today),
    details: { check: command.check, answers: answerIds.length },
    by: { identityBy: desk.signedIn.id },
    ...(staffPersonId !== undefined && { keep: { staffPersonId } }),
    also: (db) => addAnswers(db, command.id, answerIds),
  });
};

/** Gives more time, with a reason that the person is told. */
export const extendTime = (desk: Desk, { id, months, reason }: { id: string; months: number; reason: string }) =>
  change(desk, id, {
    what: "data-request/extended",
    decide: (request, today) => extendByRule(request, { months, reason }, today),
    details: { months },
  });

/** Puts one answer right. The request stays open until it is ended, because there may be more to put right. */
export const correct = async (
  desk: Desk,
  command: { id: string; answerId: string; questionId: string; says: string },
) => {
  mustHandle(desk);
  const request = await requestById(desk.db, command.id);
  if (!request) throw notFound("request");
  allowed(mayCarryOut(request, { isHeld: false }));
  if (command.says.trim() === "")
    allowed(refuse("data-request/answer-needed", "Write what it should say.", { field: "says" }));
  if (!(await answerIdsOf(desk.db, command.id)).includes(command.answerId)) throw notFound("answer");
  return correctAnswer(desk, command, asHandler(desk));
};

/** Ends a request that is not carried out. */
export const end = (
  desk: Desk,
  { id, kind, reason }: { id: string; kind: "refused" | "withdrawn"; reason?: string | undefined },
) =>
  change(desk, id, {
    what: `data-request/${kind}`,
    decide: (request, today) => endRequest(request, { kind, reason }, today),
    by: { endedBy: desk.signedIn.id },
    also: (db, after) => tell(desk, db, "data_request", after, REQUEST_ANSWERED, { says: after.outcome?.reason ?? "" }),
  });

/**
 * Carries a request out. Erasing goes holder by holder, each answer in a transaction of its own with its own fact; what
 * stops half-way is done again from the start, and ends the request only when nothing is left.
 */
export const carryOut = async (desk: Desk, id: string) => {
  mustHandle(desk);
  const request = await requestById(desk.db, id);
  if (!request) throw notFound("request");
  const subject = await subjectOf(desk, request);
  const hold = holdOn(await namesOf(desk, subject), await holdsInForce(desk.db));
  allowed(mayCarryOut(request, { isHeld: hold !== undefined }));
  if (request.kind === "access" && !request.releasedAt)
    allowed(refuse("data-request/release-first", "Make the copy first, look through it, and give it to the person."));

  let [erased, stays]: [number, string[]] = [0, []];
  if (request.kind === "erasure")
    for (const holder of HOLDERS) {
      const done = await holder.erase(desk, subject, asHandler(desk));
      erased += done.erased;
      stays = [...stays, ...done.stays];
    }
  await change(desk, id, {
    what: "data-request/done",
    decide: (before, today) => {
      const may = mayCarryOut(before, { isHeld: false });
      return may.ok ? endRequest(before, { kind: "done" }, today) : may;
    },
    details: { erased },
    by: { endedBy: desk.signedIn.id },
    also: async (db, after) => {
      await tell(desk, db, "data_request", after, REQUEST_ANSWERED, { says: TOLD[after.kind] });
      if (stopsProcessing(after.kind)) await stop(desk, db, after, subject.answerIds);
      if (after.kind === "erasure") await emptyRequests(db, [id]);
    },
  });
  return { erased, stays: [...new Set(stays)] };
};

/** Records that the data of a person is used no further: by each answer that is theirs, and by their contact. */
const stop = async (
  desk: Desk,
  db: Kysely<Database>,
  request: KeptRequest,
  answerIds: readonly string[],
): Promise<void> => {
  if (!stopsProcessing(request.kind)) return;
  const reason = request.kind as "restriction" | "objection" | "stop-equality-monitoring";
  const contact = contactOf(desk, "data_request", request);
  const notice = () => ({ id: desk.newId(), givenOn: request.receivedOn, reason });
  await restrictAnswers(db, answerIds, desk.now());
  await addStopNotices(db, [
    ...answerIds.map((answerId) => ({ ...notice(), answerId })),
    ...(contact === undefined ? [] : [{ ...notice(), contactHash: hashOf(desk, contact) }]),
  ]);
};
