import { spawn } from "node:child_process";
import { nodeForTypeScript } from "./prepare.mjs";

/** Runs a TypeScript program on the Node that Trato runs on: in this process where it is that one, else as its child. @param {string} program */
export async function handOver(program) {
  stopWithNpm();
  const node = nodeForTypeScript();
  if (node === process.execPath) await import(program);
  else runAsChild(node, [program, ...process.argv.slice(2)]);
}

/**
 * Signals go on to the child, whose end is ours; should we be killed, the closed channel tells it to stop.
 * @param {string} command @param {string[]} args @param {{ env?: NodeJS.ProcessEnv, hearsInterrupts?: boolean }} options
 */
export function runAsChild(command, args, { env = process.env, hearsInterrupts = false } = {}) {
  const child = spawn(command, args, { env, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"];
  for (const signal of signals)
    process.on(signal, () => (signal === "SIGINT" && hearsInterrupts) || child.kill(signal));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

/** Whoever kills npm means what npm runs: without it nothing would ever be told to stop. */
function stopWithNpm() {
  if (!process.env["npm_lifecycle_event"]) return;
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, 500);
  watch.unref();
}
