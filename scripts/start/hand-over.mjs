import { spawn } from "node:child_process";
import module from "node:module";
import { join } from "node:path";
import { nodeForTypeScript } from "./prepare.mjs";
import { root } from "./steps.mjs";

/** Where Node keeps what it compiled: a start then takes half the work. Nothing is kept where this user may not write. */
const compiled = join(root, "node_modules/.cache/compiled");

/** Runs a TypeScript program on the Node that Trato runs on: in this process where it is that one, else as its child. @param {string} program */
export async function handOver(program) {
  stopWithNpm();
  const node = nodeForTypeScript();
  if (node === process.execPath) {
    module.enableCompileCache(compiled);
    await import(program);
    module.flushCompileCache();
  } else
    runAsChild(node, [program, ...process.argv.slice(2)], { env: { ...process.env, NODE_COMPILE_CACHE: compiled } });
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
