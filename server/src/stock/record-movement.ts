import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary, type Subject } from "../platform/diary.ts";
import { reactions } from "../platform/reactions.ts";
import type { TransferRecord } from "./store.ts";

/** Writes what happened to goods under the document that asked for them, and lets its module draw its conclusions. */
export async function recordMovement(
  ctx: Context,
  event: DiaryEvent,
  transfer: TransferRecord,
  after: Record<string, unknown>,
): Promise<void> {
  const { originKind, originId } = transfer;
  if (originKind && originId) await reactions().goodsMoved(ctx, { kind: originKind, id: originId });
  const subject: Subject =
    originKind && originId ? { kind: originKind, id: originId } : { kind: "transfer", id: transfer.id };
  await recordInDiary(ctx, event, subject, { after: { transferId: transfer.id, number: transfer.number, ...after } });
}
