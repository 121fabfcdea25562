import type { DiaryEvent } from "@trato/domain/events.ts";
import type { EditFiscalPosition, OneFiscalPosition } from "@trato/domain/products/fiscal-positions/position-inputs.ts";
import type { FiscalPosition } from "@trato/domain/products/fiscal-positions/position-records.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, writeRow } from "../../platform/rows.ts";
import { refuseWrongPosition } from "./create-fiscal-position.ts";
import { getFiscalPosition, presentPosition, selectPositions } from "./list-fiscal-positions.ts";

/** Changes a position for documents to come; those that stand under it keep their taxes until their position is chosen again. */
export async function editFiscalPosition(
  ctx: Context,
  { fiscalPositionId, version, ...fields }: EditFiscalPosition,
): Promise<FiscalPosition> {
  const before = await lockPosition(ctx, fiscalPositionId);
  authorize(ctx, "tax.edit");
  const subject = { kind: "setting" as const, id: fiscalPositionId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: fields, version });
  if (!changes) return before;
  await refuseWrongPosition(ctx, { ...before, ...changes });
  return writePosition(ctx, before, changes, "fiscal_position.edited");
}

/** The position is no longer chosen nor offered; documents and contacts that have it keep it. */
export async function archiveFiscalPosition(
  ctx: Context,
  { fiscalPositionId }: OneFiscalPosition,
): Promise<FiscalPosition> {
  return setArchived(ctx, fiscalPositionId, true);
}

/** The position is chosen and offered again. */
export async function unarchiveFiscalPosition(
  ctx: Context,
  { fiscalPositionId }: OneFiscalPosition,
): Promise<FiscalPosition> {
  return setArchived(ctx, fiscalPositionId, false);
}

async function setArchived(ctx: Context, id: FiscalPosition["id"], isArchived: boolean): Promise<FiscalPosition> {
  const before = await lockPosition(ctx, id);
  authorize(ctx, "tax.edit");
  if ((before.archivedAt !== null) === isArchived) {
    nothingToRecord(ctx);
    return before;
  }
  const event = isArchived ? "fiscal_position.archived" : "fiscal_position.unarchived";
  return writePosition(ctx, before, { archivedAt: isArchived ? ctx.now : null }, event);
}

type Changes = Partial<Omit<FiscalPosition, "id" | "version">>;

async function writePosition(
  ctx: Context,
  before: FiscalPosition,
  { zipRanges, mappings, ...changes }: Changes,
  event: DiaryEvent,
): Promise<FiscalPosition> {
  await writeRow(ctx, "fiscalPositions", before, {
    ...changes,
    ...(zipRanges && { zipRanges: JSON.stringify(zipRanges) }),
    ...(mappings && { mappings: JSON.stringify(mappings) }),
  });
  const after = await getFiscalPosition(ctx, before.id);
  tellOthers(ctx, "setting", before.id, after.version);
  await recordInDiary(ctx, event, { kind: "setting", id: before.id }, { before, after });
  return after;
}

async function lockPosition(ctx: Context, id: FiscalPosition["id"]): Promise<FiscalPosition> {
  return presentPosition(found(await selectPositions(ctx).where("id", "=", id).forUpdate().executeTakeFirst()));
}
