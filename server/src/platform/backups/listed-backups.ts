import type { KeptBackup } from "./kept-backups.ts";

/** The backups there were when it was last looked, why they could not be listed then, and whether it is looked right now. */
export type Listed = { backups: KeptBackup[]; notListed: string | null; isListing: boolean };

/** Keeps the list in memory, so that nobody who looks at it waits for a disk or a bucket; it is made again when it is looked at later. */
export type ListedBackups = { look: () => Listed; refresh: () => void };

const aMinute = 60_000;

export function listedBackups(list: () => Promise<KeptBackup[]>, freshFor = aMinute): ListedBackups {
  let known: Omit<Listed, "isListing"> = { backups: [], notListed: null };
  let madeAt = -Infinity;
  let listing = false;
  let isStale = false;

  const make = async () => {
    do {
      isStale = false;
      known = await list().then(
        (backups) => ({ backups, notListed: null }),
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
