import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file of a directory with its content, owner, mode and time: two of these are equal where nothing was touched. */
export function filesOf(directory: string): Record<string, string> {
  const names = ["", ...readdirSync(directory, { recursive: true, encoding: "utf8" }).sort()];
  return Object.fromEntries(names.map((name) => [name, describe(join(directory, name))]));
}

function describe(path: string): string {
  const { uid, gid, mode, size, mtimeMs } = statSync(path);
  const isFile = statSync(path).isFile();
  const content = isFile ? createHash("sha256").update(readFileSync(path)).digest("hex") : "directory";
  return [uid, gid, mode.toString(8), isFile ? size : "", mtimeMs, content].join(" ");
}
