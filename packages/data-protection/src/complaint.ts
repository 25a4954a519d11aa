import {
  addDays,
  daysBetween,
  formatDate,
  LocalDate,
  ok,
  type Result,
  refuse,
} from "@collaborative-communities/foundation";
import { z } from "zod";

/**
 * A complaint about how personal data is used is acknowledged within so many days: Data (Use and Access) Act 2025, in
 * force 19 June 2026 [seen in summary]. Its outcome follows without undue delay, for which the law names no number.
 */
export const ACKNOWLEDGE_WITHIN_DAYS = 30;

/** A complaint about how personal data is used, as far as its rules care. */
export const DataComplaint = z.object({
  receivedOn: LocalDate,
  acknowledgedOn: LocalDate.optional(),
  /** What came of it, which the person is told. */
  outcome: z.object({ on: LocalDate, says: z.string() }).optional(),
});
export type DataComplaint = z.infer<typeof DataComplaint>;

/** Where a complaint stands: by when it must be acknowledged, and whether that was in time. */
export const complaintClock = (
  complaint: DataComplaint,
  today: LocalDate,
  withinDays: number = ACKNOWLEDGE_WITHIN_DAYS,
): { readonly acknowledgeBy: LocalDate; readonly daysLeft: number; readonly isOverdue: boolean } => {
  const acknowledgeBy = addDays(complaint.receivedOn, withinDays);
  const until = complaint.acknowledgedOn ?? today;
  return { acknowledgeBy, daysLeft: daysBetween(until, acknowledgeBy), isOverdue: until > acknowledgeBy };
};

/** Notes that the person was told it arrived. Refuses `data-complaint/acknowledged-already`. */
export const acknowledgeComplaint = (complaint: DataComplaint, today: LocalDate): Result<DataComplaint> =>
  complaint.acknowledgedOn === undefined
    ? ok({ ...complaint, acknowledgedOn: today })
    : refuse(
        "data-complaint/acknowledged-already",
        `It was acknowledged on ${formatDate(complaint.acknowledgedOn)}. Now it can be answered.`,
      );

/**
 * Answers a complaint, which acknowledges it too if nobody has.
 * Refuses `data-complaint/answered-already` and `data-complaint/answer-needed`.
 */
export const answerComplaint = (complaint: DataComplaint, says: string, today: LocalDate): Result<DataComplaint> => {
  if (complaint.outcome)
    return refuse("data-complaint/answered-already", `It was answered on ${formatDate(complaint.outcome.on)}.`);
  if (says.trim() === "")
    return refuse("data-complaint/answer-needed", "Write what came of the complaint.", { field: "says" });
  return ok({
    ...complaint,
    acknowledgedOn: complaint.acknowledgedOn ?? today,
    outcome: { on: today, says: says.trim() },
  });
};
