import type { CalendarDate } from "../dates.ts";
import { type Obstacle, obstacle } from "../errors.ts";

/** A vendor's terms hold from a day to a later one. */
export function obstacleToTerms(terms: {
  validFrom?: CalendarDate | null | undefined;
  validUntil?: CalendarDate | null | undefined;
}): Obstacle | null {
  const { validFrom, validUntil } = terms;
  if (!validFrom || !validUntil || validFrom <= validUntil) return null;
  return obstacle("invalid", "vendor_price.ends_before_start", { path: "validUntil" });
}
