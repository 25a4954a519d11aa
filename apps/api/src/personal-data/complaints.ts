import {
  acknowledgeComplaint as acknowledgeByRule,
  answerComplaint as answerByRule,
  complaintClock,
  type DataComplaint,
} from "@collaborative-communities/data-protection";
import { type LocalDate, type Result, toLocalDate } from "@collaborative-communities/foundation";
import { recordFact } from "../audit/index.ts";
import type { MailTemplate } from "../mail/index.ts";
import { allowed, notFound } from "../trpc.ts";
import { complaintById, complaintToChange, listComplaints, saveComplaint } from "./complaints-repository.ts";
import { contactOf } from "./contact.ts";
import { asHandler, type Desk, mustHandle } from "./handling.ts";
import { COMPLAINT_ACKNOWLEDGED, COMPLAINT_ANSWERED } from "./mails.ts";
import { tell } from "./writing.ts";

/** Every complaint with its clock, what is due first; without anything of the person. */
export const complaintsByDue = async (desk: Desk) => {
  mustHandle(desk);
  const today = toLocalDate(desk.now());
  return (await listComplaints(desk.db))
    .map((complaint) => ({
      id: complaint.id,
      receivedOn: complaint.receivedOn,
      acknowledgedOn: complaint.acknowledgedOn,
      answeredOn: complaint.outcome?.on,
      clock: complaintClock(complaint, today),
      demonstration: complaint.demonstration,
    }))
    .sort(
      (one, other) =>
        Number(one.answeredOn !== undefined) - Number(other.answeredOn !== undefined) ||
        Number(one.acknowledgedOn !== undefined) - Number(other.acknowledgedOn !== undefined) ||
        one.clock.acknowledgeBy.localeCompare(other.clock.acknowledgeBy),
    );
};

/** One complaint with its words and its contact. Whoever reads it leaves a fact. */
export const readComplaint = async (desk: Desk, id: string) => {
  mustHandle(desk);
  const complaint = await complaintById(desk.db, id);
  if (!complaint) throw notFound("complaint");
  await recordFact(desk.db, { at: desk.now(), ...asHandler(desk), what: "data-complaint/read", about: id });
  const { contactSealed: _, ...shown } = complaint;
  return {
    ...shown,
    contact: contactOf(desk, "data_complaint", complaint),
    clock: complaintClock(complaint, toLocalDate(desk.now())),
  };
};

const change = async (
  desk: Desk,
  id: string,
  what: string,
  template: MailTemplate<{ reference: string; address: string; day: string; says: string }>,
  decide: (complaint: DataComplaint, today: LocalDate) => Result<DataComplaint>,
) => {
  mustHandle(desk);
  return desk.db.transaction().execute(async (db) => {
    const before = await complaintToChange(db, id);
    if (!before) throw notFound("complaint");
    const at = desk.now();
    const after = { ...before, ...allowed(decide(before, toLocalDate(at))) };
    await saveComplaint(db, after, desk.signedIn.id);
    await tell(desk, db, "data_complaint", after, template, { says: after.outcome?.says ?? "" });
    await recordFact(db, { at, ...asHandler(desk), what, about: id });
    return { clock: complaintClock(after, toLocalDate(at)) };
  });
};

/** Tells the person that it arrived; by letter where they gave a post address. */
export const acknowledgeComplaint = (desk: Desk, id: string) =>
  change(desk, id, "data-complaint/acknowledged", COMPLAINT_ACKNOWLEDGED, acknowledgeByRule);

export const answerComplaint = (desk: Desk, { id, says }: { id: string; says: string }) =>
  change(desk, id, "data-complaint/answered", COMPLAINT_ANSWERED, (complaint, today) =>
    answerByRule(complaint, says, today),
  );
