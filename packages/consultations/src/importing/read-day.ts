import { LocalDate } from "@collaborative-communities/foundation";

/** Reads a day written as 2026-06-03, 3/6/2026, 03.06.2026 or 3-6-26, day before month. */
export const readDay = (text: string): LocalDate | undefined => {
  // A spreadsheet may put the time behind the day; the day is what counts.
  const trimmed = text.trim().replace(/[ T]\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i, "");
  const iso = LocalDate.safeParse(trimmed);
  if (iso.success) return iso.data;
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(trimmed);
  if (!parts) return undefined;
  const [, day, month, year] = parts as unknown as [string, string, string, string];
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return LocalDate.safeParse(written).success ? written : undefined;
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** A date, or as much of it as is written: 3/6/2026, 3 June 2026, June 2026, 6/2026, 2026-06 or 2026. */
export const readPartialDate = (text: string): { day?: string; month?: string; year: string } | undefined => {
  const whole = readDay(text);
  if (whole !== undefined) {
    const [year, month, day] = whole.split("-") as [string, string, string];
    return { year, month: String(Number(month)), day: String(Number(day)) };
  }
  const plain = text.trim().toLowerCase();
  const year = /^\d{4}$/.exec(plain)?.[0];
  if (year !== undefined) return { year };
  const numbers = /^(\d{4})-(\d{1,2})$/.exec(plain) ?? /^(\d{1,2})[/.-](\d{4})$/.exec(plain);
  if (numbers) {
    const [first, second] = [numbers[1] as string, numbers[2] as string];
    return first.length === 4
      ? { year: first, month: String(Number(second)) }
      : { year: second, month: String(Number(first)) };
  }
  const named = /^(?:(\d{1,2})(?:st|nd|rd|th)? )?([a-z]{3,9})\.?,? (\d{4})$/.exec(plain);
  const month = MONTHS.indexOf(named?.[2]?.slice(0, 3) ?? "") + 1;
  if (!named || month === 0) return undefined;
  return { year: named[3] as string, month: String(month), ...(named[1] !== undefined && { day: named[1] }) };
};
