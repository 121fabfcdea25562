import { useQuery } from "@tanstack/react-query";
import type { Id } from "@trato/domain/ids.ts";
import { useWords } from "../../platform/words.ts";
import type { Keeping } from "../../ui/fields/in-place.ts";
import { ChosenProperty } from "../../ui/fields/Property.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import { priceListsQuery } from "../queries.ts";
import { priceListWords } from "./price-list-labels.ts";

type ListId = Id<"price_lists"> | null;
type PriceListPropertyProps = { value: ListId; keep: (value: ListId) => Keeping; isLocked: boolean };

/** The price list that a contact has whatever its country says; nothing in a workspace that has none. */
export function PriceListProperty({ value, keep, isLocked }: PriceListPropertyProps) {
  const t = useWords(priceListWords);
  const { data } = useQuery(priceListsQuery);
  if (!data || data.items.length === 0) return null;
  const offered = data.items.filter(({ id, archivedAt }) => archivedAt === null || id === value);
  return (
    <ChosenProperty label={t.list} field="priceList" value={value} keep={keep}>
      {({ value: chosen, onChange }) => (
        <Select<string>
          value={chosen ?? ""}
          disabled={isLocked}
          options={[{ value: "", label: t.byCustomer }, ...offered.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => onChange((id || null) as ListId)} // one of the options
          className="ghost-cell"
        />
      )}
    </ChosenProperty>
  );
}
