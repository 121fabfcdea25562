import { expect, test } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { useVariants } from "./queries.ts";

const lines = (many: number) => [
  { productId: null },
  ...Array.from({ length: many }, (_, n) => ({ productId: anId<"products">(n) })),
  { productId: anId<"products">(0) },
];

const variant = (n: number) => ({
  productId: anId<"products">(n),
  familyId: anId<"product_families">(1),
  valueIds: [],
});

function Found({ many }: { many: number }) {
  return <output aria-label="found">{useVariants(lines(many)).size}</output>;
}

test("the products of many lines are asked for in parts, each product once, and found by it", async () => {
  answering({ "GET /product-variants": { items: [variant(3), variant(150)] } });
  const screen = await show(<Found many={230} />);
  await expect.element(screen.getByLabelText("found")).toHaveTextContent("2");
  // mounted twice here, each part is asked for twice
  const asked = new Set(
    (askedOf("GET /product-variants") as { productIds: string }[]).map(({ productIds }) => productIds),
  );
  expect([...asked].map((ids) => ids.split(",").length)).toEqual([100, 100, 30]);
});
