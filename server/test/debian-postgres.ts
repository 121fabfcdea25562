import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readPostmaster, stopPostmaster } from "../src/platform/postgres/postmaster.ts";
import { atEndOfFile } from "./ending.ts";

const installed = "/usr/lib/postgresql";

/** The programs of Debian's newest PostgreSQL from 15 on; null where the package `postgresql` is not installed. */
export function debianBinaries(): string | null {
  const versions = existsSync(installed) ? readdirSync(installed).map(Number) : [];
  const newest = Math.max(
    0,
    ...versions.filter((version) => version >= 15 && existsSync(`${installed}/${version}/bin/initdb`)),
  );
  return newest > 0 ? `${installed}/${newest}/bin` : null;
}

/** A throwaway PostgreSQL as an administrator would have it: passwords, on loopback. */
export type DebianPostgres = {
  urlOf(role: string, database: string, password?: string): string;
  port: number;
  /** Away, as when an administrator restarts the machine; and there again. */
  halt(): Promise<void>;
  resume(): Promise<void>;
};

export const password = "correct horse";

/** Starts one, for the time of the test file; its superuser is `postgres`, and every role's password is the same. */
export async function startDebianPostgres(binaries: string): Promise<DebianPostgres> {
  const account = process.getuid?.() === 0 ? debianAccount() : null;
  const home = mkdtempSync(join(tmpdir(), "trato-own-"));
  const directory = join(home, "database");
  let child: ChildProcess | null = null;
  const halt = async () => {
    if (child?.pid) await stopPostmaster(directory, child.pid);
    child = null;
  };
  atEndOfFile(async () => {
    await halt();
    rmSync(home, { recursive: true, force: true });
  });
  if (account) chownSync(home, account.uid, account.gid);
  const passwordFile = join(home, "password");
  writeFileSync(passwordFile, password, { mode: 0o644 });
  const options = { ...account, cwd: home, env: { PATH: "/usr/bin:/bin", LC_ALL: "C.UTF-8" } };
  const initdb = ["-D", directory, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "--no-sync"];
  execFileSync(join(binaries, "initdb"), initdb, { ...options, stdio: "ignore" });
  const port = await freePort();
  const settings = ["-D", directory, "-p", String(port), "-h", "127.0.0.1", "-k", home, "-c", "fsync=off"];
  const resume = async () => {
    child = spawn(join(binaries, "postgres"), settings, { ...options, stdio: "ignore" });
    while (readPostmaster(directory)?.status !== "ready") await pause(10);
  };
  await resume();
  return {
    port,
    halt,
    resume,
    urlOf: (role, database, given = password) =>
      `postgres://${role}:${encodeURIComponent(given)}@127.0.0.1:${port}/${database}`,
  };
}

function debianAccount(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("postgres:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
