import { staffAppointments } from "./appointments/index.ts";
import { residentAreas, staffAreas } from "./areas/index.ts";
import { residentConsultations, staffConsultations } from "./consultations/index.ts";
import { staffRegisters } from "./registers/index.ts";
import { signInRouter } from "./sign-in/index.ts";
import { router } from "./trpc.ts";

/** Everything the public origin can reach. */
export const residentRouter = router({
  consultations: residentConsultations,
  areas: residentAreas,
});

/** Everything the staff origin can reach. */
export const staffRouter = router({
  signIn: signInRouter,
  appointments: staffAppointments,
  consultations: staffConsultations,
  areas: staffAreas,
  registers: staffRegisters,
});
