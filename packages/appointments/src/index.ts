export { AppointCommand, appoint } from "./appoint.ts";
export { Appointment, isInForce, WardCode } from "./appointment.ts";
export { endAppointment } from "./end-appointment.ts";
export { handOver, type Work } from "./hand-over.ts";
export { ORGANISATION_KIND_TITLES, Organisation, OrganisationKind } from "./organisation.ts";
export { type Actor, mayAppoint, mayReadPeople } from "./policy.ts";
export { COUNCIL_POSTS, POST_TITLES, POSTS_WITH_WARDS, Post } from "./post.ts";
export { heldOn, type PostAsked, postsOf } from "./who-held.ts";
