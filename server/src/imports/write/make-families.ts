import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  attributeOfHeading,
  extraOfValue,
  valueKey,
  type VariantValues,
  variantValues,
} from "@trato/domain/imports/named/variant-values.ts";
import { nameKey } from "@trato/domain/imports/names.ts";
import { type ReadRow, readRows } from "@trato/domain/imports/read-rows.ts";
import type { RowError } from "@trato/domain/imports/records.ts";
import { CreateAttribute, CreateFamily, EditAttribute } from "@trato/domain/products/families/family-inputs.ts";
import type { Attribute } from "@trato/domain/products/families/family-records.ts";
import type { Context } from "../../platform/context.ts";
import { parseInput } from "../../platform/http/handle.ts";
import { problemOf } from "../../platform/http/problems.ts";
import { own } from "../../platform/rows.ts";
import { listAttributes } from "../../products/families/attributes.ts";
import { createAttribute } from "../../products/families/create-attribute.ts";
import { createFamily } from "../../products/families/create-family.ts";
import { editAttribute } from "../../products/families/edit-attribute.ts";
import { editFamily } from "../../products/families/edit-family.ts";
import { getFamily } from "../../products/families/families.ts";
import { joinFamily } from "../../products/families/join-family.ts";
import type { Plan } from "../plan-import.ts";
import { keepErrors } from "./keep-progress.ts";
import { recordsOf } from "./link-products.ts";
import type { Run } from "./run-in-parts.ts";

type File = Pick<Plan, "table" | "columns" | "reading" | "cellsOf">;

/** The products that came in become the variants that their rows tell, family by family: the first of one that is new is its model. */
export async function makeFamilies(
  { id, inTransaction }: Pick<Run, "id" | "inTransaction">,
  file: File,
): Promise<void> {
  if (!file.columns.includes("family")) return;
  const { rows } = readRows("products", file.table, file.columns, file.reading);
  const telling = rows.filter(({ values }) => values["family"] !== undefined);
  for (const group of Map.groupBy(telling, ({ values }) => valueKey(String(values["family"]))).values())
    try {
      await inTransaction(async (ctx) => {
        const errors = await makeFamily(ctx, await variantsIn(ctx, id, group, file));
        if (errors.length > 0) await keepErrors(ctx, id, errors);
      });
    } catch (error) {
      if (!problemOf(error, "en")) throw error;
      // a family that cannot be made leaves its products as they came, and keeps back no other
      await inTransaction((ctx) => keepErrors(ctx, id, [errorOf(ctx, group[0]?.row ?? 0, error)]));
    }
}

/** What is said of a row. */
function errorOf({ workspace }: Context, row: number, error: unknown): RowError {
  const problem = problemOf(error, workspace.language);
  if (!problem) throw error;
  const message = problem.errors[0]?.message ?? problem.detail;
  return { row, column: null, value: null, message };
}

type Variant = { row: number; id: Id<"products">; price: Decimal; family: string; values: VariantValues | null };

/** What the rows of one family became that is no variant yet, with what they tell of it in their cells and columns. */
async function variantsIn(ctx: Context, importId: Run["id"], rows: readonly ReadRow[], file: File): Promise<Variant[]> {
  const written = await recordsOf(ctx, importId, rows);
  const ids = [...written.values()].flatMap(({ id, isNew }) => (isNew ? [id] : []));
  const { rows: found } = await sql<{ id: Id<"products">; listPrice: Decimal }>`
    select p.id, p.list_price from products p where p.workspace_id = ${ctx.workspace.id} and p.id = any (${ids}::uuid[])
      and not exists (select from product_variants v where v.workspace_id = p.workspace_id and v.product_id = p.id)`.execute(
    ctx.db,
  );
  const prices = new Map(found.map(({ id, listPrice }) => [id, listPrice]));
  const columns = attributeColumns((await listAttributes(ctx)).items, file);
  return rows.flatMap(({ row, values }) => {
    const id = written.get(row)?.id;
    const price = id && prices.get(id);
    if (!id || price === undefined) return [];
    const told = variantValues(String(values["variantValues"] ?? ""));
    const cells = file.cellsOf(row);
    const beside = columns.flatMap(({ index, name }) =>
      cells[index]?.trim() ? [[name, cells[index].trim()] as const] : [],
    );
    return [{ row, id, price, family: String(values["family"]), values: told && new Map([...told, ...beside]) }];
  });
}

/** Columns that no field takes and that say that they tell an attribute, or are called like one that is there. */
function attributeColumns(known: readonly Attribute[], { table, columns }: File) {
  return table.headings.flatMap((heading, index) => {
    const named = known.find(({ name }) => nameKey(name) === nameKey(heading))?.name;
    const name = columns[index] ? null : (attributeOfHeading(heading) ?? named);
    return name ? [{ index, name }] : [];
  });
}

