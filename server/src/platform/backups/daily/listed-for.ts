import type { Config } from "../../config.ts";
import { backupsPlace, type BackupsPlace } from "../backups-place.ts";
import { type Kept, listedBackups, type ListedBackups } from "../listed-backups.ts";
import { logPlace } from "../log/log-place.ts";
import { type Range, rangesOf } from "../log/ranges.ts";

const anHour = 3_600_000;

/**
 * What is kept where backups of this machine go. The place is opened once, and remembers what it was told of trials; the log, which has many
 * pieces, is listed once an hour, and when a backup was made.
 */
export function listedFor(config: Config): ListedBackups {
  let place: BackupsPlace | null = null;
  let log: { ranges: Range[]; at: number; made: number } | null = null;
  let made = 0;
  const rangesNow = async (backups: Kept["backups"]) => {
    const names = new Set(backups.map(({ name }) => name));
    const { pieces, bases } = await logPlace(config.backupsDir, config).list();
    return rangesOf({ pieces, bases: bases.filter(({ backup }) => names.has(backup)) });
  };
  const listed = listedBackups(async () => {
    const backups = await (place ??= backupsPlace(config.backupsDir, config)).list();
    const [now, madeSoFar] = [performance.now(), made];
    if (!log || log.made < made || now - log.at > anHour)
      log = { ranges: await rangesNow(backups), at: now, made: madeSoFar };
    return { backups, ranges: log.ranges };
  });
  return {
    look: listed.look,
    refresh: () => {
      made++;
      listed.refresh();
    },
  };
}
