import { anybody, router, staff } from "../trpc.ts";
import { demonstrationOutbox, staffOutbox } from "./outbox.ts";

export const residentMail = router({
  outbox: anybody.query(({ ctx }) => demonstrationOutbox(ctx)),
});

export const staffMail = router({
  outbox: staff.query(({ ctx }) => staffOutbox(ctx)),
});
