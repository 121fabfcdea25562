import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDatabase } from "../../src/platform/database/database.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { type Edge, edgeOf } from "../../src/platform/edge.ts";
import { serverRole } from "../../src/platform/postgres/cluster.ts";
import { launchPostgres } from "../../src/platform/postgres/launch-postgres.ts";

/** A database for as long as cases are played on it, gone afterwards. */
export async function withFlowDatabase<T>(work: (edge: Edge) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), "trato-conformance-"));
  chmodSync(dataDir, 0o755); // as root the database runs as another user, who must get through
  try {
    const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
    try {
      await migrate(postgres.ownerConfig, { serverRole });
      const database = openDatabase(postgres.serverConfig, () => undefined);
      const answer = await work(edgeOf(database, siteIn(dataDir)));
      await database.close();
      return answer;
    } finally {
      await postgres.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function siteIn(dataDir: string): Edge["site"] {
  const folder = join(dataDir, "contents");
  mkdirSync(folder);
  return {
    publicUrl: "http://localhost:3000",
    secret: "s".repeat(32),
    mailFrom: null,
    smtpUrl: null,
    leadSenders: { meta: "http://127.0.0.1:9/meta", linkedIn: "http://127.0.0.1:9/linkedin" }, // nobody listens there
    stripeUrl: "http://127.0.0.1:9",
    areOwnRatesGood: false,
    areOwnReceiversGood: false,
    installation: { version: "0.0.0", dataDir, isEmbedded: true },
    contents: { folder, bucket: null, s3: null },
    backups: null,
  };
}
