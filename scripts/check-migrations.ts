// Run by npm run check: no migration that landed was edited, and the list of those that landed was only added to.
import { spawnSync } from "node:child_process";
import { migrationsDir, readMigrationFiles } from "../server/src/platform/database/migration-files.ts";
import { parseLanded, problemsOf, readLanded } from "./landed.ts";

const problems = problemsOf(readLanded(), readMigrationFiles(migrationsDir), earlierLists().map(parseLanded));
for (const line of problems) console.log(line);
process.exit(problems.length === 0 ? 0 : 1);

/** The list as each commit left it; none where there is no history. */
function earlierLists(): string[] {
  const commits = git("log", "--format=%H", "--", "landed.json").trim().split("\n").filter(Boolean);
  return commits.map((commit) => git("show", `${commit}:./landed.json`)).filter(Boolean);
}

function git(...args: string[]): string {
  const { status, stdout } = spawnSync("git", args, { cwd: migrationsDir, encoding: "utf8" });
  return status === 0 ? stdout : "";
}
