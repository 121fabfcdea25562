import { useMemo } from "react";
import { settledChoices } from "@trato/domain/documents/choices/choices.ts";
import type { LineEdit } from "@trato/domain/documents/line-edits.ts";
import { nothing, one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Following } from "@trato/domain/products/price-lists/line-following.ts";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { call } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { newId } from "../platform/ids.ts";
import { lineEditsIn, positionIn } from "../documents/use-tax-position.ts";
import { currencyIn } from "../documents/money/currency-sent.ts";
import { priceListIn } from "./prices/price-list-sent.ts";
import { remembered } from "../documents/remembered.ts";
import type { Kept } from "../documents/changes.ts";
import { countedLine, type EditedLine, emptyLine, isBegun, isRead } from "../documents/edited-line.ts";
import { type DocumentDraft, useDocumentDraft } from "../documents/use-document-draft.ts";
import { saleWords } from "./labels.ts";
import { type Sale, saleQuery } from "./queries.ts";

/** A line as it is edited: a product line may not have its product yet. */
export type DraftLine = Pick<
  SaleLine,
  | "id"
  | "kind"
  | "productId"
  | "name"
  | "quantity"
  | "unitId"
  | "unitName"
  | "unitPrice"
  | "discount"
  | "follows"
  | "sectionDiscount"
  | "hidesLines"
  | "choice"
  | "choiceGroup"
  | "quantityRange"
  | "period"
  | "picks"
  | "shares"
  | "taxIds"
  | "productTaxIds"
  | "isService"
> &
  Pick<EditedLine, "unread">;

type Header = Pick<
  Sale,
  | "validUntil"
  | "deliveryDate"
  | "paymentTermsId"
  | "paymentAsked"
  | "customerReference"
  | "terms"
  | "discount"
  | "isFiscalPositionSet"
  | "isPriceListSet"
  | "priceDay"
  | "currency"
  | "isCurrencySet"
> & {
  customerId: Id<"contacts">;
  contactPersonId: Id<"contacts"> | null;
  fiscalPositionId: Id<"fiscal_positions"> | null;
  priceListId: Id<"price_lists"> | null;
  deliveryAddressId: Id<"addresses"> | null;
  invoiceAddressId: Id<"addresses"> | null;
};

export type SaleDraft = DocumentDraft<DraftLine, Header>;

/** A quotation under the reader's hands. */
export function useSaleDraft(sale: Sale): SaleDraft {
  const t = useWords(saleWords);
  const draft = useDocumentDraft<Sale, DraftLine, Header>(sale, {
    queryKey: saleQuery(sale.id).queryKey,
    place: `sale ${sale.id}`,
    keptOf,
    isComplete: (line) => isRead(line) && (line.kind === "product" ? line.productId !== null : line.name.trim() !== ""),
    isBegun,
    save: ({ header, edits, version }, options) =>
      call(
        "PATCH /sales/:saleId",
        {
          saleId: sale.id,
          version,
          ...header,
          ...positionIn(header, sale),
          ...priceListIn(header, sale),
          ...currencyIn(header, sale),
          ...lineEditsIn(header, sentEdits(edits, sale.lines), sale.lines),
        },
        options,
      ),
    changedElsewhere: t.changedElsewhere,
  });
  const lines = useMemo(() => settledChoices(draft.lines, sale.lines), [draft.lines, sale.lines]);
  return { ...draft, lines };
}

/** A new line of a quotation: a product's is one of nothing yet. */
export function newLine(kind: DraftLine["kind"]): DraftLine {
  return {
    ...emptyLine,
    productTaxIds: [],
    picks: [],
    shares: [],
    isService: false,
    sectionDiscount: null,
    hidesLines: false,
    ...countedLine,
    id: newId<"sale_lines">(),
    kind,
    follows: kind === "product" ? "price_and_discount" : "nothing",
    quantity: kind === "product" ? one : nothing,
  };
}

/** The edits without prices that follow a list, which the server makes itself; those that say nothing else are none. */
function sentEdits(edits: readonly LineEdit<DraftLine>[], kept: readonly SaleLine[]) {
  const were = new Map<string, SaleLine>(kept.map((line) => [line.id, line]));
  return edits.flatMap((edit) => {
    const said = saidOf(edit, edit.set?.follows ?? were.get(edit.id)?.follows ?? "nothing");
    const isEmpty = said.set && Object.keys(said.set).length === 0 && said.after === undefined;
    return isEmpty ? [] : sentEdit(said);
  });
}

function saidOf({ set, over, ...edit }: LineEdit<DraftLine>, follows: Following): LineEdit<DraftLine> {
  // of another product it is said too that it follows: nobody's typed price for the former one may become its own unseen
  const also = set?.productId === undefined || follows === "nothing" ? {} : { follows };
  return {
    ...edit,
    ...(set && { set: typedOf({ ...also, ...set }, follows) }),
    ...(over && { over: typedOf({ ...also, ...over }, follows) }),
  };
}

function typedOf({ shares: _, ...fields }: Partial<DraftLine>, follows: Following): Partial<DraftLine> {
  if (follows === "nothing") return fields;
  const { unitPrice: __, discount, ...typed } = fields;
  return { ...typed, ...(follows === "price" && discount !== undefined && { discount }) };
}

function sentEdit({ set, over, ...edit }: LineEdit<DraftLine>) {
  return { ...edit, ...(set && { set: sentFields(set) }), ...(over && { over: seenFields(over) }) };
}

function sentFields(line: Partial<DraftLine>) {
  const { productId, unitId, ...fields } = seenFields(line);
  return { ...fields, ...(productId && { productId }), ...(unitId && { unitId }) };
}

const seenFields = ({ unitName: _, unread: __, productTaxIds: ___, isService: ____, ...fields }: Partial<DraftLine>) =>
  fields;

/** What of a quotation can be typed; the same lines for the same answer. */
const keptOf = remembered(({ version, customer, contactPerson, lines, ...sale }: Sale): Kept<DraftLine, Header> => {
  const { validUntil, deliveryDate, paymentTermsId, customerReference, terms, isFiscalPositionSet } = sale;
  const { deliveryAddressId, invoiceAddressId, discount } = sale;
  const to = { customerId: customer.id, contactPersonId: contactPerson?.id ?? null };
  const position = { fiscalPositionId: sale.fiscalPosition?.id ?? null, isFiscalPositionSet };
  const { isPriceListSet, priceDay, currency, isCurrencySet, paymentAsked } = sale;
  const prices = { priceListId: sale.priceList?.id ?? null, isPriceListSet, priceDay, currency, isCurrencySet };
  const typed = { validUntil, deliveryDate, paymentTermsId, paymentAsked, customerReference, terms, discount };
  return {
    version,
    header: { ...to, ...typed, ...position, ...prices, deliveryAddressId, invoiceAddressId },
    lines: lines.map(lineOf),
  };
});

const lineOf = remembered((line: SaleLine): DraftLine => {
  const { id, kind, productId, name, quantity, unitId, unitName, unitPrice, discount } = line;
  const {
    follows,
    taxIds,
    productTaxIds,
    isService,
    sectionDiscount,
    hidesLines,
    choice,
    choiceGroup,
    quantityRange,
    period,
    picks,
    shares,
  } = line;
  const chosen = { choice, choiceGroup, quantityRange, period, picks, shares };
  const product = { productTaxIds, isService, sectionDiscount, hidesLines, ...chosen };
  return { id, kind, productId, name, quantity, unitId, unitName, unitPrice, discount, follows, taxIds, ...product };
});
