import { exact, isZero } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { nextActivityColumn } from "../../activities/next-activity-column.tsx";
import { fieldColumns } from "../../fields/list-columns.ts";
import { useReader } from "../../fields/use-reader.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { opportunityWords } from "../labels.ts";
import type { OpportunityRow } from "../queries.ts";
import { placedColumns } from "./placed-fields.ts";
import { Salesperson } from "./Salesperson.tsx";
import { TitleCell } from "./TitleCell.tsx";

export function useLeadColumns(): Column<OpportunityRow>[] {
  const t = useWords(opportunityWords);
  const reader = useReader();
  const { f } = reader;
  return [
    {
      id: "title",
      sort: "title",
      label: t.title,
      width: "minmax(180px, 1.4fr)",
      render: (row) => <TitleCell row={row} />,
    },
    {
      id: "company",
      inFile: ["companyName"],
      sort: "companyName",
      label: t.companyName,
      width: "minmax(120px, 1fr)",
      render: (row) => row.customerName ?? row.companyName,
    },
    {
      id: "contact",
      inFile: ["contactName"],
      sort: "contactName",
      label: t.contactName,
      width: "minmax(120px, 1fr)",
      from: "lg",
      render: (row) => row.contactName,
    },
    { id: "source", sort: "source", label: t.source, width: "112px", from: "xl", render: (row) => row.source },
    nextActivityColumn(reader.language),
    {
      id: "salesperson",
      inFile: ["salespersonName"],
      sort: "salespersonId",
      label: t.salesperson,
      width: "150px",
      from: "lg",
      render: (row) => <Salesperson row={row} />,
    },
    ...fieldColumns<OpportunityRow>(opportunityFields, placedColumns, reader),
    {
      id: "revenue",
      inFile: ["expectedRevenue"],
      sort: "expectedRevenue",
      label: t.expectedRevenue,
      width: "120px",
      isAmount: true,
      render: (row) => !isZero(exact(row.expectedRevenue)) && f.wholeMoney(row.expectedRevenue),
    },
    {
      id: "created",
      inFile: ["createdAt"],
      sort: "createdAt",
      label: t.created,
      width: "88px",
      from: "xl",
      isAmount: true,
      render: (row) => f.relativeDay(f.dayOf(row.createdAt)),
    },
  ];
}
