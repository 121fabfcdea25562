import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import type { Reader } from "./queries.ts";
import { offeredOf } from "./use-mentioning.ts";

const reader = (number: number, as: string, isReached = true): Reader => ({
  id: anId(number),
  name: as,
  as,
  isReached,
});
const readers = [reader(1, "Ana Gil", false), reader(2, "Ana Robles"), reader(3, "Luis Anaya"), reader(4, "Eva")];

test.each([
  ["an", ["Ana Robles", "Luis Anaya", "Ana Gil"]],
  ["ana r", ["Ana Robles"]],
  ["", ["Ana Robles", "Luis Anaya", "Eva", "Ana Gil"]],
  ["x", []],
])("of who answers to “%s” those who see the record come first", (typed, names) => {
  expect(offeredOf(readers, typed).map(({ as }) => as)).toEqual(names);
});

test("of many only the first are offered", () => {
  const crowd = Array.from({ length: 40 }, (_, number) => reader(number, `Ana ${number}`));
  expect(offeredOf(crowd, "ana")).toHaveLength(8);
});
