export { staffPeopleHolder, staffPeopleKeepers } from "./holder.ts";
export { ensureAdministrator, ensureOrganisation, ensurePerson, type Identity, personOfIdentity } from "./knowing.ts";
export { allOrganisations, editorOf, namesOfPeople, organisationById, type Person, postsHeld } from "./repository.ts";
export { staffAppointments } from "./router.ts";
