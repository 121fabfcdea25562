import type { Note } from "@trato/domain/activities/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { AnswerCustomer } from "@trato/domain/sales/inputs.ts";
import { obstacleToAnswer } from "@trato/domain/sales/lifecycle.ts";
import { answerMail } from "@trato/domain/sales/words.ts";
import { speak } from "@trato/domain/words.ts";
import { signatureOf } from "../../identity/signature-of.ts";
import { attachDocument } from "../../messaging/attach-document.ts";
import { writeLetter } from "../../messaging/templates/write-letter.ts";
import { writeMessage } from "../../messaging/write-message.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { insertOwn, lockRow, own } from "../../platform/rows.ts";
import { letterOfSale } from "../mail/letter-of-sale.ts";
import { printSale } from "../print/print-sale.ts";
import { readRecipient } from "../addressee/read-recipient.ts";
import { type SaleRecord, tellOfSale } from "../store.ts";
import { refuseUnseenLine } from "./questions/asked-line.ts";
import { portalUrlOf } from "./portal-token.ts";

/** What the customer asked is answered: on his page, and by a mail with its link. */
export async function answerCustomer(ctx: Context, { saleId, id, body, lineId }: AnswerCustomer): Promise<Note> {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.send");
  refuseIf(obstacleToAnswer({ ...sale, isRevoked: sale.portalRevokedAt !== null }));
  await refuseUnseenLine(ctx, { saleId, lineId });
  const note = {
    id: id ?? ctx.newId<"notes">(),
    subjectKind: "sale" as const,
    subjectId: saleId,
    body,
    writtenBy: ctx.actor.memberId,
    createdAt: ctx.now,
  };
  await insertOwn(ctx, "notes", {
    ...note,
    lineId: lineId ?? null,
    authorName: ctx.actor.name,
    shownToCustomer: true,
  }).execute();
  const { to, language, words, link } = await letterOf(ctx, sale);
  const subject = speak(answerMail, "subject", language, words);
  const signed = [body, await signatureOf(ctx)].filter(Boolean).join("\n\n");
  await writeMessage(ctx, { about: { kind: "sale", id: saleId }, to, language, subject, body: signed, link });

  tellOfSale(ctx, sale, 0);
  tellOthers(ctx, "timeline", saleId, 0);
  await recordInDiary(ctx, "sale.answered", { kind: "sale", id: saleId }, { about: { kind: "note", id: note.id } });
  return { ...note, mentions: [], version: 1 };
}

/** The customer gets a confirmation of his yes from his salesperson, with the order as a PDF. Where no address is known, his page alone tells him. */
export async function confirmYes(ctx: Context, sale: SaleRecord, name: string): Promise<void> {
  const addressed = await letterOf(ctx, sale).catch(withoutAddress);
  if (!addressed) return;
  const { to, language, link } = addressed;
  const about = { kind: "sale", id: sale.id } as const; // one of the kinds
  const by = sale.salespersonId;
  const known = { use: "acceptedOrder", by, sale: { number: sale.number, link }, name } as const; // one of its letters
  const { subject, body } = await writeLetter(ctx, await letterOfSale(ctx, { saleId: sale.id }, known));
  const messageId = await writeMessage(ctx, { about, to, language, subject, body, link, by });
  await attachDocument(ctx, messageId, await printSale(ctx, sale.id));
}

function withoutAddress(error: unknown): null {
  if (error instanceof Refusal && error.code === "sale.customer_without_email") return null;
  throw error;
}

/** To whom one writes about a document that was sent: wherever its own link went last, and no colleague's, in the customer's language. */
async function letterOf(ctx: Context, sale: SaleRecord) {
  const customer = await readRecipient(ctx, sale);
  const last = await own(ctx, "messages")
    .select("toAddress")
    .where("subjectKind", "=", "sale")
    .where("subjectId", "=", sale.id)
    .where("link", "is not", null)
    .where("isLinkConcealed", "=", false) // as a colleague's is
    .orderBy("id", "desc")
    .limit(1)
    .executeTakeFirst();
  const to = last?.toAddress ?? customer.email;
  if (!to) throw new Refusal("invalid", "sale.customer_without_email");
  const { workspace, site } = ctx;
  const version = sale.sentVersion ?? sale.version;
  return {
    to,
    language: customer.language ?? workspace.language,
    words: { number: sale.number, workspace: workspace.name },
    link: portalUrlOf(site, { workspaceId: workspace.id, saleId: sale.id, version, epoch: sale.portalEpoch }),
  };
}
