import { randomUUID } from "node:crypto";
import type { Heard, Told } from "./events.ts";

/** What was told lately, so that whoever was cut off hears what he missed. */
export type EventLog = {
  /** Keeps what is being told. */
  keep(heard: readonly Heard[]): void;
  /** Where somebody stands who has heard all that is kept, the same in every process. A mere name: it tells nobody how much there was. */
  place(): string;
  /** Where somebody stood so many milliseconds ago, or a little earlier; null where that was too long ago. */
  placeBefore(milliseconds: number): string | null;
  /** What a workspace was told after a place; null where the place is not known, being of long ago, or where it may be anything. */
  since(place: string, workspaceId: string): Told[] | null;
};

type Limits = { milliseconds: number; changes: number; now: () => number };

type Entry = Heard & { at: number };

const generous: Limits = { milliseconds: 300_000, changes: 20_000, now: () => performance.now() };

/** Keeps for some minutes, and not without bound; the place before the oldest that is kept is known too. */
export function eventLog({ milliseconds, changes, now }: Limits = generous): EventLog {
  let kept: readonly [Entry, ...Entry[]] = [{ place: randomUUID(), at: -Infinity, workspaceId: null, changes: [] }];
  return {
    keep: (heard) => {
      const entries = [...kept.slice(1), ...heard.map((each) => ({ ...each, at: now() }))];
      const from = Math.max(youngerThan(entries, now() - milliseconds), withinBound(entries, changes));
      kept = [entries[from - 1] ?? kept[0], ...entries.slice(from)];
    },
    place: () => kept.at(-1)?.place ?? kept[0].place,
    placeBefore: (past) => kept.findLast(({ at }) => at < now() - past)?.place ?? null,
    since: (place, workspaceId) => {
      const index = kept.findIndex((entry) => entry.place === place);
      if (index === -1) return null;
      const own = kept.slice(index + 1).filter((each) => isOf(each, workspaceId));
      return changesOf(own);
    },
  };
}

/** Whether something was told to a workspace. */
export const isOf = (heard: Heard, workspaceId: string): boolean => (heard.workspaceId ?? workspaceId) === workspaceId;

/** All that was told; null where it may be anything. */
export function changesOf(heard: readonly Heard[]): Told[] | null {
  const changes = heard.map((each) => each.changes);
  return changes.every((each) => each !== null) ? changes.flat() : null;
}

/** Where those begin that are young enough. */
function youngerThan(entries: readonly Entry[], oldest: number): number {
  const index = entries.findIndex(({ at }) => at >= oldest);
  return index === -1 ? entries.length : index;
}

/** Where the newest begin that are not too many together. */
function withinBound(entries: readonly Entry[], most: number): number {
  let count = 0;
  return (
    entries.findLastIndex(({ changes }) => {
      count += changes?.length ?? 0;
      return count > most;
    }) + 1
  );
}
