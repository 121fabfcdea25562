import type { CalendarDate } from "@trato/domain/dates.ts";
import { canonical, type Decimal, nothing, toText } from "@trato/domain/decimal.ts";
import { keptDecimals } from "@trato/domain/products/totals/sale-amounts.ts";
import { type CompanyColumns, companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import { enteredQuantity } from "@trato/domain/documents/entered-quantity.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { enteredPrice } from "@trato/domain/money.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { amountsOf as documentAmounts, documentTotals, type LineCost } from "@trato/domain/documents/totals.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { PurchaseLineInput } from "@trato/domain/purchasing/inputs.ts";
import { movedLine } from "@trato/domain/products/fiscal-positions/tax-mapping.ts";
import { type PurchasePrice, purchasePrice } from "@trato/domain/purchasing/purchase-price.ts";
import { known, refuseOtherMeasure } from "../documents/known.ts";
import { saidRateOf } from "../documents/money/document-money.ts";
import type { Context } from "../platform/context.ts";
import type { PurchaseSources } from "./purchase-sources.ts";

/** A line with everything that the purchase keeps: what was not said comes from the vendor's terms. */
export type CompleteLine = {
  id: Id<"purchase_lines">;
  productId: Id<"products">;
  name: string;
  quantity: Decimal;
  unitId: Id<"units">;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: Id<"taxes">[];
  expectedOn: CalendarDate;
};

export type ComputedLine = CompleteLine & LineCost;

export type ComputedPurchase = {
  lines: ComputedLine[];
  totals: DocumentTotals;
  /** What it comes to in the workspace's currency, where it is in another one. */
  company: CompanyColumns;
  expectedOn: CalendarDate;
};

/** A line as it is asked for, and what it cost until now where its price may follow other terms. */
export type AskedLine = PurchaseLineInput & { paid?: { unitPrice: Decimal; discount: Decimal } };

type Asked = {
  lines: readonly AskedLine[];
  expectedAt?: CalendarDate | undefined;
  /** What the purchase keeps already: these products may be archived by now. */
  kept?: readonly { productId: Id<"products"> }[];
  /** What else becomes of a line before it is added up. */
  follow?: (line: CompleteLine) => CompleteLine;
};

/**
 * What the purchase costs and when it comes: prices by the vendor's terms, totals by the engine of all documents. Refuses
 * products that are archived, and kits, unless the purchase has them already.
 */
export function computePurchase(
  ctx: Context,
  sources: PurchaseSources,
  { lines, expectedAt, kept = [], follow }: Asked,
): ComputedPurchase {
  const known = new Set(kept.map(({ productId }) => productId));
  const complete = lines.map((line, index) => {
    const path = `lines.${index}`;
    const whole = completeLine(ctx, sources, { expectedAt, ...line }, path);
    if (!known.has(whole.productId)) refuseUnbought(sources, whole.productId, path);
    return follow ? follow(whole) : whole;
  });
  const rate = { said: saidRateOf(sources.money), decimals: ctx.workspace.currencyDecimals };
  return {
    ...documentTotals(complete, sources.rules),
    company: companyAmountsOf(complete, sources.rules, rate),
    expectedOn: complete.map((line) => line.expectedOn).toSorted()[0] ?? expectedAt ?? ctx.today,
  };
}

/** The document's own amounts and its day, as its row keeps them for lists. */
export function amountsOf({ totals, company, expectedOn }: ComputedPurchase) {
  return { ...documentAmounts(totals), ...company, expectedOn };
}

function refuseUnbought({ products }: PurchaseSources, productId: Id<"products">, path: string): void {
  const product = products.get(productId);
  if (product?.isKit)
    throw new Refusal("invalid", "kit.not_bought", { path: `${path}.productId`, product: product.name });
  if (product?.isCombo)
    throw new Refusal("invalid", "combo.not_bought", { path: `${path}.productId`, product: product.name });
  if (product?.archivedAt)
    throw new Refusal("invalid", "product.archived", { path: `${path}.productId`, product: product.name });
}

function completeLine(ctx: Context, sources: PurchaseSources, line: AskedLine, path: string): CompleteLine {
  const product = known(sources.products, line.productId, `${path}.productId`);
  const unitId = line.unitId ?? product.purchaseUnitId;
  const unit = known(sources.units, unitId, `${path}.unitId`);
  refuseOtherMeasure(unit, known(sources.units, product.unitId, `${path}.unitId`), `${path}.unitId`);
  const found = priceOf(ctx, sources, line, { product, unit });
  const own = product.purchaseTaxIds as Id<"taxes">[]; // kept as ids of taxes
  const taxed = { taxIds: own, isService: product.kind === "service" };
  const move = { from: null, to: sources.position };
  const offered = movedLine({ taxIds: own, unitPrice: found.priceUnit }, taxed, move, sources.rules.catalogue);
  const taxIds = line.taxIds ?? offered.taxIds;
  for (const [index, taxId] of taxIds.entries()) known(sources.rules.catalogue, taxId, `${path}.taxIds.${index}`);
  return {
    id: line.id ?? ctx.newId<"purchase_lines">(),
    productId: product.id,
    name: line.name ?? product.name,
    quantity: enteredQuantity(line.quantity, { rounding: toText(unit.step) }, `${path}.quantity`),
    unitId,
    unitPrice: enteredPrice(line.unitPrice ?? (found.from.kind === "typed" ? found.priceUnit : offered.unitPrice)),
    discount: canonical(line.discount ?? discountOf(line, found)),
    taxIds,
    expectedOn: line.expectedAt ?? found.arrival,
  };
}

/** A price that was said or stays comes without the vendor's discount. */
function discountOf({ unitPrice, paid }: AskedLine, found: PurchasePrice): Decimal {
  if (unitPrice !== undefined) return nothing;
  return found.from.kind === "typed" ? (paid?.discount ?? nothing) : found.discount;
}

type Priced = {
  product: NonNullable<ReturnType<PurchaseSources["products"]["get"]>>;
  unit: NonNullable<ReturnType<PurchaseSources["units"]["get"]>>;
};

/** Price, discount and day of arrival by the vendor's terms for this quantity, else by the product's cost. */
function priceOf(ctx: Context, sources: PurchaseSources, line: AskedLine, { product, unit }: Priced) {
  const { currency, currencyDecimals } = inCurrency(ctx.workspace, sources.money.currency);
  return purchasePrice({
    search: {
      lines: sources.vendorLines.get(product.id) ?? [],
      product: product.id,
      purchaseUnit: known(sources.units, product.purchaseUnitId, "unitId"),
      quantity: { amount: line.quantity, unit },
      vendor: sources.vendor,
      day: ctx.today,
      rates: sources.rates,
    },
    cost: product.cost,
    productUnit: known(sources.units, product.unitId, "unitId"),
    currency,
    currencyDecimals,
    priceDecimals: keptDecimals.price,
    typedPrice: line.paid?.unitPrice ?? null,
  });
}
