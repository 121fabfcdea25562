import * as z from "zod/mini";
import { canonical, type Decimal, exact, negate, toText } from "../../src/decimal.ts";
import { linePrice } from "../../src/products/prices/line-price.ts";
import {
  preparePriceBook,
  type PriceBook,
  type PriceBookOptions,
  type PriceList,
} from "../../src/products/prices/price-book.ts";
import { priceProduct, type PriceQuestion } from "../../src/products/prices/price-lists.ts";
import type { PriceBase, PriceMaking, PriceRule, PriceScope } from "../../src/products/prices/price-rules.ts";
import { prepareProduct, type PreparedProduct } from "../../src/products/prices/priced-product.ts";
import { type PreparedUnit, prepareUnit } from "../../src/products/units.ts";
import type { Area, Case, CaseFile, Difference } from "./area.ts";
import { compareNumber, compareValue } from "./compare.ts";
import * as read from "./reading.ts";

const rule = z.object({
  compute_price: z.enum(["fixed", "percentage", "formula"]),
  applied_on: z._default(z.enum(["3_global", "2_product_category", "1_product", "0_product_variant"]), "3_global"),
  category: z.nullish(z.string()),
  product: z.nullish(z.string()),
  variant: z.nullish(z.string()),
  min_quantity: read.numberOr("0"),
  date_start: z.nullish(z.string()),
  date_end: z.nullish(z.string()),
  base: z._default(z.enum(["list_price", "standard_price", "pricelist"]), "list_price"),
  base_pricelist: z.nullish(z.string()),
  fixed_price: read.numberOr("0"),
  percent_price: read.numberOr("0"),
  price_discount: read.numberOr("0"),
  price_markup: z.nullish(read.number),
  price_round: read.numberOr("0"),
  price_surcharge: read.numberOr("0"),
  price_min_margin: read.numberOr("0"),
  price_max_margin: read.numberOr("0"),
});
export type CaseRule = z.infer<typeof rule>;

const list = z.object({ currency: z.string(), rules: z.array(rule) });
export type CaseList = z.infer<typeof list>;

export const input = z.object({
  pricelist: list,
  other_pricelists: z._default(z.record(z.string(), list), {}),
  product: z.string(),
  quantity: read.number,
  uom: z.nullish(z.string()),
  date: z.string(),
});
export type CaseInput = z.infer<typeof input>;

const storedLine = z.object({ price_unit: read.number, discount: read.number, price_subtotal: read.number });

export const expected = z.object({
  engine: z.object({ price: read.number, rule: z.nullable(z.string()) }),
  line_with_discount_hidden: z.optional(storedLine),
  line_with_discount_shown: z.optional(storedLine),
});

export const content = z.object({
  company: z.object({ currency: z.string() }),
  currencies: read.currencies,
  currency_rates_per_EUR: read.rates,
  categories_child_to_parent: z.record(z.string(), z.nullable(z.string())),
  products: z.record(
    z.string(),
    z.object({
      list_price: read.number,
      cost: read.number,
      category: z.string(),
      uom: z.string(),
      variants: z.nullable(z.record(z.string(), read.number)),
    }),
  ),
  uoms: z.record(
    z.string(),
    z.object({
      category: z.string(),
      per_reference: z.optional(read.number),
      contains: z.optional(read.number),
      rounding: read.number,
    }),
  ),
});
export type Content = z.infer<typeof content>;

const askedList = "asked list";

export const pricelists: Area = {
  name: "pricelists",
  recognises: ({ content }) => "categories_child_to_parent" in content,
  check: checkPrice,
};

/** Where the reference system goes its own way, as arguments of the engine. */
export const asReferenceDoes = {
  ties: "newest_first",
  missingRate: "earliest_later_or_one",
  quantityRounding: "up",
  areDaysWhole: false,
} satisfies PriceMode;

export type PriceMode = PriceBookOptions & { quantityRounding: "up" | "none"; areDaysWhole: boolean };

/** The book of a case and what it asks of it. */
function questionOf(asked: CaseInput, shared: Content, mode: PriceMode) {
  const units = unitsOf(shared);
  const product = productOf(shared, asked.product, units);
  const question = {
    list: askedList,
    product,
    unit: asked.uom ? unitIn(units, asked.uom) : product.unit,
    quantity: asked.quantity,
    moment: momentIn(mode)(asked.date, "12:00:00"),
    day: read.day.parse(asked.date.slice(0, 10)),
    quantityRounding: mode.quantityRounding,
  };
  return { book: bookOf(shared, asked, mode), question };
}

/** What the engine answers to a case otherwise than the reference system, by its rule ("none" without one) and its price; or that it answers nothing. */
export function answerIn(one: Case, file: CaseFile, mode: PriceMode): string {
  const { book, question } = questionOf(input.parse(one.input), content.parse(file.content), mode);
  try {
    const { price, rule: found } = priceProduct(book, question);
    return `${found?.id ?? "none"} ${toText(price, 12)}`;
  } catch (error) {
    return String(error);
  }
}

function checkPrice(one: Case, file: CaseFile): Difference[] {
  const shared = content.parse(file.content);
  const wanted = expected.parse(one.expected);
  const { book, question } = questionOf(input.parse(one.input), shared, asReferenceDoes);
  const found = priceProduct(book, question);
  return [
    ...compareNumber("engine.price", wanted.engine.price, toText(found.price, 12), 6),
    ...compareValue("engine.rule", wanted.engine.rule, found.rule?.id ?? null),
    ...checkLine("line_with_discount_hidden", wanted.line_with_discount_hidden, book, question, shared),
    ...checkLine("line_with_discount_shown", wanted.line_with_discount_shown, book, question, shared),
  ];
}

