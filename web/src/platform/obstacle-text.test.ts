import { expect, test } from "vitest";
import { obstacleText } from "./obstacle-text.ts";

test("what can be done has no obstacle", () => {
  expect(obstacleText(true)).toBeNull();
});

test("an obstacle is said with its details", () => {
  const missing = obstacleText({ code: "permission.missing", details: {} });
  expect(missing).toBeTruthy();
  expect(missing).not.toContain("permission.missing");
});
