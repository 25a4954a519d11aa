import type { Subject } from "@collaborative-communities/data-protection";
import { contactHashes, readAddress } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Holder } from "../personal-data/holder.ts";
import { messagesTo, removeMessagesTo } from "./repository.ts";
import { openMessage } from "./send-mail.ts";

const hashesOf = ({ contacts }: House, { contact = "" }: Subject): readonly string[] => {
  const address = readAddress(contact);
  return address === undefined ? [] : contactHashes(contacts, address);
};

/** Messages written to an address, for as long as they are kept. */
export const mailHolder: Holder = {
  tables: ["mail_message"],
  export: async (house, subject) =>
    (await messagesTo(house.db, hashesOf(house, subject))).map((message) => {
      const { to, subject: line, body } = openMessage(house, message);
      return {
        table: "mail_message",
        id: message.id,
        values: { To: to, Written: message.made_at.toISOString(), Subject: line, Message: body },
        freeWords: [],
      };
    }),
  erase: async (house, subject) => ({
    erased: await removeMessagesTo(house.db, hashesOf(house, subject)),
    stays: [],
  }),
};