/** What a quotation line keeps; its quantity is itself a stored number. */
function checkLine(
  path: "line_with_discount_hidden" | "line_with_discount_shown",
  wanted: z.infer<typeof storedLine> | undefined,
  book: PriceBook,
  question: PriceQuestion,
  shared: Content,
): Difference[] {
  if (!wanted) return [];
  const quantity = read.asStored(question.quantity);
  const storage = {
    showDiscount: path === "line_with_discount_shown",
    priceDecimals: read.storedDecimals,
    discountDecimals: read.storedDecimals,
  };
  const line = linePrice(book, { ...question, quantity }, storage);
  const currency = book.lists.get(question.list)?.currency ?? "";
  const decimals = shared.currencies[currency]?.decimals ?? read.storedDecimals;
  const total = read.subtotal(quantity, line.priceUnit, line.discount, decimals);
  return [
    ...compareNumber(`${path}.price_unit`, wanted.price_unit, line.priceUnit, 9),
    ...compareNumber(`${path}.discount`, wanted.discount, line.discount, 9),
    ...compareNumber(`${path}.price_subtotal`, wanted.price_subtotal, total, 9),
  ];
}

/** A moment of a case, or one of its day where days are whole. */
const momentIn =
  ({ areDaysWhole }: PriceMode) =>
  (text: string, time: string) =>
    read.momentOf(areDaysWhole ? `${text.slice(0, 10)} ${time}` : text);

function bookOf(shared: Content, asked: CaseInput, mode: PriceMode): PriceBook {
  const others = Object.entries(asked.other_pricelists);
  const categories = Object.entries(shared.categories_child_to_parent);
  return preparePriceBook(
    {
      lists: [listOf(askedList, asked.pricelist, mode), ...others.map(([id, other]) => listOf(id, other, mode))],
      categories: Object.fromEntries(categories.map(([id, parent]) => [id, { name: id, parent }])),
      rates: read.exchangeRates(shared.company.currency, shared.currency_rates_per_EUR),
    },
    mode,
  );
}

function listOf(id: string, { currency, rules }: CaseList, mode: PriceMode): PriceList {
  return { id, currency, rules: rules.map((one, age) => ruleOf(one, String(age), mode)) };
}

function ruleOf(one: CaseRule, id: string, mode: PriceMode): PriceRule {
  const moment = momentIn(mode);
  return {
    id,
    scope: scopeOf(one),
    minQuantity: read.asStored(one.min_quantity),
    from: one.date_start ? moment(one.date_start, "00:00:00") : null,
    until: one.date_end ? moment(one.date_end, "23:59:59") : null,
    making: makingOf(one),
  };
}

function scopeOf(one: CaseRule): PriceScope {
  if (one.applied_on === "0_product_variant") return { level: "product", product: one.variant ?? "" };
  if (one.applied_on === "1_product") return { level: "family", family: one.product ?? "" };
  if (one.applied_on === "2_product_category") return { level: "category", category: one.category ?? "" };
  return { level: "everything" };
}

function makingOf(one: CaseRule): PriceMaking {
  const base = baseOf(one);
  if (one.compute_price === "fixed") return { kind: "fixed", price: read.asStored(one.fixed_price) };
  if (one.compute_price === "percentage") return { kind: "percentage", base, percent: one.percent_price };
  return {
    kind: "formula",
    base,
    discount: read.asStored(discountOf(one)),
    roundTo: unlessZero(one.price_round),
    surcharge: read.asStored(one.price_surcharge),
    minMargin: unlessZero(one.price_min_margin),
    maxMargin: unlessZero(one.price_max_margin),
  };
}

/** A markup is a negative discount, and counts with the cost as base only. */
export function discountOf(one: CaseRule): Decimal {
  const marksUp = one.base === "standard_price" && one.price_markup;
  return marksUp ? toText(negate(exact(marksUp))) : one.price_discount;
}

function baseOf(one: CaseRule): PriceBase {
  if (one.base === "pricelist" && one.base_pricelist) return { from: "list", list: one.base_pricelist };
  return { from: one.base === "standard_price" ? "cost" : "list_price" };
}

function productOf(shared: Content, key: string, units: Map<string, PreparedUnit>): PreparedProduct {
  const found = Object.entries(shared.products).find(([family, { variants }]) =>
    variants ? key in variants : family === key,
  );
  if (!found) throw new Error(`no product ${key}`);
  const [family, { list_price, cost, category, uom, variants }] = found;
  const extra = variants?.[key] ?? canonical("0");
  return prepareProduct(
    { id: key, family, category, listPrice: list_price, extras: [extra], cost },
    unitIn(units, uom),
  );
}

function unitsOf(shared: Content): Map<string, PreparedUnit> {
  return new Map(
    Object.entries(shared.uoms).map(([name, { category, contains, per_reference, rounding }]) => [
      name,
      prepareUnit(
        per_reference
          ? { dimension: category, relation: "smaller", ratio: per_reference, rounding }
          : { dimension: category, relation: "bigger", ratio: contains ?? canonical("1"), rounding },
      ),
    ]),
  );
}

function unitIn(units: Map<string, PreparedUnit>, name: string): PreparedUnit {
  const unit = units.get(name);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit;
}

const unlessZero = (value: Decimal): Decimal | null => (read.asStored(value) === "0" ? null : read.asStored(value));
