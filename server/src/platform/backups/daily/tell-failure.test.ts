import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { makeHome } from "../../../../test/trato-process.ts";
import { rememberedRun } from "./last-run.ts";
import { type FailedRun, failureTelling } from "./tell-failure.ts";

const run = (day: string, problem: string | null) => ({
  due: `2026-11-${day} 02:30`,
  startedAt: `2026-11-${day}T02:30:00.000Z`,
  endedAt: `2026-11-${day}T02:31:00.000Z`,
  problem,
});

test("a backup that failed is told once, after a new start too, and later where nobody can hear of it now", async () => {
  const [dataDir, heard, said] = [makeHome(), [] as FailedRun[], [] as string[]];
  const last = rememberedRun(dataDir, (line) => said.push(line));
  let isAway = true;
  const teller = () => {
    const telling = failureTelling(
      rememberedRun(dataDir, (line) => said.push(line)),
      (line) => said.push(line),
    );
    telling.to(async (failed) => {
      if (isAway) throw new Error("the database is away");
      heard.push(failed);
    });
    return async () => {
      telling.look();
      telling.look();
      await turn();
    };
  };

  const look = teller();
  last.keep(run("27", null));
  await look();
  last.keep(run("28", "The disk is full"));
  await look();
  expect([heard, said]).toEqual([[], ["No mail tells yet of the backup that failed: the database is away"]]);
  isAway = false;
  await look();
  await teller()();
  expect(heard).toEqual([{ startedAt: "2026-11-28T02:30:00.000Z", problem: "The disk is full" }]);
  last.keep(run("29", "The disk is full"));
  await look();
  expect(heard).toHaveLength(2);
});
