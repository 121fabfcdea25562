import type { ReactNode } from "react";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { purchaseWords } from "./labels.ts";
import { PurchaseState } from "./PurchaseState.tsx";
import { type PurchaseFilters, purchasePages, type PurchaseRow } from "./queries.ts";

type PurchaseListProps = { filters: PurchaseFilters; empty: ReactNode };

/** Purchases as rows, newest first; red where they should have arrived. */
export function PurchaseList({ filters, empty }: PurchaseListProps) {
  const t = useWords(purchaseWords);
  const go = useGo();
  return (
    <List
      label={t.purchases}
      {...usePages(purchasePages(filters))}
      columns={useColumns()}
      keyOf={(purchase) => purchase.id}
      onOpen={(purchase) => go(paths.purchase(purchase.id))}
      addressOf={(purchase) => paths.purchase(purchase.id)}
      renderOnPhone={(purchase) => <PurchaseCard purchase={purchase} />}
      empty={empty}
    />
  );
}

function useColumns(): Column<PurchaseRow>[] {
  const t = useWords(purchaseWords);
  const f = useFormat();
  return [
    {
      id: "number",
      label: t.number,
      width: "96px",
      render: ({ number }) => <span className="font-medium">{number ?? t.draft}</span>,
    },
    { id: "vendor", label: t.vendor, width: "minmax(180px, 1fr)", render: ({ vendorName }) => vendorName },
    { id: "state", label: t.state, width: "112px", render: (purchase) => <PurchaseState purchase={purchase} /> },
    {
      id: "ordered",
      label: t.orderedOn,
      width: "104px",
      from: "lg",
      render: ({ confirmedAt }) => confirmedAt && f.shortDate(f.dayOf(confirmedAt)),
    },
    { id: "expected", label: t.expected, width: "136px", render: (purchase) => <Expected purchase={purchase} /> },
    {
      id: "total",
      label: t.total,
      width: "128px",
      isAmount: true,
      render: ({ total, currency }) => f.money(total, currency),
    },
  ];
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

function PurchaseCard({ purchase }: { purchase: PurchaseRow }) {
  const t = useWords(purchaseWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{purchase.vendorName}</span>
        <span className="font-medium tabular-nums">{f.money(purchase.total, purchase.currency)}</span>
      </div>
      <div className="flex items-center gap-2 text-sm text-quiet">
        <span>{purchase.number ?? t.draft}</span>
        <span className="flex-1">
          <Expected purchase={purchase} />
        </span>
        <PurchaseState purchase={purchase} />
      </div>
    </div>
  );
}
