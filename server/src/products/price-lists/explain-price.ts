import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { listedPrice, openBook } from "@trato/domain/products/price-lists/document-prices.ts";
import { isOnCost } from "@trato/domain/products/price-lists/hidden-costs.ts";
import type { ExplainPrice } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type {
  PriceBookRecord,
  PriceExplained,
  PriceListChosen,
  PriceRule,
} from "@trato/domain/products/price-lists/price-list-records.ts";
import type { LinePriceExplanation } from "@trato/domain/products/prices/line-price.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { readUnits } from "../read-units.ts";
import { explainPriceList } from "./choose-price-list.ts";
import { getPriceList } from "./list-price-lists.ts";
import { ruleFor, selectPriceRules, withFullName } from "./list-price-rules.ts";
import { bookedProducts, readPriceBook } from "./read-price-book.ts";

/**
 * What so many of a product cost on a day by a list, else by the customer's, in the list's currency where none is said, before a fiscal
 * position adapts it; and why: the lists that were asked, their rules and each step, and the rates by which currencies were converted.
 */
export async function explainPrice(ctx: Context, asked: ExplainPrice): Promise<PriceExplained> {
  const [product] = await bookedProducts(ctx, [asked.productId]);
  if (!product) throw new Refusal("invalid", "reference.unknown", { path: "productId" });
  const [units, chosen] = await Promise.all([readUnits(ctx), listOf(ctx, asked)]);
  const { unitId = product.unitId, quantity, day = ctx.today } = asked;
  if (!units.has(unitId)) throw new Refusal("invalid", "reference.unknown", { path: "unitId" });
  const { currency: companyCurrency, priceDecimals, currencyDecimals } = ctx.workspace;
  const priceListId = chosen.priceList?.id ?? null;
  const currency = asked.currency ?? (await currencyOf(ctx, priceListId));
  const terms = { priceListId, currency, day };
  const record = await readPriceBook(ctx, terms, [product]);
  const open = openBook(record, units, { companyCurrency, priceDecimals, currencyDecimals });
  const explanation: LinePriceExplanation = { lists: [], roundings: [] };
  const listed = listedPrice(open, terms, { productId: product.id, unitId, quantity }, explanation);
  if (!listed) throw new Refusal("invalid", "price_list.unknown", { path: "priceListId" });
  const { unitPrice, discount } = listed;
  const lists = await namesOf(ctx, explanation, record.categories);
  const rates = usedRates(record, [currency, ...lists.map((list) => list.currency)]);
  return { ...chosen, currency, day, quantity, unitId, unitPrice, discount, lists, rates };
}

const usedRates = ({ rates }: PriceBookRecord, used: readonly string[]): PriceBookRecord["rates"] =>
  rates.filter(({ currency }) => used.includes(currency));

/** In which currency a list says its prices: the workspace's own without a list. */
async function currencyOf(ctx: Context, priceListId: Id<"price_lists"> | null): Promise<string> {
  return priceListId === null ? ctx.workspace.currency : (await getPriceList(ctx, priceListId)).currency;
}

/** The list that is said, else the customer's, else none. */
async function listOf(ctx: Context, { priceListId, contactId }: ExplainPrice): Promise<PriceListChosen> {
  if (!priceListId) return contactId ? explainPriceList(ctx, { contactId }) : { priceList: null, from: "none" };
  const list = await own(ctx, "priceLists").select(["id", "name"]).where("id", "=", priceListId).executeTakeFirst();
  if (!list) throw new Refusal("invalid", "reference.unknown", { path: "priceListId" });
  return { priceList: list, from: "set" };
}

/** The lists with their names, and the rules that they name in full. */
async function namesOf(
  ctx: Context,
  { lists }: LinePriceExplanation,
  categories: PriceBookRecord["categories"],
): Promise<PriceExplained["lists"]> {
  const ruleIds = lists.flatMap(({ rule, passedOver }) => [
    ...(rule ? [rule] : []),
    ...passedOver.map((other) => other.rule),
  ]);
  const listIds = lists.map(({ list }) => list);
  const [rules, names] = await Promise.all([
    selectPriceRules(ctx)
      .where("r.id", "=", sql<Id<"price_rules">>`any(${ruleIds}::uuid[])`)
      .execute(),
    own(ctx, "priceLists")
      .select(["id", "name"])
      .where("id", "=", sql<Id<"price_lists">>`any(${listIds}::uuid[])`)
      .execute(),
  ]);
  const listOf = new Map<string, (typeof names)[number]>(names.map((list) => [list.id, list]));
  const inFull = withFullName(categories);
  const ruleOf = new Map<string, PriceRule>(rules.map((rule) => [rule.id, inFull(ruleFor(ctx)(rule))]));
  const seesCosts = isAllowed(ctx, "product.seeCosts");
  return lists.map(({ list, currency, quantity, rule: id, passedOver, steps }) => {
    const rule = id === null ? null : found(ruleOf.get(id));
    return {
      list: found(listOf.get(list)),
      currency,
      quantity,
      rule,
      steps: rule && isOnCost(rule) && !seesCosts ? [] : steps,
      passedOver: passedOver.map(({ rule: other, reason }) => ({ rule: found(ruleOf.get(other)), reason })),
    };
  });
}
