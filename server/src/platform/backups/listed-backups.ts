import type { KeptBackup } from "./kept-backups.ts";
import type { Range } from "./log/ranges.ts";

/** The backups, and of which times the log with them holds every moment. */
export type Kept = { backups: KeptBackup[]; ranges: Range[] };

/** What there was when it was last looked, why it could not be listed then, and whether it is looked right now. */
export type Listed = Kept & { notListed: string | null; isListing: boolean };

/** Keeps the list in memory, so that nobody who looks at it waits for a disk or a bucket; it is made again when it is looked at later. */
export type ListedBackups = { look: () => Listed; refresh: () => void };

const aMinute = 60_000;

export function listedBackups(list: () => Promise<Kept>, freshFor = aMinute): ListedBackups {
  let known: Omit<Listed, "isListing"> = { backups: [], ranges: [], notListed: null };
  let madeAt = -Infinity;
  let listing = false;
  let isStale = false;

  const make = async () => {
    do {
      isStale = false;
      known = await list().then(
        (kept) => ({ ...kept, notListed: null }),
        (error: unknown) => ({ ...known, notListed: error instanceof Error ? error.message : String(error) }),
      );
    } while (isStale);
    madeAt = performance.now();
    listing = false;
  };
  const refresh = () => {
    isStale = true;
    if (listing) return;
    listing = true;
    void make();
  };
  return {
    look: () => {
      if (!listing && performance.now() - madeAt > freshFor) refresh();
      return { ...known, isListing: listing };
    },
    refresh,
  };
}
