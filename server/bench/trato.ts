import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import { configFor, ownerRole, serverRole } from "../src/platform/postgres/cluster.ts";
import { readPostmaster } from "../src/platform/postgres/postmaster.ts";

/** Trato as its users run it: one process over its own embedded database, in a folder that goes with it. */
export type Measured = {
  base: string;
  owner: ClientConfig;
  server: ClientConfig;
  /** One process more on the same database, as on a second machine. */
  startAnother: () => Promise<Another>;
  /** Resident memory in MB: of Trato, and of all processes of its database together (shared pages once). */
  memory: () => { trato: number; database: number };
  stop: () => Promise<void>;
};

export type Another = Pick<Measured, "base" | "stop">;

export const password = "siete mesas junto al puerto";

export async function startMeasured(): Promise<Measured> {
  const secret = randomUUID();
  const { base, child, home, stop } = await startProcess({ ...firstRun, TRATO_SECRET: secret });
  const postmaster = readPostmaster(join(home, "database"));
  if (!postmaster) throw new Error("the database left no postmaster.pid");
  const server = configFor(postmaster.socketDir, serverRole);
  return {
    base,
    owner: configFor(postmaster.socketDir, ownerRole),
    server,
    startAnother: () => startProcess({ DATABASE_URL: addressOf(server), TRATO_SECRET: secret }),
    memory: () => ({ trato: residentOf(child.pid ?? 0), database: proportionalOf(postmaster.pid) }),
    stop,
  };
}

async function startProcess(
  settings: Record<string, string>,
): Promise<Another & { child: ChildProcess; home: string }> {
  const home = mkdtempSync(join(tmpdir(), "trato-bench-"));
  chmodSync(home, 0o755); // as root the database runs as another user, who must get through
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(import.meta.dirname, "../src/main.ts")], {
    env: { ...process.env, NODE_ENV: "production", PORT: String(port), TRATO_DATA_DIR: home, ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilHealthy(base, child);
  return { base, child, home, stop: () => stop(child, home) };
}

const addressOf = ({ user, host, port, database }: ClientConfig): string =>
  `postgres://${user}@${encodeURIComponent(host ?? "")}:${port}/${database}`;

const firstRun = {
  TRATO_ADMIN_EMAIL: "admin@bench.example",
  TRATO_ADMIN_PASSWORD: password,
  TRATO_WORKSPACE: "Bench",
  TRATO_COUNTRY: "ES",
  TRATO_CURRENCY: "EUR",
  TRATO_TIME_ZONE: "Europe/Madrid",
  TRATO_LANGUAGE: "es",
};

async function untilHealthy(base: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (child.exitCode !== null) throw new Error("Trato did not start");
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Trato did not start within a minute");
}

async function stop(child: ChildProcess, home: string): Promise<void> {
  const ended = new Promise((resolve) => child.on("exit", resolve));
  child.kill("SIGTERM");
  await ended;
  rmSync(home, { recursive: true, force: true });
}

function residentOf(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, /VmRSS:\s+(\d+)/) / 1024;
}

function proportionalOf(postmaster: number): number {
  const family = readdirSync("/proc").filter(
    (name) => /^\d+$/.test(name) && (Number(name) === postmaster || parentOf(name) === postmaster),
  );
  return family.reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m), 0) / 1024;
}

const parentOf = (pid: string): number => kilobytes(`/proc/${pid}/status`, /PPid:\s+(\d+)/);

function kilobytes(file: string, pattern: RegExp): number {
  try {
    return Number(pattern.exec(readFileSync(file, "utf8"))?.[1] ?? 0);
  } catch {
    return 0; // it has just ended
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
