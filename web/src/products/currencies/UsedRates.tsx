import type { UsedRate } from "@trato/domain/products/currencies/rate-records.ts";
import { useFormat, useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { currencyWords } from "./currency-labels.ts";
import { rateText } from "./rate-text.ts";

/** By which rates something was converted: of which day, and who said them. */
export function UsedRates({ rates }: { rates: readonly UsedRate[] }) {
  const t = useWords(currencyWords);
  const f = useFormat();
  const { currency: own } = useMe().workspace;
  if (rates.length === 0) return null;
  return (
    <ul className="text-sm text-quiet tabular-nums">
      {rates.map((rate) => (
        <li key={rate.currency}>{t.used(rateText(f, own, rate), f.date(rate.day), t[rate.source])}</li>
      ))}
    </ul>
  );
}
