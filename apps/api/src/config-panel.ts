import { DEFAULT_CONSULTATION_SETTINGS } from "@collaborative-communities/consultations";
import { z } from "zod";

const WHOLE = "must be a whole number";
const LEAST = "must be 1 or more";
const { panelInvitationsMost, panelInvitationsDays } = DEFAULT_CONSULTATION_SETTINGS;

/** How often one person of a panel may be invited, and in how many days; their address is kept for as long. */
export const PANEL_ENVIRONMENT = {
  PANEL_INVITATIONS_MOST: z.coerce
    .number({ error: "must be a number" })
    .int(WHOLE)
    .min(1, LEAST)
    .max(100, "must be 100 or less")
    .default(panelInvitationsMost),
  PANEL_INVITATIONS_DAYS: z.coerce
    .number({ error: "must be a number" })
    .int(WHOLE)
    .min(1, LEAST)
    .max(366, "must be 366 or less")
    .default(panelInvitationsDays),
};
