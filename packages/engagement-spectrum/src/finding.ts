import type { LocalDate, WorkingCalendar } from "@collaborative-communities/foundation";
import { z } from "zod";
import type { StandardThresholds } from "./thresholds.ts";

/** One thing a machine looked at. The sentence is true when the outcome is `pass`. */
export const Finding = z.object({
  code: z.string().regex(/^[a-z][a-z-]*$/),
  outcome: z.enum(["pass", "fail", "nothing_to_check"]),
  sentence: z.string().min(1),
});
export type Finding = z.infer<typeof Finding>;

/** What a machine check is given beside the evidence itself. */
export type CheckContext = {
  readonly asOf: LocalDate;
  readonly thresholds: StandardThresholds;
  readonly calendar: WorkingCalendar;
};

/** A finding that passes or fails. */
export const finding = (code: string, passed: boolean, sentence: string): Finding => ({
  code,
  outcome: passed ? "pass" : "fail",
  sentence,
});

/** A finding that passes or fails only where there is something to look at, so that an empty list earns nothing. */
export const findingOfAll = <T>(
  code: string,
  all: readonly T[],
  good: (one: T) => boolean,
  sentence: string,
): Finding =>
  all.length === 0 ? { code, outcome: "nothing_to_check", sentence } : finding(code, all.every(good), sentence);

/** Whether a text says something. */
export const isWritten = (text: string | undefined): boolean => (text ?? "").trim() !== "";

/** Writes a number with its noun: "1 person", "2 people". */
export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
