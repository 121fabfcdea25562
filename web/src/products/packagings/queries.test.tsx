import { useEffect } from "react";
import { expect, test, vi } from "vitest";
import { answering } from "../../../test/answers.ts";
import { anId } from "../../../test/ids.ts";
import { show } from "../../../test/show.tsx";
import { type Packagings, usePackagings } from "./queries.ts";

const told = vi.fn<(packagings: ReadonlyMap<string, Packagings>) => void>();

function Lines({ lines }: { lines: { productId: string | null }[] }) {
  const packagings = usePackagings(lines);
  useEffect(() => told(packagings), [packagings]);
  return null;
}

test("what the products of lines are packed in is known by product", async () => {
  const packagings = [{ name: "Box", quantity: "12", barcode: null }];
  answering({
    "GET /product-packagings": { items: [{ productId: anId(111), unitId: anId(112), packagings, version: 1 }] },
  });
  await show(<Lines lines={[{ productId: anId(111) }, { productId: null }]} />);
  await expect.poll(() => told.mock.lastCall?.[0].get(anId(111))?.packagings[0]?.name).toBe("Box");
});
