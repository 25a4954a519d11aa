export { EmailAddress, readAddress } from "./address.ts";
export { type ContactKeys, demonstrationKeys, makeContactKey, readContactKeys } from "./keys.ts";
export { rowOfToken, tokenOfRow } from "./row-token.ts";
export {
  contactHash,
  contactHashes,
  isOfNewestKey,
  keyedHash,
  keyedHashes,
  openContact,
  openText,
  SealError,
  sealContact,
  sealText,
} from "./seal.ts";
