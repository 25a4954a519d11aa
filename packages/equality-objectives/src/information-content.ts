import { z } from "zod";
import type { Source } from "./source.ts";

/** Whom published equality information must cover. */
export const InformationPart = z.enum(["people_affected", "employees"]);
export type InformationPart = z.infer<typeof InformationPart>;

/** Each part in plain words. */
export const INFORMATION_PARTS: Readonly<Record<InformationPart, string>> = {
  people_affected: "People affected by the council's policies and practices who share a protected characteristic",
  employees: "Employees who share a protected characteristic",
};

/** The number of employees from which the employee part is required. */
export const STAFF_THRESHOLD = 150;

/** Where `STAFF_THRESHOLD` comes from. */
export const STAFF_THRESHOLD_SOURCE: Source = {
  citation: "SI 2017/353: employees only where there are 150 or more",
  basis: "public_source",
};

/**
 * The parts that published equality information must have.
 * @throws RangeError for a number of employees that is not a whole number from 0
 * @example informationParts(149) // ["people_affected"]
 */
export const informationParts = (employees: number, threshold: number = STAFF_THRESHOLD): InformationPart[] => {
  if (!Number.isSafeInteger(employees) || employees < 0)
    throw new RangeError(`The number of employees must be a whole number from 0, not ${employees}.`);
  return employees >= threshold ? ["people_affected", "employees"] : ["people_affected"];
};
