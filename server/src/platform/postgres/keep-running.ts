import type { Cluster } from "./cluster.ts";
import { holdCluster } from "./hold-cluster.ts";
import type { Hold } from "./hold-cluster.ts";
import { type Postmaster, stopPostmaster } from "./postmaster.ts";
import { hasSocket } from "./socket-dir.ts";

/** Watches over a held database: `letGo` ends the watch and hands over what is held, null if it is lost for good. */
export type Keeper = { current(): Hold; letGo(): Promise<Hold | null> };

/** When the database dies under us it is brought back on the same socket, so that every pool finds it again. */
export function keepRunning(cluster: Cluster, first: Hold, onLost: (error: Error) => void): Keeper {
  const { socketDir } = first.postmaster;
  let hold: Hold | null = first;
  let last = first;
  let watching = true;
  let relaunch = Promise.resolve();

  const watch = (held: Hold) => {
    const stopLooking = lookAfterSocket(cluster, held.postmaster);
    held.lock.once("end", () => {
      stopLooking();
      if (watching) relaunch = bringBack();
    });
  };
  const bringBack = async () => {
    cluster.tell("The database stopped: starting it again");
    hold = null;
    try {
      hold = await holdCluster(cluster, socketDir);
      last = hold;
      cluster.tell("The database is back");
      watch(hold);
    } catch (error) {
      onLost(error instanceof Error ? error : new Error(String(error)));
    }
  };
  watch(first);
  return {
    current: () => last,
    letGo: async () => {
      watching = false;
      await relaunch;
      return hold;
    },
  };
}

/** Nobody new gets in to a database whose socket was swept away, and only a new start makes another. */
function lookAfterSocket(cluster: Cluster, postmaster: Postmaster): () => void {
  const looking = setInterval(() => {
    if (hasSocket(postmaster)) return;
    clearInterval(looking);
    cluster.tell(`The socket of the database was removed from ${postmaster.socketDir}`);
    void stopPostmaster(cluster.directory, postmaster.pid);
  }, 1_000);
  return () => clearInterval(looking);
}
