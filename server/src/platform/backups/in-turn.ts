import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hasKernelNames, tryHold } from "../postgres/kernel-name.ts";
import { StartupError } from "../startup-error.ts";

const aMoment = 200;

/** Makes, tries, sends and removes backups of a data directory while nobody else does; who comes meanwhile waits, which is told once. */
export async function inTurn<T>(dataDir: string, tell: (line: string) => void, work: () => Promise<T>): Promise<T> {
  if (!existsSync(dataDir))
    throw new StartupError(`There is no ${dataDir}: set TRATO_DATA_DIR to the data directory of Trato`);
  if (!hasKernelNames) return work();
  const name = join(dataDir, "backup");
  let letGo = await tryHold(name);
  if (!letGo) tell("A backup is being made already: waiting for its end");
  while (!letGo) {
    await pause(aMoment);
    letGo = await tryHold(name);
  }
  try {
    return await work();
  } finally {
    letGo();
  }
}
