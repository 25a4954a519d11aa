import { z } from "zod";
import { removeEnteredFile } from "../consultations/index.ts";
import { LONGEST_CONTENT } from "../documents/index.ts";
import { router, staff } from "../trpc.ts";
import { receiveEnteredFile } from "./receive-file.ts";

const OfForm = z.object({
  id: z.uuid(),
  /** The key of the form in which the answer is entered. */
  submissionKey: z.uuid(),
});
const Add = OfForm.extend({
  version: z.number().int().min(1).max(100_000).optional(),
  question: z.string().min(1).max(60),
  name: z.string().min(1).max(1_000),
  /** The file itself, in base 64. */
  content: z.base64().max(LONGEST_CONTENT, "The file must be 10 MB or smaller."),
});

/** Files that came with a paper, scanned: looked at as those are that people send themselves. */
export const staffAnswerFileCalls = router({
  add: staff.input(Add).mutation(({ ctx, input }) => receiveEnteredFile(ctx, input)),
  remove: staff.input(OfForm.extend({ fileId: z.uuid() })).mutation(({ ctx, input }) => removeEnteredFile(ctx, input)),
});
