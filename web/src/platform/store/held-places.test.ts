import { expect, test } from "vitest";
import { hold, isHeld } from "./held-places.ts";

test("a place is held as long as anything on the page holds it", () => {
  const [one, other] = [hold("contact 1 email"), hold("contact 1 email")];
  one();
  expect([isHeld("contact 1 email"), isHeld("contact 1 phone")]).toEqual([true, false]);
  other();
  expect(isHeld("contact 1 email")).toBe(false);
});
