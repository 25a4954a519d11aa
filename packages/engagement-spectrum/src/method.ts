import { z } from "zod";

/** A way of engaging. Codes are stable; `METHOD_NAMES` has what people read. */
export const Method = z.enum([
  "notice",
  "newsletter",
  "evidence_page",
  "drop_in_display",
  "survey",
  "public_meeting",
  "written_response",
  "focus_group",
  "workshop",
  "panel",
  "deliberative_event",
  "community_of_practice",
  "co_design_group",
  "joint_board",
  "co_production",
  "participatory_budgeting",
  "devolved_budget",
  "asset_transfer",
  "community_led_plan",
  "other",
]);
export type Method = z.infer<typeof Method>;

/** Each method in plain words. A method may be used at any level; `Level.typicalMethods` says where it is usual. */
export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  notice: "Notice",
  newsletter: "Newsletter",
  evidence_page: "Page of evidence",
  drop_in_display: "Drop-in display",
  survey: "Survey",
  public_meeting: "Public meeting",
  written_response: "Written response",
  focus_group: "Focus group",
  workshop: "Workshop",
  panel: "Panel",
  deliberative_event: "Deliberative event",
  community_of_practice: "Community of Practice",
  co_design_group: "Co-design group",
  joint_board: "Joint board",
  co_production: "Co-production",
  participatory_budgeting: "Participatory budgeting",
  devolved_budget: "Devolved budget",
  asset_transfer: "Asset transfer",
  community_led_plan: "Community-led plan",
  other: "Another method",
};
