import { expect, test } from "vitest";
import { areas } from "../../../domain/test/conformance/areas.ts";
import { readCaseFile } from "../../../domain/test/conformance/case-file.ts";
import type { Case } from "../../../domain/test/conformance/area.ts";
import { areaOf } from "../../../domain/test/conformance/run.ts";
import { testEdge } from "../factories.ts";
import { flows, playCase } from "./flows.ts";

/** What takes long of it only `npm run conformance` plays. */
const mostHistory = 30;
const historyOf = ({ input }: Case): number =>
  JSON.stringify(input)
    .match(/"count":"(\d+)"/g)
    ?.reduce((sum, count) => sum + Number(count.replaceAll(/\D/g, "")), 0) ?? 0;

const cases = Object.entries(flows).flatMap(([name, flow]) => {
  const file = readCaseFile(new URL(`../../../domain/test/cases/${name}.json`, import.meta.url).pathname);
  const short = file.cases.filter((one) => historyOf(one) <= mostHistory);
  return flow ? short.map((one) => ({ name: `${one.id} ${one.title}`, one, file, flow })) : [];
});

test.each(cases)("$name", async ({ one, file, flow }) => {
  const result = await playCase(flow, await testEdge(), one, file);
  expect(result.outcome === "failed" ? result.differences : []).toEqual([]);
});

test("a case whose outcome is another one fails, whatever is excused of it", async () => {
  const [kept] = cases.filter(({ one }) => one.title.includes("removing the salesperson keeps the team"));
  if (!kept) throw new Error("the case is gone");
  const { one, file, flow } = kept;
  const text = JSON.stringify(one.expected).replaceAll('"team":"Norte"', '"team":"Sur"');
  const other = { ...one, expected: JSON.parse(text) as typeof one.expected };
  expect(await playCase(flow, await testEdge(), other, file)).toMatchObject({
    outcome: "failed",
    differences: [{ path: "after.A.team", expected: '"Sur"', actual: '"Norte"' }],
  });
});

test("every area that is played is one that the runner knows", () => {
  for (const { file } of cases) expect(areaOf(file, areas)?.name).toBe(file.name);
});
