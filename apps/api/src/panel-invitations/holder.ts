import type { Subject } from "@collaborative-communities/data-protection";
import { contactHashes, readAddress } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Holder } from "../personal-data/holder.ts";
import { forgetContactsOf, invitationsOf, leavingOf } from "./repository.ts";

const hashesOf = ({ contacts }: House, { contact = "" }: Subject): readonly string[] => {
  const address = readAddress(contact);
  return address === undefined ? [] : contactHashes(contacts, address);
};

/** What an address was invited to, and that it left; never what was answered, which nothing ties to it. */
export const panelInvitationsHolder: Holder = {
  tables: ["panel_beginning", "panel_invitation", "panel_leaving"],
  export: async (house, subject) => {
    const hashes = hashesOf(house, subject);
    const left = await leavingOf(house.db, hashes);
    const invitations = (await invitationsOf(house.db, hashes)).map((row) => ({
      table: "panel_invitation",
      id: row.id,
      values: {
        "E-mail": subject.contact ?? "",
        Language: row.language,
        "Invited to": row.plan.title,
        Invited: row.invited_at.toISOString(),
        "Begun and not sent": row.draft_id === null ? "No" : "Yes",
        "What you agreed to, as it was noted": row.consent,
      },
      freeWords: ["What you agreed to, as it was noted"],
    }));
    if (left === undefined) return invitations;
    const values = { "E-mail": subject.contact ?? "", "Left the panel": left.toISOString() };
    return [...invitations, { table: "panel_leaving", id: left.toISOString(), values, freeWords: [] }];
  },
  erase: async (house, subject) => {
    const hashes = hashesOf(house, subject);
    const left = await leavingOf(house.db, hashes);
    return {
      erased: await forgetContactsOf(house.db, hashes),
      stays:
        left === undefined
          ? []
          : ["That you left the panel, as a code of your address, so that you are not invited again."],
    };
  },
};
