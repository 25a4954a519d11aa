import { countedSince } from "@collaborative-communities/consultations";
import type { Periodic } from "../jobs/index.ts";
import { capOf } from "./cap.ts";
import { forgetContactsBefore } from "./repository.ts";

/** Every hour: addresses that no longer count for the cap are taken out. */
export const forgetPanelAddresses: Periodic = {
  name: "panel-invitations/let-go",
  at: "23 * * * *",
  run: (house) => forgetContactsBefore(house.db, countedSince(capOf(house), house.now())),
};
