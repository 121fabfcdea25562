import { useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { ChevronLeft } from "lucide-react";
import { Link } from "../platform/Link.tsx";
import { paths } from "../platform/paths.ts";
import { useWords } from "../platform/words.ts";
import { kindWords, transferWords } from "./labels.ts";
import { type TransferKind, transferQuery } from "./queries.ts";
import { TransferDetails } from "./TransferDetails.tsx";
import { TransferState } from "./TransferState.tsx";

const delivery = getRouteApi("/w/$slug/deliveries/$deliveryId");
const receipt = getRouteApi("/w/$slug/receipts/$receiptId");

export const DeliveryPage = () => <TransferPage kind="delivery" id={delivery.useParams().deliveryId} />;
export const ReceiptPage = () => <TransferPage kind="receipt" id={receipt.useParams().receiptId} />;

/** A delivery or receipt on its own address. */
function TransferPage({ kind, id }: { kind: TransferKind; id: string }) {
  const t = useWords(transferWords);
  const own = useWords(kindWords[kind]);
  const { data: transfer } = useSuspenseQuery(transferQuery(kind, id));
  return (
    <>
      <header className="flex h-12 shrink-0 items-center border-b border-line px-4 max-md:px-3">
        <title>{`${transfer.number} · Trato`}</title>
        <Link
          to={kind === "delivery" ? paths.deliveries() : paths.receipts()}
          className="flex h-7.5 items-center gap-1 rounded-md pr-2 font-medium text-quiet hover:text-ink max-md:h-9"
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
          {own.title}
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-auto">
        <article className="mx-auto w-full max-w-180 pt-3">
          <h1 className="flex flex-wrap items-center gap-2 px-4 text-xl font-semibold max-md:px-3">
            {transfer.isReturn ? t.return : own.one} {transfer.number} <TransferState transfer={transfer} kind={kind} />
          </h1>
          <TransferDetails key={transfer.id} kind={kind} transfer={transfer} />
        </article>
      </div>
    </>
  );
}
