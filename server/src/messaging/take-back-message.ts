import type { Id } from "@trato/domain/ids.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow, writeRow } from "../platform/rows.ts";

/** A mail that had left came back: it has failed after all, and whoever wrote it is told why. */
export async function takeBackMessage(ctx: Context, messageId: Id<"messages">, answer: string): Promise<void> {
  const message = await lockRow(ctx, "messages", messageId);
  authorize(ctx, "message.send");
  if (message.state !== "sent") return nothingToRecord(ctx);
  await writeRow(ctx, "messages", message, { state: "failed", lastProblem: "came_back", lastError: answer });
  tellOthers(ctx, "message", messageId, message.version + 1);
  tellOthers(ctx, "timeline", message.subjectId, 0);
  const subject = { kind: recordKind(message.subjectKind), id: message.subjectId };
  await recordInDiary(ctx, "message.failed", subject, {
    after: { to: message.toAddress },
    about: { kind: "message", id: messageId },
  });
}
