import { useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../platform/words.ts";
import { productWords } from "../labels.ts";
import { taxesQuery } from "../queries.ts";

/** Taxes by their names, as labels. */
export function TaxLabels({ taxIds }: { taxIds: readonly Id<"taxes">[] }) {
  const t = useWords(productWords);
  const { data } = useSuspenseQuery(taxesQuery);
  const chosen = data.items.filter((tax) => taxIds.includes(tax.id));
  return (
    <span className="flex flex-wrap gap-1 py-1">
      {chosen.map((tax) => (
        <span
          key={tax.id}
          className="max-w-full rounded-xs bg-hover px-1.5 text-sm leading-5 wrap-anywhere hyphens-auto"
        >
          {tax.name}
        </span>
      ))}
      {chosen.length === 0 && <span className="px-1.5 text-sm text-faint">{t.noTax}</span>}
    </span>
  );
}
