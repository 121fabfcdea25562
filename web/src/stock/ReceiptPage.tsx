import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import { receiptQuery } from "./queries.ts";
import { ReceiptDetails } from "./ReceiptDetails.tsx";
import { TransferPage } from "./TransferPage.tsx";

const page = getRouteApi("/w/$slug/receipts/$receiptId");

export function ReceiptPage() {
  const t = useWords(transferWords);
  const { receiptId } = page.useParams();
  const { data: receipt } = useSuspenseQuery(receiptQuery(receiptId));
  return (
    <TransferPage kind="receipt" transfer={receipt} back={{ label: t.receipts, address: paths.receipts() }}>
      <ReceiptDetails key={receipt.id} receipt={receipt} />
    </TransferPage>
  );
}
