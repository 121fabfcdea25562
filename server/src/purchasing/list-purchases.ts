import { type Expression, sql, type SqlBool } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { without } from "@trato/domain/fields/field-lists.ts";
import type { Id } from "@trato/domain/ids.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { amountText } from "@trato/domain/money.ts";
import { ListPurchases } from "@trato/domain/purchasing/inputs.ts";
import { purchaseListFields } from "@trato/domain/purchasing/list-fields.ts";
import { purchaseStateWords } from "@trato/domain/purchasing/words.ts";
import { countedAndSummed } from "../documents/list-sums.ts";
import { dayConditions, whenGiven } from "../platform/conditions.ts";
import { changedPage, refuseBesides, updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import { counted, endOf, folded, ordered, rowsInOrder, type SortColumn } from "../platform/list-order.ts";
import { byNextActivity, nextActivityAbout, nextActivityConditions } from "../platform/database/next-activity.ts";
import { own } from "../platform/rows.ts";

const purchaseStates = Object.keys(purchaseStateWords);

type Asked = Omit<ListPurchases, "sort"> & Partial<Pick<ListPurchases, "sort">>;

/** What was bought and is to be bought in the order asked for, the newest first. */
export async function listPurchases(ctx: Context, { sort = "-createdAt", ...filters }: Asked) {
  const { updatedSince } = filters;
  if (updatedSince !== undefined) return changedPurchases(ctx, { ...filters, sort, updatedSince });
  const found = filtered(ctx, filters);
  const [rows, counted] = await Promise.all([
    rowsInOrder(shown(found), sql`p.id`, sortColumns, { ...filters, sort }),
    filters.count === "true" ? counting(ctx, found) : null,
  ]);
  const { items, nextCursor } = pageOfRows(rows, filters.limit, endOf);
  return { items: items.map((row) => presented(ctx, row)), nextCursor, ...counted };
}

function changedPurchases(ctx: Context, asked: ListPurchases & { updatedSince: string }) {
  refuseBesides(ListPurchases, asked);
  return changedPage(ctx, "purchase", asked, (ids) => purchaseRows(ctx, ids));
}

/** The ids of a whole list in its order. */
export const purchasesInOrder = (ctx: Context, { sort = "-createdAt", ...filters }: Filters & Pick<Asked, "sort">) =>
  ordered(filtered(ctx, filters).select("p.id"), sql`p.id`, sortColumns, sort);

/** The rows of some ids, in no order. */
export async function purchaseRows(ctx: Context, ids: readonly string[]) {
  const rows = await shown(withVendor(ctx).where(sql<boolean>`p.id = any (${ids}::uuid[])`)).execute();
  return rows.map((row) => presented(ctx, row));
}

type Shown = Awaited<ReturnType<ReturnType<typeof shown>["execute"]>>[number];

function presented<Row extends Shown>(ctx: Context, row: Row) {
  const amount = (value: Decimal) => amountText(value, inCurrency(ctx.workspace, row.currency).currencyDecimals);
  const company = (value: Decimal) => amountText(value, ctx.workspace.currencyDecimals);
  return {
    ...row,
    untaxed: amount(row.untaxed),
    total: amount(row.total),
    companyUntaxed: company(row.companyUntaxed ?? row.untaxed),
    companyTotal: company(row.companyTotal ?? row.total),
    isLate: row.state === "confirmed" && row.expectedAt < ctx.today,
  };
}

const shown = (query: ReturnType<typeof withVendor>) =>
  query.select([
    ...columns,
    updatedAtOf("purchase", "p").as("updatedAt"),
    about.as("about"),
    nextActivityAbout("purchase", "p.id").as("nextActivity"),
  ]);

const columns = [
  "p.id",
  "p.number",
  "p.state",
  "p.vendorId",
  "v.name as vendorName",
  "p.currency",
  "p.untaxed",
  "p.total",
  "p.companyUntaxed",
  "p.companyTotal",
  "p.vendorReference",
  "p.expectedOn as expectedAt",
  "p.externalId",
  "p.createdAt",
  "p.confirmedAt",
  "p.version",
] as const;

const about = sql<string | null>`(select left(l.name, 200) from purchase_lines l
  where l.workspace_id = p.workspace_id and l.purchase_id = p.id order by l.position limit 1)`;

const sortColumns: Readonly<Record<string, SortColumn>> = {
  number: counted(sql`p.number`),
  state: { key: sql`array_position(${purchaseStates}::text[], p.state)`, type: "int", isNeverEmpty: true },
  vendorId: { key: sql`v.sort_name`, type: "text", isNeverEmpty: true },
  about: folded(about),
  currency: { key: sql`p.currency`, type: "text", isNeverEmpty: true },
  untaxed: { key: sql`p.untaxed`, type: "numeric", isNeverEmpty: true },
  total: { key: sql`p.total`, type: "numeric", isNeverEmpty: true },
  vendorReference: folded(sql`p.vendor_reference`),
  expectedAt: { key: sql`p.expected_on`, type: "date", isNeverEmpty: true },
  confirmedAt: { key: sql`p.confirmed_at`, type: "timestamptz" },
  nextActivityOn: byNextActivity("purchase", "p.id"),
};

type Filters = Partial<Omit<ListPurchases, "limit" | "cursor" | "count" | "sort" | "updatedSince">>;

/** The ids of what the filters of the list leave. */
export function purchasesLeft(ctx: Context, filters: Filters = {}) {
  return filtered(ctx, filters).select("p.id");
}

const filtered = (ctx: Context, input: Filters) => withVendor(ctx).where((eb) => eb.and(conditionsOf(ctx, input)));

const withVendor = (ctx: Context) =>
  own(ctx, "purchases as p").innerJoin("contacts as v", (join) =>
    join.onRef("v.workspaceId", "=", "p.workspaceId").onRef("v.id", "=", "p.vendorId"),
  );

const ofPurchase = without(purchaseListFields, ["city", "activity"]);
const ofVendor = purchaseListFields.filter(({ name }) => name === "city");

const ofProduct = (id: Id<"products">) => sql<SqlBool>`exists (select from purchase_lines l
  where l.workspace_id = p.workspace_id and l.purchase_id = p.id and l.product_id = ${id})`;

function conditionsOf(ctx: Context, input: Filters): Expression<SqlBool>[] {
  return [
    ...whenGiven(input.state && [input.state].flat(), (given) => sql`p.state = any (${given}::text[])`),
    ...whenGiven(input.productId, ofProduct),
    ...whenGiven(input.externalId, (given) => sql`p.external_id = ${given}`),
    ...whenGiven(input.search?.trim() || undefined, (words) => sql`p.id in (select app.purchases_found(${words}))`),
    ...nextActivityConditions(ctx, "purchase", "p.id", input.activity),
    ...fieldConditions(ofPurchase, input, "p"),
    ...fieldConditions(ofVendor, input, "v"),
    ...dayConditions(ctx, sql`p.created_at`, { from: input.createdFrom, to: input.createdTo }),
    ...dayConditions(ctx, sql`p.confirmed_at`, { from: input.confirmedFrom, to: input.confirmedTo }),
  ];
}

async function counting(ctx: Context, query: ReturnType<typeof filtered>) {
  const found = await query
    .select((eb) => [
      "p.currency",
      eb.fn.countAll<number>().as("found"),
      eb.fn.sum<Decimal>("p.total").as("total"),
      sql<Decimal>`sum(coalesce(p.company_total, p.total))`.as("companyTotal"),
    ])
    .groupBy("p.currency")
    .orderBy("p.currency")
    .execute();
  return countedAndSummed(ctx, found);
}
