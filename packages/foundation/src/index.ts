export { BANK_HOLIDAYS_ENGLAND_AND_WALES } from "./bank-holidays.ts";
export { composed } from "./composed.ts";
export { csvCell, csvLine, csvRow, startsFormula } from "./csv.ts";
export { go, type Lifecycle, mayGo } from "./lifecycle.ts";
export { addDays, addYears, dayOfWeek, daysBetween, formatDate, isAfter, isBefore, LocalDate } from "./local-date.ts";
export { describeFault, type Log, type LogFields, LogLevel, type LogOptions, openLog } from "./log.ts";
export {
  endOfMinuteInLondon,
  formatTime,
  LONDON,
  LocalTime,
  momentInLondon,
  toLocalDate,
  toLocalTime,
} from "./london-time.ts";
export { Moment } from "./moment.ts";
export { formatMoney, Pence } from "./money.ts";
export { makeReference, readReference } from "./reference.ts";
export { makeRequestId, readRequestId } from "./request-id.ts";
export { type Ok, ok, Refusal, type Refused, type Result, refuse } from "./result.ts";
export { uuidV7 } from "./uuid.ts";
export {
  addWorkingDays,
  ENGLAND_AND_WALES,
  isWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from "./working-days.ts";
