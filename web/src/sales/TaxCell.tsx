import { useSuspenseQuery } from "@tanstack/react-query";
import { useWords } from "../app/words.ts";
import { Menu } from "../ui/Menu.tsx";
import { saleWords } from "./labels.ts";
import { taxesQuery } from "./queries.ts";
import type { DraftLine } from "./use-sale-draft.ts";

type TaxCellProps = { line: DraftLine; onChange: (taxIds: DraftLine["taxIds"]) => void; isDisabled: boolean };

/** The taxes of a line as labels; a menu adds and takes away. */
export function TaxCell({ line, onChange, isDisabled }: TaxCellProps) {
  const t = useWords(saleWords);
  const { data } = useSuspenseQuery(taxesQuery);
  const offered = data.items.filter(
    (tax) => tax.use === "sale" && (tax.archivedAt === null || line.taxIds.includes(tax.id)),
  );
  const chosen = data.items.filter((tax) => line.taxIds.includes(tax.id));
  const labels = (
    <span className="flex flex-wrap gap-1 py-1">
      {chosen.map((tax) => (
        <span key={tax.id} className="rounded-xs bg-hover px-1.5 text-sm leading-5 whitespace-nowrap">
          {tax.name}
        </span>
      ))}
      {chosen.length === 0 && <span className="px-1.5 text-sm text-faint">{t.noTax}</span>}
    </span>
  );
  if (isDisabled) return labels;
  const toggle = (id: (typeof line.taxIds)[number]) =>
    onChange(line.taxIds.includes(id) ? line.taxIds.filter((other) => other !== id) : [...line.taxIds, id]);
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${t.taxes}: ${chosen.map((tax) => tax.name).join(", ") || t.noTax}`}
          className="ghost-cell flex h-auto min-h-7.5 w-full items-center px-1 text-left"
        >
          {labels}
        </button>
      }
      groups={[
        {
          items: offered.map((tax) => ({
            label: tax.name,
            isChosen: line.taxIds.includes(tax.id),
            onSelect: () => toggle(tax.id),
          })),
        },
      ]}
    />
  );
}
