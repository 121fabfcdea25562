import type { Config } from "../../config.ts";
import { describeCluster } from "../../postgres/cluster.ts";
import { syncCluster } from "../../postgres/init-cluster.ts";
import { StartupError } from "../../startup-error.ts";
import { backupsPlace, withBackupFile } from "../backups-place.ts";
import { fillPlace } from "../place.ts";
import { unpackEmbedded } from "../restore-backup.ts";
import type { Base } from "./base.ts";
import { logPlace } from "./log-place.ts";
import { meantMoment } from "./meant-moment.ts";
import { type KeptLog, type Range, rangesOf, type Way, wayTo, wayToNewest } from "./ranges.ts";
import { layLog, replayLog } from "./replay-log.ts";

type Meant = { from: string; identities: string[]; until: string };

/** What was restored: from which backup, until when in words, and when the last was written of what is there. */
export type RestoredUntil = { backup: string; until: string; lastAt: string | null; version: string };

/** The word for the newest moment there is. */
export const newest = "latest";

/** Makes a data directory as it was at a moment, in an empty place: the last backup before, and the log that was kept since. */
export async function restoreUntil(
  { from, identities, until }: Meant,
  into: string,
  config: Pick<Config, "dataDir" | "s3">,
  tell: (line: string) => void,
): Promise<RestoredUntil> {
  const place = logPlace(from, config);
  const { way, target, words } = chosen(until, await usableLog(from, config));
  const { backup } = way.base;
  tell(`Restoring ${words}: ${backup}, and ${way.pieces.length} pieces of the log after it`);
  return fillPlace(into, (unfinished) =>
    withBackupFile(`${from.replace(/\/$/, "")}/${backup}`, unfinished, config, async (file) => {
      const cluster = describeCluster(unfinished, "durable", tell);
      const { content } = await unpackEmbedded({ file, identities }, cluster);
      await layLog(way.pieces, { place, identities }, cluster);
      const { postgres, lastAt } = await replayLog(cluster, target);
      await postgres.stop();
      await syncCluster(cluster);
      return { backup, until: words, lastAt, version: content.version };
    }),
  );
}

/** The log with the backups that are still there. */
export async function usableLog(from: string, config: Pick<Config, "dataDir" | "s3">): Promise<KeptLog> {
  const { pieces, bases } = await logPlace(from, config).list();
  const backups = new Set((await backupsPlace(from, config).list()).map(({ name }) => name));
  return { pieces, bases: bases.filter(({ backup }) => backups.has(backup)) };
}

function chosen(until: string, log: KeptLog): { way: Way; target: string | null; words: string } {
  const last = wayToNewest(log);
  if (!last) throw new StartupError("No log is kept there: only the backups themselves can be restored");
  if (until === newest) return { way: last, target: null, words: last.reaches };
  const { at, words } = meantMoment(until, zoneOf(log.bases));
  const way = wayTo(at, log);
  if (way) return { way, target: at, words };
  throw new StartupError(`${words} cannot be restored. What can: ${rangesOf(log).map(rangeInWords).join("; ")}`);
}

/** In which people worked last. */
const zoneOf = (bases: readonly Base[]): string => bases.reduce((a, b) => (a.at > b.at ? a : b)).timeZone;

export function rangeInWords({ from, until, isCut }: Range): string {
  return `any moment from ${from} to ${until}${isCut ? ", after which a piece of the log is missing" : ""}`;
}
