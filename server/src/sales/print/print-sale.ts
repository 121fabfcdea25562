import { sql } from "kysely";
import { fileURLToPath } from "node:url";
import { type Format, formatFor } from "@trato/domain/format.ts";
import type { Id } from "@trato/domain/ids.ts";
import { documentWords } from "@trato/domain/sales/document-words.ts";
import { keptAmounts } from "@trato/domain/sales/kept-amounts.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import type { Sale } from "@trato/domain/sales/records.ts";
import { speak, type Language } from "@trato/domain/words.ts";
import { printedBody, printedSender, readPartner } from "../../documents/printed.ts";
import { readLetterhead } from "../../identity/company/read-letterhead.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import type { Print } from "../../platform/print/typeset.ts";
import { unitSaid } from "../../products/unit-said.ts";
import { getSale } from "../get-sale.ts";

const template = fileURLToPath(new URL("sale.typ", import.meta.url));

/** The document as it is to be printed, in the customer's language. */
export async function printSale(ctx: Context, saleId: Id<"sales">): Promise<Print> {
  const sale = await getSale(ctx, { saleId });
  const customer = await readPartner(ctx, sale.customer.id, sale.contactPerson?.id);
  const sender = await readLetterhead(ctx, customer.language);
  const units = await readUnitsSaid(ctx, saleId, customer.language);
  const content = { ...(await contentOf(ctx, sale, customer, units)), ...printedSender(sender, customer.language) };
  return { name: `${content.title.replaceAll(" ", "-")}.pdf`, template, content };
}

/** How the unit of each line is said in the reader's language. */
async function readUnitsSaid(ctx: Context, saleId: Id<"sales">, language: Language): Promise<Map<string, string>> {
  const rows = await own(ctx, "saleLines as l")
    .innerJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .select(["l.id", unitSaid(language, sql.ref("l.quantity")).as("said")])
    .where("l.saleId", "=", saleId)
    .execute();
  return new Map(rows.map(({ id, said }) => [id, said ?? ""]));
}

type Partner = Awaited<ReturnType<typeof readPartner>>;

async function contentOf(
  ctx: Context,
  sale: Sale,
  { language, ...customer }: Partner,
  units: ReadonlyMap<string, string>,
) {
  const say = (word: keyof typeof documentWords) => speak(documentWords, word, language);
  const format = formatFor({ ...ctx.workspace, language }, () => ctx.now);
  return {
    language,
    title: `${isOrder(sale) ? say("order") : say("quotation")} ${sale.number ?? ""}`.trim(),
    state: sale.state === "draft" ? say("draft") : "",
    partner: {
      label: say("customer"),
      ...customer,
      attention: sale.contactPerson ? `${say("attention")} ${sale.contactPerson.name}` : "",
    },
    facts: factsOf(sale, format, say),
    words: wordsIn(language),
    ...(await printedBody(sale, units, language, format)),
    kept: keptAmounts(sale).map(({ word, amount }) => ({ name: say(word), amount: format.money(amount) })),
    instalments: sale.instalments.map((part) => ({ due: format.date(part.dueOn), amount: format.money(part.amount) })),
    fiscalNote: sale.fiscalNote ?? "",
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
