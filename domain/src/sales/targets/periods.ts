import { addDays, addMonths, type CalendarDate } from "../../dates.ts";

/** The first and the last day of a month, a quarter or a year as each is written: "2026-11", "2026-Q4", "2026". */
export function daysOfPeriod(period: string): { from: CalendarDate; to: CalendarDate } {
  const [year = "", part] = period.split("-");
  const quarter = part?.startsWith("Q") ? Number(part.slice(1)) : null;
  const first = quarter === null ? (part ?? "01") : String(quarter * 3 - 2).padStart(2, "0");
  const months = quarter === null ? (part === undefined ? 12 : 1) : 3;
  const from = `${year}-${first}-01` as CalendarDate; // the first of a month
  return { from, to: addDays(addMonths(from, months), -1) };
}
