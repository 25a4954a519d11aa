import { createHash } from "node:crypto";
import { DOCUMENT_KINDS } from "@collaborative-communities/consultations";
import { z } from "zod";
import { keepEnteredFile, mayKeepEnteredFile, removeEnteredFile } from "../consultations/index.ts";
import { checkContent, LONGEST_CONTENT } from "../documents/index.ts";
import { takeOne } from "../limits/index.ts";
import { allowed, router, staff } from "../trpc.ts";
import { nameOf } from "./receive-file.ts";

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
  add: staff.input(Add).mutation(async ({ ctx, input }) => {
    const { content: sent, ...command } = { ...input, name: nameOf(input.name) };
    await takeOne(ctx, ["answer-file-overall"], ["answer-file", ctx.signedIn.id]);
    const bytes = Buffer.from(sent, "base64");
    const kind = await mayKeepEnteredFile(ctx, { ...command, size: bytes.length });
    const content = allowed(await checkContent(kind, bytes));
    const sha256 = createHash("sha256").update(content).digest("hex");
    return keepEnteredFile(ctx, { ...command, mediaType: DOCUMENT_KINDS[kind].mediaType, sha256, content });
  }),
  remove: staff.input(OfForm.extend({ fileId: z.uuid() })).mutation(({ ctx, input }) => removeEnteredFile(ctx, input)),
});
