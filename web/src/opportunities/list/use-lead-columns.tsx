import { exact, isZero } from "@trato/domain/decimal.ts";
import { useWords } from "../../platform/words.ts";
import { nextActivityColumn } from "../../activities/next-activity-column.tsx";
import { fieldColumns } from "../../fields/list-columns.ts";
import { useReader } from "../../fields/use-reader.ts";
import type { Column } from "../../ui/lists/columns.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { queueWords } from "../assignment/assignment-labels.ts";
import { WaitingTime } from "../assignment/WaitingTime.tsx";
import { followUpColumn } from "../follow-up/follow-up-column.tsx";
import { opportunityWords } from "../labels.ts";
import type { OpportunityRow } from "../queries.ts";
import { placedColumns } from "./placed-fields.ts";
import { Salesperson } from "./Salesperson.tsx";
import { TitleCell } from "./TitleCell.tsx";

/** Of the queue of those that are nobody's how long each waits is told instead of its day. */
export function useLeadColumns(isQueue = false): Column<OpportunityRow>[] {
  const t = useWords(opportunityWords);
  const queue = useWords(queueWords);
  const reader = useReader();
  const { f } = reader;
  const salesperson: Column<OpportunityRow> = {
    id: "salesperson",
    inFile: ["salespersonName"],
    sort: "salespersonId",
    label: t.salesperson,
    width: "124px",
    from: "lg",
    render: (row) => <Salesperson row={row} />,
  };
  return [
    {
      id: "title",
      sort: "title",
      label: t.title,
      width: "minmax(160px, 1.4fr)",
      render: (row) => <TitleCell row={row} />,
    },
    {
      id: "company",
      inFile: ["companyName"],
      sort: "companyName",
      label: t.companyName,
      width: "minmax(112px, 1fr)",
      render: (row) => row.customerName ?? row.companyName,
    },
    {
      id: "contact",
      inFile: ["contactName"],
      sort: "contactName",
      label: t.contactName,
      width: "minmax(112px, 1fr)",
      from: "lg",
      render: (row) => row.contactName,
    },
    { id: "source", sort: "source", label: t.source, width: "112px", from: "2xl", render: (row) => row.source },
    nextActivityColumn(reader.language),
    followUpColumn(reader),
    ...(isQueue ? [] : [salesperson]),
    ...fieldColumns<OpportunityRow>(opportunityFields, placedColumns, reader),
    {
      id: "revenue",
      inFile: ["expectedRevenue"],
      sort: "expectedRevenue",
      label: t.expectedRevenue,
      width: "112px",
      isAmount: true,
      render: (row) => !isZero(exact(row.expectedRevenue)) && f.wholeMoney(row.expectedRevenue),
    },
    {
      id: "created",
      inFile: ["createdAt"],
      sort: "createdAt",
      label: isQueue ? queue.waits : t.created,
      width: "88px",
      from: isQueue ? undefined : "2xl",
      isAmount: true,
      render: ({ createdAt }) => (isQueue ? <WaitingTime since={createdAt} /> : f.relativeDay(f.dayOf(createdAt))),
    },
  ];
}
