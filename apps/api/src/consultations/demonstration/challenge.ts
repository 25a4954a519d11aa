import { addDays, momentInLondon, toLocalDate } from "@collaborative-communities/foundation";
import { answer, challengeIdBy, make, publish, triage } from "../../challenges/index.ts";
import type { Desk } from "../../context.ts";

/** Somebody says that something is wrong, and it is put right: made up, and it says so. */
export const challengeForDemonstration = async (desk: Desk, slug: string): Promise<void> => {
  const on = (days: number): Desk => {
    const moment = momentInLondon(addDays(toLocalDate(desk.now()), days), "11:00");
    return { ...desk, now: () => moment };
  };
  const { reference } = await make(
    on(-6),
    {
      slug,
      about: "consultation",
      kind: "correct",
      words: "Made up: the poster in the library gives the wrong closing day.",
      language: "en",
      submissionKey: "demonstration-challenge",
    },
    true,
  );
  const id = await challengeIdBy(desk.db, reference);
  await triage(on(-5), { id });
  await answer(on(-3), {
    id,
    outcome: "upheld",
    reply: "Made up: the poster gave last year's day.",
    action: "Made up: every poster was changed the same day, and the libraries were called.",
  });
  await publish(on(-3), { id });
};
