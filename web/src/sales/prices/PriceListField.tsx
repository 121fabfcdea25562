import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useWords } from "../../platform/words.ts";
import { priceListWords } from "../../products/price-lists/price-list-labels.ts";
import { priceListChoiceQuery, priceListsQuery } from "../../products/queries.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";
import type { Listed } from "./price-list-sent.ts";

type PriceListFieldProps = {
  /** By whom it is chosen. */
  customerId: string;
  value: Listed;
  error?: ReactNode;
  onChange: (value: Listed) => void;
};

/** The price list of a quotation, with the reason why it is this one; nothing in a workspace that has none. */
export function PriceListField({ error, ...props }: PriceListFieldProps) {
  const { value, onChange } = props;
  const t = useWords(priceListWords);
  const { data } = useQuery(priceListsQuery);
  if (!data || data.items.length === 0) return null;
  const offered = data.items.filter(({ id, archivedAt }) => archivedAt === null || id === value.priceListId);
  return (
    <Field label={t.list} error={error} hint={<Reason {...props} />}>
      <Select
        value={value.priceListId ?? ""}
        options={[
          { value: "", label: t.noList },
          ...offered.map(({ id, name }) => ({ value: id as string, label: name })),
        ]}
        onChange={(id) => onChange({ priceListId: (id || null) as Listed["priceListId"], isPriceListSet: true })} // one of the options
      />
    </Field>
  );
}

/** Chosen by what, or by hand; and which it would be by itself, where that is another one. */
function Reason({ customerId, value, onChange }: Omit<PriceListFieldProps, "error">) {
  const t = useWords(priceListWords);
  const { data: chosen } = useQuery(priceListChoiceQuery(customerId));
  if (!chosen) return "\u00a0"; // so that nothing moves when it comes
  const id = chosen.priceList?.id ?? null;
  if (id === value.priceListId && !value.isPriceListSet) return chosen.from === "none" ? t.noneChosen : t[chosen.from];
  const choose = () => onChange({ priceListId: id, isPriceListSet: false });
  return (
    <>
      <span>{value.isPriceListSet ? t.setByHand : t.otherNow}</span>{" "}
      <button type="button" className="text-accent hover:underline" onClick={choose}>
        {t.chooseBy(chosen.priceList?.name)}
      </button>
    </>
  );
}
