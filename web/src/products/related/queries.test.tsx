import { useEffect } from "react";
import { expect, test, vi } from "vitest";
import { answering, askedOf } from "../../../test/answers.ts";
import { aRelation } from "../../../test/products.ts";
import { show } from "../../../test/show.tsx";
import { type Relations, useRelations } from "./queries.ts";

const told = vi.fn<(relations: ReadonlyMap<string, Relations>) => void>();

function Lines({ lines }: { lines: { productId: string | null }[] }) {
  const relations = useRelations(lines);
  useEffect(() => told(relations), [relations]);
  return null;
}

test("what goes with the products of many lines is asked for in parts, and known by product", async () => {
  const relation = aRelation();
  answering({ "GET /related-products": { items: [relation] } });
  const lines = Array.from({ length: 120 }, (_, n) => ({ productId: `p${n}` }));
  await show(<Lines lines={[...lines, { productId: null }]} />);
  await expect.poll(() => told.mock.lastCall?.[0].get(relation.productId)?.name).toBe("Oak table");
  expect(new Set(askedOf("GET /related-products").map(({ productIds }) => productIds)).size).toBe(2);
});
