import { ChevronLeft } from "lucide-react";
import type { ReactNode } from "react";
import { Link } from "../platform/Link.tsx";
import { useWords } from "../platform/words.ts";
import { transferWords } from "./labels.ts";
import type { Delivery, Receipt } from "./queries.ts";
import { TransferState } from "./TransferState.tsx";

type TransferPageProps = {
  kind: "delivery" | "receipt";
  transfer: Delivery | Receipt;
  /** The list that it stands in. */
  back: { label: string; address: string };
  children: ReactNode;
};

/** A delivery or receipt on its own address. */
export function TransferPage({ kind, transfer, back, children }: TransferPageProps) {
  const t = useWords(transferWords);
  const what = transfer.isReturn ? t.return : t[kind];
  return (
    <>
      <header className="flex h-12 shrink-0 items-center border-b border-line px-4 max-md:px-3">
        <title>{`${transfer.number} · Trato`}</title>
        <Link
          to={back.address}
          className="flex h-7.5 items-center gap-1 rounded-md pr-2 font-medium text-quiet hover:text-ink max-md:h-9"
        >
          <ChevronLeft className="size-4" aria-hidden="true" />
          {back.label}
        </Link>
      </header>
      <div className="min-h-0 flex-1 overflow-auto">
        <article className="mx-auto w-full max-w-180 pt-3">
          <h1 className="flex flex-wrap items-center gap-2 px-4 text-xl font-semibold max-md:px-3">
            {what} {transfer.number} <TransferState transfer={transfer} kind={kind} />
          </h1>
          {children}
        </article>
      </div>
    </>
  );
}
