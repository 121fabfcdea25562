import { sql } from "kysely";
import type { Tax, TaxGroup } from "@trato/domain/products/records.ts";
import { isUsualTax } from "@trato/domain/products/taxes/countries/country-tax.ts";
import type { ListTaxes } from "@trato/domain/products/taxes/tax-inputs.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";

/** The taxes in the order in which they are computed, each with its group. */
export async function listTaxes(ctx: Context, { use, archived }: ListTaxes): Promise<{ items: Tax[] }> {
  const rows = await taxes(ctx)
    .$if(archived !== "any", (query) => query.where("t.archivedAt", archived === "true" ? "is not" : "is", null))
    .$if(use !== undefined, (query) => query.where("t.use", "=", use ?? "sale"))
    .orderBy("t.use", "desc")
    .orderBy("t.sequence")
    .orderBy("t.id")
    .limit(1000)
    .execute();
  return { items: rows.map(presentTax) };
}

export async function getTax(ctx: Context, taxId: Tax["id"]): Promise<Tax> {
  return presentTax(found(await taxes(ctx).where("t.id", "=", taxId).executeTakeFirst()));
}

/** The rows of the totals box. */
export async function listTaxGroups(ctx: Context): Promise<{ items: TaxGroup[] }> {
  const items = await own(ctx, "taxGroups")
    .select(["id", "name", "sequence", "precedingSubtotal", "version"])
    .orderBy("sequence")
    .orderBy("id")
    .limit(1000)
    .execute();
  return { items };
}

function taxes(ctx: Context) {
  return own(ctx, "taxes as t")
    .innerJoin("taxGroups as g", (join) =>
      join.onRef("g.workspaceId", "=", "t.workspaceId").onRef("g.id", "=", "t.groupId"),
    )
    .select(["t.id", "t.name", "t.use", "t.amountKind", "t.amount", "t.priceIncluded", "t.includeBase"])
    .select(["t.isBaseAffected", "t.reverseCharge", "t.sequence", "t.children", "t.isDefault", "t.archivedAt"])
    .select(["t.version", "t.code"])
    .select(
      sql<Tax["group"]>`json_build_object('id', g.id, 'name', g.name, 'sequence', g.sequence,
        'precedingSubtotal', g.preceding_subtotal)`.as("group"),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof taxes>["execute"]>>[number];

const presentTax = ({ code, ...row }: Row): Tax => ({
  ...row,
  isUsual: isUsualTax(code),
  children: row.children as Tax["children"], // ids of taxes, kept as such
});
