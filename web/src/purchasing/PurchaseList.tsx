import type { ReactNode } from "react";
import { DocumentList } from "../documents/DocumentList.tsx";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { purchaseWords } from "./labels.ts";
import { PurchaseState } from "./PurchaseState.tsx";
import { type PurchaseFilters, purchasePages, type PurchaseRow } from "./queries.ts";

type PurchaseListProps = { filters: PurchaseFilters; total: number | undefined; empty: ReactNode };

/** Purchases as rows, newest first; red where they should have arrived. */
export function PurchaseList({ filters, total, empty }: PurchaseListProps) {
  const t = useWords(purchaseWords);
  return (
    <DocumentList<PurchaseRow>
      list="purchases"
      label={t.purchases}
      filters={filters}
      total={total}
      query={purchasePages(filters)}
      look={useLook()}
      addressOf={({ id }) => paths.purchase(id)}
      empty={empty}
    />
  );
}

const renderExpected = (purchase: PurchaseRow) => <Expected purchase={purchase} />;

function useLook() {
  const t = useWords(purchaseWords);
  const f = useFormat();
  const columns: Column<PurchaseRow>[] = [
    {
      id: "ordered",
      label: t.orderedOn,
      width: "104px",
      from: "lg",
      render: ({ confirmedAt }) => confirmedAt && f.shortDate(f.dayOf(confirmedAt)),
    },
    { id: "expected", label: t.expected, width: "136px", render: renderExpected },
  ];
  return {
    partnerLabel: t.vendor,
    partnerOf: (purchase: PurchaseRow) => purchase.vendorName,
    renderState: (purchase: PurchaseRow) => <PurchaseState purchase={purchase} />,
    renderDay: renderExpected,
    columns,
  };
}

function Expected({ purchase: { expectedAt, isLate } }: { purchase: PurchaseRow }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  return (
    <span className={isLate ? "text-bad" : ""}>
      {f.shortDate(expectedAt)}
      {isLate && ` · ${t.late}`}
    </span>
  );
}
