import { expect, test } from "vitest";
import {
  arrivalStates,
  obstacleToPutBack,
  obstacleToReadAgain,
  obstacleToSetAside,
  obstacleToTake,
} from "./lifecycle.ts";

test.each([
  ["waiting", null, null, "arrival.not_set_aside"],
  ["taken", "arrival.taken", "arrival.taken", "arrival.not_set_aside"],
  ["set_aside", null, "arrival.set_aside", null],
] as const)("what is %s may be made a lead (%s), set aside (%s), put back (%s)", (state, take, aside, back) => {
  const codes = [obstacleToTake, obstacleToSetAside, obstacleToPutBack].map((of) => of({ state })?.code ?? null);
  expect(arrivalStates).toContain(state);
  expect(codes).toEqual([take, aside, back]);
});

test.each([
  ["waiting", "webhook", "a", null],
  ["set_aside", "webhook", "a", null],
  ["taken", "webhook", "a", "arrival.taken"],
  ["waiting", "webhook", null, "arrival.not_kept"],
  ["waiting", "mail", "a", "arrival.no_webhook"],
] as const)("what is %s, came by %s and is kept as %s is read again (%s)", (state, source, sha256, code) => {
  expect(obstacleToReadAgain({ state, source, sha256 })?.code ?? null).toBe(code);
});
