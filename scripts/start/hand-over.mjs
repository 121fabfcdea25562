import { spawn } from "node:child_process";
import { nodeForTypeScript } from "./prepare.mjs";

/** Runs a TypeScript program on the Node that Trato runs on: in this process where it is that one, else as its child. @param {string} program */
export async function handOver(program) {
  const node = nodeForTypeScript();
  if (node === process.execPath) await import(program);
  else runAsChild(node, program);
}

/** Signals go on to the child; should we be killed, the closed channel tells it to stop. */
function runAsChild(/** @type {string} */ node, /** @type {string} */ program) {
  const child = spawn(node, [program, ...process.argv.slice(2)], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
