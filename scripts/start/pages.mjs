import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

const mark = join(root, "web/dist/.built");

/** Whether the pages were built from what lies here now. */
export function arePagesCurrent() {
  return existsSync(mark) && readFileSync(mark, "utf8") === fingerprint();
}

export function rememberPages() {
  writeFileSync(mark, fingerprint());
}

function fingerprint() {
  const hash = createHash("sha256");
  for (const file of inputs())
    hash
      .update(file)
      .update("\0")
      .update(readFileSync(join(root, file)))
      .update("\0");
  return hash.digest("hex");
}

/** Everything that goes into the pages: the sources of web and domain, and the packages. */
function inputs() {
  return ["package-lock.json", ...filesIn("web"), ...filesIn("domain/src")].filter(
    (file) => !/\.test\.tsx?$/.test(file),
  );
}

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => name !== "node_modules" && name !== "dist" && name !== "coverage")
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}
