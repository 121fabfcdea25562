import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { ImportField } from "@trato/domain/imports/import-fields.ts";
import { namesOfProducts, productsNamed } from "@trato/domain/imports/named/products-named.ts";
import { namesInChoices } from "@trato/domain/imports/named/choices-named.ts";
import { readingsOfParts } from "@trato/domain/imports/named/parts-named.ts";
import { type CellError, type ReadRow, readRows } from "@trato/domain/imports/read-rows.ts";
import { EditProduct } from "@trato/domain/products/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { editProduct } from "../../products/edit-product.ts";
import { keepEntries } from "../entries.ts";
import { findNames } from "../known-names.ts";
import type { Plan } from "../plan-import.ts";
import { spoken } from "../preview-import.ts";
import { compose, isComposed } from "./compose-products.ts";
import { keepErrors } from "./keep-progress.ts";
import type { Run } from "./run-in-parts.ts";

type Linking = Pick<Run, "id" | "options" | "inTransaction">;
type ProductId = Id<"products">;
const rowsAtOnce = 500;

/** What the rows say of other products, now that all of them are in: of those that came, and of those that were there where that was asked for. */
export async function linkProducts(
  run: Linking,
  { table, columns, reading }: Pick<Plan, "table" | "columns" | "reading">,
) {
  const fields = fieldsOf.products.filter(({ id, isLater }) => isLater && columns.includes(id));
  if (fields.length === 0) return;
  const headingOf = ({ id }: ImportField) => table.headings[columns.indexOf(id)] ?? null;
  const { rows } = readRows("products", table, columns, reading);
  const telling = rows.filter(({ values }) => fields.some(({ id }) => values[id] !== undefined));
  for (let start = 0; start < telling.length; start += rowsAtOnce) {
    const some = telling.slice(start, start + rowsAtOnce);
    await run.inTransaction(async (ctx) => {
      const errors: CellError[] = await linkSome(ctx, run, some, { fields, headingOf });
      if (errors.length > 0)
        await keepErrors(
          ctx,
          run.id,
          errors.map((error) => spoken(error, ctx.workspace.language)),
        );
    });
  }
}

type Fields = { fields: readonly ImportField[]; headingOf: (field: ImportField) => string | null };

async function linkSome(
  ctx: Context,
  { id: importId, options }: Linking,
  rows: readonly ReadRow[],
  { fields, headingOf }: Fields,
): Promise<CellError[]> {
  const written = await recordsOf(ctx, importId, rows);
  const find = await finder(ctx, rows, fields);
  const errors: CellError[] = [];
  for (const { row, values } of rows) {
    const record = written.get(row);
    if (!record) continue;
    const asked = fields.filter(({ id }) => values[id] !== undefined);
    const told = record.isNew ? asked : asked.filter(({ id }) => options.update?.includes(id));
    for (const field of told.filter(({ id }) => isComposed(id))) {
      const wrong = await compose(ctx, record, field.id, String(values[field.id]), find);
      errors.push(...wrong.map((error) => ({ ...error, row, column: headingOf(field) })));
    }
    const links = told
      .filter(({ id }) => !isComposed(id))
      .map((field) => {
        const value = String(values[field.id]);
        const { ids, unknown } = productsNamed(value, find);
        if (unknown.length > 0)
          errors.push({ row, column: headingOf(field), value: unknown.join("; "), code: "import.no_product" });
        return [field.id, ids.filter((id) => id !== record.id).slice(0, mostRelated)] as const;
      });
    await link(ctx, record, Object.fromEntries(links));
  }
  return errors;
}

const mostRelated = 20;

type Written = { id: ProductId; isNew: boolean };

/** The products that the rows became, or were taken for. */
export async function recordsOf(
  ctx: Context,
  importId: Id<"imports">,
  rows: readonly ReadRow[],
): Promise<Map<number, Written>> {
  const numbers = rows.map(({ row }) => row);
  const { rows: found } = await sql<{ row: number; id: ProductId; isNew: boolean }>`
    select row_number as row, record_id as id, outcome = 'made' as is_new from import_entries
    where workspace_id = ${ctx.workspace.id} and import_id = ${importId} and record_kind = 'product' and record_id is not null
      and outcome in ('made', 'updated', 'known') and row_number = any (${numbers}::int[])`.execute(ctx.db);
  return new Map(found.map(({ row, id, isNew }) => [row, { id, isNew }]));
}

async function finder(ctx: Context, rows: readonly ReadRow[], fields: readonly ImportField[]) {
  const texts = rows.flatMap(({ values }) => fields.flatMap(({ id }) => values[id] ?? [])).map(String);
  const counted = texts.flatMap((text) => readingsOfParts(text).flat()).map(({ name }) => name);
  const names = [...texts.flatMap(namesOfProducts), ...counted, ...texts.flatMap(namesInChoices)];
  const matches = await findNames(ctx, "product", [...new Set(names)]);
  return (name: string): ProductId | undefined => {
    const match = matches.get(name);
    return match?.kind === "same" ? (match.to.id as ProductId) : undefined; // of products
  };
}

type Links = Readonly<Record<string, ProductId[]>>;

/** The same change as somebody's own; of a product that was there before, what was there is kept to be given back. */
async function link(ctx: Context, { id: productId, isNew }: Written, links: Links): Promise<void> {
  const now = await own(ctx, "products")
    .select(["optionalIds", "accessoryIds", "replacementIds"])
    .where("id", "=", productId)
    .executeTakeFirst();
  if (!now) return;
  const before: Readonly<Record<string, string[]>> = now;
  const changed = Object.entries(links).filter(([field, ids]) => String(before[field]) !== String(ids));
  if (changed.length === 0) return;
  if (!isNew) {
    const kept = Object.fromEntries(changed.map(([field]) => [field, before[field]]));
    await keepEntries(ctx, [
      { row: null, outcome: "updated", recordKind: "product", recordId: productId, before: kept },
    ]);
  }
  await editProduct(ctx, EditProduct.parse({ productId, ...Object.fromEntries(changed) }));
}
