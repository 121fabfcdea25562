import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

// The sheets (Typst templates) of which documents are made, as they are now, and as the versions had them that were released. A document
// that is made later than it was written is made of those for which it was written.

const sources = fileURLToPath(new URL("../..", import.meta.url));
const keptFolder = "kept-sheets";

/** Where the sheets of a mark are kept once they were released; within the sources, since nothing outside is printed. */
export const keptSheetsAt = (mark: string): string => join(sources, keptFolder, mark);

/** The sheets of now, by their paths within the sources. */
export const sheetsNow = (): string[] =>
  globSync("**/*.typ", { cwd: sources })
    .filter((path) => !path.startsWith(keptFolder))
    .toSorted();

let known: string | null = null;

/** What tells the sheets of now from those of before. */
export function markOfSheets(): string {
  if (known) return known;
  const hash = createHash("sha256");
  for (const path of sheetsNow())
    hash
      .update(path)
      .update("\0")
      .update(readFileSync(join(sources, path)));
  return (known = hash.digest("hex").slice(0, 16));
}

export const nameOfSheet = (template: string): string => relative(sources, template);

/** The sheet of this name for which something was written, as it was then where that is kept, else as it is now. */
export function sheetNamed(name: string, mark: string | undefined, keptAt = keptSheetsAt): string {
  const kept = mark !== undefined && mark !== markOfSheets() && join(keptAt(mark), name);
  return kept && existsSync(kept) ? kept : join(sources, name);
}
