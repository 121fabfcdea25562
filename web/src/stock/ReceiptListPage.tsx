import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { Button } from "../ui/Button.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useCount } from "../ui/lists/use-count.ts";
import { transferWords } from "./labels.ts";
import { NoTransfers } from "./NoTransfers.tsx";
import { originOfReceipt } from "./origin-of-receipt.ts";
import { type Receipt, receiptCount, receiptPages, receiptQuery } from "./queries.ts";
import { ReceiptDetails } from "./ReceiptDetails.tsx";
import { TransferList } from "./TransferList.tsx";
import { TransferListPage } from "./TransferListPage.tsx";
import { TransferPanel } from "./TransferPanel.tsx";

const page = getRouteApi("/w/$slug/receipts");

/** What arrives at the warehouse, by day; returned goods among it. */
export function ReceiptListPage() {
  const t = useWords(transferWords);
  const { open, ...filters } = page.useSearch();
  const navigate = page.useNavigate();
  const change = (changes: Partial<ReturnType<typeof page.useSearch>>) =>
    void navigate({ search: (old) => ({ ...old, ...changes }), replace: true });
  return (
    <TransferListPage
      title={t.receipts}
      toDo={t.toReceive}
      kind="receipt"
      filters={filters}
      change={change}
      count={useCount(receiptCount(filters))}
      panel={open && <OpenReceipt key={open} id={open} onClose={() => change({ open: undefined })} />}
    >
      <TransferList<Receipt>
        {...usePages(receiptPages(filters))}
        label={t.receipts}
        kind="receipt"
        originOf={(receipt) => originOfReceipt(receipt)?.number ?? null}
        addressOf={({ id }) => paths.receipt(id)}
        openId={open}
        onPeek={({ id }) => change({ open: id })}
        empty={
          <NoTransfers
            filters={filters}
            every={receiptCount({ state: "all" })}
            text={t.noReceipts}
            allDone={t.allReceived}
            action={<Button render={<Link to={paths.purchases()} />}>{t.seePurchases}</Button>}
            onClear={() => void navigate({ search: {} })}
          />
        }
      />
    </TransferListPage>
  );
}

function OpenReceipt({ id, onClose }: { id: string; onClose: () => void }) {
  const { data: receipt } = useQuery(receiptQuery(id));
  return (
    <TransferPanel kind="receipt" transfer={receipt} address={paths.receipt(id)} onClose={onClose}>
      {receipt && <ReceiptDetails receipt={receipt} />}
    </TransferPanel>
  );
}
