import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import type { Print } from "../platform/print/typeset.ts";
import { attachDocument } from "./attach-document.ts";
import { type MailedAbout, sendEmail } from "./send-email.ts";
import type { Draft } from "./write-message.ts";

/** Writes an e-mail about a record that brings a document, as it is now. */
export async function sendDocument(
  ctx: Context,
  about: MailedAbout,
  draft: Omit<Draft, "about">,
  print: Print,
): Promise<{ messageId: Id<"messages"> }> {
  const sent = await sendEmail(ctx, about, draft);
  await attachDocument(ctx, sent.messageId, print);
  return sent;
}
