import type { DocumentLook } from "../documents/document-look.ts";
import { useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { purchaseWords } from "./labels.ts";
import { PurchaseState } from "./PurchaseState.tsx";
import type { PurchaseRow } from "./queries.ts";

const renderExpected = (purchase: PurchaseRow) => <Expected purchase={purchase} />;

/** How purchases stand in their list; red where they should have arrived. */
export function usePurchaseLook(): DocumentLook<PurchaseRow> {
  const t = useWords(purchaseWords);
  const f = useFormat();
  const columns: Column<PurchaseRow>[] = [
    {
      id: "ordered",
      sort: "confirmedAt",
      inFile: ["confirmedAt"],
      label: t.orderedOn,
      width: "104px",
      from: "lg",
      render: ({ confirmedAt }) => confirmedAt && f.shortDate(f.dayOf(confirmedAt)),
    },
    {
      id: "expected",
      sort: "expectedAt",
      inFile: ["expectedAt"],
      label: t.expected,
      width: "136px",
      render: renderExpected,
    },
  ];
  return {
    partnerLabel: t.vendor,
    partnerInFile: "vendorName",
    partnerSort: "vendorId",
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
