import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { listPackagings } from "./packagings.ts";
import { setPackagings } from "./set-packagings.ts";

test("of several products those that are packed in something are told, to nobody elsewhere", () =>
  inWorkspace(async (t) => {
    const glass = await product(t.system);
    const plain = await product(t.system);
    const packagings = [{ name: "Box", quantity: qty("12"), barcode: null }];
    await setPackagings(t.system, { productId: glass.id, packagings });
    const productIds = `${plain.id},${glass.id}`;
    expect(await listPackagings(t.system, { productIds })).toEqual({
      items: [{ productId: glass.id, unitId: glass.unitId, packagings, version: 2 }],
    });
    expect(await listPackagings(await t.elsewhere(), { productIds })).toEqual({ items: [] });
  }));
