import { type Expression, type RawBuilder, sql, type SqlBool } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { sortedBy } from "@trato/domain/fields/field-filters.ts";
import { without } from "@trato/domain/fields/field-lists.ts";
import { amountText } from "@trato/domain/money.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { isAwaitingUs, isChangeAsked, isExpired, orderStates, quotationStates } from "@trato/domain/sales/lifecycle.ts";
import { saleListFields } from "@trato/domain/sales/list-fields.ts";
import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import { countedAndSummed } from "../documents/list-sums.ts";
import { dayConditions, whenGiven } from "../platform/conditions.ts";
import { changedPage, refuseBesides, updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import { counted, endOf, folded, ordered, rowsInOrder, type SortColumn } from "../platform/list-order.ts";
import { byNextActivity, nextActivityAbout, nextActivityConditions } from "../platform/database/next-activity.ts";
import { authorize } from "../platform/permissions.ts";
import { own } from "../platform/rows.ts";
import { lostBecause } from "./lost/lost-because.ts";
import { paidOfSale } from "./payments/paid-of-sale.ts";
import { standingConditions } from "./standing/standing-conditions.ts";
import { deliveryStatus } from "./progress/delivery-status-column.ts";

type Asked = Omit<ListSales, "sort"> & Partial<Pick<ListSales, "sort">>;

/** Quotations or orders in the order asked for, the newest first, as far as the reader reaches. */
export async function listSales(ctx: Context, { sort = "-createdAt", ...filters }: Asked) {
  authorizeSort(ctx, sort);
  const { updatedSince } = filters;
  if (updatedSince !== undefined) return changedSales(ctx, { ...filters, sort, updatedSince });
  const found = filtered(ctx, filters);
  const [rows, counted] = await Promise.all([
    rowsInOrder(shown(found), sql`s.id`, sortColumns, { ...filters, sort }),
    filters.count === "true" ? counting(ctx, found) : null,
  ]);
  const { items, nextCursor } = pageOfRows(rows, filters.limit, endOf);
  return { items: items.map((sale) => presented(ctx, sale)), nextCursor, ...counted };
}

function changedSales(ctx: Context, asked: ListSales & { updatedSince: string }) {
  refuseBesides(ListSales, asked);
  return changedPage(ctx, "sale", asked, (ids) => saleRows(ctx, ids));
}

/** The ids of a whole list in its order. */
export function salesInOrder(ctx: Context, { sort = "-createdAt", ...filters }: Filters & Pick<Asked, "sort">) {
  authorizeSort(ctx, sort);
  return ordered(filtered(ctx, filters).select("s.id"), sql`s.id`, sortColumns, sort);
}

/** An order tells what it goes by. */
function authorizeSort(ctx: Context, sort: string): void {
  const field: Field | undefined = sortedBy(saleListFields, sort);
  if (field?.seen) authorize(ctx, field.seen);
}

/** The rows of some ids, in no order. */
export async function saleRows(ctx: Context, ids: readonly string[]) {
  const rows = await shown(named(ctx).where(sql<boolean>`s.id = any (${ids}::uuid[])`)).execute();
  return rows.map((sale) => presented(ctx, sale));
}

type Shown = Awaited<ReturnType<ReturnType<typeof shown>["execute"]>>[number];

function presented<Row extends Shown>(ctx: Context, { changesAskedAt, ...sale }: Row) {
  const amount = (value: Decimal) => amountText(value, inCurrency(ctx.workspace, sale.currency).currencyDecimals);
  const own = (value: Decimal) => amountText(value, ctx.workspace.currencyDecimals);
  return {
    ...sale,
    untaxed: amount(sale.untaxed),
    total: amount(sale.total),
    companyUntaxed: own(sale.companyUntaxed ?? sale.untaxed),
    companyTotal: own(sale.companyTotal ?? sale.total),
    monthlyUntaxed: sale.monthlyUntaxed && amount(sale.monthlyUntaxed),
    yearlyUntaxed: sale.yearlyUntaxed && amount(sale.yearlyUntaxed),
    paid: sale.paid && amount(sale.paid),
    margin: sale.margin && own(sale.margin),
    isExpired: isExpired(sale, ctx.today),
    isAwaitingUs: isAwaitingUs(sale),
    isChangeAsked: isChangeAsked({ ...sale, changesAskedAt }),
  };
}

const shown = (query: ReturnType<typeof named>) =>
  query
    .select(updatedAtOf("sale", "s").as("updatedAt"))
    .select([...columns, about.as("about"), deliveryStatus.as("deliveryStatus")])
    .select([paidEach("monthly").as("monthlyUntaxed"), paidEach("yearly").as("yearlyUntaxed"), paidOfSale.as("paid")])
    .select(nextActivityAbout("sale", "s.id").as("nextActivity"));

const columns = [
  "s.id",
  "s.number",
  "s.quotationNumber",
  "s.state",
  "s.customerId",
  "c.name as customerName",
  "p.name as contactPersonName",
  "s.salespersonId",
  "m.name as salespersonName",
  "s.currency",
  "s.untaxed",
  "s.total",
  "s.companyUntaxed",
  "s.companyTotal",
  "k.margin",
  "k.percent as marginPercent",
  "s.validUntil",
  "s.deliveryDate",
  "s.customerReference",
  "s.externalId",
  "s.createdAt",
  "s.confirmedAt",
  "s.acceptedAt",
  "s.approval",
  "s.changesAskedAt",
  "s.version",
] as const;

/** What of a document is paid in each period, as its totals were made. */
const paidEach = (period: "monthly" | "yearly") =>
  sql<Decimal | null>`(select (part.value ->> 'untaxed')::numeric from jsonb_array_elements(s.totals -> 'recurring') as part
    where part.value ->> 'period' = ${period}::text)`;

const about = sql<
  string | null
>`coalesce((select o.title from opportunities o where o.workspace_id = s.workspace_id and o.id = s.opportunity_id),
  (select left(l.name, 200) from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and l.kind = 'product'
    order by l.choice <> 'counted', l.position limit 1))`;

const sortColumns: Readonly<Record<string, SortColumn>> = {
  number: counted(sql`s.number`),
  quotationNumber: counted(sql`s.quotation_number`),
  state: {
    key: sql`array_position(${[...quotationStates, ...orderStates, "cancelled"]}::text[], s.state)`,
    type: "int",
    isNeverEmpty: true,
  },
  customerId: { key: sql`c.sort_name`, type: "text", isNeverEmpty: true },
  about: folded(about),
  salespersonId: folded(sql`m.name`),
  currency: { key: sql`s.currency`, type: "text", isNeverEmpty: true },
  untaxed: { key: sql`s.untaxed`, type: "numeric", isNeverEmpty: true },
  total: { key: sql`s.total`, type: "numeric", isNeverEmpty: true },
  margin: { key: sql`k.margin`, type: "numeric" },
  marginPercent: { key: sql`k.percent`, type: "numeric" },
  customerReference: folded(sql`s.customer_reference`),
  validUntil: { key: sql`s.valid_until`, type: "date" },
  deliveryDate: { key: sql`s.delivery_date`, type: "date" },
  deliveryStatus: {
    key: sql`array_position(${Object.keys(deliveryStatusWords)}::text[], ${deliveryStatus})`,
    type: "int",
  },
  confirmedAt: { key: sql`s.confirmed_at`, type: "timestamptz" },
  nextActivityOn: byNextActivity("sale", "s.id"),
};

const statesOf = (state: string): readonly string[] =>
  state === "quotation" ? quotationStates : state === "order" ? orderStates : [state];

type Filters = Partial<Omit<ListSales, "limit" | "cursor" | "count" | "sort" | "updatedSince">>;

/** The ids of what the filters of the list leave. */
export function salesLeft(ctx: Context, filters: Filters) {
  return filtered(ctx, filters).select("s.id");
}

const filtered = (ctx: Context, input: Filters) => named(ctx).where((eb) => eb.and(conditionsOf(ctx, input)));

/** Documents with whom they are for, whose they are, and what they earn, of which the table's policy shows nothing to who sees no costs. */
function named(ctx: Context) {
  return own(ctx, "sales as s")
    .innerJoin("contacts as c", (join) =>
      join.onRef("c.workspaceId", "=", "s.workspaceId").onRef("c.id", "=", "s.customerId"),
    )
    .leftJoin("contacts as p", (join) =>
      join.onRef("p.workspaceId", "=", "s.workspaceId").onRef("p.id", "=", "s.contactPersonId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "s.workspaceId").onRef("m.id", "=", "s.salespersonId"),
    )
    .leftJoin("saleMargins as k", (join) =>
      join.onRef("k.workspaceId", "=", "s.workspaceId").onRef("k.saleId", "=", "s.id"),
    );
}

const ofSale = without(saleListFields, [
  "city",
  "standing",
  "country",
  "productId",
  "categoryId",
  "customerId",
  "declineKind",
  "deliveryStatus",
  "activity",
]);
const ofCustomer = saleListFields.filter(({ name }) => name === "city" || name === "country");

/** With one of these products, or one of these categories, among the lines that count. */
const withLine = (condition: RawBuilder<unknown>) => sql<SqlBool>`s.id in (
  select f.sale_id from sale_figures f left join products p on p.workspace_id = f.workspace_id and p.id = f.product_id
  where f.workspace_id = s.workspace_id and ${condition})`;

function conditionsOf(ctx: Context, input: Filters): Expression<SqlBool>[] {
  const states = input.state && [input.state].flat().flatMap(statesOf);
  const statuses = input.deliveryStatus && [input.deliveryStatus].flat();
  return [
    ...whenGiven(states, (given) => sql`s.state = any (${given}::text[])`),
    ...whenGiven(input.customerId, (given) => {
      const those = sql`(${[given].flat()}::uuid[])`;
      return sql<SqlBool>`(s.customer_id = any ${those} or s.contact_person_id = any ${those})`;
    }),
    ...whenGiven(input.buyerId, (given) => sql`s.customer_id = ${given}`),
    ...whenGiven(input.productId, (given) => withLine(sql`f.product_id = any (${[given].flat()}::uuid[])`)),
    ...whenGiven(input.categoryId, (given) => withLine(sql`p.category_id = any (${[given].flat()}::uuid[])`)),
    ...whenGiven(input.declineKind, (given) => lostBecause([given].flat())),
    ...whenGiven(input.opportunityId, (given) => sql`s.opportunity_id = ${given}`),
    ...whenGiven(input.quotationTemplateId, (given) => sql`s.quotation_template_id = ${given}`),
    ...whenGiven(input.externalId, (given) => sql`s.external_id = ${given}`),
    ...whenGiven(
      statuses,
      (given) => sql`s.state = any (${orderStates}::text[]) and ${deliveryStatus} = any (${given}::text[])`,
    ),
    ...whenGiven(input.search?.trim() || undefined, (words) => sql`s.id in (select app.sales_found(${words}))`),
    ...standingConditions(ctx, input.standing),
    ...nextActivityConditions(ctx, "sale", "s.id", input.activity),
    ...fieldConditions(ofSale, input, "s"),
    ...fieldConditions(ofCustomer, input, "c"),
    ...dayConditions(ctx, sql`s.created_at`, { from: input.createdFrom, to: input.createdTo }),
    ...dayConditions(ctx, sql`s.confirmed_at`, { from: input.confirmedFrom, to: input.confirmedTo }),
  ];
}

async function counting(ctx: Context, query: ReturnType<typeof filtered>) {
  const found = await query
    .select((eb) => ["s.currency", eb.fn.countAll<number>().as("found"), eb.fn.sum<Decimal>("s.total").as("total")])
    .select(sql<Decimal>`sum(coalesce(s.company_total, s.total))`.as("companyTotal"))
    .groupBy("s.currency")
    .orderBy("s.currency")
    .execute();
  return countedAndSummed(ctx, found);
}
