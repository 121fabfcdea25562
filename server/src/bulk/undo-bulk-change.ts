import { obstacleToUndo, verbToUndo } from "@trato/domain/bulk/lifecycle.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { OneBulkChange } from "@trato/domain/bulk/inputs.ts";
import type { BulkChange } from "@trato/domain/bulk/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { askedOf, enqueueBulk, readBulkChange } from "./store.ts";

/** The records get back what they had, as far as nobody has gone on from it; a change that is still going on stops. */
export async function undoBulkChange(ctx: Context, { bulkChangeId: id }: OneBulkChange): Promise<BulkChange> {
  const bulk = await lockRow(ctx, "bulkChanges", id);
  const { list, change } = askedOf(bulk.asked);
  authorize(ctx, verbToUndo(list, change));
  refuseIf(obstacleToUndo(bulk));
  await writeRow(ctx, "bulkChanges", bulk, { state: "undoing", finishedAt: null });
  await enqueueBulk(ctx, id, true);
  tellOthers(ctx, "bulkChange", id, bulk.version + 1);
  const { state } = bulk;
  await recordInDiary(ctx, "bulk.undone", { kind: "setting", id }, { before: { state }, after: { state: "undoing" } });
  return readBulkChange(ctx, id);
}
