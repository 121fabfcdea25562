import { useSuspenseQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../platform/words.ts";
import { cx } from "../../ui/classes.ts";
import { Menu } from "../../ui/overlays/Menu.tsx";
import { productWords } from "../labels.ts";
import { type Tax, taxesQuery } from "../queries.ts";
import { TaxLabels } from "./TaxLabels.tsx";

type TaxesMenuProps = {
  value: readonly Id<"taxes">[];
  use: "sale" | "purchase";
  onChange: (taxIds: Id<"taxes">[]) => void;
  isDisabled?: boolean;
  /** How its trigger looks: a quiet cell unless said otherwise. */
  className?: string;
};

/** The taxes of a line or a product as labels; a menu adds and takes away, the usual ones first. */
export function TaxesMenu({ value, use, onChange, isDisabled = false, className = "ghost-cell" }: TaxesMenuProps) {
  const t = useWords(productWords);
  const { data } = useSuspenseQuery(taxesQuery);
  const offered = data.items.filter((tax) => tax.use === use && (tax.archivedAt === null || value.includes(tax.id)));
  const chosen = data.items.filter((tax) => value.includes(tax.id));
  if (isDisabled) return <TaxLabels taxIds={value} />;
  const first = offered.filter(({ id, isUsual, isDefault }) => isUsual || isDefault || value.includes(id));
  const others = offered.filter((tax) => !first.includes(tax));
  const toggle = (id: Id<"taxes">) =>
    onChange(value.includes(id) ? value.filter((other) => other !== id) : [...value, id]);
  const itemOf = ({ id, name }: Tax) => ({ label: name, isChosen: value.includes(id), onSelect: () => toggle(id) });
  return (
    <Menu
      trigger={
        <button
          type="button"
          aria-label={`${t.taxes}: ${chosen.map((tax) => tax.name).join(", ") || t.noTax}`}
          className={cx("flex h-auto min-h-7.5 w-full items-center px-1 text-left", className)}
        >
          <TaxLabels taxIds={value} />
        </button>
      }
      groups={[
        { items: first.map(itemOf) },
        { items: others.length === 0 ? [] : [{ label: t.moreTaxes, items: others.map(itemOf) }] },
      ]}
    />
  );
}
