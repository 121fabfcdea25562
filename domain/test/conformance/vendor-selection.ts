import * as z from "zod/mini";
import { stepOf, toText } from "../../src/decimal.ts";
import { prepareRates } from "../../src/products/prices/exchange-rates.ts";
import { type PreparedUnit, prepareUnit } from "../../src/products/units.ts";
import { purchasePrice } from "../../src/purchasing/purchase-price.ts";
import { chooseVendorLine, vendorLinesInOrder, type VendorSearch } from "../../src/purchasing/vendor-choice.ts";
import { prepareVendorLines, type VendorLine } from "../../src/purchasing/vendor-lines.ts";
import type { Area, Case, CaseFile, Difference } from "./area.ts";
import { compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const seller = z.object({
  vendor: z.string(),
  price: read.number,
  min_qty: read.numberOr("0"),
  sequence: z._default(read.count, 1),
  discount: read.numberOr("0"),
  currency: z.string(),
  delay: z._default(read.count, 1),
  date_start: z.nullish(read.day),
  date_end: z.nullish(read.day),
  variant: z.nullish(z.string()),
});

const input = z.object({
  product: z.string(),
  sellers: z.array(seller),
  query: z.object({
    quantity: z.nullable(read.number),
    partner: z.nullish(z.string()),
    date: read.day,
    uom: z.nullish(z.string()),
    order_currency: z.string(),
  }),
});

const purchaseLine = z.object({
  price_unit: read.number,
  discount: read.number,
  price_subtotal: read.number,
  expected_arrival: z.string(),
});

const expected = z.object({
  seller: z.nullable(z.string()),
  candidate_order: z.array(z.string()),
  price_discounted: z.nullable(read.number),
  delay: z.nullable(z.string()),
  purchase_line: z.optional(purchaseLine),
});

const uom = z.object({ contains: read.number, of: z.optional(z.string()) });

const content = z.object({
  company: z.object({ currency: z.string() }),
  currencies: read.currencies,
  currency_rates_per_EUR: read.rates,
  vendors: z.record(z.string(), z.object({ parent: z.optional(z.string()), active: z.optional(z.boolean()) })),
  products: z.record(
    z.string(),
    z.object({ cost: read.number, uom: z.string(), uom_po: z.string(), variants: z.nullable(z.array(z.string())) }),
  ),
  uoms: z.record(z.string(), z.union([uom, read.number])),
});
type Content = z.infer<typeof content>;

export const vendorSelection: Area = {
  name: "vendor-selection",
  recognises: ({ content }) => "vendors" in content,
  check: checkChoice,
};

function checkChoice(one: Case, file: CaseFile): Difference[] {
  const shared = content.parse(file.content);
  const asked = input.parse(one.input);
  const wanted = expected.parse(one.expected);
  const search = searchOf(shared, asked);
  const found = chooseVendorLine(search);
  const prepared = found && prepareVendorLines([found])[0];
  return [
    ...compareValue("seller", wanted.seller, found?.id ?? null),
    ...compareValue(
      "candidate_order",
      wanted.candidate_order,
      vendorLinesInOrder(search).map(({ id }) => id),
    ),
    ...compareNumber("price_discounted", wanted.price_discounted, prepared ? toText(prepared.discounted, 9) : null, 9),
    ...compareValue("delay", wanted.delay, found ? String(found.delayDays) : null),
    ...checkPurchaseLine(wanted.purchase_line, search, asked, shared),
  ];
}

function checkPurchaseLine(
  wanted: z.infer<typeof purchaseLine> | undefined,
  search: VendorSearch,
  { product, query }: z.infer<typeof input>,
  shared: Content,
): Difference[] {
  const { vendor, quantity } = search;
  if (!wanted || !vendor || !quantity) return [];
  const { cost, uom } = familyOf(shared, product);
  const currencyDecimals = shared.currencies[query.order_currency]?.decimals ?? read.storedDecimals;
  const typed = { ...quantity, amount: read.asStored(quantity.amount) };
  const price = purchasePrice({
    search: { ...search, vendor, quantity: typed },
    cost: read.asStored(cost),
    productUnit: unitNamed(shared, uom),
    currency: query.order_currency,
    currencyDecimals,
    priceDecimals: read.storedDecimals,
    typedPrice: null,
  });
  const total = read.subtotal(typed.amount, price.priceUnit, price.discount, currencyDecimals);
  return [
    ...compareNumber("purchase_line.price_unit", wanted.price_unit, price.priceUnit, 9),
    ...compareNumber("purchase_line.discount", wanted.discount, price.discount, 9),
    ...compareNumber("purchase_line.price_subtotal", wanted.price_subtotal, total, 9),
    ...compareValue("purchase_line.expected_arrival", wanted.expected_arrival, price.arrival),
  ];
}

function searchOf(shared: Content, { product, sellers, query }: z.infer<typeof input>): VendorSearch {
  const { uom_po } = familyOf(shared, product);
  const unit = unitNamed(shared, query.uom ?? uom_po);
  return {
    lines: sellers.map((one, age) => lineOf(one, String(age), shared)),
    product,
    purchaseUnit: unitNamed(shared, uom_po),
    quantity: query.quantity === null ? null : { amount: query.quantity, unit },
    vendor: query.partner ? { id: query.partner, parent: shared.vendors[query.partner]?.parent ?? null } : null,
    day: query.date,
    rates: prepareRates(
      read.exchangeRates(shared.company.currency, shared.currency_rates_per_EUR),
      "earliest_later_or_one",
    ),
    roundedQuantity: { method: "up", decimals: read.storedDecimals },
    election: "as_written",
  };
}

function lineOf(one: z.infer<typeof seller>, id: string, shared: Content): VendorLine {
  return {
    id,
    vendor: one.vendor,
    vendorArchived: shared.vendors[one.vendor]?.active === false,
    product: one.variant ?? null,
    sequence: one.sequence,
    minQuantity: read.asStored(one.min_qty),
    price: read.asStored(one.price),
    discount: read.asStored(one.discount),
    currency: one.currency,
    from: one.date_start ?? null,
    until: one.date_end ?? null,
    delayDays: one.delay,
  };
}

function familyOf({ products }: Content, product: string) {
  const found = Object.entries(products).find(
    ([family, { variants }]) => family === product || variants?.includes(product),
  );
  if (!found) throw new Error(`no product ${product}`);
  return found[1];
}

/** The unit's dimension is the unit it is made of. */
function unitNamed({ uoms }: Content, name: string): PreparedUnit {
  const unit = uoms[name];
  if (!unit || typeof unit === "string") throw new Error(`no unit ${name}`);
  const rounding = uoms["rounding_of_all"];
  return prepareUnit({
    dimension: unit.of ?? name,
    relation: "bigger",
    ratio: unit.contains,
    rounding: typeof rounding === "string" ? rounding : toText(stepOf(read.storedDecimals)),
  });
}
