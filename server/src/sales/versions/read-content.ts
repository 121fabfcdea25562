import { sql } from "kysely";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { customerLines } from "@trato/domain/documents/sections/customer-lines.ts";
import type { DocumentTotals } from "@trato/domain/documents/records.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { VersionContent, VersionLine } from "@trato/domain/sales/versions/version-content.ts";
import type { Language } from "@trato/domain/words.ts";
import { taxNamesOfLine } from "../../documents/taxes-of-line.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { unitSaid } from "../../products/unit-said.ts";
import { fiscalNoteIn } from "../fiscal-note.ts";
import { type ReadSale, readSale } from "../read-sale.ts";
import { partsTold } from "../kits/parts-told.ts";
import { discountOf } from "../store.ts";

/** What a quotation or order says to its customer now, in his language. */
export async function readContent(ctx: Context, saleId: Id<"sales">): Promise<VersionContent> {
  const sale = found(await readSale(ctx, saleId));
  const language = sale.contactPersonLanguage ?? sale.customerLanguage ?? ctx.workspace.language;
  const [lines, paymentTerms] = await Promise.all([readLines(ctx, saleId, language), readTerms(ctx, sale)]);
  const asked = sale.paymentAsked as VersionContent["paymentAsked"] | null; // kept as it was asked for
  const { currencyDecimals, priceDecimals } = inCurrency(ctx.workspace, sale.currency);
  return {
    form: 1,
    number: sale.number ?? "",
    language,
    currency: sale.currency,
    currencyDecimals,
    priceDecimals,
    customerName: sale.customerName,
    contactPersonName: sale.contactPersonName,
    deliveryAddress: sale.deliveryAddress,
    invoiceAddress: sale.invoiceAddress,
    validUntil: sale.validUntil,
    deliveryDate: sale.deliveryDate,
    customerReference: sale.customerReference,
    paymentTerms,
    ...(asked && { paymentAsked: asked }),
    discount: discountOf(sale),
    terms: sale.terms,
    fiscalNote: fiscalNoteIn(language, sale, lines),
    lines: customerLines(lines).map(({ productKind: _, hidesLines: __, ...line }) => line),
    totals: sale.totals as DocumentTotals, // kept as computeSale made it
  };
}

type ReadLine = VersionLine & { productKind: "goods" | "service" | null; hidesLines: boolean };

async function readLines(ctx: Context, saleId: Id<"sales">, language: Language): Promise<ReadLine[]> {
  const rows = await own(ctx, "saleLines as l")
    .leftJoin("units as u", (join) => join.onRef("u.workspaceId", "=", "l.workspaceId").onRef("u.id", "=", "l.unitId"))
    .leftJoin("products as p", (join) =>
      join.onRef("p.workspaceId", "=", "l.workspaceId").onRef("p.id", "=", "l.productId"),
    )
    .select(["l.id", "l.kind", "l.name", "p.reference", "l.quantity", "l.unitPrice", "l.discount"])
    .select([
      "l.hidesLines",
      "l.choice",
      "l.period",
      "l.sectionDiscount",
      "l.quantityRange",
      "l.subtotal",
      "l.total",
      "p.kind as productKind",
    ])
    .select(sql<VersionLine["choiceGroup"]>`l.choice_group`.as("choiceGroup"))
    .select(unitSaid(language, sql.ref("l.quantity")).as("unit"))
    .select([taxNamesOfLine.as("taxes"), partsTold(language).as("parts")])
    .where("l.saleId", "=", saleId)
    .orderBy("l.position")
    .execute();
  return rows.map(({ sectionDiscount, quantityRange, parts, ...line }) => ({
    ...line,
    ...(parts && { parts }),
    ...(quantityRange !== null && { quantityRange: quantityRange as NonNullable<VersionLine["quantityRange"]> }), // as below
    sectionDiscount: sectionDiscount as GlobalDiscount | null, // kept as it was asked for
  }));
}

async function readTerms(ctx: Context, { paymentTermsId }: ReadSale): Promise<VersionContent["paymentTerms"]> {
  if (!paymentTermsId) return null;
  const terms = await own(ctx, "paymentTerms")
    .select(["name", "lines", "earlyDiscount"])
    .where("id", "=", paymentTermsId)
    .executeTakeFirst();
  if (!terms) return null;
  const { earlyDiscount, ...said } = terms;
  return { ...said, ...(earlyDiscount ? { earlyDiscount } : {}) } as VersionContent["paymentTerms"]; // kept as they were asked for
}
