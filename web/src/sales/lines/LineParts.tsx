import type { SaleLine } from "@trato/domain/sales/records.ts";
import { useQuantity } from "../../products/use-quantity.ts";
import { useWords } from "../../platform/words.ts";
import { saleWords } from "../labels.ts";

/** What one of a line's kits consists of: of an order as it was when it was ordered. */
export function LineParts({ parts }: Pick<SaleLine, "parts">) {
  const t = useWords(saleWords);
  const say = useQuantity();
  if (parts.length === 0) return null;
  const told = parts.map(({ name, quantity, unitName }) => `${say(quantity, unitName)} ${name}`);
  return (
    <span className="text-sm text-faint wrap-anywhere">
      <span className="sr-only">{t.parts}: </span>
      {told.join(" · ")}
    </span>
  );
}
