import type { Id } from "@trato/domain/ids.ts";
import type { OneMessage } from "@trato/domain/messaging/inputs.ts";
import type { MailProblem } from "@trato/domain/messaging/mail-problems.ts";
import { z } from "zod";
import { storedIn } from "../identity/company/read-logo.ts";
import type { Context } from "../platform/context.ts";
import { markOfSheets, nameOfSheet, sheetNamed } from "../platform/print/sheets.ts";
import { type Print, typeset } from "../platform/print/typeset.ts";
import { found, own, updateOwn } from "../platform/rows.ts";

/** What is kept of a document: its sheet within the sources and of which state of them, and what it says. It may come from another Trato's export. */
const Kept = z.object({
  sheets: z.optional(z.string().regex(/^[\da-f]{16}$/)),
  template: z.string().regex(/^[a-z-]+(\/[a-z-]+)*\.typ$/),
  content: z.record(z.string(), z.unknown()),
  logo: z.nullish(z.string().regex(/^[0-9a-f]{64}$/)),
});

/** A document goes with a mail that was just written, as it is now; the PDF is made when the mail leaves. */
export async function attachDocument(ctx: Context, messageId: Id<"messages">, print: Print): Promise<void> {
  const attachment = JSON.stringify({
    sheets: markOfSheets(),
    template: nameOfSheet(print.template),
    content: print.content,
    logo: print.logo?.name.sha256,
  });
  await updateOwn(ctx, "messages")
    .set({ attachmentName: print.name, attachment })
    .where("id", "=", messageId)
    .execute();
}

/** The document that went with a mail, as it was then. */
export async function readAttached(ctx: Context, { messageId }: OneMessage): Promise<Print> {
  const message = found(
    await own(ctx, "messages").select(["attachmentName", "attachment"]).where("id", "=", messageId).executeTakeFirst(),
  );
  return printOf(ctx, found(message.attachmentName ?? undefined), found(message.attachment ?? undefined));
}

function printOf(of: Place, name: string, attachment: string): Print {
  const { sheets, template, content, logo } = Kept.parse(JSON.parse(attachment));
  return { name, template: sheetNamed(template, sheets), content, logo: logo ? storedIn(of, logo) : null };
}

type Place = Parameters<typeof storedIn>[0];
type Attached = { attachment: string | null; attachmentName: string | null };
type MadeDocument = { filename: string; content: Buffer; contentType: string };

const mostBytes = 10_000_000;

/** The PDF that goes with a mail, if any, or why it cannot go. Nothing is locked while it is made. */
export async function makeAttachment(
  of: Place,
  { attachment, attachmentName }: Attached,
): Promise<MadeDocument[] | MailProblem> {
  if (attachment === null || attachmentName === null) return [];
  try {
    const pdf = await typeset(printOf(of, attachmentName, attachment));
    if (pdf.length > mostBytes) return "document_too_large";
    return [{ filename: attachmentName, content: pdf, contentType: "application/pdf" }];
  } catch {
    return "document_not_made";
  }
}
