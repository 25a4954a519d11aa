import type { OrganisationKind, Post } from "@collaborative-communities/appointments";

export interface AppointmentTables {
  staff_person: {
    id: string;
    name: string;
    /** In small letters; how an administrator names a person before the first sign-in. */
    email: string | null;
    /** Who vouches for the person, and under which name, from the first sign-in on. */
    issuer: string | null;
    subject: string | null;
    demonstration: boolean;
  };
  organisation: {
    id: string;
    kind: OrganisationKind;
    name: string;
  };
  appointment: {
    id: string;
    person_id: string;
    post: Post;
    organisation_id: string;
    wards: string[] | null;
    from_day: string;
    /** The first day no longer in the post. */
    to_day: string | null;
    appointed_by: string | null;
    ended_by: string | null;
  };
}
