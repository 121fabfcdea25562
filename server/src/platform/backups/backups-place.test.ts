import { expect, test } from "vitest";
import { s3Keys, startS3StandIn } from "../../../test/s3-stand-in.ts";
import { makeHome } from "../../../test/trato-process.ts";
import { backupsPlace } from "./backups-place.ts";
import { nameOfBackup, trialOf } from "./kept-backups.ts";

test("a bucket is asked once how the trial of each backup went", async () => {
  const s3 = await startS3StandIn();
  const days = Array.from({ length: 12 }, (_, day) => nameOfBackup(new Date(Date.UTC(2026, 10, day + 1))));
  const trial = { at: "2026-11-28T02:31:00.000Z", problem: null };
  for (const name of days) {
    s3.objects.set(name, Buffer.from("all of it"));
    s3.objects.set(trialOf(name), Buffer.from(JSON.stringify(trial)));
  }
  const untried = nameOfBackup(new Date("2026-12-01"));
  s3.objects.set(untried, Buffer.from("all of it"));
  const place = backupsPlace("s3://kept", {
    dataDir: makeHome(),
    s3: { endpoint: s3.endpoint, region: "eu-south-2", ...s3Keys },
  });
  const [first, again] = [await place.list(), await place.list()];
  expect(again).toEqual(first);
  expect(first.map(({ name, trial: found }) => [name, found])).toEqual(
    [...days, untried].toReversed().map((name) => [name, name === untried ? null : trial]),
  );
  expect(s3.asked.filter((each) => each.endsWith(".trial.json"))).toHaveLength(12);
});
