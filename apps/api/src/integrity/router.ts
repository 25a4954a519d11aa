import { anybody, router, staff } from "../trpc.ts";
import { readBursts } from "./bursts.ts";
import { readCampaigns } from "./campaigns.ts";
import { decidePair, look, overview, readPairs, undoPair } from "./duplicates.ts";
import * as input from "./inputs.ts";
import { readLate } from "./late.ts";
import { readAnswer } from "./reading.ts";
import { putBack, readSetAside, setAnswerAside, setTextAside } from "./setting-aside.ts";
import { standing } from "./standing.ts";
import { readTexts } from "./texts.ts";
import { checkText, translateText } from "./translating.ts";

/** What anybody may call. */
export const residentIntegrity = router({
  standing: anybody.input(input.ByReference).query(({ ctx, input }) => standing(ctx, input.reference)),
});

/** What staff may call. */
export const staffIntegrity = router({
  overview: staff.input(input.ById).query(({ ctx, input }) => overview(ctx, input.id)),
  look: staff.input(input.ById).mutation(({ ctx, input }) => look(ctx, input.id)),
  answer: staff.input(input.ReadAnswer).query(({ ctx, input }) => readAnswer(ctx, input)),
  pairs: staff.input(input.ReadPairs).query(({ ctx, input }) => readPairs(ctx, input)),
  decidePair: staff.input(input.DecidePair).mutation(({ ctx, input }) => decidePair(ctx, input)),
  undoPair: staff.input(input.UndoPair).mutation(({ ctx, input }) => undoPair(ctx, input)),
  campaigns: staff.input(input.PageOf).query(({ ctx, input }) => readCampaigns(ctx, input)),
  late: staff.input(input.PageOf).query(({ ctx, input }) => readLate(ctx, input)),
  bursts: staff.input(input.ById).query(({ ctx, input }) => readBursts(ctx, input.id)),
  setAside: staff.input(input.PageOf).query(({ ctx, input }) => readSetAside(ctx, input)),
  setTextAside: staff.input(input.SetTextAside).mutation(({ ctx, input }) => setTextAside(ctx, input)),
  setAnswerAside: staff.input(input.SetAnswerAside).mutation(({ ctx, input }) => setAnswerAside(ctx, input)),
  putBack: staff.input(input.PutBack).mutation(({ ctx, input }) => putBack(ctx, input)),
  texts: staff.input(input.ReadTexts).query(({ ctx, input }) => readTexts(ctx, input)),
  translate: staff.input(input.Translate).mutation(({ ctx, input }) => translateText(ctx, input)),
  checkTranslation: staff.input(input.Translate).mutation(({ ctx, input }) => checkText(ctx, input)),
});
