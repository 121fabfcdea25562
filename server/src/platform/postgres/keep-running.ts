import { setTimeout as pause } from "node:timers/promises";
import { oneOfMany } from "../database/one-of-many.ts";
import type { Cluster } from "./cluster.ts";
import { holdCluster } from "./hold-cluster.ts";
import type { Hold } from "./hold-cluster.ts";
import { type Postmaster, stopPostmaster } from "./postmaster.ts";
import { logRotation } from "./rotate-log.ts";
import { hasSocket } from "./socket-dir.ts";

/** Watches over a held database: `letGo` ends the watch and hands over what is held, null where it is away. */
export type Keeper = { current(): Hold; letGo(): Promise<Hold | null> };

/** When the database dies under us it is brought back on the same socket, so that every pool finds it again; we wait for it as long as it takes. */
export function keepRunning(cluster: Cluster, first: Hold): Keeper {
  const over = new AbortController();
  let hold: Hold | null = first;
  let last = first;
  let relaunch = Promise.resolve();

  const watch = (held: Hold) => {
    const stopLooking = lookAfter(cluster, held.postmaster);
    held.lock.once("end", () => {
      stopLooking();
      if (!over.signal.aborted) relaunch = bringBack();
    });
  };
  const bringBack = async () => {
    cluster.tell("The database stopped: starting it again");
    hold = null;
    hold = await untilHeld(cluster, first.postmaster.socketDir, over.signal);
    if (!hold) return;
    last = hold;
    cluster.tell("The database is back");
    watch(hold);
  };
  watch(first);
  return {
    current: () => last,
    letGo: async () => {
      over.abort();
      await relaunch;
      return hold;
    },
  };
}

const pauses = { between: 1_000, telling: 60_000 };

/** Tries until it succeeds, and says now and then why it did not; null when it is over before. */
async function untilHeld(cluster: Cluster, socketDir: string, over: AbortSignal): Promise<Hold | null> {
  const tell = oneOfMany(
    ({ message }) => cluster.tell(`The database cannot be started yet: ${message}`),
    pauses.telling,
  );
  while (!over.aborted) {
    try {
      return await holdCluster(cluster, socketDir);
    } catch (error) {
      tell(error instanceof Error ? error : new Error(String(error)));
      await pause(pauses.between, undefined, { signal: over }).catch(() => undefined); // the end cuts it short
    }
  }
  return null;
}

/** Keeps its log short. Nobody new gets in to a database whose socket was swept away, and only a new start makes another. */
function lookAfter(cluster: Cluster, postmaster: Postmaster): () => void {
  const keepLogShort = logRotation(cluster.logFile, cluster.tell);
  const looking = setInterval(() => {
    keepLogShort();
    if (hasSocket(postmaster)) return;
    clearInterval(looking);
    cluster.tell(`The socket of the database was removed from ${postmaster.socketDir}`);
    stopPostmaster(cluster.directory, postmaster.pid).catch((error: Error) => cluster.tell(error.message));
  }, 1_000);
  return () => clearInterval(looking);
}
