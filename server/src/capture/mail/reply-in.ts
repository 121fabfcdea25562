import { answersAmong, beforeQuotation, isOfDevice } from "@trato/domain/capture/mail/quotation.ts";
import { visibleText } from "@trato/domain/capture/mail/visible-text.ts";
import EmailReplyParser from "email-reply-parser";

/** What is quoted stands behind what was written; where the text goes on for longer, its end is not looked at. */
const looksAt = 30_000;

/**
 * What the writer of a mail himself wrote: without what he quotes and signs. All of it, where he wrote nothing but that; where he answers among the
 * lines that he quotes, these too.
 */
export function replyIn(text: string): string {
  const beginning = visibleText(text).slice(0, looksAt);
  const answers = answersAmong(beginning);
  if (answers !== null) return visibleText(text.length > looksAt ? text : answers);
  return visibleText(withoutDevice(unquoted(beforeQuotation(beginning)))) || text;
}

/** The quotations that a program knows which looks for them alone. */
const unquoted = (text: string): string =>
  new EmailReplyParser()
    .read(text)
    .getFragments()
    .filter((fragment) => !fragment.isHidden() || (fragment.isSignature() && !isSignature(fragment.getContent())))
    .map((fragment) => fragment.getContent())
    .join("\n");

/** It takes whatever begins as a device's line for one. */
const isSignature = (text: string): boolean =>
  /^\s*(?:--|__|—)/.test(text) || isOfDevice(text.trim().split("\n")[0] ?? "");

function withoutDevice(text: string): string {
  const lines = text.trimEnd().split("\n");
  return isOfDevice(lines.at(-1) ?? "") ? lines.slice(0, -1).join("\n") : text;
}
