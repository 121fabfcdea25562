import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { everyday } from "@trato/domain/everyday.ts";
import { useMe } from "../../platform/session.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { currencyName } from "../../products/currencies/currency-name.ts";
import { currenciesQuery } from "../../products/queries.ts";
import { Field } from "../../ui/fields/Field.tsx";
import { Select } from "../../ui/fields/Select.tsx";

type CurrencySelectProps = {
  value: string;
  /** Which are known of besides those with a rate. */
  known?: readonly string[];
  hint: ReactNode;
  error?: ReactNode;
  onChange: (currency: string) => void;
};

const words = { currency: everyday.currency };

/** The currency of a document; nothing in a workspace that knows of no other. */
export function CurrencySelect({ value, known = [], hint, error, onChange }: CurrencySelectProps) {
  const t = useWords(words);
  const language = useLanguage();
  const { currency: own } = useMe().workspace;
  const { data } = useQuery(currenciesQuery);
  const all = new Set([own, ...known, value, ...(data?.items ?? []).map(({ currency }) => currency)]);
  if (all.size < 2) return null;
  return (
    <Field label={t.currency} error={error} hint={hint}>
      <Select
        value={value}
        options={[...all].map((each) => ({ value: each, label: currencyName(language, each) }))}
        onChange={onChange}
      />
    </Field>
  );
}
