import { expect, test } from "vitest";
import { isAway, isDead, restAfter, waitAfter } from "./waits.ts";

test("each try waits longer than the one before, until there are no more", () => {
  const waits = Array.from({ length: 11 }, (_, tries) => waitAfter(tries + 1, 0));
  expect(waits.at(-1)).toBeNull();
  const given = waits.slice(0, -1).map(Number);
  expect(given).toEqual(given.toSorted((one, other) => one - other));
  expect([given[0], given.at(-1)]).toEqual([5, 72_000]);
  expect(waitAfter(1, 1)).toBe(6);
});

test.each([
  [0, false, 0],
  [9, false, 0],
  [10, true, 5],
  [12, true, 20],
  [40, true, 1_800],
])("after %i tries in a row without success a receiver is away: %s, and left alone for %i s", (failures, is, rest) =>
  expect([isAway(failures), restAfter(failures)]).toEqual([is, rest]),
);

test.each([
  [50, "2026-11-21T10:00:00Z", true],
  [50, "2026-11-21T10:00:01Z", false],
  [9, "2026-11-01T10:00:00Z", false], // few were tried: a night without news is no sign of death
  [50, null, false],
])("after %i tries in a row since %s it is dead: %s", (failures, since, is) =>
  expect(isDead(failures, since, "2026-11-23T10:00:00Z")).toBe(is),
);
