import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** A step before the start did not work; the message is one line that says what to do. */
export class StepError extends Error {}

const heartbeat = 5_000;

/**
 * Runs a program, tells that it still works, and shows what it wrote only when it failed.
 * @param {string} title @param {string} command @param {string[]} args
 * @param {{ cwd?: string, tell?: (line: string) => void }} options
 */
export async function runStep(title, command, args, { cwd = root, tell = console.log } = {}) {
  const began = Date.now();
  tell(`${title} ...`);
  const beat = setInterval(() => tell(`${title} ... ${seconds(began)} s`), heartbeat);
  const { code, output } = await run(command, args, cwd);
  clearInterval(beat);
  if (code === 0) return tell(`${title}: done in ${seconds(began)} s`);
  process.stderr.write(output);
  throw new StepError(`${title} did not work (see above): correct what it says and try again`);
}

/** @param {string} command @param {string[]} args @param {string} cwd @returns {Promise<{ code: number, output: string }>} */
function run(command, args, cwd) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (text) => (output += String(text)));
    child.stderr.on("data", (text) => (output += String(text)));
    child.on("error", (error) => resolve({ code: 1, output: `${error.message}\n` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** @param {number} since */
function seconds(since) {
  return Math.round((Date.now() - since) / 1000);
}
