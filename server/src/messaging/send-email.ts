import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary, type Subject } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { type Draft, writeMessage } from "./write-message.ts";

/** Writes an e-mail about a record, as its next line of history. The caller has made sure that the record is reached. */
export async function sendEmail(
  ctx: Context,
  subject: Subject & { kind: Draft["about"]["kind"] },
  draft: Omit<Draft, "about">,
): Promise<{ messageId: Id<"messages"> }> {
  authorize(ctx, "message.send");
  const messageId = await writeMessage(ctx, { about: subject, ...draft });
  tellOthers(ctx, "timeline", subject.id, 0);
  await recordInDiary(ctx, "message.written", subject, { about: { kind: "message", id: messageId } });
  return { messageId };
}
