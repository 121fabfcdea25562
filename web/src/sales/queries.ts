import type { MailedDocument } from "../messaging/queries.ts";
import type { InputOf, OutputOf } from "../platform/api.ts";
import { paths } from "../platform/paths.ts";
import { type Follows, reading, readingPages } from "../platform/queries.ts";

export type Sale = OutputOf<"GET /sales/:saleId">;
export type SaleRow = OutputOf<"GET /sales">["items"][number];

export const saleQuery = (saleId: string) => reading("GET /sales/:saleId", { saleId }, followedBySale);

/** Whether it may be confirmed depends on what is sold at present, and on the credit of its customer, or of the company that he is of. */
function followedBySale({ id, customer, contactPerson, lines, can }: Sale): Follows {
  const products = lines.flatMap(({ productId, parts }) => [productId, ...parts.map((part) => part.productId)]);
  const isHeldByCredit = can.confirm !== true && can.confirm.code === "sale.over_credit";
  return {
    sale: id,
    transfer: "any",
    product: products.filter((product) => product !== null),
    contact: isHeldByCredit ? "any" : [customer.id, ...(contactPerson ? [contactPerson.id] : [])],
    setting: "any",
  };
}

export type SaleFilters = Omit<InputOf<"GET /sales">, "limit" | "cursor" | "count">;

export const salePages = (filters: SaleFilters) =>
  readingPages("GET /sales", { ...filters, limit: 80 }, { sale: "any" });

/** What figures of quotations and orders follow. */
export const summedSales = { sale: "any", setting: "any", team: "any", member: "any" } as const;

/** How many they are and what they come to, in whichever order. */
export const saleCount = ({ sort: _, ...filters }: SaleFilters) =>
  reading("GET /sales", { ...filters, limit: 1, count: "true" }, { sale: "any" });

export type LineAvailability = OutputOf<"GET /sales/:saleId/availability">["items"][number];
export const availabilityQuery = (saleId: string) =>
  reading("GET /sales/:saleId/availability", { saleId }, { sale: saleId, transfer: "any", product: "any" });

export type Datasheet = OutputOf<"GET /sales/:saleId/datasheets">["items"][number];
/** What goes along with the quotation of its products. */
export const datasheetsQuery = (saleId: string) =>
  reading("GET /sales/:saleId/datasheets", { saleId }, { sale: saleId, product: "any" });

export type SaleVersions = OutputOf<"GET /sales/:saleId/versions">;
export type SaleVersion = SaleVersions["items"][number];
/** What its customer was sent, version by version. */
export const saleVersionsQuery = (saleId: string) =>
  reading("GET /sales/:saleId/versions", { saleId }, { sale: saleId, message: "any" });

/** What a version says otherwise than an earlier one; without a later one, what stands on it now. */
export const versionChangesQuery = (saleId: string, from: string, to: string | undefined) =>
  reading("GET /sales/:saleId/version-changes", { saleId, from, to }, { sale: saleId });

export type SaleMargin = OutputOf<"GET /sales/:saleId/margin">;
/** What it earns, for who sees costs. */
export const marginQuery = (saleId: string) => reading("GET /sales/:saleId/margin", { saleId }, { sale: saleId });
export type SaleWarning = OutputOf<"GET /sales/:saleId/warnings">["items"][number];
/** What to know of it before it goes out. */
export const warningsQuery = (saleId: string) =>
  reading("GET /sales/:saleId/warnings", { saleId }, { sale: "any", product: "any", contact: "any", setting: "any" });

/** How much of what a contact may owe with their orders is used; asked where something limits them. */
export const creditQuery = (contactId: string) =>
  reading("GET /contacts/:contactId/credit", { contactId }, { contact: "any", sale: "any" });

export type PriceChange = OutputOf<"GET /sales/:saleId/price-changes">["items"][number];
/** What its lines would cost by the price list now. */
export const priceChangesQuery = (saleId: string) =>
  reading("GET /sales/:saleId/price-changes", { saleId }, { sale: saleId, setting: "any", product: "any" });

export const unprintableQuery = (saleId: string) =>
  reading("GET /sales/:saleId/unprintable", { saleId }, { sale: saleId, contact: "any", setting: "any" });

export type SalesTarget = OutputOf<"GET /sales-targets">["items"][number];
/** The targets of a period, or of this month and quarter; how far they are follows what is sold and won. */
export const salesTargetsQuery = (asked: {
  period?: string;
  salespersonId?: string | undefined;
  teamId?: string | undefined;
}) =>
  reading("GET /sales-targets", asked as InputOf<"GET /sales-targets">, {
    setting: "any",
    sale: "any",
    opportunity: "any",
  }); // ids of what is shown

export type Terms = OutputOf<"GET /payment-terms">["items"][number];
export const paymentTermsQuery = reading("GET /payment-terms", {}, { setting: "any" });

export type QuotationTemplateRow = OutputOf<"GET /quotation-templates">["items"][number];
export const quotationTemplatesQuery = reading("GET /quotation-templates", {}, { setting: "any", product: "any" });
export type QuotationTemplate = OutputOf<"GET /quotation-templates/:quotationTemplateId">;
export const quotationTemplateQuery = (quotationTemplateId: string) =>
  reading("GET /quotation-templates/:quotationTemplateId", { quotationTemplateId }, { setting: "any", product: "any" });

export type Question = OutputOf<"GET /sales/:saleId/questions">["items"][number];
/** What the customer asked on the page, and was answered. */
export const questionsQuery = (saleId: string) =>
  reading("GET /sales/:saleId/questions", { saleId }, { sale: saleId, timeline: saleId });

/** The customer's colleagues who read it by links of their own. */
export const sharesQuery = (saleId: string) => reading("GET /sales/:saleId/shares", { saleId }, { sale: saleId });

export type Offer = OutputOf<"GET /portal/:token">;
export const offerQuery = (token: string) => reading("GET /portal/:token", { token });

/** What it says otherwise than the version that the customer saw before. */
export const portalChangesQuery = (token: string) => reading("GET /portal/:token/changes", { token });

/** How the customer may sign, and who has. */
export const portalSigningQuery = (token: string) => reading("GET /portal/:token/signing", { token });

/** Who has signed which version. */
export const saleSignaturesQuery = (saleId: string) =>
  reading("GET /sales/:saleId/signatures", { saleId }, { sale: saleId });

export type SigningSettings = OutputOf<"GET /signing-settings">;
/** How offers are signed. */
export const signingSettingsQuery = reading("GET /signing-settings", {}, { setting: "any", sale: "any" });

/** A quotation or order as somebody writes about it. */
export const letteredSale = (saleId: string) => ({ kind: "sale" as const, id: saleId, follows: { sale: saleId } });

/** An order as it goes to the customer by mail. */
export const orderByMail = (saleId: string): MailedDocument => ({
  ...letteredSale(saleId),
  send: "POST /sales/:saleId/send-order",
  pdf: paths.salePdf(saleId),
});
