import { useWords } from "../../platform/words.ts";
import { nextActivityColumn } from "../../activities/next-activity-column.tsx";
import { fieldColumns } from "../../fields/list-columns.ts";
import { useReader } from "../../fields/use-reader.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { followUpColumn } from "../follow-up/follow-up-column.tsx";
import { opportunityWords } from "../labels.ts";
import type { OpportunityRow } from "../queries.ts";
import { placedColumns } from "./placed-fields.ts";
import { Salesperson } from "./Salesperson.tsx";
import { TitleCell } from "./TitleCell.tsx";

export function useOpportunityColumns(): Column<OpportunityRow>[] {
  const t = useWords(opportunityWords);
  const reader = useReader();
  const { f } = reader;
  return [
    {
      id: "title",
      sort: "title",
      label: t.title,
      width: "minmax(160px, 1.4fr)",
      render: (row) => <TitleCell row={row} />,
    },
    {
      id: "customer",
      inFile: ["customerName", "companyName"],
      sort: "customerId",
      label: t.customer,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: (row) => row.customerName ?? row.companyName ?? row.contactName,
    },
    {
      id: "stage",
      inFile: ["stageName"],
      sort: "stageId",
      label: t.stage,
      width: "120px",
      render: (row) => row.stageName,
    },
    { ...nextActivityColumn<OpportunityRow>(reader.language), from: "xl" },
    followUpColumn(reader),
    {
      id: "salesperson",
      inFile: ["salespersonName"],
      sort: "salespersonId",
      label: t.salesperson,
      width: "124px",
      from: "lg",
      render: (row) => <Salesperson row={row} />,
    },
    {
      id: "closing",
      inFile: ["expectedClosing"],
      sort: "expectedClosing",
      label: t.expectedClosing,
      width: "104px",
      from: "2xl",
      render: (row) => row.expectedClosing && f.shortDate(row.expectedClosing),
    },
    ...fieldColumns<OpportunityRow>(opportunityFields, placedColumns, reader),
    {
      id: "revenue",
      inFile: ["expectedRevenue"],
      sort: "expectedRevenue",
      label: t.expectedRevenue,
      width: "112px",
      isAmount: true,
      render: (row) => f.wholeMoney(row.expectedRevenue),
    },
  ];
}
