import fc from "fast-check";
import { expect, test } from "vitest";
import { plainForm } from "./plain-form.ts";

test("names in their order, what is not there left out, every text as it is", () => {
  expect(plainForm({ b: ["12.50", null], a: { z: 1, y: undefined }, ñ: true })).toBe(
    '{"a":{"z":1},"b":["12.50",null],"ñ":true}',
  );
});

test("two things that differ have two forms, and a form says all that it was made of", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(plainForm(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
