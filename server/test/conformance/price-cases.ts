import type { CalendarDate } from "@trato/domain/dates.ts";
import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CreatePriceRule } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { Case, CaseFile, Difference } from "../../../domain/test/conformance/area.ts";
import { compareNumber, compareValue } from "../../../domain/test/conformance/compare.ts";
import {
  type CaseInput,
  type CaseList,
  type CaseRule,
  type Content,
  content,
  discountOf,
  expected,
  input,
} from "../../../domain/test/conformance/pricelists.ts";
import { asStored, storedDecimals } from "../../../domain/test/conformance/reading.ts";
import { createContact } from "../../src/contacts/create-contact.ts";
import type { Context } from "../../src/platform/context.ts";
import type { Edge } from "../../src/platform/edge.ts";
import { createCategory } from "../../src/products/categories.ts";
import { createProduct } from "../../src/products/create-product.ts";
import { createUnit } from "../../src/products/create-unit.ts";
import { createExchangeRate } from "../../src/products/currencies/create-exchange-rate.ts";
import { chooseVariant } from "../../src/products/families/choose-variant.ts";
import { createAttribute } from "../../src/products/families/create-attribute.ts";
import { createFamily } from "../../src/products/families/create-family.ts";
import { listUnits } from "../../src/products/list-units.ts";
import { createPriceList } from "../../src/products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../src/products/price-lists/create-price-rule.ts";
import { explainPrice } from "../../src/products/price-lists/explain-price.ts";
import { createQuotation } from "../../src/sales/create-quotation.ts";
import { inCompany } from "./flow-company.ts";
import { meant } from "./flow-taxes.ts";

const mostDecimals = 6;

/** What the product of a case costs by its list: explained, and as a line of a quotation has it. */
export function checkPriceFlow(edge: Edge, one: Case, file: CaseFile): Promise<Difference[]> {
  const [asked, wanted, shared] = [input.parse(one.input), expected.parse(one.expected), content.parse(file.content)];
  return inCompany(edge, async (ctx) => {
    const shop = await shopOf(ctx, asked, shared);
    return [
      ...(await comparedExplanation(shop, wanted.engine)),
      ...(await comparedLine(shop, "line_with_discount_hidden", wanted.line_with_discount_hidden)),
      ...(await comparedLine(shop, "line_with_discount_shown", wanted.line_with_discount_shown)),
    ];
  });
}

type Expected = ReturnType<typeof expected.parse>;

/** Prices are kept with as many decimals as are asked for. */
const withDecimals = (ctx: Context, priceDecimals: number): Context => ({
  ...ctx,
  workspace: { ...ctx.workspace, priceDecimals },
});

async function comparedExplanation(shop: Shop, { price, rule }: Expected["engine"]): Promise<Difference[]> {
  const { ctx, asked, listId, productId, unitId } = shop;
  const question = { priceListId: await listId(false), productId, unitId, quantity: asked.quantity, day: dayOf(asked) };
  const exactly = mostDecimals + ctx.workspace.currencyDecimals; // also of money without decimals
  const { unitPrice, lists } = await explainPrice(withDecimals(ctx, exactly), question);
  const named = lists[0]?.rule?.id;
  return [
    ...compareNumber("engine.price", price, unitPrice, mostDecimals),
    ...compareValue("engine.rule", rule, named ? (shop.ruleKeys.get(named) ?? null) : null),
  ];
}

async function comparedLine(
  { ctx, asked, listId, productId, unitId, customerId }: Shop,
  path: "line_with_discount_hidden" | "line_with_discount_shown",
  wanted: Expected["line_with_discount_hidden"],
): Promise<Difference[]> {
  if (!wanted) return [];
  const sale = await createQuotation(withDecimals(ctx, storedDecimals), {
    customerId,
    priceListId: await listId(path === "line_with_discount_shown"),
    priceDay: dayOf(asked),
    lines: [{ productId, unitId, quantity: asStored(asked.quantity), taxIds: [] }],
  });
  const [line] = sale.lines;
  if (!line) throw new Error("a quotation has the line that it was made with");
  return [
    ...compareNumber(`${path}.price_unit`, wanted.price_unit, line.unitPrice, mostDecimals),
    ...compareNumber(`${path}.discount`, wanted.discount, line.discount, mostDecimals),
    ...compareNumber(`${path}.price_subtotal`, wanted.price_subtotal, line.subtotal, mostDecimals),
  ];
}

