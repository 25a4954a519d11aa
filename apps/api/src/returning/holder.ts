import type { Subject } from "@collaborative-communities/data-protection";
import { describeAnswer } from "@collaborative-communities/surveys";
import { contactHashes, readAddress } from "../contacts/index.ts";
import type { House } from "../context.ts";
import type { Holder } from "../personal-data/holder.ts";
import { draftsSavedBy, removeSavedBy } from "./repository.ts";

const hashesOf = ({ contacts }: House, { contact = "" }: Subject): readonly string[] => {
  const address = readAddress(contact);
  return address === undefined ? [] : contactHashes(contacts, address);
};

/** What an address saved to come back to: that it did, and what was answered so far. */
export const returningHolder: Holder = {
  tables: ["draft_return"],
  export: async (house, subject) =>
    (await draftsSavedBy(house.db, hashesOf(house, subject))).map((row) => ({
      table: "draft_return",
      // Not the draft's own id, which opens it.
      id: row.reference ?? row.saved_at.toISOString(),
      values: {
        "E-mail": subject.contact ?? "",
        Language: row.language,
        Saved: row.saved_at.toISOString(),
        Consultation: row.plan.title,
        ...Object.fromEntries(
          row.questionnaire.questions.flatMap((question) => {
            const answer = row.answers[question.id];
            return answer === undefined ? [] : [[question.text, describeAnswer(question, answer).join("; ")]];
          }),
        ),
      },
      freeWords: row.questionnaire.questions.filter(({ kind }) => kind === "text").map(({ text }) => text),
    })),
  erase: async (house, subject) => ({
    erased: await removeSavedBy(house.db, hashesOf(house, subject)),
    stays: [],
  }),
};
