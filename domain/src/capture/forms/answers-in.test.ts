import { expect, test } from "vitest";
import { answersIn } from "./answers-in.ts";

const form = "application/x-www-form-urlencoded; charset=utf-8";
const json = "application/json";

test.each<[string, string, Record<string, string[]> | null]>([
  ["a=1&b=%C3%B1+x&a=2", form, { a: ["1", "2"], b: ["ñ x"] }],
  ["", form, {}],
  ['{"a":1,"b":["x",null],"c":{"d":true}}', json, { a: ["1"], b: ["x", ""], c: ['{"d":true}'] }],
  ["[1]", json, null],
  ["{", json, null],
  ["a=1", "text/plain", null],
])("%s as %s", (body, mediaType, expected) => {
  const read = answersIn(body, mediaType);
  expect(read && Object.fromEntries(read)).toEqual(expected);
});
