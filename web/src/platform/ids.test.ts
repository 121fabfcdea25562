import { expect, test } from "vitest";
import { clientId, newId } from "./ids.ts";

test("ids are new each time, and stand in the order in which they were made", async () => {
  const first = newId();
  await new Promise((resolve) => setTimeout(resolve, 5));
  const second = newId();
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(first < second).toBe(true);
  expect(new Set(Array.from({ length: 200 }, () => newId())).size).toBe(200);
});

test("a tab keeps its name", async () => {
  expect((await import("./ids.ts")).clientId).toBe(clientId);
});
