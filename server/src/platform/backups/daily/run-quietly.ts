import { type ChildProcess, spawn } from "node:child_process";
import { setPriority } from "node:os";

/** Runs a program of Trato for a data directory when nobody else works; hands over in words what went wrong, null when nothing did. */
export function runQuietly(
  args: readonly string[],
  dataDir: string,
  end: (problem: string | null, said: string) => void,
): ChildProcess {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, TRATO_DATA_DIR: dataDir },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  let hasEnded = false;
  const finish = (problem: string | null) => {
    if (!hasEnded) end(problem, said.trim());
    hasEnded = true;
  };
  child.on("error", ({ message }) => child.pid ?? finish(message)); // what did not begin may never close
  workInQuietMoments(child);
  child.stderr?.on("data", (chunk) => (said = `${said}${String(chunk)}`.slice(-mostSaid)));
  child.on("close", (code) => finish(code === 0 ? null : lastLineOf(said) || `it ended with ${code}`));
  return child;
}

const lastLineOf = (said: string): string | undefined =>
  said
    .trim()
    .split("\n")
    .at(-1)
    ?.replace(/^trato: /, "");

const mostSaid = 10_000;

function workInQuietMoments({ pid }: ChildProcess): void {
  try {
    if (pid) setPriority(pid, 5);
  } catch {
    // it ended already, or must not be moved
  }
}
