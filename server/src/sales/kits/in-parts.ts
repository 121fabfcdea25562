import { type Decimal, isWrittenDecimal, nothing } from "@trato/domain/decimal.ts";
import { isCounted } from "@trato/domain/documents/choices/choices.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { isWhole, partsFor } from "@trato/domain/stock/kits/whole-kits.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { KitPart } from "../../products/kits/parts.ts";
import { inProductUnit } from "../../stock/product-quantities.ts";
import type { OrderedGoods } from "../promise-goods.ts";

type Wanted = OrderedGoods & { name: string };

/** Lines with the kits among them told by their parts: `parts` says of a line what one of its kits consists of. Kits are ordered whole. */
export async function inParts(
  ctx: Context,
  lines: readonly Wanted[],
  parts: ReadonlyMap<string, readonly KitPart[]>,
): Promise<OrderedGoods[]> {
  const kits = await kitsOn(ctx, lines, parts);
  return lines.flatMap((line): OrderedGoods[] => {
    const [quantity, own] = [kits.get(line.id), parts.get(line.id)];
    if (quantity === undefined || !own) return [line];
    if (!isWhole(quantity) && isCounted(line)) throw new Refusal("conflict", "kit.not_whole", { product: line.name });
    return partsOfLine(line, quantity, own);
  });
}

/** How many kits the lines ask for of which `parts` says what they consist of, in the kits' own unit. */
export async function kitsOn(
  ctx: Context,
  lines: readonly OrderedGoods[],
  parts: ReadonlyMap<string, unknown>,
): Promise<Map<OrderedGoods["id"], Decimal>> {
  const counted = lines.flatMap(({ id, productId, unitId, quantity }) =>
    productId && unitId && parts.has(id) ? [{ id, productId, unitId, quantity }] : [],
  );
  if (counted.length === 0) return new Map();
  const ids = counted.map(({ productId }) => productId);
  const products = await own(ctx, "products").select(["id", "unitId"]).where("id", "in", ids).execute();
  const quantities = await inProductUnit(ctx, counted, new Map(products.map((product) => [product.id, product])));
  return new Map(counted.map(({ id }, index) => [id, quantities[index] ?? nothing]));
}

/** What so many kits of a line take of each part. */
export const partsOfLine = (line: OrderedGoods, kits: Decimal, parts: readonly KitPart[]): OrderedGoods[] =>
  parts.map(({ productId, unitId, perKit }) => {
    const quantity = partsFor(kits, perKit);
    if (!isWrittenDecimal(quantity)) throw new Refusal("invalid", "decimal.invalid", { path: "quantity" }); // more than can be counted
    return { ...line, productId, unitId, kitId: line.productId, quantity };
  });
