import { sql } from "kysely";
import { canonical } from "@trato/domain/decimal.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Tax, TaxGroup } from "@trato/domain/products/records.ts";
import type { CreateTax, CreateTaxGroup } from "@trato/domain/products/taxes/tax-inputs.ts";
import { obstacleToTax } from "@trato/domain/products/taxes/tax-rules.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { insertOwn, own, updateOwn } from "../platform/rows.ts";
import { getTax } from "./list-taxes.ts";

/** A new tax; without a group it gets one of its own name. */
export async function createTax(ctx: Context, input: CreateTax): Promise<Tax> {
  authorize(ctx, "tax.edit");
  const { groupId, ...rest } = input;
  const id = input.id ?? ctx.newId<"taxes">();
  const fields = { ...rest, id, amount: canonical(input.amount ?? "0"), children: input.children ?? [] };
  refuseIf(obstacleToTax(fields));
  await refuseWrongTax(ctx, fields);

  const group = groupId ?? (await groupNamed(ctx, input.name, input.sequence));
  if (fields.isDefault) await clearDefault(ctx, fields.use);
  await insertOwn(ctx, "taxes", { ...fields, groupId: group, createdAt: ctx.now }).execute();
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(
    ctx,
    "tax.created",
    { kind: "setting", id },
    { after: { ...fields, groupId: group, version: 1 } },
  );
  return getTax(ctx, id);
}

/** A new row of the totals box. */
export async function createTaxGroup(ctx: Context, input: CreateTaxGroup): Promise<TaxGroup> {
  authorize(ctx, "tax.edit");
  const id = input.id ?? ctx.newId<"tax_groups">();
  const group = await insertOwn(ctx, "taxGroups", { ...input, id })
    .onConflict((conflict) => conflict.columns(["workspaceId", "name"]).doNothing())
    .returning(["id", "name", "sequence", "precedingSubtotal", "version"])
    .executeTakeFirst();
  if (!group) throw new Refusal("conflict", "tax_group.name_taken", { path: "name", name: input.name });
  tellOthers(ctx, "setting", id, 1);
  await recordInDiary(ctx, "tax_group.created", { kind: "setting", id }, { after: group });
  return group;
}

/** Refuses a name that is taken, and children that are no plain taxes of the same use. */
export async function refuseWrongTax(
  ctx: Context,
  tax: { id: Tax["id"]; name: string; use: Tax["use"]; children: readonly Tax["id"][] },
): Promise<void> {
  const others = await own(ctx, "taxes")
    .select(["id", "name", "amountKind", "archivedAt"])
    .where("use", "=", tax.use)
    .where("id", "<>", tax.id)
    .where((eb) => eb.or([eb("name", "=", tax.name), eb("id", "=", sql<Tax["id"]>`any(${tax.children}::uuid[])`)]))
    .execute();
  if (others.some((other) => other.name === tax.name)) {
    throw new Refusal("conflict", "tax.name_taken", { path: "name", name: tax.name });
  }
  const plain = others.filter((other) => other.amountKind !== "group" && other.archivedAt === null);
  if (tax.children.some((child) => !plain.some((other) => other.id === child))) {
    throw new Refusal("invalid", "tax.unknown", { path: "children" });
  }
}

/** There is one usual tax of each use: the new one takes the place of the old. */
export async function clearDefault(ctx: Context, use: Tax["use"]): Promise<void> {
  await updateOwn(ctx, "taxes")
    .set({ isDefault: false })
    .where("use", "=", use)
    .where("isDefault", "=", true)
    .execute();
}

async function groupNamed(ctx: Context, name: string, sequence: number | undefined): Promise<TaxGroup["id"]> {
  const { id } = await insertOwn(ctx, "taxGroups", { id: ctx.newId<"tax_groups">(), name, sequence: sequence ?? 10 })
    .onConflict((conflict) => conflict.columns(["workspaceId", "name"]).doUpdateSet({ name }))
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
