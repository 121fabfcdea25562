import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { settledPostmaster, stopPostmaster } from "../src/platform/postgres/postmaster.ts";
import { everyUnfinishedIn } from "../src/platform/postgres/unfinished.ts";
import { roomIn } from "../src/platform/room.ts";
import { freePort } from "./debian-postgres.ts";
import { atEndOfFile } from "./ending.ts";

// Trato as its users run it: processes of their own, on data directories of their own.

export type Environment = Record<string, string>;

/** What a process said and how it ended. */
export type Ended = { code: number | null; stdout: string; stderr: string };

export type RunningTrato = {
  base: string;
  pid: number;
  /** What it has said so far, on both streams. */
  said: () => string;
  ended: Promise<Ended>;
  /** Stops it in order. */
  stop: () => Promise<Ended>;
};

const sources = join(import.meta.dirname, "../src");

/** Where Node keeps what it compiled, as npm start has it. */
const compiled = join(import.meta.dirname, "../../node_modules/.cache/compiled");

/** The first administrator of an installation that was set up without the page. */
export const firstRun = {
  TRATO_ADMIN_EMAIL: "ana@robles.example",
  TRATO_ADMIN_PASSWORD: "una clave larga",
  TRATO_WORKSPACE: "Robles Mobiliario",
  TRATO_COUNTRY: "ES",
  TRATO_CURRENCY: "EUR",
  TRATO_TIME_ZONE: "Europe/Madrid",
  TRATO_LANGUAGE: "es",
};

/**
 * A folder for one installation, in memory where there is room, gone with its processes at the end of the test file; `release` undoes
 * what was done to it.
 */
export function makeHome(release: () => void = () => undefined): string {
  const home = mkdtempSync(join(homes(), "trato-home-"));
  chmodSync(home, 0o755); // as root the database runs as another user, who must get through
  atEndOfFile(() => removeHome(home, release));
  return home;
}

/** Where whole databases are copied again and again without waiting for a disk. */
function homes(): string {
  const memory = "/dev/shm";
  return existsSync(memory) && roomIn(memory) > 4_000 ? memory : tmpdir();
}

async function removeHome(home: string, release: () => void): Promise<void> {
  const dataDir = join(home, "data");
  const made = existsSync(dataDir) ? everyUnfinishedIn(dataDir) : [];
  for (const directory of [join(dataDir, "database"), ...made]) {
    const left = await settledPostmaster(directory);
    if (left) await stopPostmaster(directory, left.pid);
  }
  release();
  rmSync(home, { recursive: true, force: true });
}

/** Starts a program of Trato, without the settings of whoever runs the tests. */
export function launch(
  program: string,
  args: string[],
  env: Environment,
): { child: ChildProcess; said: () => string; ended: Promise<Ended> } {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(TRATO_|DATABASE_|SMTP_|PORT$|HOST$|VITEST)/.test(name),
  );
  const child = spawn(process.execPath, [resolve(sources, program), ...args], {
    env: { ...Object.fromEntries(kept), NODE_ENV: "production", NODE_COMPILE_CACHE: compiled, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  atEndOfFile(() => child.kill("SIGKILL"));
  const heard = { stdout: "", stderr: "", both: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.on("data", (chunk) => {
      heard[name] += String(chunk);
      heard.both += String(chunk);
    });
  }
  const ended = new Promise<Ended>((resolve) => {
    child.on("close", (code) => {
      resolve({ code, stdout: heard.stdout, stderr: heard.stderr });
    });
  });
  return { child, said: () => heard.both, ended };
}

/** Runs a command at the shell to its end. */
export function runTrato(args: string[], env: Environment): Promise<Ended> {
  return launch("trato.ts", args, env).ended;
}

/** Starts Trato and waits until it is ready; fails with what it said where it is not. */
export async function startTrato(env: Environment, program = "main.ts"): Promise<RunningTrato> {
  const port = env["PORT"] ?? String(await freePort());
  const { child, said, ended } = launch(program, [], { ...env, PORT: port });
  const ready = until(() => said().includes("Trato is ready"));
  const outcome = await Promise.race([ready, ended]);
  const isTaken = env["PORT"] === undefined && outcome?.stderr.includes(`Port ${port} is taken`); // it was free a moment ago
  if (isTaken) return startTrato(env, program);
  if (outcome) throw new Error(`Trato did not start: ${outcome.stdout}${outcome.stderr}`);
  return {
    base: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    said,
    ended,
    stop: () => {
      child.kill("SIGTERM");
      const held = setTimeout(() => child.kill("SIGKILL"), 60_000); // Node 24.21 has once waited for itself for ever in process.exit
      return ended.finally(() => clearTimeout(held));
    },
  };
}

/** Starts Trato where it must refuse to, and returns the one line that it says about it. */
export async function refusedStart(env: Environment): Promise<string> {
  const { ended } = launch("main.ts", [], { PORT: String(await freePort()), ...env });
  const { code, stderr } = await ended;
  const lines = stderr.trimEnd().split("\n");
  if (code !== 1 || lines.length !== 1) throw new Error(`ended with ${code}: ${stderr}`);
  return lines[0] ?? "";
}

/** Waits for something to become true. */
export async function until(isTrue: () => boolean | Promise<boolean>, patience = 180_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`waited ${patience} ms in vain`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
