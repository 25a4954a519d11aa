import { z } from "zod";
import { anybody, router, staff } from "../trpc.ts";
import { addHubDevice, endHubDevice, listHubDevices, readHubDevice } from "./setting-up.ts";

const Id = z.uuid();
const Secret = z.string().regex(/^[\w-]{16,64}$/);
const Name = z
  .string()
  .trim()
  .min(1, "Enter what the hub is called.")
  .max(100, "Keep the name of the hub to 100 characters.");

/** What a hub's shared device may ask: it is known by its secret. */
export const residentHubDevices = router({
  read: anybody.input(z.object({ secret: Secret })).query(({ ctx, input }) => readHubDevice(ctx, input.secret)),
});

/** What staff may call. */
export const staffHubDevices = router({
  list: staff
    .input(z.object({ consultationId: Id }))
    .query(({ ctx, input }) => listHubDevices(ctx, input.consultationId)),
  add: staff.input(z.object({ consultationId: Id, name: Name })).mutation(({ ctx, input }) => addHubDevice(ctx, input)),
  end: staff.input(z.object({ id: Id })).mutation(({ ctx, input }) => endHubDevice(ctx, input.id)),
});
