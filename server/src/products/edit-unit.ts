import { canonical } from "@trato/domain/decimal.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { UnitOfMeasure } from "@trato/domain/products/records.ts";
import type { EditUnit, OneUnit } from "@trato/domain/products/unit-inputs.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord } from "../platform/diary.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { refuseTakenName } from "./create-unit.ts";
import { getUnit } from "./list-units.ts";

/** Changes how a unit is called in the reader's language, and its step; what it is worth stays. */
export async function editUnit(ctx: Context, { unitId, version, ...fields }: EditUnit): Promise<UnitOfMeasure> {
  const before = await lockRow(ctx, "units", unitId);
  authorize(ctx, "product.edit");
  const asked = inColumns(ctx, fields);
  const subject = { kind: "setting" as const, id: unitId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: asked, version });
  if (!changes) return getUnit(ctx, unitId);
  if (fields.name !== undefined) await refuseTakenName(ctx, fields.name, unitId);
  return writeUnit(ctx, before, changes, "unit.edited");
}

/** The unit is no longer offered; products and documents that have it keep it. References stay: others are worth so many of them. */
export async function archiveUnit(ctx: Context, { unitId }: OneUnit): Promise<UnitOfMeasure> {
  return setArchived(ctx, unitId, true);
}

/** The unit is offered again. */
export async function unarchiveUnit(ctx: Context, { unitId }: OneUnit): Promise<UnitOfMeasure> {
  return setArchived(ctx, unitId, false);
}

async function setArchived(ctx: Context, unitId: UnitOfMeasure["id"], isArchived: boolean): Promise<UnitOfMeasure> {
  const before = await lockRow(ctx, "units", unitId);
  authorize(ctx, "product.edit");
  if (isArchived && before.relation === "reference") throw new Refusal("conflict", "unit.is_reference");
  if ((before.archivedAt !== null) === isArchived) {
    nothingToRecord(ctx);
    return getUnit(ctx, unitId);
  }
  const changes = { archivedAt: isArchived ? ctx.now : null };
  return writeUnit(ctx, before, changes, isArchived ? "unit.archived" : "unit.unarchived");
}

type UnitRecord = Awaited<ReturnType<typeof lockRow<"units">>>;

async function writeUnit(ctx: Context, before: UnitRecord, changes: Partial<UnitRecord>, event: DiaryEvent) {
  await changeRow(ctx, "units", before, { event, changes });
  return getUnit(ctx, before.id);
}

/** Words are those of the reader's language. */
function inColumns(ctx: Context, { name, one, many, rounding }: Omit<EditUnit, "unitId" | "version">) {
  const words =
    ctx.language === "es" ? { nameEs: name, oneEs: one, manyEs: many } : { nameEn: name, oneEn: one, manyEn: many };
  const asked = { ...words, rounding: rounding && canonical(rounding) };
  return Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as Partial<UnitRecord>; // its columns
}
