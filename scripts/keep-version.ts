// npm run keep-version: at a release, adds the version's migrations to the list of landed ones, and keeps its functions and rows
// for the upgrade tests.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import pg from "pg";
import { keepFunctions, keptFunctionsFile } from "../server/test/kept-functions.ts";
import { keepRows, keptRowsFile, readRows } from "../server/test/kept-rows.ts";
import { openDatabase } from "../server/src/platform/database/database.ts";
import { migrate } from "../server/src/platform/database/migrate.ts";
import {
  migrationsDir,
  readFunctionFiles,
  readMigrationFiles,
} from "../server/src/platform/database/migration-files.ts";
import { readConfig } from "../server/src/platform/config.ts";
import { edgeOf } from "../server/src/platform/edge.ts";
import { serverRole } from "../server/src/platform/postgres/cluster.ts";
import { launchPostgres } from "../server/src/platform/postgres/launch-postgres.ts";
import "../server/src/reactions.ts";
import { setUp } from "../server/src/set-up.ts";
import { keepSheets } from "./keep-sheets.ts";
import { landedPath, readLanded, withVersion } from "./landed.ts";

const founded = {
  workspaceName: "Robles Mobiliario",
  country: "ES",
  currency: "EUR",
  timeZone: "Europe/Madrid",
  language: "es" as const,
  adminName: "Ana Robles",
  adminEmail: "ana@robles.example",
  adminPassword: "una clave larga",
  sampleData: true,
};

const { version } = readConfig({});
const landed = readLanded();
if (landed[version]) {
  console.error(`${version} has landed: raise the version in package.json first`);
  process.exit(1);
}
mkdirSync(dirname(keptRowsFile(version)), { recursive: true });
await keepSampleCompany();
keepFunctions(version, readFunctionFiles(migrationsDir));
const sheets = keepSheets();
writeFileSync(
  landedPath,
  `${JSON.stringify(withVersion(landed, version, readMigrationFiles(migrationsDir)), null, 2)}\n`,
);
console.log(
  `${version} is kept: commit ${landedPath}, ${keptRowsFile(version)}, ${keptFunctionsFile(version)} and ${sheets}`,
);
process.exit(0);

async function keepSampleCompany(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "trato-keep-"));
  const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
  try {
    await migrate(postgres.ownerConfig, { serverRole });
    await fill(postgres.serverConfig);
    const owner = new pg.Client(postgres.ownerConfig);
    await owner.connect();
    keepRows(version, await readRows(owner));
    await owner.end();
  } finally {
    await postgres.stop();
    rmSync(dataDir, { recursive: true });
  }
}

async function fill(serverConfig: pg.ClientConfig): Promise<void> {
  const database = openDatabase(serverConfig, () => undefined);
  const site = {
    publicUrl: "http://localhost:3000",
    secret: "s".repeat(32),
    mailFrom: null,
    smtpUrl: null,
    leadSenders: { meta: "", linkedIn: "" },
    stripeUrl: "http://127.0.0.1:9",
    areOwnRatesGood: false,
    areOwnReceiversGood: false,
    installation: { version: "", dataDir: ".", isEmbedded: true },
    contents: { folder: "", bucket: null, s3: null },
    backups: null,
  };
  await setUp(edgeOf(database, site), founded, { requestId: "keep-version", clientId: null, language: null });
  await database.close();
}
