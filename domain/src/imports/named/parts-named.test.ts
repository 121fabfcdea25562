import { expect, test } from "vitest";
import { partsNamed } from "./parts-named.ts";

const products: Record<string, string> = { Leg: "leg", "Table top": "top", "2 x 4 timber": "timber", Oil: "oil" };
const read = (text: string) => {
  const { parts, unknown } = partsNamed(text, (name) => products[name]);
  return [parts.map(({ productId, quantity }) => `${quantity} ${productId}`), unknown];
};

test.each([
  ["4 × Leg; 1 × Table top", ["4 leg", "1 top"], []],
  ["4x Leg\nTable top", ["4 leg", "1 top"], []],
  ["Leg × 4 | Oil*0,25", ["4 leg", "0.25 oil"], []],
  ["2 x 4 timber", ["1 timber"], []],
  ["3 × 2 x 4 timber", ["3 timber"], []],
  ["0.50 × Oil; 2 × Screw;", ["0.5 oil"], ["Screw"]],
  ["", [], []],
])("%s", (text, parts, unknown) => {
  expect(read(text)).toEqual([parts, unknown]);
});
