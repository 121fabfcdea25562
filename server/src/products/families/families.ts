import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { CreateFamily, ListVariants, OneFamily } from "@trato/domain/products/families/family-inputs.ts";
import type { Attribute, Family } from "@trato/domain/products/families/family-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { listAttributes } from "./attributes.ts";

type Exclusions = NonNullable<CreateFamily["exclusions"]>;

/** A family as its row has it: by the ids of its attributes and values. */
export type FamilyRow = {
  id: Id<"product_families">;
  name: string;
  modelId: Id<"products">;
  listPrice: Decimal;
  attributes: CreateFamily["attributes"];
  exclusions: Exclusions;
  version: number;
};

/** A family with all that one chooses among, and the variants that there are. */
export async function getFamily(ctx: Context, { familyId }: OneFamily): Promise<Family> {
  const [family, { items: attributes }, variants] = await Promise.all([
    selectFamilies(ctx).where("id", "=", familyId).executeTakeFirst(),
    listAttributes(ctx),
    variantsOf(ctx, familyId),
  ]);
  return presentFamily(rowOf(found(family)), attributes, variants);
}

/** Which of some products are variants, and of what. */
export async function listVariants(ctx: Context, { productIds }: ListVariants) {
  const rows = await own(ctx, "productVariants")
    .select(["productId", "familyId", "valueIds"])
    .where("productId", "=", sql<Id<"products">>`any(${productIds.split(",")}::uuid[])`)
    .execute();
  return { items: rows.map((row) => ({ ...row, valueIds: row.valueIds as VariantRow["valueIds"] })) }; // kept as such
}

/** The family, locked until the commit: whoever makes one of its variants waits for whoever changes it. */
export async function lockFamily(ctx: Context, familyId: FamilyRow["id"]): Promise<FamilyRow> {
  return rowOf(found(await selectFamilies(ctx).where("id", "=", familyId).forUpdate().executeTakeFirst()));
}

/** The families that have an attribute, locked until the commit. */
export async function familiesWith(ctx: Context, attributeId: Attribute["id"]): Promise<FamilyRow[]> {
  const having = JSON.stringify([{ attributeId }]);
  const rows = await selectFamilies(ctx)
    .where(sql<boolean>`attributes @> ${having}::jsonb`)
    .orderBy("id")
    .forUpdate()
    .execute();
  return rows.map(rowOf);
}

export type VariantRow = Family["variants"][number] & { version: number };

/** All variants of a family, those in use first. */
export async function variantsOf(ctx: Context, familyId: FamilyRow["id"]): Promise<VariantRow[]> {
  const rows = await own(ctx, "productVariants as v")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "v.workspaceId").onRef("p.id", "=", "v.productId"),
    )
    .select(["p.id", "p.name", "p.reference", "p.listPrice", "v.valueIds", "p.saleBlock", "p.archivedAt"])
    .select(["p.version"])
    .where("v.familyId", "=", familyId)
    .orderBy((eb) => eb("p.archivedAt", "is not", null))
    .orderBy("p.sortName")
    .orderBy("p.id")
    .execute();
  return rows.map((row) => ({ ...row, valueIds: row.valueIds as VariantRow["valueIds"] })); // kept as such
}

/** A family by the names of its attributes and values; `attributes` are all that there are. */
export function factsOf(row: Omit<FamilyRow, "modelId" | "version">, attributes: readonly Attribute[]) {
  const { id, name, listPrice, exclusions } = row;
  const offered = row.attributes.map(({ attributeId, values }) => {
    const attribute = attributes.find((each) => each.id === attributeId);
    return {
      id: attributeId,
      name: attribute?.name ?? "",
      shownAs: attribute?.shownAs ?? ("select" as const),
      values: values.map(({ valueId, extraPrice }) => {
        const value = attribute?.values.find((each) => each.id === valueId);
        const { name: called = "", colour = null, isFreeText = false } = value ?? {};
        return { id: valueId, name: called, colour, isFreeText, extraPrice };
      }),
    };
  });
  return { id, name, listPrice, attributes: offered, exclusions };
}

/** The values of each attribute, for what a family is checked against. */
export const valuesByAttribute = (attributes: readonly Attribute[]) =>
  new Map(attributes.map(({ id, values }) => [id as string, new Set<string>(values.map((value) => value.id))]));

function presentFamily(row: FamilyRow, attributes: readonly Attribute[], variants: readonly VariantRow[]): Family {
  const { modelId, version } = row;
  return { ...factsOf(row, attributes), modelId, variants: variants.map(({ version: _, ...rest }) => rest), version };
}

const selectFamilies = (ctx: Context) =>
  own(ctx, "productFamilies").select(["id", "name", "modelId", "listPrice", "attributes", "exclusions", "version"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectFamilies>["execute"]>>[number];

/** In the order of the input: the database sorts the keys of JSON. */
function rowOf(row: Row): FamilyRow {
  const attributes = row.attributes as FamilyRow["attributes"]; // kept as they were checked
  return {
    ...row,
    attributes: attributes.map(({ attributeId, values }) => ({
      attributeId,
      values: values.map(({ valueId, extraPrice }) => ({ valueId, extraPrice })),
    })),
    exclusions: (row.exclusions as Exclusions).map(({ valueId, otherId }) => ({ valueId, otherId })), // as above
  };
}
