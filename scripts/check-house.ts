// The order of the house: no folder above 30 files (tests stand beside and do not count), and no door that nobody uses.
import { globSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { doors } from "../web/doors.ts";

const most = 30;
const root = join(import.meta.dirname, "..");
const sources = globSync("{domain,server,web}/src/**/*.*", { cwd: root }).filter((path) => !/\.test\.tsx?$/.test(path));

const wrong = [...crowdedFolders(), ...unusedDoors()];
for (const line of wrong) console.log(line);
process.exit(wrong.length === 0 ? 0 : 1);

function crowdedFolders(): string[] {
  return [...Map.groupBy(sources, (path) => dirname(path))]
    .filter(([, files]) => files.length > most)
    .map(([folder, files]) => `${folder}: ${files.length} files; sort them into folders of at most ${most}`);
}

function unusedDoors(): string[] {
  const used = new Set(
    sources
      .filter((path) => path.startsWith("web/src/"))
      .flatMap((path) => importedFromOthers(path, readFileSync(join(root, path), "utf8"))),
  );
  return Object.entries(doors).flatMap(([module, files]) =>
    files
      .map((file) => `web/src/${module}/${file}`)
      .filter((path) => !used.has(path))
      .map((path) => `web/doors.ts: no other module uses ${path}`),
  );
}

function importedFromOthers(path: string, text: string): string[] {
  return [...text.matchAll(/"(\.\.?\/[^"]+)"/g)]
    .map(([, from = ""]) => normalize(join(dirname(path), from)))
    .filter((target) => moduleOf(target) !== moduleOf(path));
}

function moduleOf(path: string): string | undefined {
  return path.split("/")[2];
}
