import { basename } from "node:path";
import type { Config } from "../../config.ts";
import { configFor, databaseDirectory, ownerRole } from "../../postgres/cluster.ts";
import { settledPostmaster } from "../../postgres/postmaster.ts";
import { asEmbeddedOwner } from "../as-owner.ts";
import type { Written } from "../write-backup.ts";
import type { Base } from "./base.ts";
import { directoryMark, type Followed, readFollowed } from "./followed-log.ts";
import { logPlace } from "./log-place.ts";
import { positionIn } from "./piece.ts";

/** The chain of the log that is followed now, which a backup that begins now can carry on; null where none is. */
export function chainNow(dataDir: string): Followed | null {
  const followed = readFollowed(dataDir);
  return followed?.directory === directoryMark(dataDir) ? followed : null;
}

/** Says of a backup, where it is kept, that the log goes on from it. */
export async function markBase(
  address: string,
  config: Pick<Config, "dataDir" | "s3">,
  { file, copied }: Written,
  followed: Followed | null,
): Promise<void> {
  if (!copied || !followed || positionIn(copied.from) < BigInt(followed.from)) return;
  const base: Base = {
    chain: followed.chain,
    backup: basename(file),
    from: positionIn(copied.from),
    to: positionIn(copied.to),
    at: new Date(copied.at.getTime() + 1).toISOString(), // the database counts finer
    timeZone: await timeZoneOf(config.dataDir),
  };
  await logPlace(address, config).mark(base);
}

/** Where people work; the first workspace's where there are several. */
async function timeZoneOf(dataDir: string): Promise<string> {
  const running = await settledPostmaster(databaseDirectory(dataDir));
  if (!running) return "UTC";
  return asEmbeddedOwner(configFor(running.socketDir, ownerRole), async (owner) => {
    const { rows } = await owner.query<{ zone: string }>(
      "select time_zone as zone from workspaces order by id limit 1",
    );
    return rows[0]?.zone ?? "UTC";
  });
}
