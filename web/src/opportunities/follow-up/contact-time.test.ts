import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { inMinutes, inUnit, teamsAfter, unitOf, wayOf } from "./contact-time.ts";

test.each([
  [null, "hours", null],
  [240, "hours", 4],
  [45, "minutes", 45],
  [90, "minutes", 90],
] as const)("%s minutes are typed in %s", (minutes, unit, count) => {
  expect(unitOf(minutes)).toBe(unit);
  expect(inUnit(minutes, unit)).toBe(count);
  expect(inMinutes(count, unit)).toBe(minutes);
});

test("a team has what all have, a time of its own, or none", () => {
  const [north, south] = [anId<"teams">(1), anId<"teams">(2)];
  const teams = teamsAfter(teamsAfter([], south, null), north, 60);
  expect(teams.map(({ teamId }) => teamId)).toEqual([north, south]);
  expect([north, south, anId<"teams">(3)].map((id) => wayOf(teams, id))).toEqual(["own", "none", "all"]);
  expect(wayOf(teamsAfter(teams, north, undefined), north)).toBe("all");
});
