import { fileURLToPath } from "node:url";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { type Format, formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { keptAmounts } from "@trato/domain/sales/kept-amounts.ts";
import { isOrder, isQuotation } from "@trato/domain/sales/lifecycle.ts";
import { offeredInstalments } from "@trato/domain/sales/offered-instalments.ts";
import { saidAsked } from "@trato/domain/sales/payments/asked-text.ts";
import { writtenReference } from "@trato/domain/sales/payments/creditor-reference.ts";
import type { Instalment } from "@trato/domain/sales/records.ts";
import { speak } from "@trato/domain/words.ts";
import { framed } from "../../documents/framed.ts";
import { printedBody, printedChoices } from "../../documents/printed.ts";
import { readPartner } from "../../documents/read-partner.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { obstacleOfLimits } from "../approval/clear-limits.ts";
import { fiscalNoteIn } from "../fiscal-note.ts";
import { instalmentsOfSale } from "../instalments-of-sale.ts";
import { referenceOf } from "../payments/list-sale-payments.ts";
import { askedOf, standingOfSale } from "../payments/standing-of-sale.ts";
import { type ReadSale, readSale } from "../read-sale.ts";
import { readPrintedLines } from "./read-printed-lines.ts";

const template = fileURLToPath(new URL("sale.typ", import.meta.url));

/** The document as it is to be printed, in the customer's language. */
export async function printSale(ctx: Context, saleId: Id<"sales">): Promise<Print> {
  const sale = found(await readSale(ctx, saleId));
  const isPersonKnown = sale.contactPersonName !== null;
  const partner = await readPartner(ctx, sale.customerId, (isPersonKnown && sale.contactPersonId) || undefined);
  const { language } = partner;
  const lines = await readPrintedLines(ctx, saleId, language);
  const totals = sale.totals as DocumentTotals; // kept as computeSale made it
  const say: Say = (word) => speak(documentWords, word, language);
  const format = formatFor({ ...inCurrency(ctx.workspace, sale.currency), language }, () => ctx.now);
  const frame = {
    template,
    title: `${isOrder(sale) ? say("order") : say("quotation")} ${sale.number ?? ""}`.trim(),
    state: (await isOnlyADraft(ctx, sale)) ? say("draft") : "",
    label: say("customer"),
    partner,
    language,
    destination: sale.deliveryAddress?.split("\n") ?? [],
    billing: sale.invoiceAddress?.split("\n") ?? [],
    facts: [
      ...factsOf(sale, await paymentTermsOf(ctx, sale), format, say),
      ...(await askedFacts(ctx, sale, format, say)),
    ],
  };
  return framed(ctx, frame, {
    ...(await printedBody({ lines, totals }, language, format)),
    ...(isOrder(sale) ? {} : printedChoices(lines, language, format)),
    kept: keptAmounts({ ...sale, totals, kept: { total: sale.keptTotal ?? sale.total } }).map(({ word, amount }) => ({
      name: say(word),
      amount: format.money(amount),
    })),
    ...(await paymentOf(ctx, sale, format, say)),
    fiscalNote: fiscalNoteIn(sale.customerLanguage ?? ctx.workspace.language, sale, lines) ?? "",
    terms: sale.terms ?? "",
    accepted: sale.acceptedBy && sale.acceptedAt ? `${sale.acceptedBy} · ${format.moment(sale.acceptedAt)}` : "",
  });
}

/** What has not gone out, and what may not go out as it is before somebody approves it. */
const isOnlyADraft = async (ctx: Context, sale: ReadSale): Promise<boolean> =>
  sale.state === "draft" || (isQuotation(sale) && (await obstacleOfLimits(ctx, sale)) !== null);

type Say = (word: keyof typeof documentWords) => string;

/** What is to be paid when; of an offer, if it were accepted today. */
async function paymentOf(ctx: Context, sale: ReadSale, format: Format, say: Say) {
  const isOffer = isQuotation(sale);
  const kept = sale.instalments as Instalment[]; // kept as instalmentsOf made it
  const instalments = isOffer ? offeredInstalments(await instalmentsOfSale(ctx, sale, ctx.today), ctx.today) : kept;
  return {
    instalmentsTitle: isOffer ? `${say("instalmentsOfOffer")} ${format.date(ctx.today)}` : say("instalments"),
    instalments: instalments.flatMap(({ dueOn, amount, early }) => [
      { due: format.date(dueOn), amount: format.money(amount) },
      ...(early ? [{ due: `${say("ifPaidBy")} ${format.date(early.until)}`, amount: format.money(early.amount) }] : []),
    ]),
  };
}

/** What is to be paid before it is an order, and by what a transfer of it is recognised; the accounts stand below. */
async function askedFacts(ctx: Context, sale: ReadSale, format: Format, say: Say) {
  const asked = askedOf(sale);
  if (!asked) return [];
  const reference = referenceOf(sale);
  const amount = format.money((await standingOfSale(ctx, sale)).asked);
  return [
    { name: say("paymentAsked"), value: `${amount} (${saidAsked(asked, format)})` },
    { name: say("paymentReference"), value: reference && writtenReference(reference) },
  ];
}

async function paymentTermsOf(ctx: Context, { paymentTermsId }: ReadSale): Promise<string | null> {
  if (!paymentTermsId) return null;
  const terms = await own(ctx, "paymentTerms").select("name").where("id", "=", paymentTermsId).executeTakeFirst();
  return terms?.name ?? null;
}

function factsOf(sale: ReadSale, paymentTerms: string | null, format: Format, say: Say) {
  return [
    { name: say("date"), value: format.date(format.dayOf(sale.confirmedAt ?? sale.sentAt ?? sale.createdAt)) },
    { name: say("quotation"), value: sale.quotationNumber },
    { name: say("validUntil"), value: sale.validUntil && !isOrder(sale) ? format.date(sale.validUntil) : null },
    { name: say("deliveryDate"), value: sale.deliveryDate && format.date(sale.deliveryDate) },
    { name: say("paymentTerms"), value: paymentTerms },
    { name: say("reference"), value: sale.customerReference },
    { name: say("salesperson"), value: sale.salespersonName },
  ];
}
