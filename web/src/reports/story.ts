import type { Entry } from "./timeline-queries.ts";

const longestPause = 60 * 60_000;

/**
 * A record's history as one reads it: what was written stands once, as it is now, and edits that one person made in one
 * go are told as one. Newest first, as it comes.
 */
export function storyOf(entries: readonly Entry[]): Entry[] {
  const story: Entry[] = [];
  for (const entry of entries) {
    if (!isTold(entry)) continue;
    const later = story.at(-1);
    const whole = later && wholeOf(entry, later);
    if (whole) story[story.length - 1] = whole;
    else story.push(entry);
  }
  return story.filter((entry) => !entry.event.endsWith(".edited") || Object.keys(entry.after ?? {}).length > 0);
}

/** A note's edit is seen on the note; a note that is gone leaves only the line that says so. */
function isTold({ event, note }: Entry): boolean {
  if (event === "note.edited") return false;
  return event !== "note.written" || note !== null;
}

/** Both as one, where the later one goes on with what the earlier one began; otherwise null. */
function wholeOf(earlier: Entry, later: Entry): Entry | null {
  const isSameWork =
    earlier.event.endsWith(".edited") &&
    earlier.event === later.event &&
    earlier.activity?.id === later.activity?.id &&
    earlier.subject.id === later.subject.id &&
    earlier.actor.id === later.actor.id &&
    Date.parse(later.happenedAt) - Date.parse(earlier.happenedAt) < longestPause;
  if (!isSameWork) return null;
  const before = { ...later.before, ...earlier.before };
  const after = { ...earlier.after, ...later.after };
  const lasting = Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
  return { ...later, before: pick(before, lasting), after: pick(after, lasting) };
}

const pick = (fields: Record<string, unknown>, names: string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, fields[name] ?? null]));
