import { sql } from "kysely";
import { canonical, compare, type Decimal, exact, nothing, one } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { enteredPrice } from "@trato/domain/money.ts";
import type { SetChoices } from "@trato/domain/products/combos/combo-inputs.ts";
import type { ChoicesOfProduct, ComboChoice } from "@trato/domain/products/combos/combo-records.ts";
import { obstacleToChoices } from "@trato/domain/products/combos/combo-rules.ts";
import { inSteps } from "@trato/domain/products/units.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, deleteOwn, found, insertOwn, own } from "../../platform/rows.ts";
import { kitWith } from "../kits/parts.ts";
import { getChoices } from "./choices.ts";

/** A product is sold with these choices from now on, at one price; with none, where it is a product by itself again. Documents keep what was picked. */
export async function setChoices(
  ctx: Context,
  { productId, version, choices: asked }: SetChoices,
): Promise<ChoicesOfProduct> {
  const items = asked.flatMap((choice) => choice.items.map((item) => item.productId));
  const products = await lockAround(ctx, [productId, ...items]);
  authorize(ctx, "product.edit");
  const combo = found(products.get(productId));
  refuseStale(combo, version);
  const { choices: was, comboOf } = await getChoices(ctx, { productId });
  const choices = asked.map((choice, at) => completeChoice(ctx, choice, { was, products, path: `choices.${at}` }));
  await refuseWrong(ctx, combo, { products, was, choices, combos: comboOf.map(({ name }) => name) });

  if (isSameValue(choices, was.map(sayOf))) {
    nothingToRecord(ctx);
    return getChoices(ctx, { productId });
  }
  await deleteOwn(ctx, "comboChoices").where("comboId", "=", productId).execute();
  const named = (id: string) => products.get(id as typeof productId)?.name ?? ""; // one of those that were found
  const former = { ...combo, choices: written(was.map(sayOf), named, was) };
  const told = { choices: written(choices, named, was) };
  const changes = { isCombo: choices.length > 0 };
  await changeRow(ctx, "products", former, { event: "product.choices_set", changes, told });
  await writeChoices(ctx, productId, choices);
  for (const id of new Set([...was.flatMap(itemsOf), ...items])) tellOthers(ctx, "product", id, 0);
  return getChoices(ctx, { productId });
}

type Choice = { id: Id<"combo_choices">; name: string; quantity: Decimal; items: Item[] };
type Item = { productId: Id<"products">; extraPrice: Decimal };

const itemsOf = ({ items }: Pick<ComboChoice, "items">) => items.map(({ productId }) => productId);

const sayOf = ({ id, name, quantity, items }: ComboChoice): Choice => ({
  id,
  name,
  quantity,
  items: items.map(({ productId, extraPrice }) => ({ productId, extraPrice })),
});

/** A choice with all that is kept of it; one with an id that is none of the combo's is not there. */
function completeChoice(
  ctx: Context,
  { id, name, quantity, items }: SetChoices["choices"][number],
  { was, products, path }: { was: readonly ComboChoice[]; products: Products; path: string },
): Choice {
  if (id && !was.some((each) => each.id === id))
    throw new Refusal("invalid", "reference.unknown", { path: `${path}.id` });
  return {
    id: id ?? ctx.newId<"combo_choices">(),
    name,
    quantity: inStepsOfAll(quantity ?? one, items, products),
    items: items.map(({ productId, extraPrice }) => ({ productId, extraPrice: enteredPrice(extraPrice ?? nothing) })),
  };
}

/** As much as comes out even whichever product is picked, in the steps of all of their units. */
function inStepsOfAll(quantity: Decimal, items: readonly { productId: Id<"products"> }[], products: Products): Decimal {
  const steps = items.flatMap(({ productId }) => products.get(productId)?.rounding ?? []);
  const fineFirst = steps.toSorted((a, b) => compare(exact(a), exact(b)));
  return fineFirst.reduce((rounded, step) => inSteps(rounded, step), canonical(quantity));
}

/** The combo and what can be picked of it, locked in the order of their ids. */
async function lockAround(ctx: Context, ids: readonly Id<"products">[]) {
  const rows = await own(ctx, "products as p")
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "p.workspaceId").onRef("u.id", "=", "p.unitId"))
    .select(["p.id", "p.name", "p.kind", "p.storable", "p.isKit", "p.isCombo", "p.archivedAt", "p.version"])
    .select("u.rounding")
    .where("p.id", "=", sql<Id<"products">>`any(${[...new Set(ids)]}::uuid[])`)
    .orderBy("p.id")
    .forUpdate("p")
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

type Products = Awaited<ReturnType<typeof lockAround>>;
type Asked = { products: Products; was: readonly ComboChoice[]; choices: readonly Choice[]; combos: readonly string[] };

async function refuseWrong(
  ctx: Context,
  combo: NonNullable<ReturnType<Products["get"]>>,
  { products, was, choices, combos }: Asked,
): Promise<void> {
  const known = new Set<string>(was.flatMap(({ items }) => items.map(({ productId }) => productId)));
  const facts = choices.map(({ name, quantity, items }, at) => ({
    name,
    quantity,
    items: items.map(({ productId }, place) => {
      const product = products.get(productId);
      const path = `choices.${at}.items.${place}.productId`;
      if (!product) throw new Refusal("invalid", "reference.unknown", { path });
      const { id, isCombo, archivedAt } = product;
      return { id, name: product.name, isCombo, isArchived: archivedAt !== null, wasItem: known.has(id) };
    }),
  }));
  const kit = await kitWith(ctx, combo.id);
  refuseIf(obstacleToChoices(combo, facts, { kits: kit === null ? [] : [kit], combos }));
  if (choices.length > 0 && (await isVariant(ctx, combo.id)))
    throw new Refusal("conflict", "combo.in_family", { product: combo.name });
}

async function isVariant(ctx: Context, productId: Id<"products">): Promise<boolean> {
  const row = await own(ctx, "productVariants")
    .select("familyId")
    .where("productId", "=", productId)
    .executeTakeFirst();
  return row !== undefined;
}

/** As the history tells it. */
const written = (choices: readonly Choice[], named: (id: string) => string, was: readonly ComboChoice[]): string => {
  const before = new Map(was.flatMap(({ items }) => items.map(({ productId, name }) => [productId, name])));
  const item = ({ productId, extraPrice }: Item) =>
    `${named(productId) || (before.get(productId) ?? "")}${extraPrice === nothing ? "" : ` (+${extraPrice})`}`;
  return choices.map(({ name, quantity, items }) => `${name}: ${quantity} × ${items.map(item).join(" / ")}`).join("; ");
};

async function writeChoices(ctx: Context, comboId: Id<"products">, choices: readonly Choice[]): Promise<void> {
  if (choices.length === 0) return;
  const rows = choices.map(({ id, name, quantity }, position) => ({ id, comboId, name, quantity, position }));
  await insertOwn(ctx, "comboChoices", rows).execute();
  const items = choices.flatMap((choice) =>
    choice.items.map((item, position) => ({ ...item, choiceId: choice.id, position })),
  );
  await insertOwn(ctx, "comboItems", items).execute();
}
