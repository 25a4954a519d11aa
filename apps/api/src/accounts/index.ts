export { removeUnusedAccounts } from "./account.ts";
export { accountsHolder } from "./holder.ts";
export { residentAccounts } from "./router.ts";
export { RESIDENT_SESSION_HEADER, type Resident, resident } from "./sessions.ts";
