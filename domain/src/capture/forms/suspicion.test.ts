import { expect, test } from "vitest";
import { suspicionOf } from "./suspicion.ts";

test.each([
  [{ trap: "", seconds: 20, isProven: null }, null],
  [{ trap: " ", seconds: null, isProven: null }, null],
  [{ trap: "", seconds: 20, isProven: true }, null],
  [{ trap: "", seconds: 20, isProven: false }, "unproven"],
  [{ trap: "", seconds: null, isProven: false }, "unproven"],
  [{ trap: "x", seconds: 20, isProven: true }, "trapped"],
  [{ trap: "", seconds: 1.2, isProven: false }, "hasty"],
])("%j looks as %s", (coming, suspicion) => {
  expect(suspicionOf(coming)).toBe(suspicion);
});
