// npm run faults: the tests that kill, copy, cut off and overfill, in their long form. npm test runs a short form of each.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const long = {
  /** Kills of one import, of upgrades, and of backups with restores beside them. */
  TRATO_FAULT_KILLS: "25",
  TRATO_UPGRADE_KILLS: "50",
  TRATO_BACKUP_KILLS: "25",
  /** Kills of who sends the log, restores until a moment, and of the database whose log it is. */
  TRATO_LOG_KILLS: "25",
};

const files = [
  "server/src/main-killed.test.ts",
  "server/src/main-copied.test.ts",
  "server/src/main-full-disk.test.ts",
  "server/src/main-own-postgres.test.ts",
  "server/src/upgrade-interrupted.test.ts",
  "server/src/worker.test.ts",
  "server/src/platform/apart.test.ts",
  "server/src/platform/print",
  "server/src/platform/processes",
  "server/src/backup.test.ts",
  "server/src/backup-own.test.ts",
  "server/src/restore-until.test.ts",
];

const { status } = spawnSync(
  process.execPath,
  [join(import.meta.dirname, "test.mjs"), "--no-file-parallelism", ...files, ...process.argv.slice(2)],
  { stdio: "inherit", env: { ...process.env, ...long } },
);
process.exitCode = status ?? 1;
