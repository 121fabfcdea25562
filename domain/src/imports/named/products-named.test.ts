import { expect, test } from "vitest";
import { namesOfProducts, productsNamed } from "./products-named.ts";

const products = new Map([
  ["OIL", "oil"],
  ["Oil for wood", "oil"],
  ["Chair, white", "white chair"],
  ["Chair", "chair"],
  ["white", "paint"],
]);
const find = (name: string) => products.get(name);

test.each([
  ["OIL", ["oil"], []],
  ["OIL; Chair", ["oil", "chair"], []],
  ["Chair | Oil for wood\nOIL", ["chair", "oil"], []],
  ["Chair, OIL", ["chair", "oil"], []],
  ["Chair, white; OIL", ["white chair", "oil"], []],
  ["Chair, Sofa", ["chair"], ["Sofa"]],
  ["Sofa; ; OIL;", ["oil"], ["Sofa"]],
  [" ; ", [], []],
])("%j names products and what there is none of", (text, ids, unknown) => {
  expect(productsNamed(text, find)).toEqual({ ids, unknown });
  expect(namesOfProducts(text)).toEqual(expect.arrayContaining(unknown));
});

test("all that a cell may name is looked for", () => {
  expect(namesOfProducts("Chair, white; OIL")).toEqual(["Chair, white", "Chair", "white", "OIL"]);
});
