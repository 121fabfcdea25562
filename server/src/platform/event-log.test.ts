import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { eventLog } from "./event-log.ts";
import type { Heard } from "./events.ts";

const changed = (workspaceId: string, ...ids: string[]): Heard => ({
  place: randomUUID(),
  workspaceId,
  changes: ids.map((id) => ({ kind: "sale" as const, id, version: 1, clientId: null })),
});

const anything = (workspaceId: string | null): Heard => ({ place: randomUUID(), workspaceId, changes: null });

let clock = 0;
const logOf = (changes: number) => eventLog({ milliseconds: 60_000, changes, now: () => clock });

/** Keeps each of these, and says where one stood before each and after the last. */
function keeping(log: ReturnType<typeof logOf>, ...told: Heard[][]): string[] {
  const before = told.map((heard) => {
    const place = log.place();
    log.keep(heard);
    return place;
  });
  return [...before, log.place()];
}

const idsSince = (log: ReturnType<typeof logOf>, place: string | undefined, workspaceId = "robles") =>
  log.since(place ?? "", workspaceId)?.map(({ id }) => id) ?? null;

test("whoever was cut off hears all that was told after his place, in order, and only of his workspace", () => {
  const log = logOf(100);
  const places = keeping(log, [changed("robles", "a", "b"), changed("lago", "x")], [changed("robles", "c")]);
  expect(places.map((place) => idsSince(log, place))).toEqual([["a", "b", "c"], ["c"], []]);
  expect(places.map((place) => idsSince(log, place, "lago"))).toEqual([["x"], [], []]);
});

test("of an unknown place nothing can be said", () => {
  expect(idsSince(logOf(100), logOf(100).place())).toBeNull();
  expect(idsSince(logOf(100), "")).toBeNull();
});

test("where anything may have changed nothing can be said, of one workspace or of all", () => {
  const log = logOf(100);
  const [, second, third, last] = keeping(log, [changed("robles", "a")], [anything("robles")], [anything(null)]);
  expect([idsSince(log, second), idsSince(log, second, "lago"), idsSince(log, third)]).toEqual([null, null, null]);
  expect([idsSince(log, last), idsSince(log, last, "lago")]).toEqual([[], []]);
  const own = logOf(100);
  const [before] = keeping(own, [anything("robles")], [changed("lago", "x")]);
  expect([idsSince(own, before), idsSince(own, before, "lago")]).toEqual([null, ["x"]]);
});

test("what is older than some minutes is forgotten, though never where everybody stands who heard all", () => {
  clock = 0;
  const log = logOf(100);
  const [first, second] = keeping(log, [changed("robles", "a")]);
  clock = 61_000;
  expect(idsSince(log, second)).toEqual([]);
  const [, third] = keeping(log, [changed("robles", "b")]);
  expect([first, second, third].map((place) => idsSince(log, place))).toEqual([null, ["b"], []]);
});

test("what is too much together is forgotten from its beginning", () => {
  const log = logOf(3);
  const places = keeping(log, [changed("robles", "a", "b")], [changed("robles", "c", "d")], [changed("robles", "e")]);
  expect(places.map((place) => idsSince(log, place))).toEqual([null, ["c", "d", "e"], ["e"], []]);
});

test("one telling that is too much alone is not kept: whoever missed it asks for everything", () => {
  const log = logOf(1);
  const [before, after] = keeping(log, [changed("robles", "a", "b")]);
  expect([idsSince(log, before), idsSince(log, after)]).toEqual([null, []]);
});

test("where one stood some time ago is known as long as what was told since is kept", () => {
  clock = 0;
  const log = logOf(2);
  const first = log.place();
  const told = ["a", "b", "c"].map((id) => {
    clock += 1_000;
    log.keep([changed("robles", id)]);
    return log.place();
  });
  clock = 3_500;
  const before = (past: number) => log.placeBefore(past);
  expect([before(100), before(501), before(1_501), before(2_501)]).toEqual([told[2], told[1], told[0], null]);
  const whole = logOf(100);
  expect([whole.placeBefore(100_000), idsSince(log, first)]).toEqual([whole.place(), null]);
});
