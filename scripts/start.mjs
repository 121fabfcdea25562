// npm start, on any Node from 20.19: installs what is missing, builds the pages, and hands over to the Node that Trato runs on.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { nodeForTypeScript, orOneLine, prepare } from "./start/prepare.mjs";
import { root } from "./start/steps.mjs";

const main = join(root, "server/src/main.ts");

await orOneLine(async () => {
  await prepare();
  await handOver();
});

async function handOver() {
  const node = nodeForTypeScript();
  if (node === process.execPath) await import(main);
  else runAsChild(node);
}

/** Signals go on to the child; should we be killed, the closed channel tells it to stop. */
function runAsChild(/** @type {string} */ node) {
  const child = spawn(node, [main], { stdio: ["inherit", "inherit", "inherit", "ipc"] });
  /** @type {NodeJS.Signals[]} */
  const signals = ["SIGTERM", "SIGINT", "SIGHUP"];
  for (const signal of signals) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    for (const name of signals) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}
