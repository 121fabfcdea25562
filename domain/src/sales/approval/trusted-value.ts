import type { Role } from "../../permissions.ts";

/** An entry of the diary: what was said of a record, by somebody of which role; null where by nobody. */
export type Said = {
  event: string;
  role: Role | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
};

export type WhoSaid = (said: Pick<Said, "event" | "role">) => boolean;

/**
 * What a field of a record is by what those said who are trusted with it; where none of them said anything, what it was before others did. `said`:
 * the first first; `now`: what it is, and what it always was where nobody ever said anything.
 */
export function trustedValue<Value>(
  said: readonly Said[],
  field: string,
  now: Value,
  isTrusted: WhoSaid,
): Value | null {
  const entries = said.filter(({ after }) => field in after);
  const last = entries.findLast(isTrusted);
  const [first] = entries;
  if (!first) return now;
  const value = last ? last.after[field] : first.before?.[field];
  return (value ?? null) as Value | null; // the diary keeps a field as the record does
}
