import { z } from "zod";
import { anybody, router } from "../trpc.ts";
import { openDataOf } from "./open-data.ts";

/** What anybody may take along. */
export const residentExports = router({
  openCounts: anybody
    .input(z.object({ slug: z.string().min(1).max(100) }))
    .query(({ ctx, input }) => openDataOf(ctx, input.slug)),
});
