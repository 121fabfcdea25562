import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary, type Subject } from "../platform/diary.ts";
import { type GivenUpGoods, reactions } from "../platform/reactions.ts";
import type { TransferRecord } from "./store.ts";

/**
 * Writes what happened to goods under the document that asked for them, and lets its module draw its conclusions: what of
 * them nobody waits for any more is said besides.
 */
export async function recordMovement(
  ctx: Context,
  event: DiaryEvent,
  transfer: TransferRecord,
  { givenUp = [], ...after }: Record<string, unknown> & { givenUp?: GivenUpGoods },
): Promise<void> {
  const { originKind, originId } = transfer;
  if (originKind && originId) await reactions().goodsMoved(ctx, { kind: originKind, id: originId }, givenUp);
  const subject: Subject =
    originKind && originId ? { kind: originKind, id: originId } : { kind: "transfer", id: transfer.id };
  await recordInDiary(ctx, event, subject, { after: { transferId: transfer.id, number: transfer.number, ...after } });
}
