import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { makeHome } from "./trato-process.ts";

const root = join(import.meta.dirname, "../..");

/** Whether the history is here, from which the code of before can be taken. */
export function isInHistory(commit: string): boolean {
  return spawnSync("git", ["cat-file", "-e", `${commit}^{commit}`], { cwd: root }).status === 0;
}

/** The code as it was at a commit, with the packages of now, among them papaparse for its sake: the folder of its server's sources. */
export function takeOldCode(commit: string): string {
  const home = makeHome();
  const archive = execFileSync("git", ["archive", commit, "domain", "server", "web", "package.json"], {
    cwd: root,
    maxBuffer: 500_000_000,
  });
  execFileSync("tar", ["-x", "-C", home], { input: archive });
  linkPackages(home, "node_modules");
  linkPackages(home, "server/node_modules");
  mkdirSync(join(home, "node_modules/@trato"));
  for (const workspace of ["domain", "server", "web"])
    symlinkSync(join(home, workspace), join(home, "node_modules/@trato", workspace));
  return join(home, "server/src");
}

function linkPackages(home: string, folder: string): void {
  mkdirSync(join(home, folder));
  const names = readdirSync(join(root, folder)).filter((name) => !["@trato", ".cache", ".vite"].includes(name));
  for (const name of names) symlinkSync(join(root, folder, name), join(home, folder, name));
}
