import { router, staff } from "../trpc.ts";
import * as input from "./inputs.ts";
import { readQuestionnaire } from "./reading.ts";
import { saveQuestionnaire } from "./saving.ts";
import { saveTranslation, translationStates, unfinishedTranslations } from "./translating.ts";

/** What consultations ask, in versions, and in other languages. */
export const staffQuestionnaires = router({
  read: staff.input(input.ById).query(({ ctx, input }) => readQuestionnaire(ctx, input.id)),
  save: staff.input(input.SaveQuestionnaire).mutation(({ ctx, input }) => saveQuestionnaire(ctx, input)),
  saveTranslation: staff.input(input.SaveTranslation).mutation(({ ctx, input }) => saveTranslation(ctx, input)),
  translationStates: staff.input(input.ById).query(({ ctx, input }) => translationStates(ctx, input.id)),
  unfinishedTranslations: staff.query(({ ctx }) => unfinishedTranslations(ctx)),
});
