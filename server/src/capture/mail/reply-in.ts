import { visibleText } from "@trato/domain/capture/mail/visible-text.ts";
import EmailReplyParser from "email-reply-parser";

/** What is quoted stands behind what was written; where the text goes on for longer, its end is not looked at. */
const looksAt = 30_000;

const original =
  /^[ \t]*[-_*]{2,}[ \t]*(?:mensaje original|original message|mensaje reenviado|forwarded message|ursprüngliche nachricht|message d'origine|messaggio originale|mensagem original)[ \t]*[-_*]{2,}[ \t]*$/im;

/** What the writer of a mail himself wrote: without what he quotes. All of it, where he wrote nothing but below or within a quotation. */
export function replyIn(text: string): string {
  const beginning = text.slice(0, looksAt);
  const before = beginning.split(original)[0] ?? "";
  const visible = visibleText(new EmailReplyParser().read(before.trim() ? before : beginning).getVisibleText());
  return visible || text;
}
