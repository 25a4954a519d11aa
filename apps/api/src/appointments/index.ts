export { ensureAdministrator, ensurePerson, type Identity, personOfIdentity } from "./knowing.ts";
export { type Person, postsHeld } from "./repository.ts";
export { staffAppointments } from "./router.ts";
