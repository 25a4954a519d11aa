export { panelInvitationsHolder } from "./holder.ts";
export { letGoOfInvitations } from "./letting-go.ts";
export { residentPanelInvitations, staffPanelInvitations } from "./router.ts";
