export { staffPeopleHolder, staffPeopleKeepers } from "./holder.ts";
export { ensureAdministrator, ensurePerson, type Identity, personOfIdentity } from "./knowing.ts";
export { namesOfPeople, type Person, postsHeld } from "./repository.ts";
export { staffAppointments } from "./router.ts";
