import { randomUUID } from "node:crypto";
import type { Published, Told } from "./events.ts";

/** What was told lately, so that whoever was cut off hears what he missed. */
export type EventLog = {
  /** Keeps what is being told. */
  keep(published: readonly Published[]): void;
  /** Where somebody stands who has heard all that is kept. A mere name: it tells nobody how much there was. */
  place(): string;
  /** What a workspace was told after a place; null where the place is not known, be it long ago or another process's. */
  since(place: string, workspaceId: string): Told[] | null;
};

type Limits = { milliseconds: number; changes: number; now: () => number };

type Entry = { place: string; at: number; published: readonly Published[] };

const generous: Limits = { milliseconds: 300_000, changes: 20_000, now: Date.now };

/** Keeps for some minutes, and not without bound; the place before the oldest that is kept is known too. */
export function eventLog({ milliseconds, changes, now }: Limits = generous): EventLog {
  let kept: readonly [Entry, ...Entry[]] = [{ place: randomUUID(), at: now(), published: [] }];
  return {
    keep: (published) => {
      const entries = [...kept.slice(1), { place: randomUUID(), at: now(), published }];
      const from = Math.max(youngerThan(entries, now() - milliseconds), withinBound(entries, changes));
      kept = [entries[from - 1] ?? kept[0], ...entries.slice(from)];
    },
    place: () => kept.at(-1)?.place ?? kept[0].place,
    since: (place, workspaceId) => {
      const index = kept.findIndex((entry) => entry.place === place);
      if (index === -1) return null;
      const own = kept.slice(index + 1).flatMap(({ published }) => published);
      return own.filter((each) => each.workspaceId === workspaceId).flatMap((each) => each.changes);
    },
  };
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
    entries.findLastIndex(({ published }) => {
      count += published.reduce((sum, each) => sum + each.changes.length, 0);
      return count > most;
    }) + 1
  );
}
