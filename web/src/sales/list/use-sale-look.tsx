import { deliveryStatusWords } from "@trato/domain/sales/words.ts";
import type { DocumentLook } from "../../documents/document-look.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import type { Column } from "../../ui/lists/columns.ts";
import { saleWords } from "../labels.ts";
import type { SaleRow } from "../queries.ts";
import { SaleState } from "../SaleState.tsx";

/** How quotations or orders stand in their list: orders by what is delivered, quotations by how long they hold. */
export function useSaleLook(kind: "quotation" | "order"): DocumentLook<SaleRow> {
  const t = useWords(saleWords);
  const f = useFormat();
  const renderDay = (sale: SaleRow) => f.shortDate(f.dayOf(sale.confirmedAt ?? sale.createdAt));
  const delivery = useWords(deliveryStatusWords);
  const day = (id: "validUntil" | "deliveryDate"): Column<SaleRow> => ({
    id,
    sort: id,
    label: t[id],
    width: "104px",
    from: "xl",
    render: (sale) => sale[id] && f.shortDate(sale[id]),
  });
  const { numbering } = useMe().workspace;
  const ofOrder: Column<SaleRow>[] = [
    {
      id: "quotationNumber",
      sort: "quotationNumber",
      label: t.quotation,
      width: "112px",
      from: "xl",
      isExtra: numbering.order === null,
      render: ({ quotationNumber }) => quotationNumber,
    },
    {
      id: "deliveryStatus",
      sort: "deliveryStatus",
      label: t.deliveryState,
      width: "140px",
      render: ({ deliveryStatus }) => deliveryStatus && delivery[deliveryStatus],
    },
    day("deliveryDate"),
    {
      id: "paid",
      label: t.paid,
      width: "104px",
      isAmount: true,
      from: "xl",
      isExtra: true,
      render: ({ paid, currency }) => paid && f.money(paid, currency),
    },
    {
      id: "customerReference",
      sort: "customerReference",
      label: t.reference,
      width: "112px",
      from: "xl",
      isExtra: numbering.order !== null,
      render: ({ customerReference }) => customerReference,
    },
  ];
  const columns: Column<SaleRow>[] = [
    {
      id: "date",
      sort: kind === "order" ? "confirmedAt" : "createdAt",
      inFile: [kind === "order" ? "confirmedAt" : "createdAt"],
      label: t.date,
      width: "82px",
      from: "lg",
      render: renderDay,
    },
    ...(kind === "order" ? ofOrder : [day("validUntil")]),
    {
      id: "salesperson",
      sort: "salespersonId",
      inFile: ["salespersonName"],
      label: t.salesperson,
      width: "120px",
      from: kind === "order" ? "xl" : "lg",
      render: (sale) => <Salesperson sale={sale} />,
    },
  ];
  return {
    partnerLabel: t.customer,
    partnerInFile: "customerName",
    partnerSort: "customerId",
    partnerOf: (sale: SaleRow) => sale.customerName,
    renderState: (sale: SaleRow) => <SaleState sale={sale} />,
    renderDay,
    isAboutExtra: kind === "order",
    columns,
  };
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
