import { addYears } from "@collaborative-communities/foundation";
import type { Keeper } from "../personal-data/holder.ts";
import { answeredBefore, emptyWords } from "./repository.ts";

/** The words of a challenge go a year after its outcome was published. What was found stays in public. */
export const challengesKeeper: Keeper = {
  title: "Challenges, whose words are emptied",
  table: "challenge",
  retention: "answered-and-one-year",
  candidates: async (db, { today, ...page }) =>
    (await answeredBefore(db, addYears(today, -1), page)).map((challenge) => ({
      id: challenge.id,
      since: challenge.published_on ?? undefined,
      names: [{ kind: "consultation", id: challenge.consultation_id }],
    })),
  remove: (house, challenges) =>
    emptyWords(
      house.db,
      challenges.map(({ id }) => id),
    ),
};
