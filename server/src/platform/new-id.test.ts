import { expect, test } from "vitest";
import { newId } from "./new-id.ts";

test("ids sort in the order in which they were made, however many in a millisecond, and none comes twice", () => {
  const ids = Array.from({ length: 20_000 }, () => newId());
  expect(ids.toSorted((one, other) => (one < other ? -1 : 1))).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/.test(id))).toBe(true);
});
