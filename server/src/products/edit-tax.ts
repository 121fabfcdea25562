import { canonical } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Tax } from "@trato/domain/products/records.ts";
import type { EditTax, OneTax } from "@trato/domain/products/taxes/tax-inputs.ts";
import { obstacleToTax } from "@trato/domain/products/taxes/tax-rules.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, found, own } from "../platform/rows.ts";
import { clearDefault, refuseWrongTax } from "./create-tax.ts";
import { getTax } from "./list-taxes.ts";

/** Changes a tax: drafts take it with their next change, what was sent or confirmed stays as it was. */
export async function editTax(ctx: Context, { taxId, version, ...fields }: EditTax): Promise<Tax> {
  const before = await lockTax(ctx, taxId);
  authorize(ctx, "tax.edit");
  const asked = { ...fields, ...(fields.amount !== undefined && { amount: canonical(fields.amount) }) };
  const subject = { kind: "setting" as const, id: taxId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: asked, version });
  if (!changes) return getTax(ctx, taxId);

  const after = { ...before, ...changes };
  refuseIf(obstacleToTax(after));
  await refuseWrongTax(ctx, { ...after, children: changes.children ?? [] });
  if (changes.isDefault) await clearDefault(ctx, before.use);
  return writeTax(ctx, before, changes, "tax.edited");
}

/** The tax is no longer offered; documents that have it keep it. */
export async function archiveTax(ctx: Context, { taxId }: OneTax): Promise<Tax> {
  return setArchived(ctx, taxId, true);
}

/** The tax is offered again. */
export async function unarchiveTax(ctx: Context, { taxId }: OneTax): Promise<Tax> {
  return setArchived(ctx, taxId, false);
}

async function setArchived(ctx: Context, taxId: Tax["id"], isArchived: boolean): Promise<Tax> {
  const before = await lockTax(ctx, taxId);
  authorize(ctx, "tax.edit");
  if ((before.archivedAt !== null) === isArchived) {
    nothingToRecord(ctx);
    return getTax(ctx, taxId);
  }
  const changes = { archivedAt: isArchived ? ctx.now : null, ...(isArchived && { isDefault: false }) };
  return writeTax(ctx, before, changes, isArchived ? "tax.archived" : "tax.unarchived");
}

type LockedTax = Awaited<ReturnType<typeof lockTax>>;

async function writeTax(ctx: Context, before: LockedTax, changes: Partial<LockedTax>, event: DiaryEvent): Promise<Tax> {
  await changeRow(ctx, "taxes", before, { event, changes });
  return getTax(ctx, before.id);
}

async function lockTax(ctx: Context, id: Tax["id"]) {
  const taxes = own(ctx, "taxes")
    .select(["id", "name", "use", "amountKind", "amount", "priceIncluded", "includeBase", "isBaseAffected"])
    .select(["reverseCharge", "sequence", "groupId", "children", "isDefault", "archivedAt", "version"])
    .where("id", "=", id);
  const tax = found(await taxes.forUpdate().executeTakeFirst());
  return { ...tax, children: tax.children as Tax["children"] }; // ids of taxes, kept as such
}
