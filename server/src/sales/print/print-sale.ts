import { fileURLToPath } from "node:url";
import { type Format, formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { keptAmounts } from "@trato/domain/sales/kept-amounts.ts";
import { isOrder, isQuotation } from "@trato/domain/sales/lifecycle.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import { speak } from "@trato/domain/words.ts";
import { framed } from "../../documents/framed.ts";
import { printedBody } from "../../documents/printed.ts";
import { readPartner } from "../../documents/read-partner.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { getSale } from "../get-sale.ts";
import { instalmentsOfSale } from "../instalments-of-sale.ts";
import { readLineNotes } from "./read-line-notes.ts";

const template = fileURLToPath(new URL("sale.typ", import.meta.url));

/** The document as it is to be printed, in the customer's language. */
export async function printSale(ctx: Context, saleId: Id<"sales">): Promise<Print> {
  const sale = await getSale(ctx, { saleId });
  const partner = await readPartner(ctx, sale.customer.id, sale.contactPerson?.id);
  const { language } = partner;
  const say: Say = (word) => speak(documentWords, word, language);
  const format = formatFor({ ...ctx.workspace, language }, () => ctx.now);
  const frame = {
    template,
    title: `${isOrder(sale) ? say("order") : say("quotation")} ${sale.number ?? ""}`.trim(),
    state: sale.state === "draft" ? say("draft") : "",
    label: say("customer"),
    partner,
    language,
    destination: sale.deliveryAddress?.split("\n") ?? [],
    billing: sale.invoiceAddress?.split("\n") ?? [],
    facts: factsOf(sale, await paymentTermsOf(ctx, sale), format, say),
  };
  return framed(ctx, frame, {
    ...(await printedBody(sale, await readLineNotes(ctx, saleId, language), language, format)),
    kept: keptAmounts(sale).map(({ word, amount }) => ({ name: say(word), amount: format.money(amount) })),
    ...(await paymentOf(ctx, sale, format, say)),
    fiscalNote: sale.fiscalNote ?? "",
    terms: sale.terms ?? "",
    accepted: sale.acceptedBy && sale.acceptedAt ? `${sale.acceptedBy} · ${format.moment(sale.acceptedAt)}` : "",
  });
}

type Say = (word: keyof typeof documentWords) => string;

/** What is to be paid when; of an offer, if it were accepted today. */
async function paymentOf(ctx: Context, sale: Sale, format: Format, say: Say) {
  const isOffer = isQuotation(sale);
  const instalments = isOffer ? await instalmentsOfSale(ctx, { ...sale, ...sale.totals }, ctx.today) : sale.instalments;
  const isToldByTotal = isOffer && instalments.every(({ dueOn }) => dueOn === ctx.today);
  return {
    instalmentsTitle: isOffer ? `${say("instalmentsOfOffer")} ${format.date(ctx.today)}` : say("instalments"),
    instalments: (isToldByTotal ? [] : instalments).map(({ dueOn, amount }) => ({
      due: format.date(dueOn),
      amount: format.money(amount),
    })),
  };
}

async function paymentTermsOf(ctx: Context, { paymentTermsId }: Sale): Promise<string | null> {
  if (!paymentTermsId) return null;
  const terms = await own(ctx, "paymentTerms").select("name").where("id", "=", paymentTermsId).executeTakeFirst();
  return terms?.name ?? null;
}

function factsOf(sale: Sale, paymentTerms: string | null, format: Format, say: Say) {
  return [
    { name: say("date"), value: format.date(format.dayOf(sale.confirmedAt ?? sale.sentAt ?? sale.createdAt)) },
    { name: say("quotation"), value: sale.quotationNumber },
    { name: say("validUntil"), value: sale.validUntil && !isOrder(sale) ? format.date(sale.validUntil) : null },
    { name: say("deliveryDate"), value: sale.deliveryDate && format.date(sale.deliveryDate) },
    { name: say("paymentTerms"), value: paymentTerms },
    { name: say("reference"), value: sale.customerReference },
    { name: say("salesperson"), value: sale.salesperson?.name ?? null },
  ];
}
