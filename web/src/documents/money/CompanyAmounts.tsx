import type { InCompanyCurrency } from "@trato/domain/documents/records.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { UsedRates } from "../../products/currencies/UsedRates.tsx";
import { documentWords } from "../labels.ts";

type CompanyAmountsProps = {
  document: { currency: string; inCompanyCurrency: InCompanyCurrency };
  /** As it is chosen now. */
  currency: string;
};

/** What a document in another currency comes to in the workspace's, and by which rate; as it was saved last. */
export function CompanyAmounts({ document, currency }: CompanyAmountsProps) {
  const t = useWords(documentWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace;
  const { inCompanyCurrency } = document;
  if (!inCompanyCurrency || currency !== document.currency) return null;
  return (
    <div className="ml-auto flex w-full max-w-80 flex-col gap-1 text-sm text-quiet tabular-nums">
      <p className="flex justify-between gap-4">
        <span>{t.inCurrency(own)}</span>
        <span>{f.money(inCompanyCurrency.total, own)}</span>
      </p>
      <UsedRates rates={[inCompanyCurrency.rate]} />
    </div>
  );
}
