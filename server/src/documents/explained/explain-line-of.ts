import type { Decimal } from "@trato/domain/decimal.ts";
import { explainLine } from "@trato/domain/documents/explained/explain-line.ts";
import type { DocumentLineExplained } from "@trato/domain/documents/explained/explained-records.ts";
import type { Choice } from "@trato/domain/documents/choices/choices.ts";
import type { LineShare } from "@trato/domain/products/combos/combo-records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { explainFiscalPosition, readFiscalPosition } from "../../products/fiscal-positions/choose-fiscal-position.ts";
import { readTotalsRules } from "../read-totals-rules.ts";

/** A line with a price, as it is kept, and its product's taxes for this side. */
export type KeptLine = {
  id: string;
  name: string;
  quantity: Decimal;
  unitPrice: Decimal;
  discount: Decimal;
  taxIds: string[];
  productTaxIds: string[] | null;
  isService: boolean;
  choice?: Choice;
  /** Of a combo: what is picked of it. */
  shares?: unknown;
  subtotal: Decimal;
  tax: Decimal;
  total: Decimal;
};

/** The document of a line: its currency and its position of tax law, with who that follows from. */
export type DocumentOfLine = {
  currency: string;
  fiscalPositionId: Id<"fiscal_positions"> | null;
  isFiscalPositionSet: boolean;
  partnerId: Id<"contacts">;
  deliveryAddressId?: Id<"addresses"> | null;
};

/** Why a line of a document comes to what it does, by the taxes, the position and the rounding as they are now. */
export async function explainLineOf(
  ctx: Context,
  { productTaxIds, isService, subtotal, tax, total, shares = [], ...line }: KeptLine,
  document: DocumentOfLine,
): Promise<DocumentLineExplained> {
  const { currency, fiscalPositionId, isFiscalPositionSet, partnerId, deliveryAddressId } = document;
  const partner = { contactId: partnerId, ...(deliveryAddressId && { deliveryAddressId }) };
  const [rules, position, positionChosen] = await Promise.all([
    readTotalsRules(ctx, currency),
    readFiscalPosition(ctx, fiscalPositionId),
    isFiscalPositionSet ? null : explainFiscalPosition(ctx, partner),
  ]);
  const taxIds = line.taxIds as Id<"taxes">[]; // the column has no type of its own for lists of ids
  const product = { taxIds: (productTaxIds ?? []) as Id<"taxes">[], isService }; // as above
  const explained = explainLine(
    { ...line, taxIds, product, shares: shares as LineShare[], kept: { untaxed: subtotal, tax, total } },
    { rules, currency, document: { position, isPositionSet: isFiscalPositionSet } },
  );
  return { ...explained, positionChosen };
}
