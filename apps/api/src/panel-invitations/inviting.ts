import {
  type Consultation,
  countedSince,
  invitePanelMember,
  type Language,
  mayInviteTo,
  mayRunConsultations,
  responseRate,
} from "@collaborative-communities/consultations";
import { actingIn, recordFact } from "../audit/index.ts";
import { contactHash, contactHashes, readAddress, sealContact } from "../contacts/index.ts";
import type { Desk, House } from "../context.ts";
import { isMailSetUp, sendMail } from "../mail/index.ts";
import { titleIn } from "../titles/index.ts";
import { allowed, notAllowed, notFound, RefusedError } from "../trpc.ts";
import { capOf, capShown } from "./cap.ts";
import { INVITATION_MESSAGE } from "./messages.ts";
import { addInvitation, consultationToInviteTo, countInvitations, inviteAlone, memberWith } from "./repository.ts";
import { tokenOf } from "./tokens.ts";

/** [design] So many at a time: one list that a person can look through. */
const MOST_AT_ONCE = 200;
/** [design] Under so many invited, how many answered could say who did. */
const LEAST_FOR_RATE = 10;

const rowOf = (id: string): string => `panel_invitation.contact:${id}`;

const addressOn = (house: House, language: Language, path: string): string =>
  `${house.config.residentOrigin}${language === "en" ? "" : `/${language}`}${path}`;

export type NotInvited = { readonly line: number; readonly because: string };

/** Each address once, as it stands in a list of one a line, with the line it stands in. */
const readList = (text: string) => {
  const read = new Map<string, { readonly address: string; readonly line: number }>();
  const notRead: NotInvited[] = [];
  for (const [place, words] of text.split("\n").entries())
    for (const typed of words.split(/[,;]/).filter((part) => part.trim() !== "")) {
      const line = place + 1;
      const address = readAddress(typed.trim());
      const before = address === undefined ? undefined : read.get(address.toLowerCase());
      if (address === undefined) notRead.push({ line, because: "This is not an e-mail address." });
      else if (before) notRead.push({ line, because: `It is the same as in line ${before.line}.` });
      else read.set(address.toLowerCase(), { address, line });
    }
  return { addresses: [...read.values()], notRead };
};

/**
 * Invites the people of a list, each as far as the cap allows. Those who invite at the same moment come one after the
 * other, so that together they invite nobody more often than one would.
 * @returns how many were invited, and which lines were not and why
 */
export const invitePanel = async (
  desk: Desk,
  command: { consultationId: string; addresses: string; language: Language; consent: string },
): Promise<{ invited: number; notInvited: NotInvited[] }> => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  if (!isMailSetUp(desk))
    throw new RefusedError({ code: "panel-invitation/no-mail", message: "No e-mail can be sent from here yet." });
  const { addresses, notRead } = readList(command.addresses);
  if (addresses.length > MOST_AT_ONCE)
    throw new RefusedError({
      code: "panel-invitation/too-many",
      message: `Invite at most ${MOST_AT_ONCE} people at a time. This list has ${addresses.length}.`,
      field: "addresses",
    });
  const [at, cap] = [desk.now(), capOf(desk)];
  return desk.db.transaction().execute(async (db) => {
    await inviteAlone(db);
    const consultation = await consultationToInviteTo(db, command.consultationId);
    if (!consultation) throw notFound("consultation");
    allowed(mayInviteTo(consultation as Pick<Consultation, "state" | "plan">, at));
    const notInvited = [...notRead];
    let invited = 0;
    for (const { address, line } of addresses) {
      const hashes = contactHashes(desk.contacts, address);
      const member = await memberWith(db, hashes, consultation.id, countedSince(cap, at));
      const may = invitePanelMember(member, cap, at);
      if (!may.ok) {
        notInvited.push({ line, because: may.refusal.message });
        continue;
      }
      await invite(desk, db, { consultation, address, command, at });
      invited += 1;
    }
    if (invited > 0)
      await recordFact(db, {
        at,
        ...actingIn(desk.signedIn, mayRunConsultations),
        what: "panel-invitation/sent",
        about: consultation.id,
        details: { invited, notInvited: notInvited.length },
      });
    return { invited, notInvited: notInvited.sort((one, other) => one.line - other.line) };
  });
};

const invite = async (
  desk: Desk,
  db: House["db"],
  invited: {
    consultation: { id: string; plan: { title: string } };
    address: string;
    command: { language: Language; consent: string };
    at: Date;
  },
): Promise<void> => {
  const { consultation, address, command, at } = invited;
  const [id, { language }] = [desk.newId(), command];
  await addInvitation(db, {
    id,
    consultation_id: consultation.id,
    contact_sealed: sealContact(desk.contacts, address, rowOf(id)),
    contact_hash: contactHash(desk.contacts, address),
    language,
    consent: command.consent,
    invited_at: at,
    invited_by: desk.signedIn.id,
  });
  const leave = addressOn(desk, language, `/panel/leave/${tokenOf(desk, "leave", id)}`);
  await sendMail(desk, db, {
    to: address,
    template: INVITATION_MESSAGE,
    language,
    values: {
      title: await titleIn(db, { id: consultation.id, title: consultation.plan.title }, language),
      link: addressOn(desk, language, `/panel/answer/${tokenOf(desk, "answer", id)}`),
      leave,
    },
    unsubscribe: leave,
  });
};

/** How many were invited and answered, and never who. */
export const readInvitations = async (desk: Desk, consultationId: string) => {
  if (!mayRunConsultations(desk.signedIn)) throw notAllowed();
  const consultation = await consultationToInviteTo(desk.db, consultationId);
  if (!consultation) throw notFound("consultation");
  const counts = await countInvitations(desk.db, consultationId);
  return {
    invited: counts.invited,
    rate: responseRate(counts, LEAST_FOR_RATE),
    leastForRate: LEAST_FOR_RATE,
    cap: capShown(desk),
    mayInvite: mayInviteTo(consultation as Pick<Consultation, "state" | "plan">, desk.now()).ok,
  };
};
