import { sql } from "kysely";
import type { SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import type { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import { declineKinds, declineKindWords } from "@trato/domain/sales/portal/answers.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { listCategories } from "../../products/categories.ts";
import type { PlacedGroup } from "./summed-groups.ts";

type NamedBy = SalesDimension | "unit";
type Named = { id: string; name: string };

/** What the groups are called, and the units of their quantities; periods and countries are called by their ids. */
export async function namesOfGroups(
  ctx: Context,
  { by, andBy }: Pick<AnalyseSales, "by" | "andBy">,
  groups: readonly PlacedGroup[],
) {
  const idsOf = (pick: (group: PlacedGroup) => string | null) => [
    ...new Set(groups.flatMap((each) => pick(each) ?? [])),
  ];
  const wanted: [NamedBy, string[]][] = [
    [by, idsOf(({ first }) => first)],
    ["unit", idsOf(({ unitId }) => unitId)],
    ...(andBy ? [[andBy, idsOf(({ second }) => second)] satisfies [NamedBy, string[]]] : []),
  ];
  const read = wanted.map(async ([dimension, ids]) => [dimension, await namesOf(ctx, dimension, ids)] as const);
  const names = new Map((await Promise.all(read)).map(([dimension, named]) => [dimension, named]));
  return { of: (dimension: NamedBy, id: string): string | null => names.get(dimension)?.get(id) ?? null };
}

const tables = {
  salesperson: "members",
  team: "teams",
  customer: "contacts",
  product: "products",
  template: "quotation_templates",
} as const;

async function namesOf(ctx: Context, dimension: NamedBy, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  if (dimension === "category") {
    const { items } = await listCategories(ctx);
    return new Map(items.map(({ id, fullName }) => [id, fullName]));
  }
  if (dimension === "reason") return new Map(declineKinds.map((kind) => [kind, declineKindWords[kind][ctx.language]]));
  const rows = dimension === "unit" ? await unitsOf(ctx, ids) : await rowsOf(ctx, dimension, ids);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function rowsOf(ctx: Context, dimension: SalesDimension, ids: readonly string[]): Promise<Named[]> {
  if (!(dimension in tables)) return [];
  const table = tables[dimension as keyof typeof tables]; // one of these, as asked above
  const { rows } = await sql<Named>`select id, name from ${sql.table(table)}
    where workspace_id = ${ctx.workspace.id} and id = any (${ids}::uuid[])`.execute(ctx.db);
  return rows;
}

async function unitsOf(ctx: Context, ids: readonly string[]): Promise<Named[]> {
  return own(ctx, "units")
    .select(["id", ctx.language === "es" ? "nameEs as name" : "nameEn as name"])
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
}
