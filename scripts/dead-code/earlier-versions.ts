import { spawnSync } from "node:child_process";

const places = ["HEAD", "HEAD~1", "main", "origin/main"];

/** A file as it was committed before, and as it stands in main: as far as the history is there. */
export function earlierVersions(root: string, path: string): string[] {
  const texts = places.flatMap((place) => {
    const { status, stdout } = spawnSync("git", ["-C", root, "show", `${place}:${path}`], { encoding: "utf8" });
    return status === 0 ? [stdout] : [];
  });
  return [...new Set(texts)];
}
