import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { seenByAll } from "@trato/domain/fields/field-lists.ts";
import type { Id } from "@trato/domain/ids.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import type { Product } from "@trato/domain/products/records.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";
import { readCost } from "./costs.ts";

/** The columns of a product that its own row keeps: what it costs stands apart. */
export const productColumns = [
  "id",
  ...columnsOf(seenByAll(productFields)),
  "isKit",
  "isCombo",
  "archivedAt",
  "createdAt",
  "version",
] as const;

/** Refuses a product that is not there, where a list of what belongs to it would just be empty. */
export async function refuseUnknownProduct(ctx: Context, id: Id<"products">): Promise<void> {
  found(await own(ctx, "products").select("id").where("id", "=", id).executeTakeFirst());
}

/** The product, locked until the commit; refused where it is not there. */
export async function lockProduct(ctx: Context, id: Id<"products">): Promise<Product> {
  const products = own(ctx, "products").select(productColumns).where("id", "=", id);
  const product = withIds(found(await products.forUpdate().executeTakeFirst()));
  return { ...product, cost: await readCost(ctx, id) };
}

type IdLists = Record<"taxIds" | "purchaseTaxIds" | RelatedField, string[]>;

/** The columns of several ids as what they are: the database has no type of its own for lists of ids. */
export const withIds = <Row extends IdLists>(row: Row) =>
  row as Omit<Row, keyof IdLists> & Pick<Product, keyof IdLists>; // kept as such

const relatedFields = ["optionalIds", "accessoryIds", "replacementIds"] as const;
export type RelatedField = (typeof relatedFields)[number];
type Related = { [Field in RelatedField]?: Product[Field] | undefined };

/** Refuses products that are not there, and the product itself; those that it named before may have gone since. */
export async function refuseWrongRelated(
  ctx: Context,
  id: Product["id"],
  related: Related,
  before: Related = {},
): Promise<void> {
  const fresh = relatedFields.flatMap((path) => {
    const known = new Set<string>(before[path]);
    return (related[path] ?? []).flatMap((other) => (known.has(other) ? [] : [{ path, other }]));
  });
  if (fresh.length === 0) return;
  const itself = fresh.find(({ other }) => other === id);
  if (itself) throw new Refusal("invalid", "product.goes_with_itself", { path: itself.path });
  const ids = fresh.map(({ other }) => other);
  const rows = await own(ctx, "products")
    .select("id")
    .where("id", "=", sql<Product["id"]>`any(${ids}::uuid[])`)
    .execute();
  const there = new Set(rows.map((row) => row.id));
  const missing = fresh.find(({ other }) => !there.has(other));
  if (missing) throw new Refusal("invalid", "reference.unknown", { path: missing.path });
}

type Codes = {
  /** The product that they are of; null where they are of something else. */
  id: Id<"products"> | null;
  reference?: string | null | undefined;
  barcode?: string | null | undefined;
  path?: string | undefined;
  /** Of which product the packagings are about to be written anew. */
  unpacked?: Id<"products"> | undefined;
};

/** Refuses a reference or barcode that another product or a packaging has, and says whose it is. */
export async function refuseTakenCodes(ctx: Context, { id, path, unpacked, ...codes }: Codes): Promise<void> {
  const { reference = null, barcode = null } = codes;
  if (reference === null && barcode === null) return;
  await refusePacked(ctx, { barcode, path, unpacked });
  const other = await own(ctx, "products")
    .select(["name", "reference"])
    .$if(id !== null, (query) => query.where("id", "<>", id))
    .where((eb) => eb.or([eb("reference", "=", reference), eb("barcode", "=", barcode)]))
    .limit(1)
    .executeTakeFirst();
  if (!other) return;
  const field = other.reference !== null && other.reference === reference ? "reference" : "barcode";
  const details = { path: path ?? field, reference, barcode, product: other.name };
  throw new Refusal("conflict", `product.${field}_taken`, details);
}

async function refusePacked(
  ctx: Context,
  { barcode = null, path = "barcode", unpacked }: Omit<Codes, "id">,
): Promise<void> {
  if (barcode === null) return;
  const packaging = await own(ctx, "productPackagings as k")
    .innerJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "k.workspaceId").onRef("p.id", "=", "k.productId"),
    )
    .select(["p.name", "k.name as packaging"])
    .where("k.barcode", "=", barcode)
    .$if(unpacked !== undefined, (query) => query.where("k.productId", "<>", unpacked ?? null))
    .executeTakeFirst();
  if (!packaging) return;
  const product = `${packaging.name} (${packaging.packaging})`;
  throw new Refusal("conflict", "product.barcode_taken", { path, barcode, product });
}

/** Refuses taxes that are not there, archived or for the other use. */
export async function refuseWrongTaxes(
  ctx: Context,
  use: "sale" | "purchase",
  ids: readonly Id<"taxes">[] | undefined,
): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const known = await own(ctx, "taxes")
    .select("id")
    .where("id", "=", sql<Id<"taxes">>`any(${wanted}::uuid[])`)
    .where("use", "=", use)
    .where("archivedAt", "is", null)
    .execute();
  if (known.length < wanted.length) {
    throw new Refusal("invalid", "tax.unknown", { path: use === "sale" ? "taxIds" : "purchaseTaxIds" });
  }
}
