import type { Id } from "@trato/domain/ids.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { own, writeRow } from "../platform/rows.ts";

/** A mail that Trato wrote by itself, and for which there is no reason any more, does not leave, where it has not yet. */
export async function withdrawUnsent(ctx: Context, messageId: string): Promise<void> {
  const message = await own(ctx, "messages")
    .selectAll()
    .where("id", "=", messageId as Id<"messages">) // one of its ids
    .where("state", "=", "waiting")
    .forUpdate()
    .executeTakeFirst();
  if (!message) return;
  await writeRow(ctx, "messages", message, { state: "withdrawn", nextTryAt: null });
  tellOthers(ctx, "message", message.id, message.version + 1);
  await recordInDiary(
    ctx,
    "message.withdrawn",
    { kind: recordKind(message.subjectKind), id: message.subjectId },
    { about: { kind: "message", id: message.id } },
  );
}
