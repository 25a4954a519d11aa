import { z } from "zod";

/** An amount of money as whole pence. Never a fraction, never a float. */
export const Pence = z.number().int();
export type Pence = z.infer<typeof Pence>;

/** @example formatMoney(123_456) // "£1,234.56"; formatMoney(5_000) // "£50" */
export const formatMoney = (pence: Pence): string => {
  const pounds = Math.trunc(Math.abs(pence) / 100).toLocaleString("en-GB");
  const rest = Math.abs(pence) % 100;
  return `${pence < 0 ? "−" : ""}£${pounds}${rest === 0 ? "" : `.${String(rest).padStart(2, "0")}`}`;
};
