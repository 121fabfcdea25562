import type { ReactNode } from "react";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { Avatar } from "../ui/Avatar.tsx";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { saleWords } from "./labels.ts";
import { type SaleFilters, salePages, type SaleRow } from "./queries.ts";
import { SaleState } from "./SaleState.tsx";

type SaleListProps = { label: string; filters: SaleFilters; empty: ReactNode };

/** Quotations or orders as rows, newest first. */
export function SaleList({ label, filters, empty }: SaleListProps) {
  const go = useGo();
  return (
    <List
      label={label}
      {...usePages(salePages(filters))}
      columns={useColumns()}
      keyOf={(sale) => sale.id}
      onOpen={(sale) => go(paths.sale(sale.id))}
      addressOf={(sale) => paths.sale(sale.id)}
      renderOnPhone={(sale) => <SaleCard sale={sale} />}
      empty={empty}
    />
  );
}

function useColumns(): Column<SaleRow>[] {
  const t = useWords(saleWords);
  const f = useFormat();
  return [
    {
      id: "number",
      label: t.number,
      width: "96px",
      render: (sale) => <span className="font-medium">{sale.number ?? t.draftName}</span>,
    },
    { id: "customer", label: t.customer, width: "minmax(180px, 1fr)", render: (sale) => sale.customerName },
    { id: "state", label: t.state, width: "112px", render: (sale) => <SaleState sale={sale} /> },
    {
      id: "date",
      label: t.date,
      width: "104px",
      from: "lg",
      render: (sale) => f.shortDate(f.dayOf(sale.confirmedAt ?? sale.createdAt)),
    },
    {
      id: "valid",
      label: t.validUntil,
      width: "112px",
      from: "xl",
      render: (sale) => sale.validUntil && f.shortDate(sale.validUntil),
    },
    {
      id: "salesperson",
      label: t.salesperson,
      width: "160px",
      from: "lg",
      render: (sale) => <Salesperson sale={sale} />,
    },
    { id: "total", label: t.total, width: "128px", isAmount: true, render: (sale) => f.money(sale.total) },
  ];
}

function Salesperson({ sale }: { sale: SaleRow }) {
  if (!sale.salespersonId || !sale.salespersonName) return null;
  return (
    <span className="flex min-w-0 items-center gap-1.5">
      <Avatar id={sale.salespersonId} name={sale.salespersonName} isDecorative />
      <span className="truncate">{sale.salespersonName}</span>
    </span>
  );
}

function SaleCard({ sale }: { sale: SaleRow }) {
  const t = useWords(saleWords);
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{sale.customerName}</span>
        <span className="font-medium tabular-nums">{f.money(sale.total)}</span>
      </div>
      <div className="flex items-center gap-2 text-sm text-quiet">
        <span>{sale.number ?? t.draftName}</span>
        <span className="flex-1">{f.shortDate(f.dayOf(sale.confirmedAt ?? sale.createdAt))}</span>
        <SaleState sale={sale} />
      </div>
    </div>
  );
}
