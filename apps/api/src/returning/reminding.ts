import type { Language } from "@collaborative-communities/consultations";
import { formatDate } from "@collaborative-communities/foundation";
import { openContact } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Periodic } from "../jobs/index.ts";
import { sendMail } from "../mail/index.ts";
import { titleFor, withTitles } from "../titles/index.ts";
import { comeBackAddress, REMINDER_MESSAGE, rowOf } from "./messages.ts";
import { claimToRemind } from "./repository.ts";
import { keptUntil } from "./saving.ts";

const DAY = 86_400_000;
/** [design] Three days before it goes there is a weekend's time to finish. */
const REMIND_AFTER_DAYS = 11;
const AT_ONCE = 200;

const TAGS: Readonly<Record<Language, string>> = { en: "en-GB", ro: "ro", pl: "pl", lt: "lt" };

const remindSome = (house: House): Promise<number> =>
  house.db.transaction().execute(async (db) => {
    const at = house.now();
    const due = await claimToRemind(db, new Date(at.getTime() - REMIND_AFTER_DAYS * DAY), at, AT_ONCE);
    for (const { draftId, contactSealed, reference, updatedAt, ...row } of await withTitles(db, due)) {
      const language = row.language as Language;
      await sendMail(house, db, {
        to: openContact(house.contacts, contactSealed, rowOf(draftId)),
        template: REMINDER_MESSAGE,
        language,
        values: {
          title: titleFor(row, language),
          reference,
          day: formatDate(keptUntil(updatedAt), TAGS[language]),
          link: comeBackAddress(house, language),
        },
      });
    }
    return due.length;
  });

/** Tells people once, three days before, that answers they began and did not send will be removed. */
export const remindOfDrafts: Periodic = {
  name: "returning/remind",
  at: "41 8 * * *",
  run: async (house) => {
    while ((await remindSome(house)) === AT_ONCE);
  },
};
