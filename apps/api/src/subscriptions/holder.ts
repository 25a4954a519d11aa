import type { Subject } from "@collaborative-communities/data-protection";
import { contactHashes, readAddress } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Holder } from "../personal-data/holder.ts";
import { removeSubscriptionsOf, subscriptionsOf } from "./repository.ts";

const hashesOf = ({ contacts }: House, { contact = "" }: Subject): readonly string[] => {
  const address = readAddress(contact);
  return address === undefined ? [] : contactHashes(contacts, address);
};

/** What an e-mail address asked to be told of, and of what it was told. */
export const subscriptionsHolder: Holder = {
  tables: ["subscription", "subscription_notice"],
  export: async (house, subject) =>
    (await subscriptionsOf(house.db, hashesOf(house, subject))).map((row) => ({
      table: "subscription",
      id: row.id,
      values: {
        "E-mail": subject.contact ?? "",
        Language: row.language,
        Asked: row.asked_at.toISOString(),
        Confirmed: row.confirmed_at?.toISOString() ?? "not yet",
        "To be told of": [row.topic, row.area, row.audience].filter(Boolean).join(", ") || "what was chosen then",
      },
      freeWords: [],
    })),
  erase: async (house, subject) => ({
    erased: await removeSubscriptionsOf(house.db, hashesOf(house, subject)),
    stays: [],
  }),
};
