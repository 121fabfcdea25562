import { withoutCosts } from "@trato/domain/products/price-lists/hidden-costs.ts";
import type { OnePriceList } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import type { PriceList, PriceRule } from "@trato/domain/products/price-lists/price-list-records.ts";
import { rulesInOrder } from "@trato/domain/products/price-lists/rules-in-order.ts";
import { type CategoryRow, preparedTree } from "@trato/domain/products/categories.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
import { getPriceList } from "./list-price-lists.ts";

/** The rules of a list in the order in which they are tried, with what they name. */
export async function listPriceRules(
  ctx: Context,
  { priceListId }: OnePriceList,
): Promise<{ list: PriceList; items: PriceRule[] }> {
  const [list, rows, categories] = await Promise.all([
    getPriceList(ctx, priceListId),
    selectPriceRules(ctx)
      .where("r.priceListId", "=", priceListId)
      .orderBy("r.createdAt")
      .orderBy("r.id")
      .limit(10_000)
      .execute(),
    own(ctx, "productCategories").select(["id", "name", "parentId"]).execute(),
  ]);
  return { list, items: rulesInOrder(rows.map(ruleFor(ctx)), categories).map(withFullName(categories)) };
}

export async function getPriceRule(ctx: Context, id: PriceRule["id"]): Promise<PriceRule> {
  return ruleFor(ctx)(found(await selectPriceRules(ctx).where("r.id", "=", id).executeTakeFirst()));
}

export function selectPriceRules(ctx: Context) {
  const unitName = ctx.language === "es" ? ("u.nameEs" as const) : ("u.nameEn" as const);
  return own(ctx, "priceRules as r")
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "r.workspaceId").onRef("p.id", "=", "r.productId"),
    )
    .leftJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .leftJoin("productFamilies as f", (join) =>
      join.onRef("f.workspaceId", "=", "r.workspaceId").onRef("f.id", "=", "r.familyId"),
    )
    .leftJoin("productCategories as c", (join) =>
      join.onRef("c.workspaceId", "=", "r.workspaceId").onRef("c.id", "=", "r.categoryId"),
    )
    .leftJoin("priceLists as b", (join) =>
      join.onRef("b.workspaceId", "=", "r.workspaceId").onRef("b.id", "=", "r.baseListId"),
    )
    .select(["r.id", "r.priceListId", "r.productId", "r.familyId", "r.categoryId", "r.minQuantity"])
    .select([
      "r.startsOn",
      "r.endsOn",
      "r.making",
      "r.price",
      "r.discount",
      "r.base",
      "r.baseListId",
      "r.roundTo",
      "r.surcharge",
    ])
    .select(["r.minMargin", "r.maxMargin", "r.version"])
    .select(["p.name as productName", `${unitName} as unitName`, "f.name as familyName", "f.modelId"])
    .select(["c.name as categoryName", "b.name as baseListName"]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPriceRules>["execute"]>>[number];

/** A rule as it is shown to who asks: of one on the cost without its figures where costs are not seen. */
export function ruleFor(ctx: Pick<Context, "actor">): (row: Row) => PriceRule {
  if (isAllowed(ctx, "product.seeCosts")) return presentRule;
  return (row) => withoutCosts(presentRule(row));
}

export function presentRule(row: Row): PriceRule {
  const { productName, unitName, familyName, modelId, categoryName, baseListName, ...rule } = row;
  const { productId, familyId, categoryId, baseListId } = rule;
  return {
    ...rule,
    product: productId && { id: productId, name: productName ?? "", unitName: unitName ?? "" },
    family: familyId && modelId && { id: familyId, name: familyName ?? "", modelId },
    category: categoryId && { id: categoryId, name: categoryName ?? "" },
    baseList: baseListId && { id: baseListId, name: baseListName ?? "" },
  };
}

/** A category is told with those above it, for the order goes by that name. */
export function withFullName(categories: readonly CategoryRow[]) {
  const tree = preparedTree(categories);
  return (rule: PriceRule): PriceRule => {
    const name = rule.category && tree.get(rule.category.id)?.fullName;
    return rule.category && name ? { ...rule, category: { ...rule.category, name } } : rule;
  };
}
