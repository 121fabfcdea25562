import type { CompleteLine } from "../complete-lines.ts";
import { lineOf } from "../edit-lines.ts";
import type { LineRecord, SaleRecord } from "../store.ts";

/** The columns of a document that its maker edits; what the customer reads follows from them and the lines. */
const edited = [
  "customerId",
  "contactPersonId",
  "validUntil",
  "deliveryDate",
  "paymentTermsId",
  "paymentAsked",
  "customerReference",
  "terms",
  "discount",
  "fiscalPositionId",
  "isFiscalPositionSet",
  "fiscalNote",
  "priceListId",
  "isPriceListSet",
  "priceDay",
  "currency",
  "isCurrencySet",
  "exchangeRate",
  "isRateInverse",
  "rateDay",
  "rateSource",
  "deliveryAddressId",
  "deliveryAddress",
  "invoiceAddressId",
  "invoiceAddress",
] as const satisfies readonly (keyof SaleRecord)[];

/** What is kept of a version besides what it says, so that it can be taken up again; nothing of what things cost. */
export type VersionDraft = { header: Pick<SaleRecord, (typeof edited)[number]>; lines: CompleteLine[] };

/** A draft as it stands in the database: the lines of those that were frozen long ago do not say what lines have had since. */
export function keptDraft(kept: unknown): VersionDraft {
  const { header, lines } = kept as VersionDraft; // written by freezeVersion
  return { header, lines: lines.map(lineOf) };
}

export function draftOf(sale: SaleRecord, lines: readonly LineRecord[]): VersionDraft {
  const header = Object.fromEntries(edited.map((name) => [name, sale[name]])) as VersionDraft["header"]; // each of its columns
  return { header, lines: lines.map(lineOf) };
}
