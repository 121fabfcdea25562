import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

/** @typedef {{ version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }} Package */

/** Whether what the lock file asks for is what npm wrote down as installed: it does so last, so a broken install shows. */
export function isInstalled() {
  const wanted = packagesIn(join(root, "package-lock.json"));
  const installed = packagesIn(join(root, "node_modules/.package-lock.json"));
  return Object.entries(wanted).every(([path, entry]) => isPresent(path, entry, installed[path]));
}

/** @param {string} path @param {Package} wanted @param {Package | undefined} installed */
function isPresent(path, wanted, installed) {
  if (!path.includes("node_modules/") || wanted.link) return true;
  if (!installed) return Boolean(wanted.optional || wanted.devOptional || wanted.peer);
  return installed.version === wanted.version;
}

/** @param {string} file @returns {Record<string, Package>} */
function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

/** The npm that runs us, else the one in the path. */
export function npmCommand() {
  const runner = process.env["npm_execpath"];
  return runner?.endsWith("npm-cli.js") ? { command: process.execPath, args: [runner] } : { command: "npm", args: [] };
}
