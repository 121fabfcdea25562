import type { SaleLine } from "@trato/domain/sales/records.ts";
import { useFormat } from "../app/session.ts";
import { useWords } from "../app/words.ts";
import { saleWords } from "./labels.ts";

/** What an order's line has: set aside, delivered, missing and when it is expected. */
export function LineGoods({ line }: { line: SaleLine }) {
  const t = useWords(saleWords);
  const f = useFormat();
  if (!line.isStorable) return null;
  const when = line.expectedOn ? t.expectedOn(f.shortDate(line.expectedOn)) : t.notExpected;
  return (
    <span className="flex flex-wrap gap-x-3 px-2 pb-1.5 text-sm">
      {line.delivered !== "0" && <span className="text-ok">{t.delivered(f.quantity(line.delivered))}</span>}
      {line.reserved !== "0" && <span className="text-quiet">{t.reserved(f.quantity(line.reserved))}</span>}
      {line.missing !== "0" && (
        <span className="text-warn">
          {t.missing(f.quantity(line.missing))}, {when}
        </span>
      )}
    </span>
  );
}
