import { expect, test } from "vitest";
import { arrivalStates, obstacleToPutBack, obstacleToSetAside, obstacleToTake } from "./lifecycle.ts";

test.each([
  ["waiting", null, null, "arrival.not_set_aside"],
  ["taken", "arrival.taken", "arrival.taken", "arrival.not_set_aside"],
  ["set_aside", null, "arrival.set_aside", null],
] as const)("what is %s may be made a lead (%s), set aside (%s), put back (%s)", (state, take, aside, back) => {
  const codes = [obstacleToTake, obstacleToSetAside, obstacleToPutBack].map((of) => of({ state })?.code ?? null);
  expect(arrivalStates).toContain(state);
  expect(codes).toEqual([take, aside, back]);
});
