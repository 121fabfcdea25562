import { describeCluster } from "../postgres/cluster.ts";
import type { Cluster } from "../postgres/cluster.ts";
import { refuseOtherVersion } from "../postgres/init-cluster.ts";
import { type EmbeddedPostgres, launchCluster } from "../postgres/launch-postgres.ts";
import { asEmbeddedOwner } from "./as-owner.ts";
import type { CountedTwice } from "./figures.ts";
import { compareWithCounted, type Judge } from "./restore-tables.ts";

/** Brings up a copied database, which catches up with what was written while it was copied, and compares it with what was counted. */
export async function recoverCluster(
  copy: Cluster,
  counted: CountedTwice | null,
  judge: Judge,
): Promise<EmbeddedPostgres> {
  const cluster = describeCluster(copy.dataDir, copy.purpose, copy.tell); // its files have their owner now
  refuseOtherVersion(cluster);
  const postgres = await launchCluster(cluster);
  try {
    await asEmbeddedOwner(postgres.ownerConfig, (owner) => compareWithCounted(owner, counted, judge));
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
