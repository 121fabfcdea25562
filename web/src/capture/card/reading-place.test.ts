import { expect, onTestFinished, test } from "vitest";
import { readingAt } from "./reading-place.ts";

test("what reads pictures lies at an own address", () => {
  Object.assign(globalThis, { location: { origin: "https://trato.example" } });
  onTestFinished(() => void Reflect.deleteProperty(globalThis, "location"));
  expect(readingAt("worker.min.js")).toBe("https://trato.example/reading/worker.min.js");
});
