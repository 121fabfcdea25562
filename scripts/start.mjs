// npm start, on any Node from 20.19: installs what is missing, builds the pages, and hands over to the Node that Trato runs on.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isInstalled, npmCommand } from "./start/packages.mjs";
import { arePagesCurrent, rememberPages } from "./start/pages.mjs";
import { root, runStep, StepError } from "./start/steps.mjs";

const main = join(root, "server/src/main.ts");

try {
  refuseOldNode();
  if (!isInstalled()) await install();
  if (!arePagesCurrent()) await buildPages();
  await handOver();
} catch (error) {
  if (!(error instanceof StepError)) throw error;
  console.error(`trato: ${error.message}`);
  process.exitCode = 1;
}

function refuseOldNode() {
  if (isNodeFrom(20, 19)) return;
  throw new StepError(`Node ${process.versions.node} is too old: install Node 20.19 or later from https://nodejs.org`);
}

/** @param {number} major @param {number} minor */
function isNodeFrom(major, minor) {
  const [ownMajor = 0, ownMinor = 0] = process.versions.node.split(".").map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor);
}

async function install() {
  const { command, args } = npmCommand();
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  await runStep("Installing the packages", command, [...args, ...options]);
}

async function buildPages() {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  await runStep("Building the pages", nodeForTypeScript(), [vite, "build", "--logLevel", "warn"], join(root, "web"));
  rememberPages();
}

/** Node runs TypeScript by itself from 22.18 on; npm brings a newer one where the machine's is older. */
function nodeForTypeScript() {
  if (isNodeFrom(22, 18)) return process.execPath;
  const brought = join(root, "node_modules/.bin/node");
  if (existsSync(brought)) return brought;
  throw new StepError(
    `npm brings no Node for this machine (${process.platform}-${process.arch}): install Node 22.18 or later from https://nodejs.org`,
  );
}

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
