import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("the same object has the very same answer, another one its own", () => {
  const named = remembered(({ name }: { name: string }) => ({ name }));
  const [one, other] = [{ name: "a" }, { name: "a" }];
  expect(named(one)).toEqual({ name: "a" });
  expect(named(one)).toBe(named(one));
  expect(named(other)).not.toBe(named(one));
});
