import { expect, test } from "vitest";
import { answering, askedOf } from "../../test/answers.ts";
import { aPickedProduct } from "../../test/products.ts";
import { recognised } from "./recognised.ts";

test("very many texts are asked for in parts, and one that is too long is no product's", async () => {
  const table = aPickedProduct({ name: "Oak table" });
  answering({
    "POST /products/recognise": ({ texts }) => ({
      items: texts.includes("T2000") ? [{ text: "T2000", product: table, packaging: null }] : [],
    }),
  });
  const texts = Array.from({ length: 2_001 }, (_, place) => `T${place}`);
  const found = await recognised([...texts, "x".repeat(201)]);
  expect([...found].map(([text, { name }]) => [text, name])).toEqual([["T2000", "Oak table"]]);
  expect(
    askedOf("POST /products/recognise")
      .map((asked) => asked.texts.length)
      .toSorted((a, b) => a - b),
  ).toEqual([1, 2_000]);
});

test("a text with a line break is found by the one form in which it is answered", async () => {
  const table = aPickedProduct({ name: "Oak table" });
  answering({
    "POST /products/recognise": () => ({ items: [{ text: "Oak table", product: table, packaging: null }] }),
  });
  expect((await recognised(["Oak\ntable"])).get("Oak\ntable")?.name).toBe("Oak table");
});

test("the code of a box brings how much is in it", async () => {
  const packaging = { name: "Box", quantity: "12" };
  answering({ "POST /products/recognise": { items: [{ text: "841234", product: aPickedProduct(), packaging }] } });
  expect((await recognised(["841234"])).get("841234")).toMatchObject({ quantity: "12" });
});
