import { expect, test } from "vitest";
import { productsInParts } from "./in-parts.ts";

const line = (n: number) => ({ productId: `p${n}` });

test("products are asked for once each, and a line that is added changes the last part alone", () => {
  const lines = Array.from({ length: 150 }, (_, n) => line(n));
  const [first, second] = productsInParts([...lines, line(3), { productId: null }]);
  expect([first?.length, second?.length]).toEqual([100, 50]);
  const more = productsInParts([...lines, line(150)]);
  expect(more[0]).toEqual(first);
  expect(more[1]).toHaveLength(51);
  expect(productsInParts([])).toEqual([]);
});
