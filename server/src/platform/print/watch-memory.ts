import { readFileSync } from "node:fs";

/** Tells once when another process holds more memory; only Linux says how much. Returns how to stop. */
export function watchMemory(pid: number, megabytes: number, tell: () => void): () => void {
  if (process.platform !== "linux") return () => undefined;
  const looking = setInterval(() => {
    if (memoryOf(pid) <= megabytes) return;
    clearInterval(looking);
    tell();
  }, 50);
  return () => clearInterval(looking);
}

function memoryOf(pid: number): number {
  try {
    const resident = /^VmRSS:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(resident?.[1] ?? 0) / 1_000;
  } catch {
    return 0; // it has ended
  }
}
