import { fileURLToPath } from "node:url";
import { type Format, formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import { speak, type Language } from "@trato/domain/words.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { typeset } from "../../platform/typeset.ts";
import { getSale } from "../get-sale.ts";

const template = fileURLToPath(new URL("sale.typ", import.meta.url));

/** The document as a PDF, in the customer's language. */
export async function printSale(ctx: Context, saleId: Id<"sales">): Promise<{ name: string; pdf: Buffer }> {
  const sale = await getSale(ctx, { saleId });
  const customer = await readAddress(ctx, sale);
  const content = contentOf(ctx, sale, customer);
  return { name: `${content.title.replaceAll(" ", "-")}.pdf`, pdf: typeset(template, content) };
}

type Address = Awaited<ReturnType<typeof readAddress>>;

function contentOf(ctx: Context, sale: Sale, customer: Address) {
  const language = customer.language ?? ctx.workspace.language;
  const say = (word: keyof typeof documentWords) => speak(documentWords, word, language);
  const { currency, currencyDecimals, timeZone, name } = ctx.workspace;
  const format = formatFor({ language, currency, currencyDecimals, timeZone }, () => ctx.now);
  return {
    language,
    workspace: name,
    title: `${isOrder(sale) ? say("order") : say("quotation")} ${sale.number ?? ""}`.trim(),
    state: sale.state === "draft" ? say("draft") : "",
    customer: customer.name,
    address: addressOf(customer),
    facts: factsOf(sale, format, say),
    words: wordsIn(language),
    columns: [say("product"), say("quantity"), say("price"), say("discount"), say("amount")],
    lines: sale.lines.map((line) => lineOf(line, format)),
    totals: [
      { name: say("untaxed"), amount: format.money(sale.totals.untaxed) },
      ...sale.totals.taxes.map((tax) => ({ name: tax.name, amount: format.money(tax.amount) })),
    ],
    total: format.money(sale.totals.total),
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

function lineOf(line: Sale["lines"][number], format: Format) {
  if (line.kind !== "product") return { kind: line.kind, name: line.name };
  return {
    kind: line.kind,
    name: line.name,
    quantity: `${format.quantity(line.quantity)} ${line.unitName ?? ""}`.trim(),
    price: format.price(line.unitPrice),
    discount: line.discount === "0" ? "" : format.percent(line.discount),
    amount: format.money(line.subtotal),
  };
}

function readAddress(ctx: Context, sale: Sale) {
  return own(ctx, "contacts")
    .select(["name", "vat", "street", "street2", "zip", "city", "state", "country", "language"])
    .where("id", "=", sale.customer.id)
    .executeTakeFirstOrThrow();
}

function addressOf({ vat, street, street2, zip, city, state, country }: Address): string[] {
  const place = [zip, city].filter(Boolean).join(" ");
  return [street, street2, place, [state, country].filter(Boolean).join(", "), vat].filter((part): part is string =>
    Boolean(part),
  );
}
