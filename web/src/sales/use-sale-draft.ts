import { nothing, one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { useMemo } from "react";
import { call } from "../platform/api.ts";
import { useWords } from "../platform/words.ts";
import { newId } from "../platform/ids.ts";
import { type EditedLine, emptyLine, isRead } from "../documents/edited-line.ts";
import { type DocumentDraft, useDocumentDraft } from "../documents/use-document-draft.ts";
import { saleWords } from "./labels.ts";
import { type Sale, saleQuery } from "./queries.ts";

/** A line as it is edited: a product line may not have its product yet. */
export type DraftLine = Pick<
  SaleLine,
  "id" | "kind" | "productId" | "name" | "quantity" | "unitId" | "unitName" | "unitPrice" | "discount" | "taxIds"
> &
  Pick<EditedLine, "unread">;

type Header = Pick<Sale, "validUntil" | "deliveryDate" | "paymentTermsId" | "customerReference" | "terms">;
type HeaderChange = Partial<Header> & { customerId?: Id<"contacts"> };

export type SaleDraft = DocumentDraft<DraftLine, Header, HeaderChange> & {
  /** Answers the id of the new line, so that it takes the focus. */
  addLine: (kind: DraftLine["kind"], after?: string) => string;
};

/** A quotation under the reader's hands. */
export function useSaleDraft(sale: Sale): SaleDraft {
  const t = useWords(saleWords);
  const header = useMemo(() => headerOf(sale), [sale]);
  const draft = useDocumentDraft<Sale, DraftLine, Header, HeaderChange>(sale, {
    queryKey: saleQuery(sale.id).queryKey,
    linesOf: ({ lines }) => lines, // a sale's line has all of a draft's fields
    headerOf: () => header,
    isComplete: (line) => isRead(line) && (line.kind === "product" ? line.productId !== null : line.name.trim() !== ""),
    save: ({ lines, ...fields }, version, options) =>
      call(
        "PATCH /sales/:saleId",
        {
          saleId: sale.id,
          version,
          ...fields,
          ...(lines && { lines: lines.map(sentLine) }),
        },
        options,
      ),
    changedElsewhere: t.changedElsewhere,
  });
  return {
    ...draft,
    addLine: (kind, after) => {
      const quantity = kind === "product" ? one : nothing;
      const line = { ...emptyLine, id: newId<"sale_lines">(), kind, quantity };
      draft.insertLine(line, after);
      return line.id;
    },
  };
}

function sentLine({ unitName: _, unread: __, productId, unitId, ...line }: DraftLine) {
  return { ...line, ...(productId && { productId }), ...(unitId && { unitId }) };
}

const headerOf = ({ validUntil, deliveryDate, paymentTermsId, customerReference, terms }: Sale): Header => ({
  validUntil,
  deliveryDate,
  paymentTermsId,
  customerReference,
  terms,
});
