export { forgetPanelAddresses } from "./forgetting.ts";
export { panelInvitationsHolder } from "./holder.ts";
export { residentPanelInvitations, staffPanelInvitations } from "./router.ts";
export { seedPanel } from "./seed.ts";
