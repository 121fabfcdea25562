import { mkdirSync, realpathSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { takenByAnother } from "../postgres/hold-cluster.ts";
import { hasKernelNames, tryHold } from "../postgres/kernel-name.ts";

/**
 * While a database is copied or its directory replaced nothing runs that could keep others away from it: whoever starts holds a name that
 * the kernel gives once, and gives back when he dies.
 */
export async function whileStarting<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  if (!hasKernelNames) return work();
  const letGo = await hold(dataDir);
  try {
    return await work();
  } finally {
    letGo();
  }
}

async function hold(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true });
  const real = realpathSync(dataDir);
  const patience = Date.now() + 3_000;
  while (true) {
    const letGo = await tryHold(real);
    if (letGo) return letGo;
    if (Date.now() > patience) throw takenByAnother(dataDir);
    await pause(50);
  }
}