async function makeFamily(ctx: Context, variants: readonly Variant[]): Promise<RowError[]> {
  const errors: RowError[] = [];
  const refuse = (row: number, error: unknown) => errors.push(errorOf(ctx, row, error));
  const [first] = variants;
  if (!first) return errors;
  const there = await familyCalled(ctx, first.family);
  const attributes = there?.attributes.map(({ name }) => name) ?? [...(first.values?.keys() ?? [])];
  const fit = spelledAlike(
    variants.flatMap((variant) => {
      const values = variant.values && fitting(variant.values, attributes);
      if (!values) refuse(variant.row, new Refusal("invalid", "import.variant_values"));
      return values ? [{ ...variant, values }] : [];
    }),
  );
  const [model, ...others] = fit;
  if (!model) return errors;
  const known = await keepAttributes(ctx, attributes, fit);
  const valuesOf = ({ values }: Fit) => attributes.flatMap((name) => valueIn(known, name, values.get(name))?.id ?? []);
  const offered = attributes.flatMap((name) => offeredOf(known, name, fit));
  const joining = there ? fit : others;
  const familyId = there?.id ?? (await newFamily(ctx, { model, offered, valueIds: valuesOf(model) }));
  if (there) await offerMore(ctx, there, offered);
  for (const variant of joining) {
    try {
      await joinFamily(ctx, { familyId, productId: variant.id, valueIds: valuesOf(variant) });
    } catch (error) {
      refuse(variant.row, error);
    }
  }
  return errors;
}

type Fit = Variant & { values: VariantValues };
type Offered = CreateFamily["attributes"][number];

/** The values by the family's own names of the attributes; null where one is missing or too many. */
function fitting(values: VariantValues, attributes: readonly string[]): VariantValues | null {
  const byKey = new Map([...values].map(([name, value]) => [nameKey(name), value]));
  const told = attributes.flatMap((name) => {
    const value = byKey.get(nameKey(name));
    return value === undefined ? [] : [[name, value] as const];
  });
  return attributes.length > 0 && told.length === attributes.length && byKey.size === told.length
    ? new Map(told)
    : null;
}

/** Values that differ in how they are written alone are one, as the first of them is written. */
function spelledAlike(variants: readonly Fit[]): Fit[] {
  const first = new Map<string, string>();
  return variants.map((variant) => ({
    ...variant,
    values: new Map(
      [...variant.values].map(([name, value]) => {
        const key = JSON.stringify([name, valueKey(value)]);
        if (!first.has(key)) first.set(key, value);
        return [name, first.get(key) ?? value] as const;
      }),
    ),
  }));
}

async function familyCalled(ctx: Context, name: string) {
  const found = await own(ctx, "productFamilies")
    .select("id")
    .where(sql<boolean>`app.fold(name) = app.fold(${name})`)
    .orderBy("id")
    .executeTakeFirst();
  return found && getFamily(ctx, { familyId: found.id });
}

const attributeCalled = (known: readonly Attribute[], name: string) =>
  known.find((attribute) => nameKey(attribute.name) === nameKey(name));
const valueIn = (known: readonly Attribute[], name: string, value: string | undefined) =>
  attributeCalled(known, name)?.values.find((each) => valueKey(each.name) === valueKey(value ?? ""));

/** The attributes with all the values that the variants have: what is not there yet is made, through the same commands as by a person. */
async function keepAttributes(ctx: Context, names: readonly string[], variants: readonly Fit[]): Promise<Attribute[]> {
  const { items: known } = await listAttributes(ctx);
  const { language } = ctx.workspace;
  for (const name of names) {
    const there = attributeCalled(known, name);
    const told = [...new Set(variants.map(({ values }) => values.get(name) ?? ""))];
    const fresh = told.filter((value) => !valueIn(known, name, value)).map((value) => ({ name: value }));
    if (!there) await createAttribute(ctx, parseInput(CreateAttribute, { name, values: fresh }, language));
    else if (fresh.length > 0) {
      const edit = { attributeId: there.id, values: [...there.values, ...fresh] };
      await editAttribute(ctx, parseInput(EditAttribute, edit, language));
    }
  }
  return (await listAttributes(ctx)).items;
}

/** An attribute as the family offers it: the values that its variants have, with what each costs more. */
function offeredOf(known: readonly Attribute[], name: string, variants: readonly Fit[]): Offered[] {
  const attribute = attributeCalled(known, name);
  if (!attribute) return [];
  const told = [...new Set(variants.map(({ values }) => values.get(name) ?? ""))];
  const values = told.flatMap((value) => {
    const its = valueIn(known, name, value);
    return its ? [{ valueId: its.id, extraPrice: extraOfValue(variants, name, value) }] : [];
  });
  return [{ attributeId: attribute.id, values }];
}

type New = { model: Fit; offered: Offered[]; valueIds: CreateFamily["valueIds"] };

async function newFamily(ctx: Context, { model, offered, valueIds }: New) {
  const asked = { productId: model.id, name: model.family, attributes: offered, valueIds };
  return (await createFamily(ctx, parseInput(CreateFamily, asked, ctx.workspace.language))).id;
}

/** A family that is there offers what came besides, at no extra: what that costs nobody has said. */
async function offerMore(ctx: Context, { id, attributes }: Awaited<ReturnType<typeof getFamily>>, offered: Offered[]) {
  const after = attributes.map((attribute) => {
    const its = attribute.values.map((value) => ({ valueId: value.id, extraPrice: value.extraPrice }));
    const known = new Set<string>(its.map(({ valueId }) => valueId));
    const more = offered
      .filter(({ attributeId }) => attributeId === attribute.id)
      .flatMap(({ values }) => values.filter(({ valueId }) => !known.has(valueId)));
    const free = more.map(({ valueId }) => ({ valueId, extraPrice: "0" as Decimal })); // a decimal
    return { attributeId: attribute.id, values: [...its, ...free] };
  });
  await editFamily(ctx, { familyId: id, version: undefined, attributes: after });
}
