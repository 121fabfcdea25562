import { useFormat, useMe } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import { UsedRates } from "../products/currencies/UsedRates.tsx";
import { saleWords } from "./labels.ts";
import type { Sale } from "./queries.ts";

/** What a document in another currency comes to in the workspace's, and by which rate; as it was saved last. */
export function CompanyAmounts({ sale, currency }: { sale: Sale; currency: string }) {
  const t = useWords(saleWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace;
  const { inCompanyCurrency } = sale;
  if (!inCompanyCurrency || currency !== sale.currency) return null;
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
