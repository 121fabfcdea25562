// Finds the browser for the tests, installs Debian's where it may, and prints its path. One line and exit 1 where there is none.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const names = ["chromium", "chromium-browser", "google-chrome"];
const onMacs = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The path of a Chromium, or null; installs one where it may. */
export function findChromium() {
  return presentChromium() ?? (!process.env.TRATO_CHROMIUM && installWithApt() ? installedChromium() : null);
}

/** The path of the Chromium that is named or installed, or null. */
export function presentChromium() {
  const named = process.env.TRATO_CHROMIUM;
  if (named) return existsSync(named) ? named : null;
  return installedChromium();
}

function installedChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, onMacs].find((path) => existsSync(path)) ?? null;
}

/** The flags that keep Chromium quiet and offline. */
export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function installWithApt() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false;
  console.error("Installing Chromium for the browser tests ...");
  return runApt("update") && runApt("install", "-y", "--no-install-recommends", "chromium");
}

/** @param {string[]} args */
function runApt(...args) {
  const options = ["-o", "DPkg::Lock::Timeout=600", "-qq"];
  return spawnSync("apt-get", [...options, ...args], { stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

export const missingChromium =
  "The browser tests need Chromium: install it (Debian: apt-get install chromium) or name one in TRATO_CHROMIUM.";

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = findChromium();
  if (!path) {
    console.error(missingChromium);
    process.exit(1);
  }
  console.log(path);
}
