import { isBefore, LocalDate } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { Source } from "./source.ts";

/** How the council treats the socio-economic duty: not at all, by its own choice, or as law from a day on. */
export const SocioEconomicDuty = z.discriminatedUnion("mode", [
  z.object({ mode: z.literal("off") }),
  z.object({ mode: z.literal("voluntary") }),
  z.object({
    mode: z.literal("in_force"),
    from: LocalDate,
    /** What holds before that day. */
    before: z.enum(["off", "voluntary"]),
  }),
]);
export type SocioEconomicDuty = z.infer<typeof SocioEconomicDuty>;

/** The duty is not looked at. */
export const off: SocioEconomicDuty = { mode: "off" };

/** The council acts as if the duty applied. It is shown as the council's choice, not as law. */
export const voluntary: SocioEconomicDuty = { mode: "voluntary" };

/** The duty is law from a day on. @example inForce("2027-04-01", "voluntary") */
export const inForce = (from: LocalDate, before: "off" | "voluntary" = "off"): SocioEconomicDuty => ({
  mode: "in_force",
  from,
  before,
});

/** The default. No commencement in England was found when this was written: check before changing it. */
export const DEFAULT_SOCIO_ECONOMIC_DUTY: SocioEconomicDuty = off;

/** Where the default comes from. */
export const SOCIO_ECONOMIC_DUTY_SOURCE: Source = {
  citation: "Equality Act 2010 s.1: in force in Scotland and Wales; commencement in England is to be verified",
  basis: "to_be_verified",
};

/** How the duty stands on a day. @example socioEconomicDutyOn(inForce("2027-04-01"), "2027-04-01") // "in_force" */
export const socioEconomicDutyOn = (duty: SocioEconomicDuty, day: LocalDate): "off" | "voluntary" | "in_force" =>
  duty.mode === "in_force" && isBefore(day, duty.from) ? duty.before : duty.mode;
