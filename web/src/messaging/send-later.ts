import { type CalendarDate, momentAt, type Moment } from "@trato/domain/dates.ts";

/** When a mail is to leave, as it is chosen: a day, which may still be empty, and a time of it. */
export type Later = { day: CalendarDate | null; time: string };

/** Every half hour of a day. */
export const times: readonly string[] = Array.from(
  { length: 48 },
  (_, half) => `${String(half >> 1).padStart(2, "0")}:${half % 2 === 0 ? "00" : "30"}`,
);

/** What is asked of the server, where a day was chosen. */
export function sendAtIn(later: Later | null, timeZone: string): { sendAt?: Moment } {
  return later?.day ? { sendAt: momentAt(timeZone, later.day, later.time) } : {};
}
