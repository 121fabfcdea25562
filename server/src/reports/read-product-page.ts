import { sql } from "kysely";
import { addMonths, type CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Product } from "@trato/domain/products/records.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import type { VendorPrice } from "@trato/domain/purchasing/records.ts";
import type { ProductDetails } from "@trato/domain/reports/product-page.ts";
import type { Context } from "../platform/context.ts";

/** A product page as the database gives it: quantities of purchases still in their lines' units. */
export type ReadProductPage = Product & {
  unitName: string;
  purchaseUnitName: string;
  unit: Unit;
  category: ProductDetails["category"];
  taxes: ProductDetails["taxes"];
  onHand: Decimal;
  stockReserved: Decimal;
  incoming: Decimal;
  outgoing: Decimal;
  sold: Decimal;
  vendors: VendorPrice[];
  purchases: (Omit<ProductDetails["purchases"][number], "isLate"> & { unit: Unit })[];
  deliveries: Omit<ProductDetails["deliveries"][number], "isLate">[];
};

/** Everything about a product in one statement: what its page shows comes from six modules. */
export async function readProductPage(ctx: Context, productId: Id<"products">): Promise<ReadProductPage | undefined> {
  const { rows } = await sql<ReadProductPage>`
    select p.id, p.name, p.kind, p.storable, p.reference, p.barcode, p.description, p.list_price, p.cost, p.unit_id,
      p.purchase_unit_id, p.category_id, p.tax_ids, p.purchase_tax_ids, p.lead_days, p.archived_at, p.created_at,
      p.version, ${unitName(ctx, "u")} as unit_name, ${unitName(ctx, "pu")} as purchase_unit_name, ${asUnit("u")} as unit,
      case when c.id is not null then json_build_object('id', c.id, 'name', c.name) end as category,
      ${taxes} as taxes, s.on_hand, s.reserved as stock_reserved, s.incoming, s.outgoing,
      app.sold(p.id, ${yearAgo(ctx.today)}::timestamptz) as sold,
      ${vendors} as vendors, ${purchases} as purchases, ${deliveries} as deliveries
    from products p
    join units u on u.workspace_id = p.workspace_id and u.id = p.unit_id
    join units pu on pu.workspace_id = p.workspace_id and pu.id = p.purchase_unit_id
    left join product_categories c on c.workspace_id = p.workspace_id and c.id = p.category_id
    cross join lateral app.stock_of(p.id) s
    where p.workspace_id = ${ctx.workspace.id} and p.id = ${productId}
  `.execute(ctx.db);
  return rows[0];
}

const unitName = (ctx: Context, table: "u" | "pu") =>
  sql.ref(`${table}.${ctx.language === "es" ? "name_es" : "name_en"}`);

const asUnit = (table: "u" | "lu") => sql`json_build_object('dimension', ${sql.ref(`${table}.dimension`)},
  'relation', ${sql.ref(`${table}.relation`)}, 'ratio', trim_scale(${sql.ref(`${table}.ratio`)})::text,
  'rounding', trim_scale(${sql.ref(`${table}.rounding`)})::text)`;

const yearAgo = (today: CalendarDate): string => `${addMonths(today, -12)}T00:00:00Z`;

const taxes = sql`(
  select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) order by t.sequence, t.id), '[]'::json)
  from taxes t where t.workspace_id = p.workspace_id and t.id = any (p.tax_ids))`;

// The order in which vendors are tried; those that are archived are not asked. Source: rules R-1201 and R-1206.
const vendors = sql`(
  select coalesce(json_agg(json_build_object('id', v.id, 'productId', v.product_id,
      'vendor', json_build_object('id', k.id, 'name', k.name), 'vendorCode', v.vendor_code, 'sequence', v.sequence,
      'minQuantity', trim_scale(v.min_quantity)::text, 'price', trim_scale(v.price)::text,
      'discount', trim_scale(v.discount)::text, 'currency', v.currency, 'leadDays', v.lead_days,
      'validFrom', v.valid_from, 'validUntil', v.valid_until, 'version', v.version)
    order by v.sequence, v.min_quantity desc, v.price, v.id), '[]'::json)
  from vendor_prices v
  join contacts k on k.workspace_id = v.workspace_id and k.id = v.vendor_id and k.archived_at is null
  where v.workspace_id = p.workspace_id and v.product_id = p.id)`;

const purchases = sql`(
  select coalesce(json_agg(json_build_object('id', b.id, 'number', b.number, 'state', b.state,
      'vendor', json_build_object('id', k.id, 'name', k.name), 'ordered', trim_scale(l.quantity)::text,
      'unit', ${asUnit("lu")}, 'expectedAt', l.expected_on,
      'received', trim_scale(coalesce((select sum(case m.kind when 'receipt' then m.moved else -m.moved end)
        from transfer_lines m
        where m.workspace_id = l.workspace_id and m.origin_line_id = l.id and m.state = 'done'), 0))::text)
    order by l.expected_on, l.id), '[]'::json)
  from purchase_lines l
  join purchases b on b.workspace_id = l.workspace_id and b.id = l.purchase_id and b.state in ('draft', 'confirmed')
  join contacts k on k.workspace_id = b.workspace_id and k.id = b.vendor_id
  join units lu on lu.workspace_id = l.workspace_id and lu.id = l.unit_id
  where l.workspace_id = p.workspace_id and l.product_id = p.id)`;

const deliveries = sql`(
  select coalesce(json_agg(d.row order by d.scheduled_on, d.id), '[]'::json)
  from (
    select l.scheduled_on, l.id, json_build_object('id', t.id, 'number', t.number, 'state', t.state,
      'saleId', case t.origin_kind when 'sale' then t.origin_id end, 'saleNumber', t.origin_number,
      'customer', case when k.id is not null then json_build_object('id', k.id, 'name', k.name) end,
      'quantity', trim_scale(l.quantity)::text, 'reserved', trim_scale(l.reserved)::text,
      'scheduledOn', l.scheduled_on) as row
    from transfer_lines l
    join transfers t on t.workspace_id = l.workspace_id and t.id = l.transfer_id
    left join contacts k on k.workspace_id = t.workspace_id and k.id = t.contact_id
    where l.workspace_id = p.workspace_id and l.product_id = p.id and l.state = 'open' and l.kind = 'delivery'
    order by l.scheduled_on, l.id
    limit 50
  ) d)`;
