import { z } from "zod";

/** The nine protected characteristics, by code, in the order of the Equality Act 2010 s.4. */
export const ProtectedCharacteristic = z.enum([
  "age",
  "disability",
  "gender_reassignment",
  "marriage_cp",
  "pregnancy_maternity",
  "race",
  "religion_belief",
  "sex",
  "sexual_orientation",
]);
export type ProtectedCharacteristic = z.infer<typeof ProtectedCharacteristic>;

/** Each characteristic under its statutory name. */
export const PROTECTED_CHARACTERISTIC_NAMES: Readonly<Record<ProtectedCharacteristic, string>> = {
  age: "Age",
  disability: "Disability",
  gender_reassignment: "Gender reassignment",
  marriage_cp: "Marriage and civil partnership",
  pregnancy_maternity: "Pregnancy and maternity",
  race: "Race",
  religion_belief: "Religion or belief",
  sex: "Sex",
  sexual_orientation: "Sexual orientation",
};
