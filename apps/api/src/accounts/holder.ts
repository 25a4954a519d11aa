import type { Subject } from "@collaborative-communities/data-protection";
import { contactHashes, readAddress } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Holder } from "../personal-data/holder.ts";
import { removeCodesTo } from "./codes-repository.ts";
import { accountBy, keptAnswersOf, oneAfterTheOther, removeAccount } from "./repository.ts";

const hashesOf = ({ contacts }: House, { contact = "" }: Subject): readonly string[] => {
  const address = readAddress(contact);
  return address === undefined ? [] : contactHashes(contacts, address);
};

/** The account of an e-mail address, with its sessions, its codes, and how many references it keeps. */
export const accountsHolder: Holder = {
  tables: ["resident_account", "resident_code", "resident_kept_answer", "resident_session"],
  export: async (house, subject) => {
    const hashes = hashesOf(house, subject);
    const account = hashes.length === 0 ? undefined : await accountBy(house.db, hashes);
    if (!account) return [];
    const kept = await keptAnswersOf(house.db, account.id);
    return [
      {
        table: "resident_account",
        id: account.id,
        values: {
          "E-mail": subject.contact ?? "",
          "References kept in it": String(kept.length),
        },
        freeWords: [],
      },
    ];
  },
  erase: async (house, subject) => {
    const hashes = hashesOf(house, subject);
    if (hashes.length === 0) return { erased: 0, stays: [] };
    const erased = await house.db.transaction().execute(async (db) => {
      await oneAfterTheOther(db, hashes[0] ?? "");
      const account = await accountBy(db, hashes);
      if (account) await removeAccount(db, account.id);
      await removeCodesTo(db, hashes);
      return account ? 1 : 0;
    });
    return { erased, stays: [] };
  },
};
