import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import type { CreateAttribute } from "@trato/domain/products/families/family-inputs.ts";
import type { Attribute, AttributeValue } from "@trato/domain/products/families/family-records.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";

/** What products differ by, by name. */
export async function listAttributes(ctx: Context): Promise<{ items: Attribute[] }> {
  const rows = await selectAttributes(ctx)
    .orderBy(sql`app.fold(name)`)
    .limit(1000)
    .execute();
  return { items: rows.map(presentAttribute) };
}

export async function getAttribute(ctx: Context, id: Attribute["id"]): Promise<Attribute> {
  return presentAttribute(found(await selectAttributes(ctx).where("id", "=", id).executeTakeFirst()));
}

/** The attribute, locked until the commit. */
export async function lockAttribute(ctx: Context, id: Attribute["id"]): Promise<Attribute> {
  return presentAttribute(found(await selectAttributes(ctx).where("id", "=", id).forUpdate().executeTakeFirst()));
}

const selectAttributes = (ctx: Context) =>
  own(ctx, "productAttributes").select(["id", "name", "shownAs", "attributeValues", "version"]);

type Row = Awaited<ReturnType<ReturnType<typeof selectAttributes>["execute"]>>[number];

/** In the order of the input: the database sorts the keys of JSON. */
function presentAttribute({ id, name, shownAs, attributeValues, version }: Row): Attribute {
  const values = attributeValues as (Omit<AttributeValue, "isFreeText"> & { isFreeText?: boolean })[]; // kept as they were checked
  return {
    id,
    name,
    shownAs,
    values: values.map(({ id: its, name: called, colour, isFreeText = false }) => ({
      id: its,
      name: called,
      colour,
      isFreeText,
    })),
    version,
  };
}

/** The values of an attribute as they are kept: new ones with ids of their own. */
export const valuesWithIds = (ctx: Context, values: CreateAttribute["values"]): AttributeValue[] =>
  values.map(({ id, name, colour = null, isFreeText = false }) => ({
    id: id ?? ctx.newId<"attribute_values">(),
    name,
    colour,
    isFreeText,
  }));

/** Refuses a name that another attribute has, and a value that is there twice, in this one or in another one. */
export async function refuseWrongAttribute(
  ctx: Context,
  { id, name, values }: Pick<Attribute, "id" | "name" | "values">,
): Promise<void> {
  const { items } = await listAttributes(ctx);
  const others = items.filter((other) => other.id !== id);
  if (others.some((other) => other.name === name))
    throw new Refusal("conflict", "attribute.name_taken", { path: "name", name });
  const elsewhere = new Set<string>(others.flatMap((other) => other.values.map((value) => value.id)));
  const isTwice = (value: AttributeValue, at: number) =>
    elsewhere.has(value.id) || values.findIndex((other) => other.id === value.id || other.name === value.name) !== at;
  const twice = values.findIndex(isTwice);
  if (twice < 0) return;
  throw new Refusal("invalid", "attribute.value_twice", { path: `values.${twice}.name`, value: values[twice]?.name });
}
