export { residentEvidencePacks, staffEvidencePacks } from "./routes.ts";
export { demonstrationKey } from "./signing-key.ts";
