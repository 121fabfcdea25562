import { localTime, type Moment } from "@trato/domain/dates.ts";
import { StartupError } from "../../startup-error.ts";

/** A moment somebody named, and in words how it was taken. */
export type MeantMoment = { at: string; words: string };

const shape = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d(?:\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/;

export const isMoment = (text: string): boolean => shape.test(text);

/** A time of the clock is one of this time zone, where it comes without its distance from UTC; of one that the clock says twice the first. */
export function meantMoment(text: string, timeZone: string): MeantMoment {
  const [, day = "", minute = "", second = ":00", distance] = shape.exec(text) ?? [];
  const local = `${day}T${minute}${second}`;
  const found = distance === undefined ? firstIn(timeZone, local) : Date.parse(`${local}${distance}`);
  if (Number.isNaN(found)) throw new StartupError(`${text} is no moment${distance ? "" : ` in ${timeZone}`}`);
  const at = new Date(found).toISOString();
  return { at, words: distance === undefined ? `${day} ${minute}${second} in ${timeZone}, which is ${at}` : at };
}

function firstIn(timeZone: string, local: string): number {
  const asIfUtc = Date.parse(`${local}Z`);
  if (Number.isNaN(asIfUtc)) return asIfUtc;
  const distances = [-day, 0, day].map((around) => distanceAt(timeZone, asIfUtc + around));
  const fitting = distances
    .map((distance) => asIfUtc - distance)
    .filter((at) => at + distanceAt(timeZone, at) === asIfUtc);
  return fitting.length > 0 ? Math.min(...fitting) : Number.NaN;
}

const day = 86_400_000;

/** How far a clock is ahead of UTC, in milliseconds. */
function distanceAt(timeZone: string, at: number): number {
  const second = Math.floor(at / 1_000) * 1_000;
  const clock = localTime(timeZone, new Date(second).toISOString() as Moment); // an ISO moment by construction
  return Date.parse(`${clock.replace(" ", "T")}Z`) - second;
}
