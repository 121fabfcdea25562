import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { PurchaseLine } from "@trato/domain/purchasing/records.ts";
import { isPositive } from "@trato/domain/stock/quantities.ts";
import { useMemo } from "react";
import { call } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { newId } from "../platform/ids.ts";
import { type EditedLine, emptyLine, isRead } from "../documents/edited-line.ts";
import { type DocumentDraft, useDocumentDraft } from "../documents/use-document-draft.ts";
import { queryClient } from "../platform/queries.ts";
import { purchaseWords } from "./labels.ts";
import { type Purchase, purchaseQuery, suggestionQuery } from "./queries.ts";

/** A line as it is edited: it may not have its product yet, and its price may still follow the vendor's terms. */
export type PurchaseDraftLine = Pick<PurchaseLine, "id" | "name" | "quantity" | "unitPrice" | "discount" | "taxIds"> &
  Pick<EditedLine, "unread"> & {
    productId: PurchaseLine["productId"] | null;
    unitId: PurchaseLine["unitId"] | null;
    unitName: string | null;
    expectedAt: CalendarDate | null;
    followsTerms?: boolean;
    isUnpriced?: boolean;
  };

type Header = Pick<Purchase, "vendor" | "expectedAt" | "vendorReference" | "note">;
type HeaderChange = Partial<Header>;

export type PurchaseDraft = DocumentDraft<PurchaseDraftLine, Header, HeaderChange> & {
  /** Answers the id of the new line, so that it takes the focus. */
  addLine: (after?: string) => string;
  /** Puts a product into a line, at the vendor's terms. */
  pickProduct: (line: PurchaseDraftLine, product: { id: Id<"products">; name: string }) => void;
  /** Another quantity may have another price. */
  changeQuantity: (line: PurchaseDraftLine, quantity: Decimal) => void;
};

/** A purchase under the reader's hands; prices are those of the vendor's terms until one is typed. */
export function usePurchaseDraft(purchase: Purchase): PurchaseDraft {
  const t = useWords(purchaseWords);
  const header = useMemo(() => headerOf(purchase), [purchase]);
  const draft = useDocumentDraft<Purchase, PurchaseDraftLine, Header, HeaderChange>(purchase, {
    queryKey: purchaseQuery(purchase.id).queryKey,
    linesOf: ({ lines }) => lines,
    headerOf: () => header,
    isComplete: (line) => isRead(line) && line.productId !== null && isPositive(line.quantity),
    save: ({ lines, vendor, ...fields }, version, options) =>
      call(
        "PATCH /purchases/:purchaseId",
        {
          purchaseId: purchase.id,
          version,
          ...fields,
          ...(vendor && { vendorId: vendor.id }),
          ...(lines && { lines: lines.flatMap(sentLine) }),
        },
        options,
      ),
    changedElsewhere: t.changedElsewhere,
  });
  const followTerms = async (lineId: string, productId: Id<"products">, quantity: Decimal) => {
    if (!isPositive(quantity)) return;
    const query = suggestionQuery({ productId, quantity, vendorId: draft.header.vendor.id });
    const { from, ...terms } = await queryClient.ensureQueryData(query);
    const { unitPrice, discount, unitId, unitName, taxIds, expectedAt } = terms;
    const isUnpriced = from === "nothing";
    draft.changeLine(lineId, { unitPrice, discount, unitId, unitName, taxIds, expectedAt, isUnpriced });
  };
  return {
    ...draft,
    addLine: (after) => {
      const line = { ...emptyLine, id: newId<"purchase_lines">(), expectedAt: null };
      draft.insertLine(line, after);
      return line.id;
    },
    pickProduct: (line, { id: productId, name }) => {
      draft.changeLine(line.id, { productId, name, followsTerms: true });
      void followTerms(line.id, productId, line.quantity);
    },
    changeQuantity: (line, quantity) => {
      draft.changeLine(line.id, { quantity });
      if (line.followsTerms && line.productId) void followTerms(line.id, line.productId, quantity);
    },
  };
}

function sentLine(draft: PurchaseDraftLine) {
  const {
    productId,
    unitId,
    unitName: _,
    expectedAt,
    followsTerms: __,
    isUnpriced: ___,
    unread: ____,
    ...line
  } = draft;
  return productId ? [{ ...line, productId, ...(unitId && { unitId }), ...(expectedAt && { expectedAt }) }] : [];
}

const headerOf = ({ vendor, expectedAt, vendorReference, note }: Purchase): Header => ({
  vendor,
  expectedAt,
  vendorReference,
  note,
});