const dayOf = ({ date }: CaseInput): CalendarDate => date.slice(0, 10) as CalendarDate; // "2024-06-15 10:00:00"

/** A company that has what the case names. */
type Shop = {
  ctx: Context;
  asked: CaseInput;
  customerId: Id<"contacts">;
  productId: Id<"products">;
  unitId: Id<"units">;
  listId: (showsDiscount: boolean) => Promise<Id<"price_lists">>;
  ruleKeys: Map<Id<"price_rules">, string>;
};

type Goods = {
  units: Map<string, Id<"units">>;
  categories: Map<string, Id<"product_categories">>;
  products: Map<string, Id<"products">>;
  families: Map<string, Id<"product_families">>;
};

async function shopOf(ctx: Context, asked: CaseInput, shared: Content): Promise<Shop> {
  const { id: customerId } = await createContact(ctx, { kind: "company", name: "Customer" });
  const goods: Goods = { units: new Map(), categories: new Map(), products: new Map(), families: new Map() };
  await enterRates(ctx, shared);
  await addUnits(ctx, shared, goods);
  await addCategories(ctx, shared, goods);
  for (const name of Object.keys(shared.products)) await addProduct(ctx, shared, goods, name);
  const others = new Map<string, Id<"price_lists">>();
  const ruleKeys: Shop["ruleKeys"] = new Map();
  const made = new Map<boolean, Id<"price_lists">>();
  const maker = { ctx, goods, others, ruleKeys };
  for (const [key, other] of Object.entries(asked.other_pricelists)) others.set(key, await addList(maker, key, other));
  const listId = async (showsDiscount: boolean) => {
    const known = made.get(showsDiscount);
    if (known) return known;
    const id = await addList(maker, `Asked ${showsDiscount}`, asked.pricelist, showsDiscount);
    made.set(showsDiscount, id);
    return id;
  };
  const [family, product] = Object.entries(shared.products).find(([name, { variants }]) =>
    variants ? asked.product in variants : name === asked.product,
  ) ?? ["", null];
  if (!product) throw new Error(`no product ${asked.product}`);
  return {
    ctx,
    asked,
    customerId,
    productId: meant(goods.products, product.variants ? asked.product : family),
    unitId: meant(goods.units, asked.uom ?? product.uom),
    listId,
    ruleKeys,
  };
}

async function enterRates(ctx: Context, { company, currency_rates_per_EUR: rates }: Content): Promise<void> {
  for (const [currency, days] of Object.entries(rates)) {
    if (currency === company.currency) continue;
    for (const [day, rate] of days) await createExchangeRate(ctx, { currency, day, rate, isInverse: false });
  }
}

const dimensions: Record<string, string> = { unit: "quantity", weight: "weight", length: "length" };

/** Units of our own, for theirs have other steps. */
async function addUnits(ctx: Context, { uoms }: Content, { units }: Goods): Promise<void> {
  const { items } = await listUnits(ctx);
  for (const [name, { category, contains, per_reference: ratio, rounding }] of Object.entries(uoms)) {
    const reference = items.find(
      ({ dimension, relation }) => relation === "reference" && dimension === dimensions[category],
    );
    if (!reference) throw new Error(`no units of ${category}`);
    const size = ratio
      ? { relation: "smaller" as const, ratio }
      : { relation: "bigger" as const, ratio: contains ?? canonical("1") };
    units.set(name, (await createUnit(ctx, { name: `Case ${name}`, referenceId: reference.id, ...size, rounding })).id);
  }
}

async function addCategories(ctx: Context, shared: Content, { categories }: Goods): Promise<void> {
  const waiting = new Map(Object.entries(shared.categories_child_to_parent));
  while (waiting.size > 0) {
    for (const [name, parent] of waiting) {
      if (parent !== null && !categories.has(parent)) continue;
      const parentId = parent === null ? null : meant(categories, parent);
      categories.set(name, (await createCategory(ctx, { name, parentId })).id);
      waiting.delete(name);
    }
  }
}

