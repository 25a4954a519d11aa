import type { Holder } from "../personal-data/holder.ts";
import { forgetAbout, translationsOf } from "./translations-repository.ts";

/** What stands beside answers: translations go out with them, and go with them. */
export const integrityHolder: Holder = {
  tables: ["answer_translation", "answer_set_aside", "duplicate_pair", "text_cluster_member"],
  export: async ({ db }, subject) =>
    (await translationsOf(db, subject.answerIds)).map((translation) => ({
      table: "answer_translation",
      id: `${translation.answer_id} ${translation.question_key} ${translation.language}`,
      values: {
        "Translation of what you wrote": translation.text,
        "Into the language": translation.language,
        "How far it is": translation.status,
      },
      freeWords: ["Translation of what you wrote"],
    })),
  erase: async (house, subject) => ({ erased: await forgetAbout(house.db, subject.answerIds), stays: [] }),
};
