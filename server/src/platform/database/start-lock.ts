import { createHash } from "node:crypto";
import { mkdirSync, realpathSync } from "node:fs";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { takenByAnother } from "../postgres/hold-cluster.ts";

/**
 * While a database is copied or its directory replaced nothing runs that could keep others away from it: whoever starts holds a name that
 * the kernel gives once, and gives back when he dies. Only Linux has such names.
 */
export async function whileStarting<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  if (process.platform !== "linux") return work();
  const letGo = await holdName(dataDir);
  try {
    return await work();
  } finally {
    letGo();
  }
}

async function holdName(dataDir: string): Promise<() => void> {
  mkdirSync(dataDir, { recursive: true });
  const name = `\0trato-${createHash("sha256").update(realpathSync(dataDir)).digest("hex").slice(0, 32)}`;
  const patience = Date.now() + 3_000;
  while (true) {
    const letGo = await tryName(name);
    if (letGo) return letGo;
    if (Date.now() > patience) throw takenByAnother(dataDir);
    await pause(50);
  }
}

/** Nobody is expected to call at the name; null when somebody else holds it. */
function tryName(name: string): Promise<(() => void) | null> {
  return new Promise((resolve) => {
    const holder = createServer((caller) => caller.destroy());
    holder.once("error", () => resolve(null));
    holder.listen(name, () => {
      holder.unref();
      resolve(() => holder.close());
    });
  });
}
