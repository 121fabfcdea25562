// What every command needs first: a Node that is new enough, the packages of the lock file, the built pages.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isInstalled, npmCommand } from "./packages.mjs";
import { arePagesCurrent, rememberPages } from "./pages.mjs";
import { root, runStep, StepError } from "./steps.mjs";

/** Installs what is missing and builds the pages where they are stale. @param {(line: string) => void} tell */
export async function prepare(tell = console.log) {
  await preparePackages(tell);
  if (!arePagesCurrent()) await buildPages(tell);
}

/** Installs what is missing. @param {(line: string) => void} tell */
export async function preparePackages(tell) {
  refuseOldNode();
  if (!isInstalled()) await install(tell);
}

/** Runs the work; a step that did not work is one line on the error stream and exit code 1. @param {() => Promise<void>} work */
export async function orOneLine(work) {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(`trato: ${error.message}`);
    process.exitCode = 1;
  }
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

/** @param {(line: string) => void} tell */
async function install(tell) {
  const { command, args } = npmCommand();
  const options = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  await runStep("Installing the packages", command, [...args, ...options], { tell });
}

/** @param {(line: string) => void} tell */
async function buildPages(tell) {
  const vite = join(root, "node_modules/vite/bin/vite.js");
  // read natively, the configuration needs no copy among the packages, which may be another user's
  const build = [vite, "build", "--logLevel", "warn", "--configLoader", "native"];
  await runStep("Building the pages", nodeForTypeScript(), build, { cwd: join(root, "web"), tell });
  rememberPages();
}

/** Node runs TypeScript by itself from 22.18 on; npm brings a newer one where the machine's is older. */
export function nodeForTypeScript() {
  if (isNodeFrom(22, 18)) return process.execPath;
  const brought = join(root, "node_modules/.bin/node");
  if (existsSync(brought)) return brought;
  throw new StepError(
    `npm brings no Node for this machine (${process.platform}-${process.arch}): install Node 22.18 or later from https://nodejs.org`,
  );
}
