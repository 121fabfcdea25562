import { anId } from "../../../test/ids.ts";
import { expect, test } from "vitest";
import { saidOf } from "./team-draw-values.ts";

test("something is said of one alone", () => {
  const one = { memberId: anId<"members">(1), capacity: 30, conditions: [], isOptedOut: false };
  const other = { ...one, memberId: anId<"members">(2) };
  expect(saidOf([one, other], other.memberId, { capacity: 60 })).toEqual([one, { ...other, capacity: 60 }]);
});
