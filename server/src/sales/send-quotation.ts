import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { SendQuotation } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToSend } from "@trato/domain/sales/lifecycle.ts";
import { changedOrderMail, quotationMail } from "@trato/domain/sales/words.ts";
import { speak } from "@trato/domain/words.ts";
import { signatureOf } from "../identity/signature-of.ts";
import { attachDocument } from "../messaging/attach-document.ts";
import { writeMessage } from "../messaging/write-message.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { frozenNote } from "./fiscal-note.ts";
import { getSale } from "./get-sale.ts";
import { portalUrlOf } from "./portal/portal-token.ts";
import { printSale } from "./print/print-sale.ts";
import { readRecipient } from "./addressee/read-recipient.ts";
import { linesOf, type SaleRecord, tellHistories } from "./store.ts";

/** The offer goes out: it gets its number, its version is frozen for the customer, and a mail brings the link. */
export async function sendQuotation(
  ctx: Context,
  { saleId, version, attachPdf = true, cc, bcc, sendAt, ...mail }: SendQuotation,
) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.send");
  refuseStale(sale, version);
  refuseIf(obstacleToSend({ ...sale, lines: await linesOf(ctx, saleId) }, ctx.today));
  const customer = await readRecipient(ctx, sale);
  const to = addressOf(mail.to, customer);

  const sentVersion = sale.version + 1;
  const number = sale.number ?? (await nextNumber(ctx, "sale"));
  const message = await offerMail(ctx, { ...sale, number, sentVersion }, customer, mail);
  const messageId = await writeMessage(ctx, { about: { kind: "sale", id: saleId }, to, cc, bcc, sendAt, ...message });

  const fiscalNote = await frozenNote(ctx, sale);

  tellHistories(ctx, sale);
  await changeRow(ctx, "sales", sale, {
    event: "sale.sent",
    changes: { state: moves.send.to },
    along: { number, sentAt: ctx.now, sentVersion, portalRevokedAt: null, viewedAt: null, fiscalNote },
    about: { kind: "message", id: messageId },
  });
  if (attachPdf) await attachDocument(ctx, messageId, await printSale(ctx, saleId));
  return getSale(ctx, { saleId });
}

/** A customer gets a link to the new version of a changed order; answers the mail, and what the order keeps of that. */
export async function tellOfChange(ctx: Context, sale: SaleRecord) {
  const customer = await readRecipient(ctx, sale);
  const to = addressOf(undefined, customer);
  const sentVersion = sale.version + 1;
  const mail = offerMail(ctx, { ...sale, sentVersion }, customer, {}, changedOrderMail);
  const messageId = await writeMessage(ctx, { about: { kind: "sale", id: sale.id }, to, ...(await mail) });
  return { messageId, kept: { sentAt: ctx.now, sentVersion, portalRevokedAt: null, viewedAt: null } };
}

function addressOf(asked: string | undefined, customer: Recipient): string {
  const address = asked ?? customer.email;
  if (!address) throw new Refusal("invalid", "sale.customer_without_email", { path: "to" });
  return address;
}

type Recipient = Awaited<ReturnType<typeof readRecipient>>;

async function offerMail(
  ctx: Context,
  sale: SaleRecord & { sentVersion: number },
  customer: Recipient,
  mail: { subject?: string | undefined; body?: string | undefined },
  phrases: typeof quotationMail | typeof changedOrderMail = quotationMail,
) {
  const language = customer.language ?? ctx.workspace.language;
  const words = {
    number: sale.number,
    workspace: ctx.workspace.name,
    customer: customer.name,
    salesperson: (await signatureOf(ctx)) ?? ctx.actor.name,
  };
  return {
    language,
    subject: mail.subject ?? speak(phrases, "subject", language, words),
    body: mail.body ?? speak(phrases, "body", language, words),
    link: portalUrlOf(ctx.site, {
      workspaceId: ctx.workspace.id,
      saleId: sale.id,
      version: sale.sentVersion,
      epoch: sale.portalEpoch,
    }),
  };
}
