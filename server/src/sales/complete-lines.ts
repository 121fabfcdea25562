import { enteredQuantity } from "@trato/domain/documents/entered-quantity.ts";
import { enteredPrice } from "@trato/domain/money.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { movedLine } from "@trato/domain/products/fiscal-positions/tax-mapping.ts";
import { listPriceIn } from "@trato/domain/products/prices/list-price.ts";
import { canonical, type Decimal, nothing, one } from "@trato/domain/decimal.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { LineInput } from "@trato/domain/sales/inputs.ts";
import { known, refuseOtherMeasure } from "../documents/known.ts";
import type { Context } from "../platform/context.ts";
import type { LineSources } from "./line-sources.ts";

/** A line with everything that the document keeps: what was not said comes from the product. */
export type CompleteLine = {
  id: Id<"sale_lines">;
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string;
  quantity: Decimal;
  unitId: Id<"units"> | null;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: Id<"taxes">[];
};

/** A line as it is asked for, or kept. */
export type AskedLine = { [Field in keyof LineInput]: LineInput[Field] | null };

/**
 * Completes the lines of a document; refuses unknown products, units and taxes, a unit that measures something else, and
 * products that are no longer sold unless the document has them already, each with the line's place. Of what the document
 * keeps, lines and quantities that nobody changed stay as they are, whatever became of their products and units.
 */
export function completeLines(
  ctx: Context,
  lines: readonly AskedLine[],
  sources: LineSources,
  kept: readonly CompleteLine[] = [],
): CompleteLine[] {
  const byId = new Map<unknown, CompleteLine>(kept.map((line) => [line.id, line]));
  const products = new Set(kept.map(({ productId }) => productId));
  return lines.map((line, index) => {
    const path = `lines.${index}`;
    const was = byId.get(line.id);
    if (was && isSameValue(was, line)) return was;
    const complete = completeLine(ctx, line, sources, path, was);
    if (!products.has(complete.productId)) refuseArchived(complete, sources, path);
    return complete;
  });
}

function refuseArchived({ productId }: CompleteLine, { products }: LineSources, path: string): void {
  if (productId && products.get(productId)?.archivedAt)
    throw new Refusal("invalid", "sale.product_archived", { path: `${path}.productId` });
}

function completeLine(
  ctx: Context,
  line: AskedLine,
  sources: LineSources,
  path: string,
  was: CompleteLine | undefined,
): CompleteLine {
  const id = line.id ?? ctx.newId<"sale_lines">();
  const kind = line.kind ?? "product";
  if (kind !== "product") return { ...noProduct, id, kind, name: textOf(line, path) };
  const product = productOf(line, sources, path);
  const unitId = line.unitId ?? product.unitId;
  const unit = known(sources.units, unitId, `${path}.unitId`);
  const productUnit = known(sources.units, product.unitId, `${path}.unitId`);
  refuseOtherMeasure(unit, productUnit, `${path}.unitId`);
  const own = product.taxIds as Id<"taxes">[]; // the column has no type of its own for lists of ids
  const offered = movedLine(
    { taxIds: own, unitPrice: listPriceIn(product.listPrice, productUnit, unit) },
    { taxIds: own, isService: product.kind === "service" },
    { from: null, to: sources.position },
    sources.rules.catalogue,
  );
  const taxIds = line.taxIds ?? offered.taxIds;
  for (const [index, taxId] of taxIds.entries()) known(sources.rules.catalogue, taxId, `${path}.taxIds.${index}`);
  const isSameQuantity = was?.unitId === unitId && was.quantity === line.quantity;
  return {
    id,
    kind,
    productId: product.id,
    name: line.name ?? product.name,
    quantity: isSameQuantity ? was.quantity : enteredQuantity(line.quantity ?? one, unit, `${path}.quantity`),
    unitId,
    unitPrice: enteredPrice(line.unitPrice ?? offered.unitPrice),
    discount: canonical(line.discount ?? nothing),
    taxIds,
  };
}

const noProduct = {
  productId: null,
  quantity: nothing,
  unitId: null,
  unitPrice: nothing,
  discount: nothing,
  taxIds: [],
};

function textOf({ name }: AskedLine, path: string): string {
  if (name?.trim()) return name;
  throw new Refusal("invalid", "sale.line_incomplete", { path: `${path}.name` });
}

function productOf(line: AskedLine, sources: LineSources, path: string) {
  if (!line.productId) throw new Refusal("invalid", "sale.line_incomplete", { path: `${path}.productId` });
  return known(sources.products, line.productId, `${path}.productId`);
}
