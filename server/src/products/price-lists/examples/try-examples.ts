import { sql } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { listedPrice, openBook } from "@trato/domain/products/price-lists/document-prices.ts";
import type { Paid } from "@trato/domain/products/price-lists/examples/example-records.ts";
import type { Context } from "../../../platform/context.ts";
import { own } from "../../../platform/rows.ts";
import { readUnits } from "../../read-units.ts";
import { priceListFor } from "../choose-price-list.ts";
import { bookedProducts, type BookFor, readPriceBook } from "../read-price-book.ts";
import type { ExampleId, Problem } from "./store.ts";

/** What is asked: so many of a product on a day, by a list or by the one that a customer gets. */
export type AskedPrice = {
  priceListId: Id<"price_lists">;
  contactId: Id<"contacts"> | null;
  productId: Id<"products">;
  unitId: Id<"units">;
  quantity: Decimal;
  day: CalendarDate;
};

/** What came out: the price by a list, or none; or why nothing did. */
export type Outcome = { listId: Id<"price_lists"> | null; paid: Paid | null; problem: Problem | null };

/**
 * What somebody pays by the rules as they are now, for each that is asked, in the currency of the list that it is an example of, also
 * where the customer gets another list: the rules of each list are read once a day.
 */
export async function tryPrices<Asked extends AskedPrice>(
  ctx: Context,
  asked: readonly Asked[],
): Promise<(Asked & Outcome)[]> {
  const [listOf, currencyOf] = [await listsOf(ctx, asked), await currenciesOf(ctx, asked)];
  const outcomes: (Asked & Outcome)[] = [];
  for (const alike of Map.groupBy(asked, (one) => `${listOf(one)} ${currencyOf(one)} ${one.day}`).values()) {
    const [first] = alike;
    if (!first) continue;
    const terms = { priceListId: listOf(first), currency: currencyOf(first), day: first.day };
    outcomes.push(...(await pricesBy(ctx, terms, alike)));
  }
  return outcomes;
}

/** In which currency each is tried. */
async function currenciesOf(ctx: Context, asked: readonly AskedPrice[]) {
  const ids = [...new Set(asked.map(({ priceListId }) => priceListId))];
  const lists = await own(ctx, "priceLists")
    .select(["id", "currency"])
    .where("id", "=", sql<Id<"price_lists">>`any(${ids}::uuid[])`)
    .execute();
  const currencies = new Map(lists.map(({ id, currency }) => [id, currency]));
  return ({ priceListId }: AskedPrice): string => currencies.get(priceListId) ?? ctx.workspace.currency;
}

/** Which list is asked for each: a customer's is chosen as for a document of his. */
async function listsOf(ctx: Context, asked: readonly AskedPrice[]) {
  const customers = new Map<string, Id<"price_lists"> | null>();
  for (const { contactId } of asked)
    if (contactId !== null && !customers.has(contactId)) customers.set(contactId, await priceListFor(ctx, contactId));
  return ({ contactId, priceListId }: AskedPrice) =>
    contactId === null ? priceListId : (customers.get(contactId) ?? null);
}

async function pricesBy<Asked extends AskedPrice>(
  ctx: Context,
  terms: BookFor,
  asked: readonly Asked[],
): Promise<(Asked & Outcome)[]> {
  const { priceListId: listId } = terms;
  const [products, units] = await Promise.all([
    bookedProducts(
      ctx,
      asked.map(({ productId }) => productId),
    ),
    readUnits(ctx),
  ]);
  const { currency, priceDecimals, currencyDecimals } = ctx.workspace;
  const record = await readPriceBook(ctx, terms, products);
  const open = openBook(record, units, { companyCurrency: currency, priceDecimals, currencyDecimals });
  return asked.map((one) => {
    try {
      const listed = listedPrice(open, terms, one);
      if (!listed) throw new Refusal("invalid", "reference.unknown", { path: "productId" });
      const { unitPrice, discount } = listed;
      return { ...one, listId, paid: { unitPrice, discount }, problem: null };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { ...one, listId, paid: null, problem: { code: error.code, details: error.details } };
    }
  });
}

/** Keeps what came out. */
export async function keepOutcomes(ctx: Context, outcomes: readonly (Outcome & { id: ExampleId })[]): Promise<void> {
  if (outcomes.length === 0) return;
  const rows = outcomes.map(({ id, listId, paid, problem }) => ({
    id,
    list: listId,
    price: paid?.unitPrice,
    discount: paid?.discount,
    problem,
  }));
  await sql`
    update price_examples e set found_price = r.price, found_discount = r.discount, found_list_id = r.list,
      problem = nullif(r.problem, 'null'::jsonb), tried_at = ${ctx.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, price numeric, discount numeric, list uuid, problem jsonb)
    where e.workspace_id = ${ctx.workspace.id} and e.id = r.id`.execute(ctx.db);
}
