import { AppointCommand, Organisation, Post, WardCode } from "@collaborative-communities/appointments";
import { LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import { router, staff } from "../trpc.ts";
import { addOrganisation, addPerson, appoint, endAppointment, readPeople, whoHeld } from "./service.ts";

const NewPerson = z.object({
  name: z.string().trim().min(1, "Enter a name.").max(120),
  email: z.email("Enter an e-mail address like name@example.org.").max(254),
});
const Asked = z.object({
  post: Post,
  organisationId: z.uuid().optional(),
  ward: WardCode.optional(),
  day: LocalDate,
});

export const staffAppointments = router({
  people: staff.query(({ ctx }) => readPeople(ctx)),
  addPerson: staff.input(NewPerson).mutation(({ ctx, input }) => addPerson(ctx, input)),
  addOrganisation: staff
    .input(Organisation.omit({ id: true }))
    .mutation(({ ctx, input }) => addOrganisation(ctx, input)),
  appoint: staff.input(AppointCommand).mutation(({ ctx, input }) => appoint(ctx, input)),
  end: staff.input(z.object({ id: z.uuid(), to: LocalDate })).mutation(({ ctx, input }) => endAppointment(ctx, input)),
  held: staff.input(Asked).query(({ ctx, input }) => whoHeld(ctx, input)),
});
