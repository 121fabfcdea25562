import { expect, test } from "vitest";
import { placeOf } from "./line-place.ts";

const measure = () => undefined;

test("a line says its place among all of them only where not all are drawn", () => {
  expect(placeOf({}, 4)).toEqual({});
  expect(placeOf({ measure, count: 900 }, 4)).toEqual({
    ref: measure,
    "data-index": 4,
    "aria-setsize": 900,
    "aria-posinset": 5,
  });
});
