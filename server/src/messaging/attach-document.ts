import type { Id } from "@trato/domain/ids.ts";
import type { OneMessage } from "@trato/domain/messaging/inputs.ts";
import type { MailProblem } from "@trato/domain/messaging/mail-problems.ts";
import { type FrozenDocument, keepDocument, readFrozen } from "../documents/kept/keep-document.ts";
import { keptPrint, type Place, printOf } from "../documents/kept/kept-print.ts";
import type { Context } from "../platform/context.ts";
import { type Print, typeset } from "../platform/print/typeset.ts";
import { found, own, updateOwn } from "../platform/rows.ts";

/** A document goes with a mail that was just written, as it is now; the PDF is made when the mail leaves. */
export async function attachDocument(ctx: Context, messageId: Id<"messages">, print: Print): Promise<void> {
  await updateOwn(ctx, "messages")
    .set({ attachmentName: print.name, attachment: keptPrint(print) })
    .where("id", "=", messageId)
    .execute();
}

/** A document that stays as it is goes with a mail that was just written: the very PDF that is kept of it. */
export async function attachFrozen(
  ctx: Context,
  messageId: Id<"messages">,
  { documentId, name }: { documentId: Id<"kept_documents">; name: string },
): Promise<void> {
  await updateOwn(ctx, "messages").set({ attachmentName: name, documentId }).where("id", "=", messageId).execute();
}

/** The document that went with a mail, as it was then. */
export async function readAttached(ctx: Context, { messageId }: OneMessage): Promise<FrozenDocument> {
  const message = found(
    await own(ctx, "messages")
      .select(["attachmentName", "attachment", "documentId"])
      .where("id", "=", messageId)
      .executeTakeFirst(),
  );
  if (message.documentId) return readFrozen(ctx, message.documentId);
  const name = found(message.attachmentName ?? undefined);
  return { name, print: printOf(ctx, name, found(message.attachment ?? undefined)), pdf: null };
}

type InTransaction = <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
type Attached = { attachment: string | null; attachmentName: string | null; documentId: Id<"kept_documents"> | null };
type MadeDocument = { filename: string; content: Buffer; contentType: string };

const mostBytes = 10_000_000;

/** The PDF that goes with a mail, if any, or why it cannot go. Nothing is locked while it is made. */
export async function makeAttachment(
  of: Place,
  message: Attached,
  run: InTransaction,
): Promise<MadeDocument[] | MailProblem> {
  const { attachmentName } = message;
  if (attachmentName === null) return [];
  try {
    const pdf = await pdfOf(of, { ...message, attachmentName }, run);
    if (pdf.length > mostBytes) return "document_too_large";
    return [{ filename: attachmentName, content: pdf, contentType: "application/pdf" }];
  } catch {
    return "document_not_made";
  }
}

function pdfOf(
  of: Place,
  { attachment, attachmentName, documentId }: Attached & { attachmentName: string },
  run: InTransaction,
): Promise<Buffer> {
  if (documentId) return keepDocument(run, documentId);
  return typeset(printOf(of, attachmentName, attachment ?? ""));
}
