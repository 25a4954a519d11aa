import { Appointment } from "./appointment.ts";
import type { Organisation } from "./organisation.ts";

/** The council. */
export const anOrganisation = (change: Partial<Organisation> = {}): Organisation => ({
  id: "00000000-0000-7000-8000-000000000c01",
  kind: "council",
  name: "Example Council",
  ...change,
});

/** An engagement officer of the council since 1 April 2026. */
export const anAppointment = (change: Partial<Appointment> = {}): Appointment =>
  Appointment.parse({
    id: "00000000-0000-7000-8000-00000000aa01",
    personId: "00000000-0000-7000-8000-0000000000a1",
    post: "engagement-officer",
    organisationId: anOrganisation().id,
    from: "2026-04-01",
    ...change,
  });
