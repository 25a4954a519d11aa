import type { Language } from "@collaborative-communities/consultations";
import { clockOf, complaintClock, type RequestKind } from "@collaborative-communities/data-protection";
import { ok, type Result, readReference, refuse, toLocalDate } from "@collaborative-communities/foundation";
import { recordFact } from "../audit/index.ts";
import { answersByReference } from "../consultations/index.ts";
import { readAddress } from "../contacts/index.ts";
import type { House } from "../context.ts";
import { allowed, RefusedError } from "../trpc.ts";
import { askedByKey, type NewAsked } from "./asked-repository.ts";
import { addComplaint, complaintByReference } from "./complaints-repository.ts";
import { type Contact, hashesOf, hashOf, seal } from "./contact.ts";
import { REQUEST_RECEIVED } from "./mails.ts";
import { addRequest, requestByReference } from "./requests-repository.ts";
import { tell } from "./writing.ts";

/** A contact as it is kept, or what to put right about it. */
const readContact = ({ kind, address }: Contact): Result<Contact> => {
  if (kind === "email") {
    const read = readAddress(address);
    return read === undefined
      ? refuse("your-data/email", "Enter an e-mail address, like name@example.org.", { field: "contact" })
      : ok({ kind, address: read });
  }
  return address.trim().length < 8
    ? refuse("your-data/post", "Enter your name and the address we can write to.", { field: "contact" })
    : ok({ kind, address: address.trim() });
};

/**
 * The answers that references belong to. Whoever knows a reference has been given it, so it proves the answer theirs.
 */
export const answersOf = async (house: House, typed: readonly string[]): Promise<string[]> => {
  const references = typed
    .filter((one) => one.trim() !== "")
    .map((one): string => {
      const read = readReference(one);
      if (read.ok) return read.value;
      throw new RefusedError({ ...read.refusal, field: "references" });
    });
  const found = await answersByReference(house.db, references);
  const missing = references.find((reference) => !found.some((one) => one.reference === reference));
  if (missing !== undefined)
    allowed(
      refuse(
        "your-data/no-such-answer",
        `There is no answer with the reference ${missing}. Check it, or leave it out.`,
        {
          field: "references",
          details: { reference: missing },
        },
      ),
    );
  return [...new Set(found.map(({ answerId }) => answerId))];
};

type Asked = {
  readonly contact: Contact;
  readonly words: string;
  readonly language: Language;
  readonly askKey: string;
};

const newAsked = (
  house: House,
  table: "data_request" | "data_complaint",
  asked: Asked,
  demonstration: boolean,
): NewAsked => {
  const [id, reference, receivedAt] = [house.newId(), house.newReference(), house.now()];
  const contact = allowed(readContact(asked.contact));
  return {
    id,
    reference,
    referenceHash: hashOf(house, reference),
    askKey: asked.askKey,
    receivedAt,
    receivedOn: toLocalDate(receivedAt),
    language: asked.language,
    words: asked.words.trim() === "" ? null : asked.words,
    contactKind: contact.kind,
    contactSealed: seal(house, contact.address, `${table}:${id}`),
    contactHash: hashOf(house, contact.address),
    demonstration,
  };
};

/** Takes a request about one's own data, once however often its form is sent. */
export const ask = async (
  house: House,
  command: Asked & { readonly kind: RequestKind; readonly references: readonly string[] },
  { demonstration = false } = {},
): Promise<{ reference: string; id: string }> => {
  if (command.kind === "rectification" && command.words.trim() === "")
    allowed(refuse("your-data/what-is-wrong", "Write what is wrong, and what it should say.", { field: "words" }));
  const request = newAsked(house, "data_request", command, demonstration);
  const answerIds = await answersOf(house, command.references);
  const before = await askedByKey(house.db, "data_request", command.askKey);
  if (before?.reference) return { reference: before.reference, id: before.id };
  return house.db.transaction().execute(async (db) => {
    if (!(await addRequest(db, { ...request, kind: command.kind, answerIds }))) {
      const same = await askedByKey(db, "data_request", command.askKey);
      return { reference: same?.reference ?? request.reference, id: same?.id ?? request.id };
    }
    const due = clockOf({ kind: command.kind, receivedOn: request.receivedOn, pauses: [] }, request.receivedOn).dueOn;
    await tell(house, db, "data_request", request, REQUEST_RECEIVED, { day: due });
    await recordFact(db, {
      at: request.receivedAt,
      personId: null,
      post: null,
      what: "data-request/received",
      about: request.id,
      details: { kind: command.kind, answers: answerIds.length },
    });
    return { reference: request.reference, id: request.id };
  });
};

/** Takes a complaint about the use of personal data. Somebody reads it and acknowledges it. */
export const complain = async (
  house: House,
  command: Asked,
  { demonstration = false } = {},
): Promise<{ reference: string; id: string }> => {
  if (command.words.trim() === "")
    allowed(refuse("your-data/complaint-empty", "Write what you complain about.", { field: "words" }));
  const complaint = newAsked(house, "data_complaint", command, demonstration);
  const before = await askedByKey(house.db, "data_complaint", command.askKey);
  if (before?.reference) return { reference: before.reference, id: before.id };
  return house.db.transaction().execute(async (db) => {
    if (!(await addComplaint(db, complaint))) {
      const same = await askedByKey(db, "data_complaint", command.askKey);
      return { reference: same?.reference ?? complaint.reference, id: same?.id ?? complaint.id };
    }
    await recordFact(db, {
      at: complaint.receivedAt,
      personId: null,
      post: null,
      what: "data-complaint/received",
      about: complaint.id,
    });
    return { reference: complaint.reference, id: complaint.id };
  });
};

/** How a request or a complaint stands, for whoever has its reference: days and outcome, never words or contact. */
export const statusByReference = async (house: House, typed: string) => {
  const reference = allowed(readReference(typed));
  const hashes = hashesOf(house, reference);
  const today = toLocalDate(house.now());
  const request = await requestByReference(house.db, hashes);
  if (request) {
    const { dueOn, stoppedFor, isOverdue } = clockOf(request, today);
    const { kind, receivedOn, outcome } = request;
    return { is: "request" as const, reference, kind, receivedOn, dueOn, stoppedFor, isOverdue, outcome };
  }
  const complaint = await complaintByReference(house.db, hashes);
  if (!complaint)
    throw new RefusedError({
      code: "your-data/not-found",
      message: "There is no request or complaint with this reference. Check it.",
      field: "reference",
    });
  const { acknowledgeBy } = complaintClock(complaint, today);
  const { receivedOn, acknowledgedOn, outcome } = complaint;
  return { is: "complaint" as const, reference, receivedOn, acknowledgeBy, acknowledgedOn, outcome };
};
