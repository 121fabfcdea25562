import { expect, test } from "vitest";
import { suspicionOf } from "./suspicion.ts";

test.each([
  [{ trap: "", seconds: 20 }, null],
  [{ trap: " ", seconds: null }, null],
  [{ trap: "x", seconds: 20 }, "trapped"],
  [{ trap: "", seconds: 1.2 }, "hasty"],
])("%j looks as %s", (coming, suspicion) => {
  expect(suspicionOf(coming)).toBe(suspicion);
});
