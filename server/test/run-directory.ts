import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { databaseDirectory } from "../src/platform/postgres/cluster.ts";
import { readPostmaster, settledPostmaster, stopPostmaster } from "../src/platform/postgres/postmaster.ts";
import { isAlive } from "../src/platform/postgres/processes.ts";

const prefix = "trato-test-";

/** A data directory of this run; whoever makes it removes it. */
export const runDirectory = (): string => mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));

/** What a killed run left running is ended, so that runs do not pile up. */
export async function sweepAbandoned(): Promise<void> {
  const abandoned = readdirSync(tmpdir()).filter(
    (name) => name.startsWith(prefix) && !isAlive(Number(name.split("-")[2])),
  );
  for (const name of abandoned) await remove(join(tmpdir(), name));
}

async function remove(dataDir: string): Promise<void> {
  const directory = databaseDirectory(dataDir);
  const running = readPostmaster(directory) ? await settledPostmaster(directory) : null;
  if (running) await stopPostmaster(directory, running.pid);
  rmSync(dataDir, { recursive: true, force: true });
}
