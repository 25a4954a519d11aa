import { router, staff } from "../trpc.ts";
import { ListRegister, SaveEntry, VerifyEntry } from "./inputs.ts";
import { checkDuty, keepEntry, readRegister } from "./keeping.ts";

/** The registers that the rules look at: duties, polls, outages, promises. */
export const staffRegisters = router({
  list: staff.input(ListRegister).query(({ ctx, input }) => readRegister(ctx, input.register)),
  save: staff.input(SaveEntry).mutation(({ ctx, input }) => keepEntry(ctx, input)),
  verifyDuty: staff.input(VerifyEntry).mutation(({ ctx, input }) => checkDuty(ctx, input)),
});
