export { removeUnusedAccounts } from "./account.ts";
export { addressOf, goodSince, makeCodeFor, typedCode } from "./codes.ts";
export { useCode } from "./codes-repository.ts";
export { accountsHolder } from "./holder.ts";
export { residentAccounts } from "./router.ts";
export { RESIDENT_SESSION_HEADER, type Resident, resident } from "./sessions.ts";
