import {
  CONSULTATION_SETTING_SOURCES,
  DEFAULT_CONSULTATION_SETTINGS,
  type InvitationCap,
} from "@collaborative-communities/consultations";
import type { House } from "../context.ts";

/** How often one person may be invited: as this council set it, or the default. */
export const capOf = ({ config }: Pick<House, "config">): InvitationCap => ({
  panelInvitationsMost: config.panelInvitationsMost ?? DEFAULT_CONSULTATION_SETTINGS.panelInvitationsMost,
  panelInvitationsDays: config.panelInvitationsDays ?? DEFAULT_CONSULTATION_SETTINGS.panelInvitationsDays,
});

/** The cap that holds, beside the default and where that comes from. */
export const capShown = (house: Pick<House, "config">) => {
  const { panelInvitationsMost: most, panelInvitationsDays: days } = capOf(house);
  return {
    most,
    days,
    usual: {
      most: DEFAULT_CONSULTATION_SETTINGS.panelInvitationsMost,
      days: DEFAULT_CONSULTATION_SETTINGS.panelInvitationsDays,
      source: CONSULTATION_SETTING_SOURCES.panelInvitationsMost.citation,
    },
  };
};
