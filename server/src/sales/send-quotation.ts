import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { SendQuotation } from "@trato/domain/sales/inputs.ts";
import { moves, obstacleToSend } from "@trato/domain/sales/lifecycle.ts";
import type { Id } from "@trato/domain/ids.ts";
import { attachFrozen } from "../messaging/attach-document.ts";
import { writeLetter } from "../messaging/templates/write-letter.ts";
import { writeMessage } from "../messaging/write-message.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { nextNumber } from "../platform/numbering.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { clearedNow, clearLimits } from "./approval/clear-limits.ts";
import { frozenNote } from "./fiscal-note.ts";
import { getSale } from "./get-sale.ts";
import { sendDatasheets } from "./mail/datasheets.ts";
import { letterOfSale } from "./mail/letter-of-sale.ts";
import { offerUrlOf } from "./portal/offer-url.ts";
import { portalUrlOf } from "./portal/portal-token.ts";
import { readRecipient } from "./addressee/read-recipient.ts";
import { linesOf, type SaleRecord, tellHistories } from "./store.ts";
import { freezeVersion } from "./versions/freeze-version.ts";

/** The offer goes out: it gets its number, its version is frozen for the customer, and a mail brings the link. */
export async function sendQuotation(
  ctx: Context,
  { saleId, version, attachPdf = true, attachDatasheets = true, cc, bcc, sendAt, ...mail }: SendQuotation,
) {
  const sale = await lockRow(ctx, "sales", saleId);
  authorize(ctx, "sale.send");
  refuseStale(sale, version);
  refuseIf(obstacleToSend({ ...sale, lines: await linesOf(ctx, saleId) }, ctx.today));
  const { approvalId, ...cleared } = await clearLimits(ctx, sale);
  const customer = await readRecipient(ctx, sale);
  const to = addressOf(mail.to, customer);

  const sentVersion = sale.version + 1;
  const number = sale.number ?? (await nextNumber(ctx, "sale"));
  const earlier = offerUrlOf(ctx, sale);
  const { body, link, ...words } = await offerMail(ctx, { ...sale, number, sentVersion }, mail);
  // what was written over the words of an earlier version bears its link, behind which stands no more than that there is a newer one
  const message = { ...words, link, body: earlier ? body.replaceAll(earlier, link) : body };
  const messageId = await writeMessage(ctx, { about: { kind: "sale", id: saleId }, to, cc, bcc, sendAt, ...message });

  const fiscalNote = await frozenNote(ctx, sale);

  tellHistories(ctx, sale);
  await changeRow(ctx, "sales", sale, {
    event: "sale.sent",
    changes: { state: moves.send.to },
    along: {
      number,
      sentAt: ctx.now,
      sentVersion,
      portalRevokedAt: null,
      viewedAt: null,
      changesAskedAt: null,
      fiscalNote,
      sentMessageId: messageId,
      ...cleared,
    },
    about: { kind: "message", id: messageId },
  });
  await sendDatasheets(ctx, messageId, { saleId, isWanted: attachDatasheets });
  const pdf = await freezeVersion(ctx, { saleId, sentVersion, messageId, approvalId });
  if (attachPdf) await attachFrozen(ctx, messageId, pdf);
  return { ...(await getSale(ctx, { saleId })), messageId };
}

/** A customer gets a link to the new version of a changed order; answers the mail, and what the order keeps of that. */
export async function tellOfChange(ctx: Context, sale: SaleRecord) {
  const customer = await readRecipient(ctx, sale);
  const to = addressOf(undefined, customer);
  const sentVersion = sale.version + 1;
  const mail = await offerMail(ctx, { ...sale, sentVersion }, {}, "changedOrder");
  const messageId = await writeMessage(ctx, { about: { kind: "sale", id: sale.id }, to, ...mail });
  await sendDatasheets(ctx, messageId, { saleId: sale.id, isWanted: false });
  const kept = {
    sentAt: ctx.now,
    clearedAt: clearedNow(ctx, sale), // the order was, when it was confirmed, and so was its change
    sentVersion,
    portalRevokedAt: null,
    viewedAt: null,
    sentMessageId: messageId,
  };
  return { messageId, sentVersion, kept };
}

function addressOf(asked: string | undefined, customer: Recipient): string {
  const address = asked ?? customer.email;
  if (!address) throw new Refusal("invalid", "sale.customer_without_email", { path: "to" });
  return address;
}

type Recipient = Awaited<ReturnType<typeof readRecipient>>;

type Offered = SaleRecord & { sentVersion: number };
type Words = { subject?: string | undefined; body?: string | undefined; templateId?: Id<"mail_templates"> | undefined };

/** What was written, or what the template says with the number and the link that the offer gets now. */
async function offerMail(ctx: Context, sale: Offered, mail: Words, use: "quotation" | "changedOrder" = "quotation") {
  const link = offerLink(ctx, sale);
  const letter = await letterOfSale(ctx, { saleId: sale.id }, { use, sale: { number: sale.number, link } });
  const { subject, body } = await writeLetter(ctx, letter, { templateId: mail.templateId });
  return { language: letter.language, subject: mail.subject ?? subject, body: mail.body ?? body, link };
}

const offerLink = ({ site, workspace }: Context, { id, sentVersion, portalEpoch }: Offered): string =>
  portalUrlOf(site, { workspaceId: workspace.id, saleId: id, version: sentVersion, epoch: portalEpoch });
