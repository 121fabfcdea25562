import type { Id } from "@trato/domain/ids.ts";
import type { AboutKind, KindTaking } from "@trato/domain/kinds.ts";
import { refuseUnlessStanding } from "../activities/store.ts";
import type { About } from "../activities/about-route.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { type Draft, writeMessage } from "./write-message.ts";

/** A record that one writes to somebody about. */
export type MailedAbout = About<Extract<AboutKind, KindTaking<"email">>>;

/** Writes an e-mail about a record, as its next line of history; it leaves some seconds later. */
export async function sendEmail(
  ctx: Context,
  about: MailedAbout,
  draft: Omit<Draft, "about">,
): Promise<{ messageId: Id<"messages"> }> {
  authorize(ctx, "message.send");
  await refuseUnlessStanding(ctx, about);
  const messageId = await writeMessage(ctx, { about, ...draft });
  tellOthers(ctx, "timeline", about.id, 0);
  await recordInDiary(ctx, "message.written", about, { about: { kind: "message", id: messageId } });
  return { messageId };
}
