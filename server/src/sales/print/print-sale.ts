import { fileURLToPath } from "node:url";
import { type Format, formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import { speak, type Language } from "@trato/domain/words.ts";
import { printedBody, readPartner } from "../../documents/printed.ts";
import type { Context } from "../../platform/context.ts";
import type { Print } from "../../platform/typeset.ts";
import { getSale } from "../get-sale.ts";

const template = fileURLToPath(new URL("sale.typ", import.meta.url));

/** The document as it is to be printed, in the customer's language. */
export async function printSale(ctx: Context, saleId: Id<"sales">): Promise<Print> {
  const sale = await getSale(ctx, { saleId });
  const content = contentOf(ctx, sale, await readPartner(ctx, sale.customer.id));
  return { name: `${content.title.replaceAll(" ", "-")}.pdf`, template, content };
}

type Partner = Awaited<ReturnType<typeof readPartner>>;

function contentOf(ctx: Context, sale: Sale, { language, ...customer }: Partner) {
  const say = (word: keyof typeof documentWords) => speak(documentWords, word, language);
  const format = formatFor({ ...ctx.workspace, language }, () => ctx.now);
  return {
    language,
    workspace: ctx.workspace.name,
    title: `${isOrder(sale) ? say("order") : say("quotation")} ${sale.number ?? ""}`.trim(),
    state: sale.state === "draft" ? say("draft") : "",
    partner: { label: say("customer"), ...customer },
    facts: factsOf(sale, format, say),
    words: wordsIn(language),
    ...printedBody(sale, language, format),
    instalments: sale.instalments.map((part) => ({ due: format.date(part.dueOn), amount: format.money(part.amount) })),
    terms: sale.terms ?? "",
    accepted: sale.acceptedBy && sale.acceptedAt ? `${sale.acceptedBy} · ${format.moment(sale.acceptedAt)}` : "",
  };
}

const wordsIn = (language: Language) =>
  Object.fromEntries(Object.keys(documentWords).map((word) => [word, speak(documentWords, word, language)]));

function factsOf(sale: Sale, format: Format, say: (word: keyof typeof documentWords) => string) {
  const facts = [
    { name: say("date"), value: format.date(format.dayOf(sale.confirmedAt ?? sale.sentAt ?? sale.createdAt)) },
    { name: say("validUntil"), value: sale.validUntil && !isOrder(sale) ? format.date(sale.validUntil) : null },
    { name: say("deliveryDate"), value: sale.deliveryDate && format.date(sale.deliveryDate) },
    { name: say("reference"), value: sale.customerReference },
    { name: say("salesperson"), value: sale.salesperson?.name ?? null },
  ];
  return facts.filter((fact) => fact.value);
}
