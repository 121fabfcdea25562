import { spawn } from "node:child_process";
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { StartupError } from "../startup-error.ts";
import { directoryArgument, ownerRole, spawnOptions } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { removeAbandoned, unfinishedIn } from "./unfinished.ts";

/** Makes the database directory where there is none; a half-made one never takes its place. */
export async function initCluster(cluster: Cluster): Promise<void> {
  await removeAbandoned(cluster.dataDir);
  if (existsSync(cluster.directory)) return refuseOtherVersion(cluster);
  cluster.tell(`Creating the database in ${cluster.directory}`);
  const unfinished = await unfinishedIn(cluster.dataDir, "new");
  mkdirSync(unfinished, { mode: 0o700 });
  if (cluster.account) chownSync(unfinished, cluster.account.uid, cluster.account.gid);
  await runInitdb(cluster, unfinished);
  putInPlace(unfinished, cluster.directory);
}

/** Makes sure that every file is on the disk: Linux writes a whole disk at once, file by file it takes seconds. */
export async function syncCluster(cluster: Cluster): Promise<void> {
  const { directory } = cluster;
  const method = process.platform === "linux" ? ["--sync-method=syncfs"] : [];
  const args = ["--sync-only", ...method, "-D", directoryArgument(cluster, directory)];
  const { code, output } = await run(cluster, args, directory);
  if (code !== 0) throw new StartupError(`The database could not be written to the disk: ${reasonIn(output)}`);
}

/** Refuses what is no database, and what another PostgreSQL wrote. */
export function refuseOtherVersion({ directory, binaries }: Cluster): void {
  const ours = binaries.version.split(".")[0];
  const versionFile = join(directory, "PG_VERSION");
  if (!existsSync(versionFile)) {
    throw new StartupError(`${directory} is not a database of Trato: move it away, or choose another TRATO_DATA_DIR`);
  }
  const written = readFileSync(versionFile, "utf8").trim();
  if (written === ours) return;
  throw new StartupError(
    `The database in ${directory} was written by PostgreSQL ${written}, this Trato brings ${ours}: start the version of Trato that wrote it`,
  );
}

async function runInitdb(cluster: Cluster, directory: string): Promise<void> {
  const place = [
    "-D",
    directoryArgument(cluster, directory),
    "-U",
    ownerRole,
    "-A",
    "trust",
    "-E",
    "UTF8",
    "--no-instructions",
  ];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const speed = cluster.purpose === "throwaway" ? ["--no-sync"] : [];
  const result = await run(cluster, [...place, ...locale, ...speed], directory);
  if (result.code === 0) return;
  rmSync(directory, { recursive: true, force: true });
  throw new StartupError(`The database could not be created: ${reasonIn(result.output)}`);
}

function run(cluster: Cluster, args: string[], directory: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(cluster.binaries.initdb, args, {
      ...spawnOptions(cluster, directory),
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    child.stdout.on("data", (text) => (output += String(text)));
    child.stderr.on("data", (text) => (output += String(text)));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, output }));
  });
}

function reasonIn(output: string): string {
  if (output.includes("No space left on device")) return "the disk is full; free at least 300 MB and start again";
  const lines = output.split("\n").filter((line) => /error|fatal|panic/i.test(line));
  return lines[0] ?? output.trim().split("\n").at(-1) ?? "initdb failed";
}

function putInPlace(unfinished: string, directory: string): void {
  try {
    renameSync(unfinished, directory);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(directory)) throw error;
  }
}
