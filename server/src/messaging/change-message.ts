import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import type { VersionedMessage } from "@trato/domain/messaging/inputs.ts";
import { obstacleToRetry, obstacleToWithdraw } from "@trato/domain/messaging/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";
import { enqueueDelivery } from "./let-mail-leave.ts";
import { getMessage } from "./list-messages.ts";

/** Takes back a message that has not left yet. */
export async function withdrawMessage(ctx: Context, { messageId }: VersionedMessage) {
  return change(ctx, messageId, "withdrawn");
}

/** Delivers a message that failed, waits or was withdrawn; one that was withdrawn before its chosen moment leaves at that moment. */
export async function retryMessage(ctx: Context, { messageId }: VersionedMessage) {
  await change(ctx, messageId, "waiting");
  const { notBefore } = await getMessage(ctx, { messageId });
  await enqueueDelivery(ctx, messageId, notBefore > ctx.now ? notBefore : undefined);
  return getMessage(ctx, { messageId });
}

async function change(ctx: Context, messageId: Id<"messages">, state: "withdrawn" | "waiting") {
  const message = await lockRow(ctx, "messages", messageId);
  authorize(ctx, "message.send");
  refuseIf(state === "withdrawn" ? obstacleToWithdraw(message) : obstacleToRetry(message));
  const isNow = state === "waiting" && message.state !== "withdrawn";
  await writeRow(ctx, "messages", message, {
    state,
    nextTryAt: null,
    ...(isNow && { notBefore: ctx.now, isScheduled: false }),
  });
  tellOthers(ctx, "message", messageId, message.version + 1);
  tellOthers(ctx, "timeline", message.subjectId, 0);
  const subject = { kind: recordKind(message.subjectKind), id: message.subjectId };
  await recordInDiary(ctx, state === "withdrawn" ? "message.withdrawn" : "message.retried", subject, {
    about: { kind: "message", id: messageId },
  });
  return getMessage(ctx, { messageId });
}
