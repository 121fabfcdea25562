import type { TestProject } from "vitest/node";
import { prepareData } from "../server/test/prepared-data.ts";

export default async function setup(project: TestProject): Promise<() => void> {
  return (await prepareData(project)).remove;
}
