// npm run tables: writes server/src/platform/database/tables.ts from a new database that has every migration.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { describeTables } from "../server/src/platform/database/generate-tables.ts";
import { migrate } from "../server/src/platform/database/migrate.ts";
import { serverRole } from "../server/src/platform/postgres/cluster.ts";
import { launchPostgres } from "../server/src/platform/postgres/launch-postgres.ts";

const target = join(import.meta.dirname, "../server/src/platform/database/tables.ts");
const dataDir = mkdtempSync(join(tmpdir(), "trato-tables-"));
const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
try {
  await migrate(postgres.ownerConfig, { serverRole });
  const pool = new pg.Pool(postgres.ownerConfig);
  pool.on("error", () => undefined); // the database is stopped below
  writeFileSync(target, await describeTables(pool));
  await pool.end();
} finally {
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
