import { sql } from "kysely";
import { addMonths, type CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Product } from "@trato/domain/products/records.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import type { VendorPrice } from "@trato/domain/purchasing/records.ts";
import type { ProductDetails } from "@trato/domain/reports/product-page.ts";
import { updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { costOf } from "../products/costs.ts";
import { isFavourite } from "../products/favourites/favour-product.ts";

/** A product page as the database gives it: quantities of purchases still in their lines' units. */
export type ReadProductPage = Product & {
  unitName: string;
  purchaseUnitName: string;
  unit: Unit;
  category: ProductDetails["category"];
  taxes: ProductDetails["taxes"];
  isFavourite: boolean;
  isStocked: boolean;
  onHand: Decimal;
  stockReserved: Decimal;
  quarantined: Decimal;
  incoming: Decimal;
  outgoing: Decimal;
  sold: Decimal;
  vendors: VendorPrice[];
  purchases: (Omit<ProductDetails["purchases"][number], "isLate"> & { unit: Unit })[];
  deliveries: Omit<ProductDetails["deliveries"][number], "isLate">[];
};

/** Everything about a product in one statement: what its page shows comes from six modules. */
export async function readProductPage(ctx: Context, productId: Id<"products">): Promise<ReadProductPage | undefined> {
  const name = ctx.language === "es" ? 2 : 1;
  const { rows } = await sql<ReadProductPage>`
    select p.id, p.name, p.kind, p.storable, p.reference, p.barcode, p.description, p.list_price, ${costOf(ctx, "p")} as cost, p.unit_id,
      p.purchase_unit_id, p.category_id, p.tax_ids, p.purchase_tax_ids, p.lead_days, p.service_delivery,
      p.optional_ids, p.accessory_ids, p.replacement_ids, p.is_kit, p.is_combo, app.is_stocked(p) as is_stocked, p.sale_block, p.purchase_block,
      p.external_id, p.archived_at, p.created_at, ${updatedAtOf("product", "p")} as updated_at,
      p.version, a.unit_names[${name}::int] as unit_name, a.purchase_unit_names[${name}::int] as purchase_unit_name,
      ${isFavourite(ctx)} as is_favourite,
      a.unit, a.category, a.taxes, a.on_hand, a.stock_reserved, a.quarantined, a.incoming, a.outgoing, a.sold,
      a.vendors, a.purchases, a.deliveries
    from products p
    cross join lateral app.product_around(p.id, ${yearAgo(ctx.today)}::timestamptz) a
    where p.workspace_id = ${ctx.workspace.id} and p.id = ${productId}
  `.execute(ctx.db);
  return rows[0];
}

const yearAgo = (today: CalendarDate): string => `${addMonths(today, -12)}T00:00:00Z`;
