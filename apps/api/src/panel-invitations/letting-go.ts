import { countedSince, DEFAULT_CONSULTATION_SETTINGS } from "@collaborative-communities/consultations";
import type { Periodic } from "../jobs/index.ts";
import { forgetContactsBefore, letGoOfSent } from "./repository.ts";

/**
 * Every hour: of answers that were sent no invitation knows any more which they are, and addresses that no longer count
 * for the cap are taken out.
 */
export const letGoOfInvitations: Periodic = {
  name: "panel-invitations/let-go",
  at: "23 * * * *",
  run: async (house) => {
    await letGoOfSent(house.db);
    await forgetContactsBefore(house.db, countedSince(DEFAULT_CONSULTATION_SETTINGS, house.now()));
  },
};
