import type { CalendarDate, Moment } from "../../dates.ts";

type Followed = { firstContactAt: Moment | null; lastActivityOn: CalendarDate };

/** How what is merged was followed up: whoever asked was contacted once any of them was, and was worked on when any was last. */
export function followedTogether(records: readonly Followed[]): Followed {
  const contacts = records.flatMap(({ firstContactAt }) => firstContactAt ?? []);
  const days = records.map(({ lastActivityOn }) => lastActivityOn).toSorted();
  return {
    firstContactAt: contacts.toSorted((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null,
    lastActivityOn: days.at(-1) as CalendarDate, // at least two are merged
  };
}
