import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import type { KeptBackup } from "./kept-backups.ts";
import { type Kept, listedBackups } from "./listed-backups.ts";

const backup = (name: string): KeptBackup => ({ name, file: name, at: "", bytes: 1, trial: null });
const kept = (...backups: KeptBackup[]) => ({ backups, ranges: [] });

/** A place that lists what it is told, when it is told. */
function slowPlace() {
  const asked: PromiseWithResolvers<Kept>[] = [];
  const list = () => {
    const answer = Promise.withResolvers<Kept>();
    asked.push(answer);
    return answer.promise;
  };
  return { asked, list };
}

test("whoever looks is told what is known at once, and the place is asked once for all of them", async () => {
  const { asked, list } = slowPlace();
  const listed = listedBackups(list);
  listed.look();
  expect(listed.look()).toEqual({ backups: [], ranges: [], notListed: null, isListing: true });
  asked[0]?.resolve(kept(backup("first")));
  await turn();
  expect([listed.look(), asked.length]).toEqual([{ ...kept(backup("first")), notListed: null, isListing: false }, 1]);
});

test("what was made while the place was being asked is asked for again", async () => {
  const { asked, list } = slowPlace();
  const listed = listedBackups(list);
  listed.refresh();
  listed.refresh();
  listed.refresh();
  asked[0]?.resolve(kept());
  await turn();
  asked[1]?.resolve(kept(backup("made meanwhile")));
  await turn();
  expect([listed.look().backups, asked.length]).toEqual([[backup("made meanwhile")], 2]);
});

test("a place that does not answer any more leaves what was known, with the reason", async () => {
  const { asked, list } = slowPlace();
  const listed = listedBackups(list);
  listed.refresh();
  asked[0]?.resolve(kept(backup("known")));
  await turn();
  listed.refresh();
  asked[1]?.reject(new Error("The bucket does not answer"));
  await turn();
  expect(listed.look()).toEqual({
    ...kept(backup("known")),
    notListed: "The bucket does not answer",
    isListing: false,
  });
});
