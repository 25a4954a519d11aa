import type { Language } from "@collaborative-communities/consultations";
import { addDays, type LocalDate, refuse, toLocalDate } from "@collaborative-communities/foundation";
import { addressOf } from "../accounts/index.ts";
import { contactHash, openContact, sealContact } from "../contacts/index.ts";
import type { Context, House } from "../context.ts";
import { takeOne } from "../limits/index.ts";
import { isMailSetUp, sendMail } from "../mail/index.ts";
import { titleIn } from "../titles/index.ts";
import { allowed, notFound } from "../trpc.ts";
import { comeBackAddress, rowOf, SAVED_MESSAGE } from "./messages.ts";
import { draftWith, keepReturn, removeUnsaved } from "./repository.ts";

type Visited = House & Pick<Context, "visitor">;

/** Answers that were begun go so many days after the last change (see the retention register). */
const KEPT_DAYS = 14;

/** The last day on which something that was changed at a moment is there. */
export const keptUntil = (changedAt: Date): LocalDate => addDays(toLocalDate(changedAt), KEPT_DAYS);

/** By what a person finds their draft again, and how long they can. */
export const readSaved = async (house: House, command: { slug: string; draftId: string }) => {
  const draft = await draftWith(house.db, command.draftId, command.slug);
  if (!draft?.reference) throw notFound("draft");
  return {
    reference: draft.reference,
    keptUntil: keptUntil(draft.updated_at),
    /** The address that was given, for the browser that has the draft. */
    savedFor:
      draft.contact_sealed === null ? undefined : openContact(house.contacts, draft.contact_sealed, rowOf(draft.id)),
    canBeMailed: isMailSetUp(house),
    /** How it was begun, and so how it will be sent. */
    channel: draft.channel,
    /** It changes answers that were sent. */
    isChange: draft.changes !== null,
  };
};

/**
 * Notes where a code goes when the person comes back, and sends the reference there. Given again, the last address
 * counts.
 */
export const saveForLater = async (
  house: Visited,
  command: { slug: string; draftId: string; email: string; language: Language },
): Promise<{ saved: true }> => {
  if (!isMailSetUp(house))
    allowed(refuse("returning/no-mail", "No e-mail can be sent here. Come back in this browser to go on."));
  const to = addressOf(command.email);
  const hash = contactHash(house.contacts, to);
  await takeOne(house, ["save-draft-to", hash], ...(house.visitor ? [["save-draft", house.visitor] as const] : []));
  await house.db.transaction().execute(async (db) => {
    const draft = await draftWith(db, command.draftId, command.slug);
    if (!draft?.reference) throw notFound("draft");
    const kept = await keepReturn(db, {
      draft_id: draft.id,
      contact_sealed: sealContact(house.contacts, to, rowOf(draft.id)),
      contact_hash: hash,
      language: command.language,
      saved_at: house.now(),
    });
    if (!kept) throw notFound("draft");
    await sendMail(house, db, {
      to,
      template: SAVED_MESSAGE,
      language: command.language,
      values: {
        title: await titleIn(db, { id: draft.consultation_id, title: draft.plan.title }, command.language),
        reference: draft.reference,
        link: comeBackAddress(house, command.language),
      },
    });
  });
  return { saved: true };
};

/** Throws a draft away when a shared device is cleared, unless the person said where they come back to it. */
export const leaveDraft = async (house: House, command: { draftId: string }): Promise<{ left: true }> => {
  await removeUnsaved(house.db, command.draftId);
  return { left: true };
};
