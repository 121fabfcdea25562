import { originOf } from "@trato/domain/stock/origin.ts";
import { useQuantity } from "../products/use-quantity.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { goodsInList } from "./goods-text.ts";
import { transferWords } from "./labels.ts";
import type { TransferInList, TransferKind } from "./queries.ts";
import { TransferDay } from "./TransferDay.tsx";
import { TransferState } from "./TransferState.tsx";

/** The columns of deliveries or of receipts that the page makes itself. */
export function useTransferColumns(kind: TransferKind): Column<TransferInList>[] {
  const t = useWords(transferWords);
  const say = useQuantity();
  return [
    {
      id: "number",
      sort: "number",
      label: t.number,
      width: "104px",
      render: ({ number }) => <span className="font-medium">{number}</span>,
    },
    {
      id: "contact",
      sort: "contactId",
      inFile: ["contact.name"],
      label: kind === "delivery" ? t.customer : t.from,
      width: "minmax(140px, 1fr)",
      render: ({ contact }) => contact?.name,
    },
    {
      id: "goods",
      inFile: ["goods.productName", "goods.quantity", "goods.unitName"],
      label: t.goods,
      width: "minmax(160px, 1.4fr)",
      from: "lg",
      render: (row) => <span className="text-quiet">{goodsInList(row, say)}</span>,
    },
    {
      id: "origin",
      sort: "originNumber",
      inFile: ["saleNumber", "purchaseNumber"],
      label: t.order,
      width: "96px",
      from: "xl",
      render: (row) => originOf(row)?.number,
    },
    {
      id: "state",
      sort: "state",
      label: t.state,
      width: "128px",
      render: (row) => <TransferState transfer={row} kind={kind} />,
    },
    {
      id: "day",
      sort: "scheduledOn",
      inFile: ["scheduledOn", "doneAt"],
      label: t.day,
      width: "128px",
      render: (row) => <TransferDay transfer={row} />,
    },
  ];
}
