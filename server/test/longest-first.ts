import { readFileSync } from "node:fs";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** A file that starts a Trato or a database of its own takes long: where it starts last, it keeps all else waiting. The rest goes by size. */
const isLong = ({ moduleId }: TestSpecification): boolean =>
  /\b(startTrato|launchPostgres|makeDataOf)\(/.test(readFileSync(moduleId, "utf8"));

export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const projects = [...new Set(sorted.map(({ project }) => project))];
    return projects.flatMap((project) => longestFirst(sorted.filter((file) => file.project === project)));
  }
}

function longestFirst(files: TestSpecification[]): TestSpecification[] {
  const long = new Set(files.filter(isLong));
  return [...long, ...files.filter((file) => !long.has(file))];
}
