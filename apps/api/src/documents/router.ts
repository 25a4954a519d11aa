import { AttachDocument, EasyReadChoice } from "@collaborative-communities/consultations";
import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { addEasyRead, chooseEasyRead, readEasyRead } from "./easy-read.ts";
import { add, LONGEST_CONTENT, listForStaff, listPublic, remove } from "./service.ts";

const BySlugOrKey = z.union([
  z.object({ slug: z.string().min(1).max(100) }),
  z.object({ key: z.string().min(1).max(64) }),
]);
const OfConsultation = z.object({ consultationId: z.uuid() });
const Add = AttachDocument.extend({
  consultationId: z.uuid(),
  /** The file itself, in base 64. */
  content: z.base64().max(LONGEST_CONTENT, "The file must be 10 MB or smaller."),
});

/** What residents and anybody else may call. */
export const residentDocuments = router({
  list: anybody.input(BySlugOrKey).query(({ ctx, input }) => listPublic(ctx, input)),
});

/** What staff may call. */
export const staffDocuments = router({
  list: staff.input(OfConsultation).query(({ ctx, input }) => listForStaff(ctx, input.consultationId)),
  add: staff
    .input(Add)
    .mutation(({ ctx, input }) => add(ctx, { ...input, bytes: Buffer.from(input.content, "base64") })),
  easyRead: staff.input(OfConsultation).query(({ ctx, input }) => readEasyRead(ctx, input.consultationId)),
  addEasyRead: staff
    .input(Add.extend({ version: z.number().int().min(1), pages: EasyReadChoice.shape.pages }))
    .mutation(({ ctx, input }) => addEasyRead(ctx, { ...input, bytes: Buffer.from(input.content, "base64") })),
  chooseEasyRead: staff
    .input(EasyReadChoice.extend({ consultationId: z.uuid() }))
    .mutation(({ ctx, input }) => chooseEasyRead(ctx, input)),
  remove: staff.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => remove(ctx, input.id)),
});
