import { expect, test } from "vitest";
import { eventLog } from "./event-log.ts";
import type { Published } from "./events.ts";

const changed = (workspaceId: string, ...ids: string[]): Published => ({
  workspaceId,
  changes: ids.map((id) => ({ kind: "sale" as const, id, version: 1, clientId: null })),
});

let clock = 0;
const logOf = (changes: number) => eventLog({ milliseconds: 60_000, changes, now: () => clock });

/** Keeps each of these, and says where one stood before each and after the last. */
function keeping(log: ReturnType<typeof logOf>, ...told: Published[][]): string[] {
  const before = told.map((published) => {
    const place = log.place();
    log.keep(published);
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

test("of an unknown place, as another process names them, nothing can be said", () => {
  expect(idsSince(logOf(100), logOf(100).place())).toBeNull();
  expect(idsSince(logOf(100), "")).toBeNull();
});

test("places tell nothing of each other or of how much was told", () => {
  const places = keeping(logOf(100), [changed("robles", "a")], [changed("robles", "b")]);
  expect(new Set(places.map((place) => place.replaceAll(/[0-9a-f]/g, "x"))).size).toBe(1);
  expect(new Set(places).size).toBe(3);
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
