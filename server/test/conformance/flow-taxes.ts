import { canonical } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Tax, TaxGroup } from "@trato/domain/products/taxes/taxes.ts";
import type { Context } from "../../src/platform/context.ts";
import { createTax, createTaxGroup } from "../../src/products/create-tax.ts";
import { createUnit } from "../../src/products/create-unit.ts";
import { listUnits } from "../../src/products/list-units.ts";

type TaxId = Id<"taxes">;
/** The taxes of a case by its keys, and the keys by the taxes that were made. */
export type Made = { ids: Map<string, TaxId>; keys: Map<TaxId, string> };

/** Those of a file's taxes that are named, with what they are made of, in their order; each in its group where the file has groups. */
export async function taxesIn(
  ctx: Context,
  named: ReadonlySet<string>,
  taxes: readonly Tax[],
  groups: readonly TaxGroup[] = [],
): Promise<Made> {
  const inOrder = taxes.toSorted((a, b) => a.sequence - b.sequence);
  const asked = inOrder.filter(({ id }) => named.has(id));
  const parts = inOrder.filter(({ id }) => asked.some(({ children }) => children.includes(id)));
  const groupIds = await groupsIn(ctx, groups, [...asked, ...parts]);
  const ids = new Map<string, TaxId>();
  for (const tax of [...parts, ...asked.filter(({ id }) => !parts.some((part) => part.id === id))]) {
    const { id: key, name: _, group, children, ...rules } = tax;
    const groupId = groups.length > 0 ? meant(groupIds, group) : undefined;
    const made = await createTax(ctx, {
      ...rules,
      use: "sale",
      name: key,
      sequence: inOrder.indexOf(tax),
      ...(groupId && { groupId }),
      children: children.map((child) => meant(ids, child)),
    });
    ids.set(key, made.id);
  }
  return { ids, keys: new Map([...ids].map(([key, id]) => [id, key])) };
}

async function groupsIn(
  ctx: Context,
  known: readonly TaxGroup[],
  taxes: readonly Tax[],
): Promise<Map<string, Id<"tax_groups">>> {
  const groups = new Map<string, Id<"tax_groups">>();
  for (const { id: key, sequence, precedingSubtotal } of known) {
    if (!taxes.some(({ group }) => group === key)) continue;
    groups.set(key, (await createTaxGroup(ctx, { name: key, sequence, precedingSubtotal })).id);
  }
  return groups;
}

export function meant<T>(known: ReadonlyMap<string, T>, key: string): T {
  const found = known.get(key);
  if (found === undefined) throw new Error(`the case has no ${key}`);
  return found;
}

/** Pieces that are counted as finely as the quantities of the cases. */
export async function fineUnit(ctx: Context): Promise<Id<"units">> {
  const piece = (await listUnits(ctx, { archived: "false" })).items.find(({ relation }) => relation === "reference");
  if (!piece) throw new Error("a workspace starts with units");
  const measure = { relation: "bigger" as const, ratio: canonical("1"), rounding: canonical("0.000001") };
  return (await createUnit(ctx, { name: "Fine", referenceId: piece.id, ...measure })).id;
}