async function addProduct(ctx: Context, shared: Content, goods: Goods, name: string): Promise<void> {
  const given = shared.products[name];
  if (!given) throw new Error(`no product ${name}`);
  const { id } = await createProduct(ctx, {
    name,
    kind: "goods",
    listPrice: given.list_price,
    cost: given.cost,
    categoryId: meant(goods.categories, given.category),
    unitId: meant(goods.units, given.uom),
    taxIds: [],
  });
  goods.products.set(name, id);
  if (given.variants) await addVariants(ctx, goods, name, given.variants);
}

/** The product becomes the variant that costs nothing more. */
async function addVariants(ctx: Context, goods: Goods, name: string, variants: Record<string, Decimal>): Promise<void> {
  const keys = Object.keys(variants);
  const attribute = await createAttribute(ctx, {
    name: `Kind of ${name}`,
    shownAs: "select",
    values: keys.map((key) => ({ name: key })),
  });
  const valueOf = new Map(attribute.values.map((value) => [value.name, value.id]));
  const values = keys.map((key) => ({ valueId: meant(valueOf, key), extraPrice: variants[key] ?? canonical("0") }));
  const model = keys.find((key) => asStored(variants[key] ?? canonical("1")) === "0") ?? keys[0] ?? "";
  const family = await createFamily(ctx, {
    productId: meant(goods.products, name),
    attributes: [{ attributeId: attribute.id, values }],
    valueIds: [meant(valueOf, model)],
  });
  goods.families.set(name, family.id);
  for (const key of keys)
    goods.products.set(key, (await chooseVariant(ctx, { familyId: family.id, valueIds: [meant(valueOf, key)] })).id);
}

type Maker = { ctx: Context; goods: Goods; others: Map<string, Id<"price_lists">>; ruleKeys: Shop["ruleKeys"] };

async function addList(
  maker: Maker,
  name: string,
  { currency, rules }: CaseList,
  showsDiscount = false,
): Promise<Id<"price_lists">> {
  const { id } = await createPriceList(maker.ctx, { name, currency, showsDiscount });
  for (const [age, rule] of rules.entries()) {
    const now = new Date(Date.parse(maker.ctx.now) + age * 1_000).toISOString() as Context["now"]; // a moment
    const made = await createPriceRule({ ...maker.ctx, now }, { priceListId: id, ...factsOf(rule, maker) });
    maker.ruleKeys.set(made.id, String(age));
  }
  return id;
}

function factsOf(rule: CaseRule, maker: Maker): Omit<CreatePriceRule, "priceListId" | "id"> {
  const target = { ...targetOf(rule, maker.goods), minQuantity: asStored(rule.min_quantity) };
  const days = { startsOn: dayIn(rule.date_start), endsOn: dayIn(rule.date_end) };
  if (rule.compute_price === "fixed") return { ...target, ...days, making: "fixed", price: asStored(rule.fixed_price) };
  const base = baseOf(rule, maker.others);
  if (rule.compute_price === "percentage")
    return { ...target, ...days, ...base, making: "percentage", discount: rule.percent_price };
  return {
    ...target,
    ...days,
    ...base,
    making: "formula",
    discount: asStored(discountOf(rule)),
    roundTo: unlessZero(rule.price_round),
    surcharge: asStored(rule.price_surcharge),
    minMargin: unlessZero(rule.price_min_margin),
    maxMargin: unlessZero(rule.price_max_margin),
  };
}

const dayIn = (moment: string | null | undefined) => (moment ? (moment.slice(0, 10) as CalendarDate) : null); // as above
const unlessZero = (value: Decimal): Decimal | null => (asStored(value) === "0" ? null : asStored(value));

function targetOf(rule: CaseRule, { products, families, categories }: Goods) {
  if (rule.applied_on === "0_product_variant") return { productId: products.get(rule.variant ?? "") ?? null };
  if (rule.applied_on === "2_product_category") return { categoryId: meant(categories, rule.category ?? "") };
  if (rule.applied_on !== "1_product") return {};
  const familyId = families.get(rule.product ?? "");
  return familyId ? { familyId } : { productId: meant(products, rule.product ?? "") };
}

function baseOf({ base, base_pricelist: list }: CaseRule, others: Maker["others"]) {
  if (base === "pricelist" && list) return { base: "list" as const, baseListId: meant(others, list) };
  return { base: base === "standard_price" ? ("cost" as const) : ("list_price" as const) };
}
